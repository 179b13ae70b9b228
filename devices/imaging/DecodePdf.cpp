// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// PDF pages are drawn by poppler in a process of its own. A PDF is a program that somebody else wrote: it may crash the
// drawer, eat memory or never end; in a child with limits on memory and time none of this reaches the window.
#include "devices/imaging/Decoders.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryFile>

#include <cmath>
#include <csignal>
#include <cstring>
#include <sys/resource.h>

namespace motcua::imaging::detail {
namespace {

constexpr rlim_t kMemoryLimit = 448ULL * 1024 * 1024;
constexpr int kInfoSeconds = 1;
constexpr qint64 kMaxOutput = 320LL * 1024 * 1024;

struct Output {
  QByteArray out;
  QByteArray error;
  bool started = false;
  bool late = false;      ///< ended by us, or by the limit on its processor time
  bool finished = false;  ///< ended by itself, in time
  int code = -1;
};

// Time is counted as the child's own processor time, so that a busy PC does not make good files bad; on the wall it may
// take five times as long.
Output runPoppler(const QString& program, const QStringList& arguments, int cpuSeconds, const std::atomic_bool* cancelled) {
  const int timeoutMs = cpuSeconds * 5000;
  QProcess process;
  process.setChildProcessModifier([cpuSeconds] {
    const auto seconds = static_cast<rlim_t>(cpuSeconds);
    // One second more as the hard limit: at the soft one comes SIGXCPU, which nothing else sends.
    const rlimit memory{kMemoryLimit, kMemoryLimit}, time{seconds, seconds + 1}, core{0, 0};
    setrlimit(RLIMIT_AS, &memory);
    setrlimit(RLIMIT_CPU, &time);
    setrlimit(RLIMIT_CORE, &core);
  });
  process.start(program, arguments);
  Output out;
  if (!process.waitForStarted(2000)) {
    out.error = process.errorString().toUtf8();
    return out;
  }
  out.started = true;
  process.closeWriteChannel();
  QElapsedTimer clock;
  clock.start();
  bool running = true;
  auto isCancelled = [cancelled] { return cancelled != nullptr && cancelled->load(); };
  while (running && clock.elapsed() < timeoutMs && out.out.size() <= kMaxOutput && !isCancelled()) {
    running = !process.waitForFinished(20);
    out.out += process.readAllStandardOutput();
    out.error += process.readAllStandardError().left(4096);
  }
  out.finished = !running && process.exitStatus() == QProcess::NormalExit;
  out.code = out.finished ? process.exitCode() : -1;
  out.late = running ? clock.elapsed() >= timeoutMs : !out.finished && process.exitCode() == SIGXCPU;
  if (running) {
    process.kill();
    process.waitForFinished(1000);
  }
  out.out += process.readAllStandardOutput();
  return out;
}

// Why a run of poppler gave nothing. Success only where it ended by itself; its exit code is the caller's.
Status judgeRun(const Output& run, const DecodeOptions& options, const QString& subject) {
  const auto said = QString::fromUtf8(run.error.left(200));
  if (options.cancelled != nullptr && options.cancelled->load()) return fail(ErrorCode::Cancelled, QStringLiteral("PDF"), subject);
  if (!run.started) return fail(ErrorCode::NotConfigured, said, QStringLiteral("poppler-utils"));
  if (run.late) return fail(ErrorCode::SlowPdf, said, subject);
  if (!run.finished) return fail(ErrorCode::BadPdf, QStringLiteral("drawing was stopped: ") + said, subject);
  return {};
}

struct PdfFile {
  QTemporaryFile file;
  int pages = 0;
  double width = 0;  ///< of the asked page, points
  double height = 0;
};

bool saysEncrypted(const QByteArray& text) {
  return text.contains("Incorrect password") || text.contains("encrypt handler") || text.contains("Unsupported version/revision");
}

Status openPdf(const QByteArray& bytes, int page, const DecodeOptions& options, const QString& subject, PdfFile& out) {
  if (!out.file.open() || out.file.write(bytes) != bytes.size() || !out.file.flush())
    return fail(ErrorCode::UnreadableFile, out.file.errorString(), subject);
  const auto number = QString::number(page + 1);
  const auto info = runPoppler(QStringLiteral("pdfinfo"), {QStringLiteral("-f"), number, QStringLiteral("-l"), number, out.file.fileName()},
                               kInfoSeconds, options.cancelled);
  if (saysEncrypted(info.error)) return fail(ErrorCode::EncryptedPdf, QString::fromUtf8(info.error.left(200)), subject);
  TRY(judgeRun(info, options, subject));
  if (info.code != 0) return fail(ErrorCode::BadPdf, QString::fromUtf8(info.error.left(200)), subject);
  static const QRegularExpression pages(QStringLiteral("^Pages:\\s+(\\d+)"), QRegularExpression::MultilineOption);
  static const QRegularExpression size(QStringLiteral("size:\\s+([0-9.]+) x ([0-9.]+) pts"));
  const auto text = QString::fromUtf8(info.out);
  out.pages = pages.match(text).captured(1).toInt();
  const auto match = size.match(text);
  out.width = match.captured(1).toDouble();
  out.height = match.captured(2).toDouble();
  if (out.pages <= 0) return fail(ErrorCode::BadPdf, QStringLiteral("no pages"), subject);
  return {};
}

// "P5|P6 width height 255" and the pixels: what pdftoppm writes.
Result<Picture> readPnm(const QByteArray& bytes, const DecodeOptions& options, const QString& subject) {
  int width = 0, height = 0, most = 0, used = 0;
  char kind = 0;
  if (std::sscanf(bytes.left(64).constData(), "P%c %d %d %d%n", &kind, &width, &height, &most, &used) != 4 || most != 255 ||
      (kind != '5' && kind != '6'))
    return fail(ErrorCode::BadPdf, QStringLiteral("the page could not be drawn"), subject);
  TRY(checkSize(width, height, options, subject));
  auto out = makePicture(width, height, kind == '6' ? PixelFormat::Rgb8 : PixelFormat::Grey8);
  const auto wanted = static_cast<qsizetype>(out.stride()) * height;
  if (bytes.size() - used - 1 < wanted) return fail(ErrorCode::BadPdf, QStringLiteral("the page was drawn in part"), subject);
  std::memcpy(out.pixels.get(), bytes.constData() + used + 1, static_cast<size_t>(wanted));
  return out;
}

}  // namespace

Result<int> countPdfPages(const QByteArray& bytes, const DecodeOptions& options, const QString& subject) {
  PdfFile pdf;
  TRY(openPdf(bytes, 0, options, subject, pdf));
  return pdf.pages;
}

Result<Picture> decodePdf(const QByteArray& bytes, int page, const DecodeOptions& options, const QString& subject) {
  PdfFile pdf;
  TRY(openPdf(bytes, page, options, subject, pdf));
  if (page >= pdf.pages) return fail(ErrorCode::BadPdf, QStringLiteral("no page %1").arg(page), subject);
  if (pdf.width <= 0 || pdf.height <= 0) return fail(ErrorCode::BadPdf, QStringLiteral("page without a size"), subject);
  // The child holds the page once and writes it through a pipe: about 40 million pixels fit in its memory.
  const double most = std::min(40e6, static_cast<double>(options.maxPixels));
  const double dpi = std::min(options.pdfDpi, 72.0 * std::sqrt(most / (pdf.width * pdf.height)));
  if (dpi < 20) return fail(ErrorCode::ImageTooLarge, QStringLiteral("%1 x %2 points").arg(pdf.width).arg(pdf.height), subject);
  const auto number = QString::number(page + 1);
  auto drawn = runPoppler(QStringLiteral("pdftoppm"),
                          {QStringLiteral("-f"), number, QStringLiteral("-l"), number, QStringLiteral("-r"), QString::number(dpi, 'f', 2),
                           QStringLiteral("-cropbox"), pdf.file.fileName()},
                          options.pdfSeconds, options.cancelled);
  TRY(judgeRun(drawn, options, subject));
  TRY_ASSIGN(auto out, readPnm(drawn.out, options, subject));
  out.dpi = dpi;
  return out;
}

}  // namespace motcua::imaging::detail
