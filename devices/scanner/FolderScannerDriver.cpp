// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/scanner/FolderScannerDriver.h"

#include <QBuffer>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QImageReader>

#include <algorithm>
#include <set>

namespace motcua::scanner {
namespace {

using scanning::ScannedPage;
using scanning::ScanOutcome;
using Clock = std::chrono::steady_clock;

constexpr qint64 kMostBytes = qint64{256} << 20;
constexpr auto kLook = std::chrono::milliseconds(100);

/// "page2" before "page10", whatever the locale: runs of digits count as numbers, letters without case.
bool comesBefore(const QString& a, const QString& b) {
  qsizetype i = 0;
  qsizetype j = 0;
  const auto digits = [](const QString& text, qsizetype& at) {
    while (at < text.size() && text[at] == QLatin1Char('0')) ++at;
    const auto from = at;
    while (at < text.size() && text[at].isDigit()) ++at;
    return QStringView(text).mid(from, at - from);
  };
  while (i < a.size() && j < b.size()) {
    if (a[i].isDigit() && b[j].isDigit()) {
      const auto x = digits(a, i);
      const auto y = digits(b, j);
      if (x.size() != y.size()) return x.size() < y.size();
      if (const int order = x.compare(y); order != 0) return order < 0;
      continue;
    }
    const auto x = a[i++].toLower();
    const auto y = b[j++].toLower();
    if (x != y) return x < y;
  }
  if (a.size() - i != b.size() - j) return a.size() - i < b.size() - j;
  return a < b;
}

QStringList pictures(const QString& folder, const std::set<QString>& taken) {
  auto names = QDir(folder).entryList(
      {QStringLiteral("*.jpg"), QStringLiteral("*.jpeg"), QStringLiteral("*.png"), QStringLiteral("*.tif"), QStringLiteral("*.tiff")},
      QDir::Files | QDir::Readable);
  names.erase(std::remove_if(names.begin(), names.end(), [&](const QString& name) { return taken.count(name) > 0; }), names.end());
  std::stable_sort(names.begin(), names.end(), comesBefore);
  return names;
}

/// Ends as its format must; a network scanner's half-written file does not (paperless-ngx #1279).
bool endsWhole(const QByteArray& bytes) {
  if (bytes.startsWith("\xff\xd8")) return bytes.right(4096).contains("\xff\xd9");
  if (bytes.startsWith("\x89PNG")) return bytes.right(64).contains("IEND");
  return bytes.startsWith(QByteArray("II*\0", 4)) || bytes.startsWith(QByteArray("MM\0*", 4));
}

tl::unexpected<Error> bad(const QString& name, const QString& why) {
  return fail(ErrorCode::BadImage, why, name);
}

Result<ScannedPage> readPicture(const QString& path, const QString& name) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::UnreadableFile, file.errorString(), name);
  if (file.size() > kMostBytes) return fail(ErrorCode::ImageTooLarge, QStringLiteral("%1 bytes").arg(file.size()), name);
  ScannedPage page;
  page.image = file.readAll();
  if (!endsWhole(page.image)) return bad(name, QStringLiteral("not a whole JPEG, PNG or TIFF"));
  QBuffer buffer(&page.image);
  buffer.open(QIODevice::ReadOnly);
  QImageReader reader(&buffer);
  reader.setDecideFormatFromContent(true);
  const auto size = reader.size();
  const auto format = reader.format();
  if (!size.isValid() || size.isEmpty()) return bad(name, reader.errorString());
  if (size.width() > 65500 || size.height() > 65500) return fail(ErrorCode::ImageTooLarge, QStringLiteral("too many pixels"), name);
  page.mimeType = format == "jpeg" || format == "jpg" ? QStringLiteral("image/jpeg")
                  : format == "png"                   ? QStringLiteral("image/png")
                                                      : QStringLiteral("image/tiff");
  page.width = size.width();
  page.height = size.height();
  return page;
}

/// Moves the picture to done/, under a name that is free there.
void moveToDone(const QString& folder, const QString& name) {
  QDir dir(folder);
  if (!dir.mkpath(QStringLiteral("done"))) return;
  QString target = QStringLiteral("done/") + name;
  for (int i = 2; dir.exists(target); ++i) target = QStringLiteral("done/%1-%2").arg(i).arg(name);
  dir.rename(name, target);
}

/// One scan of the folder, on the driver's thread.
class FolderScan {
 public:
  FolderScan(const FolderConfig& config, const scanning::ScanRequest& request, const scanning::ScanEvents& events, const std::atomic<bool>& cancelled,
             const std::atomic<bool>& closing)
      : m_config(config), m_request(request), m_events(events), m_cancelled(cancelled), m_closing(closing) {}

  ScanOutcome run() {
    const auto status = pages();
    ScanOutcome outcome;
    outcome.pages = m_pages;
    if (status) return outcome;
    outcome.error = status.error();
    outcome.end = outcome.error.code == ErrorCode::Cancelled ? ScanOutcome::End::Cancelled : ScanOutcome::End::Failed;
    return outcome;
  }

 private:
  bool stop() const { return m_cancelled || m_closing; }
  static Error cancelledError() { return makeError(ErrorCode::Cancelled, QStringLiteral("cancelled by the person")); }

  Status pages() {
    if (!QDir(m_config.folder).exists()) return fail(ErrorCode::DeviceMissing, QStringLiteral("no such folder"), m_config.folder);
    const bool one = m_request.source == scanning::ScanSource::Flatbed;
    const int most = one ? 1 : m_request.maxPages;
    const auto begin = Clock::now();
    while (most == 0 || m_pages < most) {
      if (stop()) return fail(cancelledError());
      const auto names = pictures(m_config.folder, m_taken);
      if (names.isEmpty()) {
        if (m_pages > 0) return {};
        if (Clock::now() - begin >= std::chrono::seconds(m_request.waitForPaperSeconds))
          return fail(ErrorCode::DeviceNoPaper, QStringLiteral("no picture in the folder"), m_config.folder);
        std::this_thread::sleep_for(kLook);
        continue;
      }
      TRY(takeOne(names.first()));
    }
    return {};
  }

  Status takeOne(const QString& name) {
    TRY(waitUntilWhole(name));
    TRY_ASSIGN(auto page, readPicture(path(name), name));
    page.dpi = m_request.dpi;
    page.backSide = m_request.source == scanning::ScanSource::FeederDuplex && m_pages % 2 == 1;
    page.accepted = [folder = m_config.folder, name] { moveToDone(folder, name); };
    m_taken.insert(name);
    ++m_pages;
    if (m_events.progress) m_events.progress(m_pages - 1, 1.0);
    if (m_events.page) m_events.page(std::move(page));
    return {};
  }

  QString path(const QString& name) const { return QDir(m_config.folder).filePath(name); }

  /// An old file is whole at once; a young one is watched until its size and time have stood still for `settle`.
  Status waitUntilWhole(const QString& name) {
    const auto begin = Clock::now();
    auto last = QFileInfo(path(name));
    if (last.lastModified().msecsTo(QDateTime::currentDateTime()) > m_config.settle.count() * 4) return {};
    auto since = begin;
    for (;;) {
      if (stop()) return fail(cancelledError());
      std::this_thread::sleep_for(std::min(kLook, m_config.settle));
      const QFileInfo now(path(name));
      if (now.size() != last.size() || now.lastModified() != last.lastModified()) {
        since = Clock::now();
        last = now;
      }
      if (Clock::now() - since >= m_config.settle && now.size() > 0) return {};
      if (Clock::now() - begin >= m_config.patience)
        return now.size() > 0 ? fail(ErrorCode::DeviceBusy, QStringLiteral("still being written"), name) : bad(name, QStringLiteral("empty file"));
    }
  }

  const FolderConfig& m_config;
  const scanning::ScanRequest& m_request;
  const scanning::ScanEvents& m_events;
  const std::atomic<bool>& m_cancelled;
  const std::atomic<bool>& m_closing;
  std::set<QString> m_taken;  ///< in this scan; a page not accepted comes again in the next one
  int m_pages = 0;
};

}  // namespace

class FolderScannerDriver::Job final : public scanning::ScanJob {
 public:
  explicit Job(std::shared_ptr<std::atomic<bool>> cancelled) : m_cancelled(std::move(cancelled)) {}
  void cancel() override { *m_cancelled = true; }

 private:
  std::shared_ptr<std::atomic<bool>> m_cancelled;
};

FolderScannerDriver::FolderScannerDriver(FolderConfig config) : m_config(std::move(config)), m_thread([this] { work(); }) {
  m_config.folder = QDir(m_config.folder).absolutePath();
}

FolderScannerDriver::~FolderScannerDriver() {
  *m_closing = true;
  {
    const std::lock_guard lock(m_guard);
    m_over = true;
    m_changed.notify_all();
  }
  m_thread.join();
}

void FolderScannerDriver::post(std::function<void()> task) {
  const std::lock_guard lock(m_guard);
  m_tasks.push_back(std::move(task));
  m_changed.notify_all();
}

void FolderScannerDriver::work() {
  for (;;) {
    std::unique_lock lock(m_guard);
    m_changed.wait(lock, [this] { return m_over || !m_tasks.empty(); });
    // What still waits when the driver closes is answered too: as cancelled.
    if (m_tasks.empty()) return;
    const auto task = std::move(m_tasks.front());
    m_tasks.pop_front();
    lock.unlock();
    task();
  }
}

void FolderScannerDriver::list(std::function<void(Result<QList<scanning::ScannerInfo>>)> done) {
  post([this, done = std::move(done)] {
    scanning::ScannerInfo info;
    info.id = folderScannerId(m_config.folder);
    info.name = m_config.name.isEmpty() ? QDir(m_config.folder).dirName() : m_config.name;
    info.address = m_config.folder;
    info.kind = QStringLiteral("folder");
    info.state = QDir(m_config.folder).exists() ? QStringLiteral("ready") : QStringLiteral("missing");
    done(QList<scanning::ScannerInfo>{info});
  });
}

void FolderScannerDriver::options(const QString&, std::function<void(Result<QList<scanning::DeviceOption>>)> done) {
  post([done = std::move(done)] { done(QList<scanning::DeviceOption>()); });
}

std::unique_ptr<scanning::ScanJob> FolderScannerDriver::scan(const scanning::ScanRequest& request, scanning::ScanEvents events) {
  auto cancelled = std::make_shared<std::atomic<bool>>(false);
  post([this, request, events = std::move(events), cancelled] {
    const auto outcome = FolderScan(m_config, request, events, *cancelled, *m_closing).run();
    if (events.finished) events.finished(outcome);
  });
  return std::make_unique<Job>(cancelled);
}

QString folderScannerId(const QString& folder) {
  return QStringLiteral("folder:") + QDir(folder).absolutePath();
}

std::unique_ptr<scanning::ScannerDriver> makeFolderDriver(FolderConfig config) {
  return std::make_unique<FolderScannerDriver>(std::move(config));
}

}  // namespace motcua::scanner
