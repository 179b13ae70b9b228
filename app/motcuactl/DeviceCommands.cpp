// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// device list | options ID | scan ID | test ID
// Each kind of device has its list function (listScanners, ...); deviceList() joins them. Printers and cameras: DeviceRows.h.
#include "app/motcuactl/Commands.h"
#include "app/motcuactl/DeviceRows.h"
#include "core/scanning/ScanJson.h"
#include "devices/scanner/Scanners.h"
#include "ui/text/ErrorText.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QSaveFile>

#include <csignal>
#include <future>
#include <mutex>

namespace motcua::ctl {
namespace {

QString q(const char* text) {
  return QString::fromLatin1(text);
}

QString tr(const char* text) {
  return QCoreApplication::translate("ctl", text);
}

volatile std::sig_atomic_t interrupted = 0;

/// `id`: a watched folder named on the command line ("folder:/srv/in") needs no configuration.
std::unique_ptr<scanning::ScannerDriver> scanners(const Context& context, const QString& id = {}) {
  scanner::WorkerConfig config;
  config.memoryFile = context.dataDir + q("/scanners.json");
  if (!QDir(context.dataDir).exists()) config.memoryFile.clear();
  std::vector<scanner::FolderConfig> folders;
  const auto inbox = context.dataDir + q("/inbox");
  if (QDir(inbox).exists()) folders.push_back({inbox, tr("Watched folder")});
  if (id.startsWith(q("folder:")) && id != scanner::folderScannerId(inbox)) folders.push_back({id.mid(7), {}});
  return scanner::joinDrivers(scanner::makeWorkerDriver(std::move(config)), std::move(folders));
}

QString deviceId(const QString& given) {
  return given.startsWith(q("folder:")) ? scanner::folderScannerId(given.mid(7)) : given;
}

/// Waits for an answer that comes on the driver's thread.
template <class T, class Ask>
T wait(Ask ask) {
  std::promise<T> answer;
  ask([&answer](T value) { answer.set_value(std::move(value)); });
  return answer.get_future().get();
}

QString stateText(const QString& state) {
  if (state == q("ready")) return tr("ready");
  if (state == q("busy")) return tr("busy");
  if (state == q("missing")) return tr("not there");
  if (const auto word = printerStateText(state); !word.isEmpty()) return word;
  return tr("unknown");
}

Result<QList<DeviceRow>> listScanners(const Context& context) {
  const auto driver = scanners(context);
  using Answer = Result<QList<scanning::ScannerInfo>>;
  TRY_ASSIGN(const auto found, wait<Answer>([&](auto done) { driver->list(std::move(done)); }));
  QList<DeviceRow> out;
  for (const auto& info : found) out << DeviceRow{info.id, q("scanner"), info.kind, info.name, info.address, info.state};
  return out;
}

int deviceList(Context& context) {
  CTL_TRY_ASSIGN(context, const auto arguments, Arguments::parse(context.words, {}, {}));
  if (!arguments.rest().isEmpty()) return context.usage(tr("device list takes no arguments."));
  QList<DeviceRow> rows;
  std::optional<Error> problem;
  for (const auto list : {listScanners, listPrinters, listCameras}) {
    auto part = list(context);
    if (part)
      rows << *part;
    else
      problem = part.error();
  }
  QJsonArray array;
  QStringList lines;
  for (const auto& row : rows) {
    array << QJsonObject{{q("id"), row.id},     {q("kind"), row.kind},       {q("driver"), row.driver},
                         {q("name"), row.name}, {q("address"), row.address}, {q("state"), row.state}};
    lines << QStringLiteral("%1  %2  %3  [%4]").arg(row.id, row.kind, row.name, stateText(row.state));
  }
  context.print(array, lines.isEmpty() && !problem ? tr("No device found.") : lines.join(QLatin1Char('\n')));
  return problem ? context.failed(*problem) : Done;
}

QString optionLine(const scanning::DeviceOption& option) {
  QString allowed;
  if (!option.values.isEmpty())
    allowed = option.values.join(QLatin1Char('|'));
  else if (option.minimum != 0 || option.maximum != 0)
    allowed = QStringLiteral("%1..%2").arg(option.minimum).arg(option.maximum);
  else if (option.type == q("bool"))
    allowed = q("yes|no");
  return QStringLiteral("%1 = %2%3%4")
      .arg(option.name, option.value, option.unit.isEmpty() ? QString() : QLatin1Char(' ') + option.unit,
           allowed.isEmpty() ? QString() : QStringLiteral("  (%1)").arg(allowed));
}

int deviceOptions(Context& context) {
  CTL_TRY_ASSIGN(context, const auto arguments, Arguments::parse(context.words, {}, {}));
  if (arguments.rest().size() != 1) return context.usage(tr("Give the id of one device, as device list shows it."));
  const auto id = deviceId(arguments.rest().first());
  const auto driver = scanners(context, id);
  using Answer = Result<QList<scanning::DeviceOption>>;
  CTL_TRY_ASSIGN(context, const auto options, wait<Answer>([&](auto done) { driver->options(id, std::move(done)); }));
  QJsonArray array;
  QStringList lines;
  for (const auto& option : options) {
    array << scanning::toJson(option);
    lines << optionLine(option);
  }
  context.print(array, lines.join(QLatin1Char('\n')));
  return Done;
}

/// Writes pages as they come: page-001.jpg, page-002.png, ..., never over a file that is there.
class PageFiles {
 public:
  explicit PageFiles(QString folder) : m_folder(std::move(folder)) {}
  Status prepare() const {
    if (QDir().mkpath(m_folder)) return {};
    return fail(ErrorCode::UnreadableFile, q("can't make the folder"), m_folder);
  }
  Status add(const scanning::ScannedPage& page) {
    const auto ending = page.mimeType == q("image/png") ? q("png") : page.mimeType == q("image/tiff") ? q("tif") : q("jpg");
    QString path;
    do path = QDir(m_folder).filePath(QStringLiteral("page-%1.%2").arg(++m_number, 3, 10, QLatin1Char('0')).arg(ending));
    while (QFile::exists(path));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(page.image) != page.image.size() || !file.commit())
      return fail(ErrorCode::UnreadableFile, file.errorString(), path);
    m_pages << QJsonObject{{q("file"), path},
                           {q("width"), page.width},
                           {q("height"), page.height},
                           {q("dpi"), page.dpi},
                           {q("mime"), page.mimeType},
                           {q("back_side"), page.backSide},
                           {q("bytes"), page.image.size()},
                           {q("sha256"), QString::fromLatin1(QCryptographicHash::hash(page.image, QCryptographicHash::Sha256).toHex())}};
    m_lines << QStringLiteral("%1  %2 x %3").arg(path).arg(page.width).arg(page.height);
    return {};
  }
  [[nodiscard]] const QJsonArray& pages() const { return m_pages; }
  [[nodiscard]] const QStringList& lines() const { return m_lines; }

 private:
  QString m_folder;
  int m_number = 0;
  QJsonArray m_pages;
  QStringList m_lines;
};

struct ScanRun {
  scanning::ScanOutcome outcome;
  std::optional<Error> saving;  ///< why a page could not be written
};

/// Runs one scan to its end; Ctrl+C cancels it and keeps the pages so far.
ScanRun runScan(scanning::ScannerDriver& driver, const scanning::ScanRequest& request, PageFiles& files) {
  std::promise<scanning::ScanOutcome> ended;
  std::mutex guard;
  ScanRun run;
  auto result = ended.get_future();
  const auto job = driver.scan(request, {[&](scanning::ScannedPage page) {
                                           const std::lock_guard lock(guard);
                                           if (run.saving) return;
                                           if (auto saved = files.add(page); !saved)
                                             run.saving = saved.error();
                                           else if (page.accepted)
                                             page.accepted();
                                         },
                                         [](int, double) {}, [&](scanning::ScanOutcome outcome) { ended.set_value(std::move(outcome)); }});
  const auto before = std::signal(SIGINT, [](int) { interrupted = 1; });
  while (result.wait_for(std::chrono::milliseconds(50)) == std::future_status::timeout) {
    const std::lock_guard lock(guard);
    if (interrupted != 0 || run.saving) job->cancel();
  }
  std::signal(SIGINT, before);
  run.outcome = result.get();
  return run;
}

int tell(Context& context, const ScanRun& run, const PageFiles& files, QJsonObject extra = {}) {
  using End = scanning::ScanOutcome::End;
  auto error = run.saving;
  if (!error && run.outcome.end != End::Done) error = run.outcome.error;
  extra[q("pages")] = files.pages();
  extra[q("end")] = run.saving ? q("failed") : scanning::toJson(run.outcome).value(q("end"));
  if (error) extra[q("error")] = text::sentence(*error);
  context.print(extra, files.lines().join(QLatin1Char('\n')));
  return error ? context.failed(*error) : Done;
}

Result<scanning::ScanRequest> requestFrom(const Arguments& arguments) {
  scanning::ScanRequest request;
  request.scannerId = deviceId(arguments.rest().first());
  TRY_ASSIGN(request.source, scanning::sourceFromWord(arguments.value(q("source"), q("auto"))));
  TRY_ASSIGN(request.mode, scanning::modeFromWord(arguments.value(q("mode"), q("colour"))));
  TRY_ASSIGN(request.area, scanning::areaFromWord(arguments.value(q("area"), q("a4"))));
  TRY_ASSIGN(request.dpi, arguments.number(q("dpi"), request.dpi));
  TRY_ASSIGN(request.maxPages, arguments.number(q("max-pages"), 0));
  TRY_ASSIGN(request.waitForPaperSeconds, arguments.number(q("wait"), 0));
  if (request.dpi < 1 || request.dpi > 4800) return fail(ErrorCode::BadInput, q("--dpi wants 1 to 4800"), q("--dpi"));
  for (const auto& pair : arguments.values(q("option"))) {
    const auto equals = pair.indexOf(QLatin1Char('='));
    if (equals < 1) return fail(ErrorCode::BadInput, q("--option wants NAME=VALUE"), pair);
    request.backendOptions << QPair<QString, QString>{pair.left(equals), pair.mid(equals + 1)};
  }
  return request;
}

int deviceScan(Context& context) {
  const QStringList options{q("source"), q("dpi"), q("mode"), q("area"), q("out"), q("max-pages"), q("wait"), q("option")};
  CTL_TRY_ASSIGN(context, const auto arguments, Arguments::parse(context.words, options, {}));
  if (arguments.rest().size() != 1) return context.usage(tr("Give the id of one device, as device list shows it."));
  CTL_TRY_ASSIGN(context, const auto request, requestFrom(arguments));
  PageFiles files(arguments.value(q("out"), q(".")));
  CTL_TRY(context, files.prepare());
  const auto driver = scanners(context, request.scannerId);
  return tell(context, runScan(*driver, request, files), files);
}

/// Scanner: one quick page, thrown away. Printer: the test page. Camera: a picture and what is on it.
int deviceTest(Context& context) {
  CTL_TRY_ASSIGN(context, const auto arguments, Arguments::parse(context.words, {}, {}));
  if (arguments.rest().size() != 1) return context.usage(tr("Give the id of one device, as device list shows it."));
  const auto& given = arguments.rest().first();
  if (given.startsWith(q("printer:"))) return testPrinter(context, given.mid(8));
  if (given.startsWith(q("camera:"))) return testCamera(context, given.mid(7));
  scanning::ScanRequest request;
  request.scannerId = deviceId(given);
  request.mode = scanning::ScanMode::Grey;
  request.dpi = 100;
  request.maxPages = 1;
  const auto driver = scanners(context, request.scannerId);
  QElapsedTimer clock;
  clock.start();
  std::promise<scanning::ScanOutcome> ended;
  QJsonObject about{{q("id"), request.scannerId}};
  const auto job = driver->scan(request, {[&](scanning::ScannedPage page) {
                                            about[q("width")] = page.width;
                                            about[q("height")] = page.height;
                                          },
                                          [](int, double) {}, [&](scanning::ScanOutcome outcome) { ended.set_value(std::move(outcome)); }});
  const auto outcome = ended.get_future().get();
  const bool ok = outcome.end == scanning::ScanOutcome::End::Done;
  about[q("ok")] = ok;
  about[q("ms")] = clock.elapsed();
  if (!ok) about[q("error")] = text::sentence(outcome.error);
  context.print(about, ok ? tr("The scanner works: a page of %1 x %2 pixels in %3 ms.")
                                .arg(about[q("width")].toInt())
                                .arg(about[q("height")].toInt())
                                .arg(clock.elapsed())
                          : QString());
  return ok ? Done : context.failed(outcome.error);
}

}  // namespace

QList<CommandEntry> deviceCommands() {
  return {{q("device"), q("list"), {}, tr("Scanners, printers and cameras with their state."), deviceList},
          {q("device"), q("options"), q("ID"), tr("The settings that a scanner's driver offers."), deviceOptions},
          {q("device"), q("scan"),
           q("ID [--source auto|flatbed|feeder|duplex] [--dpi N] [--mode colour|grey|lineart] [--area a4|a5|id-card|full] "
             "[--max-pages N] [--wait SECONDS] [--option NAME=VALUE]... [--out DIR]"),
           tr("Scans to files, without a dossier."), deviceScan},
          {q("device"), q("test"), q("ID"), tr("Tries it: scans a page and throws it away, prints a test page, takes a picture."), deviceTest, true}};
}

}  // namespace motcua::ctl
