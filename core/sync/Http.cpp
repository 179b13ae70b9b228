// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/Http.h"

#include <QElapsedTimer>
#include <QUrl>
#include <QUuid>

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <condition_variable>
#include <curl/curl.h>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

// libcurl, not Qt Network: that one carried a twenty-fifth of the bytes that curl did (tests/bench/line_bench s3). A multi handle
// keeps the connections of a place open between calls.
namespace motcua::sync {
namespace {

constexpr qsizetype kMostAnswer = 8 * 1024 * 1024;
constexpr int kLookMs = 100;
constexpr long kBufferBytes = 120 * 1024;  // from 128 on each would be mapped, and given back, for every request
constexpr long kMostLines = 4;

/// By its number or as "localhost": no name is looked up for that.
bool isThisMachine(const QString& host) {
  const auto text = host.toLatin1();
  in_addr four{};
  in6_addr six{};
  constexpr int kNetShift = 24;
  constexpr uint32_t kLoopbackNet = 127;
  if (inet_pton(AF_INET, text.constData(), &four) == 1) return ntohl(four.s_addr) >> kNetShift == kLoopbackNet;
  if (inet_pton(AF_INET6, text.constData(), &six) == 1) return IN6_IS_ADDR_LOOPBACK(&six);
  return host == QLatin1String("localhost");
}

bool isReady() {
  static const bool ready = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;  // once a process, says libcurl
  return ready;
}

struct CloseEasy {
  void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
};
struct CloseMulti {
  void operator()(CURLM* multi) const { curl_multi_cleanup(multi); }
};
struct FreeList {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

/// One request on its way. Stays where it is: libcurl holds its address.
struct Transfer {
  explicit Transfer(Http::Call what) : call(std::move(what)) {}
  Http::Call call;
  std::unique_ptr<curl_slist, FreeList> headers;
  HttpAnswer answer;
  std::array<char, CURL_ERROR_SIZE> problem{};
  qint64 moved = 0;  ///< bytes either way
  QElapsedTimer still;
  bool over = false;
  std::unique_ptr<CURL, CloseEasy> easy;  ///< looks at all of the above until it is gone

  static size_t body(char* bytes, size_t one, size_t many, void* self) {
    auto& into = static_cast<Transfer*>(self)->answer.body;
    const auto size = static_cast<qsizetype>(one * many);
    if (into.size() + size > kMostAnswer) return 0;
    into.append(bytes, size);
    return one * many;
  }

  static size_t header(char* bytes, size_t one, size_t many, void* self) {
    auto& into = static_cast<Transfer*>(self)->answer.headers;
    const auto line = QByteArray::fromRawData(bytes, static_cast<qsizetype>(one * many));
    const auto colon = line.indexOf(':');
    if (line.startsWith("HTTP/"))
      into.clear();  // what came before was "100 Continue"
    else if (colon > 0)
      into << qMakePair(QByteArray(line.left(colon)).trimmed(), QByteArray(line.mid(colon + 1)).trimmed());
    return one * many;
  }

  void finish(CURLcode code) {
    over = true;
    long status = 0;
    curl_easy_getinfo(easy.get(), CURLINFO_RESPONSE_CODE, &status);
    answer.status = static_cast<int>(status);
    answer.arrived = code == CURLE_OK && status > 0;
    if (code == CURLE_PARTIAL_FILE)
      answer.problem = QStringLiteral("the answer broke off");
    else if (!answer.arrived)
      answer.problem = QString::fromUtf8(problem[0] != 0 ? problem.data() : curl_easy_strerror(code));
  }

  void giveUp(const QString& why) {
    over = true;
    answer.problem = why;
  }

  [[nodiscard]] bool isWaiting() const { return !easy && !over; }  ///< for the one it comes after

  /// True if a byte moved since the last look.
  bool hasMoved() {
    if (!easy) return false;
    curl_off_t up = 0;
    curl_off_t down = 0;
    long asked = 0;
    long told = 0;
    curl_easy_getinfo(easy.get(), CURLINFO_SIZE_UPLOAD_T, &up);
    curl_easy_getinfo(easy.get(), CURLINFO_SIZE_DOWNLOAD_T, &down);
    curl_easy_getinfo(easy.get(), CURLINFO_REQUEST_SIZE, &asked);
    curl_easy_getinfo(easy.get(), CURLINFO_HEADER_SIZE, &told);
    const qint64 now = up + down + asked + told;
    return std::exchange(moved, now) != now;
  }
};

}  // namespace

class Http::Flight {
 public:
  std::vector<std::unique_ptr<Transfer>> all;
  bool over = false;  ///< from then on the caller's, before the thread's

  [[nodiscard]] bool isBusy() const {
    return std::any_of(all.begin(), all.end(), [](const auto& t) { return !t->over; });
  }
};

struct Http::Private {
  using Flights = std::vector<std::shared_ptr<Flight>>;
  Options options;
  std::unique_ptr<CURLM, CloseMulti> multi;  ///< the thread's alone, but for curl_multi_wakeup
  std::mutex mutex;                          ///< of what follows, and of Flight::over
  std::condition_variable told;
  Flights coming;
  bool leaves = false;
  std::thread thread;

  /// What the system has taken over for sending makes no progress that we could see: a large body on a slow line gets more time.
  [[nodiscard]] int patience(const QByteArray& body) const {
    constexpr qint64 kSlowBytesPerMs = 20;
    constexpr qint64 kMostMs = 60'000;
    return options.timeoutMs + static_cast<int>(std::min(kMostMs, body.size() / kSlowBytesPerMs));
  }

  [[nodiscard]] static Status check(const Call& call) {
    const auto url = QUrl::fromEncoded(call.url.toUtf8(), QUrl::StrictMode);
    const bool plain = url.scheme() == QLatin1String("http") && isThisMachine(url.host());
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != QLatin1String("https") && !plain))
      return fail(ErrorCode::BadInput, QStringLiteral("not an https address: ") + call.url, call.url);
    for (const auto& [name, value] : call.headers)
      if (name.contains('\n') || value.contains('\n') || value.contains('\r'))
        return fail(ErrorCode::BadInput, QStringLiteral("a header of two lines: ") + QString::fromLatin1(name), QString::fromLatin1(name));
    return {};
  }

  void setHeaders(Transfer& t) const {
    bool accepts = false;
    bool decodes = true;
    bool typed = false;
    const auto add = [&](const QByteArray& line) { t.headers.reset(curl_slist_append(t.headers.release(), line.constData())); };
    for (const auto& [name, value] : t.call.headers) {
      accepts = accepts || name.compare("Accept", Qt::CaseInsensitive) == 0;
      decodes = decodes && name.compare("Accept-Encoding", Qt::CaseInsensitive) != 0;
      typed = typed || name.compare("Content-Type", Qt::CaseInsensitive) == 0;
      add(value.isEmpty() ? name + ';' : name + ": " + value);
    }
    if (!accepts) add("Accept: application/json");
    if (!typed) add("Content-Type:");  // else libcurl calls every body a form
    add("Expect:");
    auto* easy = t.easy.get();
    if (decodes) curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, "");
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, t.headers.get());
  }

  static void setMethod(Transfer& t) {
    auto* easy = t.easy.get();
    const auto& method = t.call.method;
    if (method == "GET") return;
    if (method == "HEAD") {
      curl_easy_setopt(easy, CURLOPT_NOBODY, 1L);
      return;
    }
    if (method != "DELETE") {
      curl_easy_setopt(easy, CURLOPT_POST, 1L);
      curl_easy_setopt(easy, CURLOPT_POSTFIELDS, t.call.body.constData());
      curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(t.call.body.size()));
    }
    curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, method.constData());
  }

  void start(Transfer& t) const {
    t.easy.reset(curl_easy_init());
    auto* easy = t.easy.get();
    curl_easy_setopt(easy, CURLOPT_URL, t.call.url.toUtf8().constData());
    curl_easy_setopt(easy, CURLOPT_PATH_AS_IS, 1L);
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_PROXY, "");  // whatever the environment says
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1);
    curl_easy_setopt(easy, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2);
    curl_easy_setopt(easy, CURLOPT_USERAGENT, "motcua");
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);  // a name that is being looked up holds up nobody
    curl_easy_setopt(easy, CURLOPT_BUFFERSIZE, kBufferBytes);
    curl_easy_setopt(easy, CURLOPT_UPLOAD_BUFFERSIZE, kBufferBytes);
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, t.problem.data());
    curl_easy_setopt(easy, CURLOPT_PRIVATE, &t);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &Transfer::body);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, &t);
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &Transfer::header);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, &t);
    if (!options.caFile.isEmpty()) {
      curl_easy_setopt(easy, CURLOPT_CAINFO, options.caFile.toUtf8().constData());
      curl_easy_setopt(easy, CURLOPT_CAPATH, nullptr);
    }
    setHeaders(t);
    setMethod(t);
    t.still.start();
    curl_multi_add_handle(multi.get(), easy);
  }

  void takeFinished() const {
    int left = 0;
    while (const auto* message = curl_multi_info_read(multi.get(), &left)) {
      if (message->msg != CURLMSG_DONE) continue;
      Transfer* t = nullptr;
      curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &t);
      t->finish(message->data.result);
    }
  }

  /// Those whose turn has come.
  void startReady(const Flight& flight) const {
    for (const auto& t : flight.all) {
      if (!t->isWaiting()) continue;
      const auto* before = t->call.after < 0 ? nullptr : flight.all[static_cast<size_t>(t->call.after)].get();
      constexpr int kGood = 2;
      if (before == nullptr || (before->over && before->answer.arrived && before->answer.status / 100 == kGood))
        start(*t);
      else if (before->over)
        t->giveUp(QStringLiteral("what it comes after did not go through"));
    }
  }

  /// Who stands still for too long is given up. While others move, who waits for a line does not stand still.
  void watch(const Flights& flying) const {
    bool moved = false;
    for (const auto& flight : flying)
      for (const auto& t : flight->all)
        if (t->hasMoved()) {
          moved = true;
          t->still.restart();
        }
    for (const auto& flight : flying)
      for (const auto& t : flight->all) {
        if (t->over || t->isWaiting()) continue;
        if (options.stop != nullptr && *options.stop)
          t->giveUp(QStringLiteral("given up"));
        else if (moved && t->moved == 0)
          t->still.restart();
        else if (t->still.elapsed() > patience(t->call.body))
          t->giveUp(QStringLiteral("no byte for %1 ms").arg(t->still.elapsed()));
      }
  }

  void letGo(const Flight& flight) const {
    for (const auto& t : flight.all)
      if (t->easy) curl_multi_remove_handle(multi.get(), t->easy.get());
  }

  /// Takes over what was begun; waits while there is nothing to do. False: to leave.
  bool takeOver(Flights& flying) {
    std::unique_lock lock(mutex);
    if (flying.empty()) told.wait(lock, [&] { return leaves || !coming.empty(); });
    if (leaves) return false;
    std::move(coming.begin(), coming.end(), std::back_inserter(flying));
    coming.clear();
    return true;
  }

  void run() {
    Flights flying;
    while (takeOver(flying)) {
      int running = 0;
      curl_multi_perform(multi.get(), &running);
      takeFinished();
      watch(flying);
      for (const auto& flight : flying) startReady(*flight);
      const auto landed = std::stable_partition(flying.begin(), flying.end(), [](const auto& flight) { return flight->isBusy(); });
      const bool some = landed != flying.end();
      for (auto flight = landed; flight != flying.end(); ++flight) {
        letGo(**flight);
        const std::lock_guard lock(mutex);
        (*flight)->over = true;
      }
      flying.erase(landed, flying.end());
      if (some) told.notify_all();
      if (!flying.empty()) curl_multi_poll(multi.get(), nullptr, 0, kLookMs, nullptr);
    }
    for (const auto& flight : flying) letGo(*flight);
  }
};

QByteArray HttpAnswer::header(const QByteArray& name) const {
  for (const auto& [key, value] : headers)
    if (key.compare(name, Qt::CaseInsensitive) == 0) return value;
  return {};
}

Http::Http(Options options) : m_d(std::make_unique<Private>()) {
  m_d->options = std::move(options);
  if (isReady()) m_d->multi.reset(curl_multi_init());
  if (m_d->multi) curl_multi_setopt(m_d->multi.get(), CURLMOPT_MAX_TOTAL_CONNECTIONS, kMostLines);
}

Http::~Http() {
  if (!m_d->thread.joinable()) return;
  {
    const std::lock_guard lock(m_d->mutex);
    m_d->leaves = true;
  }
  m_d->told.notify_all();
  curl_multi_wakeup(m_d->multi.get());
  m_d->thread.join();
}

std::shared_ptr<Http::Flight> Http::begin(const QList<Call>& calls) {
  auto flight = std::make_shared<Flight>();
  for (const auto& call : calls) flight->all.push_back(std::make_unique<Transfer>(call));
  const auto refused = [&](const QString& why) {
    for (const auto& t : flight->all) t->giveUp(why);
    flight->over = true;
    return flight;
  };
  if (!m_d->multi) return refused(QStringLiteral("libcurl did not start"));
  // Refused before anything was sent, and by the form of the address: so are all.
  for (qsizetype i = 0; i < calls.size(); ++i) {
    if (const auto good = Private::check(calls[i]); !good) return refused(good.error().detail);
    if (calls[i].after >= i) return refused(QStringLiteral("a call after a later one"));
  }
  {
    const std::lock_guard lock(m_d->mutex);
    m_d->coming.push_back(flight);
  }
  if (!m_d->thread.joinable()) m_d->thread = std::thread([d = m_d.get()] { d->run(); });
  m_d->told.notify_all();
  curl_multi_wakeup(m_d->multi.get());
  return flight;
}

QList<HttpAnswer> Http::end(const std::shared_ptr<Flight>& flight) {
  {
    std::unique_lock lock(m_d->mutex);
    m_d->told.wait(lock, [&] { return flight->over; });
  }
  QList<HttpAnswer> out;
  for (const auto& t : flight->all) out << std::move(t->answer);
  return out;
}

HttpAnswer Http::send(const Call& call) {
  return sendAll({call}).first();
}

HttpAnswer Http::post(const QString& url, const Headers& headers, const QByteArray& body, const QByteArray& contentType) {
  return send({"POST", url, Headers{{"Content-Type", contentType}} + headers, body});
}

HttpAnswer Http::get(const QString& url, const Headers& headers) {
  return send({"GET", url, headers});
}

HttpAnswer Http::upload(const QString& url, const Headers& headers, const QByteArray& field, const QString& fileName, const QByteArray& mimeType,
                        const QByteArray& bytes) {
  const auto boundary = "motcua" + QUuid::createUuid().toString(QUuid::Id128).toLatin1();
  auto name = fileName.toUtf8();
  name.replace('"', '_').replace('\r', ' ').replace('\n', ' ');
  const auto body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name +
                    "\"\r\nContent-Type: " + mimeType + "\r\n\r\n" + bytes + "\r\n--" + boundary + "--\r\n";
  return post(url, headers, body, "multipart/form-data; boundary=" + boundary);
}

}  // namespace motcua::sync
