// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/motcuactl/Commands.h"
#include "app/motcuactl/Session.h"
#include "app/office/PageCleaning.h"
#include "devices/imaging/Capture.h"
#include "devices/imaging/CleanStack.h"
#include "devices/imaging/PdfWriter.h"
#include "ui/text/ErrorText.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QSaveFile>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <thread>
#include <unistd.h>

namespace motcua::ctl {
namespace {

using imaging::CleanPage;

QString tr(const char* text) {
  return QCoreApplication::translate("ctl_page", text);
}

const QStringList kFlags{QStringLiteral("no-crop"),    QStringLiteral("no-deskew"), QStringLiteral("no-rotate"), QStringLiteral("no-blank"),
                         QStringLiteral("no-quality"), QStringLiteral("white"),     QStringLiteral("lineart")};
const QStringList kOptions{QStringLiteral("out"),     QStringLiteral("pdf"),   QStringLiteral("ocr"),    QStringLiteral("dpi"),
                           QStringLiteral("quality"), QStringLiteral("title"), QStringLiteral("threads")};

Result<imaging::StackOptions> stackOptions(const Arguments& arguments) {
  imaging::StackOptions out;
  auto& clean = out.clean;
  clean.crop = !arguments.has(QStringLiteral("no-crop"));
  clean.deskew = !arguments.has(QStringLiteral("no-deskew"));
  clean.orientation = !arguments.has(QStringLiteral("no-rotate"));
  clean.blank = !arguments.has(QStringLiteral("no-blank"));
  clean.quality = !arguments.has(QStringLiteral("no-quality"));
  if (arguments.has(QStringLiteral("white"))) clean.background = imaging::Background::White;
  if (arguments.has(QStringLiteral("lineart"))) clean.background = imaging::Background::Lineart;
  TRY_ASSIGN(const int dpi, arguments.number(QStringLiteral("dpi"), 0));
  TRY_ASSIGN(const int quality, arguments.number(QStringLiteral("quality"), clean.jpegQuality));
  TRY_ASSIGN(out.threads, arguments.number(QStringLiteral("threads"), 0));
  clean.dpi = dpi;
  clean.jpegQuality = std::clamp(quality, 20, 100);
  return out;
}

QJsonArray cornersJson(const std::array<QPointF, 4>& corners) {
  QJsonArray out;
  for (const auto& corner : corners) out << QJsonArray{std::round(corner.x() * 10) / 10, std::round(corner.y() * 10) / 10};
  return out;
}

QJsonObject qualityJson(const imaging::QualityMarks& quality) {
  return {{QStringLiteral("focus"), std::round(quality.focus * 100) / 100},
          {QStringLiteral("blurred"), quality.blurred},
          {QStringLiteral("glare"), quality.glare},
          {QStringLiteral("clipped_edge"), quality.clippedEdge},
          {QStringLiteral("unusual_skew"), quality.unusualSkew},
          {QStringLiteral("unusual_size"), quality.unusualSize}};
}

QJsonObject pageJson(const imaging::StackSource& source, const CleanPage& page) {
  return {{QStringLiteral("file"), source.path},
          {QStringLiteral("page"), source.page + 1},
          {QStringLiteral("angle"), std::round(page.angle * 100) / 100},
          {QStringLiteral("deskewed"), page.straightened},
          {QStringLiteral("rotation"), page.rotation},
          {QStringLiteral("corners"), cornersJson(page.corners)},
          {QStringLiteral("cropped"), page.cropped},
          {QStringLiteral("blank"), page.blank},
          {QStringLiteral("ink"), page.inkPart},
          {QStringLiteral("quality"), qualityJson(page.quality)},
          {QStringLiteral("width"), page.width},
          {QStringLiteral("height"), page.height},
          {QStringLiteral("dpi"), std::round(page.dpi)},
          {QStringLiteral("bytes"), page.bytes.size()},
          {QStringLiteral("type"), page.mimeType},
          {QStringLiteral("ms"), std::round(page.ms * 10) / 10}};
}

QJsonObject failureJson(const QString& path, const Error& error) {
  return {{QStringLiteral("file"), path}, {QStringLiteral("error"), text::sentence(error)}};
}

QString pageLine(const imaging::StackSource& source, const CleanPage& page) {
  return tr("%1 page %2: %3 x %4, skew %5°, turned %6°%7")
      .arg(source.path, QString::number(source.page + 1), QString::number(page.width), QString::number(page.height),
           QString::number(page.angle, 'f', 2), QString::number(page.rotation), page.blank ? tr(", blank") : QString());
}

Status save(const QString& path, const QByteArray& bytes) {
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
    return fail(ErrorCode::StoreFailed, file.errorString(), path);
  return {};
}

// page.jpg, page-2.tif ...; two inputs of one name do not overwrite each other.
QString outputName(const imaging::StackSource& source, const CleanPage& page, bool several, QSet<QString>& used) {
  const auto base =
      QFileInfo(source.path).completeBaseName() + (several ? QStringLiteral("-%1").arg(source.page + 1, 3, 10, QLatin1Char('0')) : QString());
  const auto extension = QLatin1String(imaging::extensionOf(imaging::sniff(page.bytes)));
  auto name = base + extension;
  for (int i = 2; used.contains(name); ++i) name = base + QStringLiteral("_%1").arg(i) + extension;
  used << name;
  return name;
}

Status saveAll(const QString& folder, const QList<imaging::StackSource>& sources, const QList<Result<CleanPage>>& pages) {
  if (!QDir().mkpath(folder)) return fail(ErrorCode::StoreFailed, QStringLiteral("mkpath"), folder);
  QSet<QString> used;
  for (qsizetype i = 0; i < pages.size(); ++i) {
    if (!pages[i]) continue;
    const bool several = (i > 0 && sources[i - 1].path == sources[i].path) || (i + 1 < sources.size() && sources[i + 1].path == sources[i].path);
    TRY(save(QDir(folder).filePath(outputName(sources[i], *pages[i], several, used)), pages[i]->bytes));
  }
  return {};
}

Result<QList<imaging::OcrPage>> readText(const QList<CleanPage>& pages, const QString& language, int threads) {
  QList<imaging::OcrSource> sources;
  for (const auto& page : pages) sources << imaging::ocrSourceOf(page);
  imaging::OcrOptions options;
  options.language = language;
  const int count = threads > 0 ? threads : static_cast<int>(std::thread::hardware_concurrency());
  QList<imaging::OcrPage> out;
  for (auto& result : imaging::recogniseAll(sources, options, count)) {
    if (!result) return fail(result.error());
    out << std::move(*result);
  }
  return out;
}

Status savePdf(const QString& path, const QList<CleanPage>& pages, const QList<imaging::OcrPage>& texts, const QString& title, const QDateTime& now) {
  QList<imaging::PdfPage> pdfPages;
  for (qsizetype i = 0; i < pages.size(); ++i) {
    auto page = imaging::pdfPageOf(pages[i]);
    if (i < texts.size()) page.words = texts[i].words;
    pdfPages << std::move(page);
  }
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly)) return fail(ErrorCode::StoreFailed, file.errorString(), path);
  TRY(imaging::writePdfA(file, pdfPages, {title, {}, now}));
  if (!file.commit()) return fail(ErrorCode::StoreFailed, file.errorString(), path);
  return {};
}

std::function<void(int, int)> progressOf() {
  if (isatty(STDERR_FILENO) == 0) return {};
  return [](int done, int all) { std::fprintf(stderr, done == all ? "\r          \r" : "\r%d/%d ", done, all); };
}

struct Outcome {
  QJsonArray json;
  QStringList lines;
  QList<CleanPage> good;
  int exit = Done;
};

Outcome tell(Context& context, const QList<imaging::StackSource>& sources, const QList<Result<CleanPage>>& pages) {
  Outcome out;
  for (qsizetype i = 0; i < pages.size(); ++i) {
    if (pages[i]) {
      out.json << pageJson(sources[i], *pages[i]);
      out.lines << pageLine(sources[i], *pages[i]);
      out.good << *pages[i];
    } else {
      out.json << failureJson(sources[i].path, pages[i].error());
      out.exit = context.failed(pages[i].error());
    }
  }
  return out;
}

int cleanCommand(Context& context) {
  CTL_TRY_ASSIGN(context, const auto arguments, Arguments::parse(context.words, kOptions, kFlags));
  if (arguments.rest().isEmpty()) return context.usage(tr("page clean needs at least one picture."));
  CTL_TRY_ASSIGN(context, auto options, stackOptions(arguments));
  options.progress = progressOf();
  options.clean.forReading = !arguments.value(QStringLiteral("ocr")).isEmpty();
  const auto sources = imaging::pagesOf(arguments.rest());
  const auto pages = imaging::cleanStack(sources, options);
  auto outcome = tell(context, sources, pages);
  const auto folder = arguments.value(QStringLiteral("out"));
  const auto pdf = arguments.value(QStringLiteral("pdf"));
  const auto language = arguments.value(QStringLiteral("ocr"));
  if (!folder.isEmpty()) CTL_TRY(context, saveAll(folder, sources, pages));
  QList<imaging::OcrPage> texts;
  if (!language.isEmpty()) {
    CTL_TRY_ASSIGN(context, texts, readText(outcome.good, language, options.threads));
    qsizetype at = 0;
    for (qsizetype i = 0; i < outcome.json.size(); ++i) {
      auto object = outcome.json[i].toObject();
      if (object.contains(QStringLiteral("error"))) continue;
      object[QStringLiteral("text")] = texts[at++].text;
      outcome.json[i] = object;
    }
  }
  // A PDF with a page missing is worse than none.
  if (!pdf.isEmpty() && outcome.exit == Done)
    CTL_TRY(context,
            savePdf(pdf, outcome.good, texts, arguments.value(QStringLiteral("title"), QFileInfo(pdf).completeBaseName()), context.clock->now()));
  context.print(outcome.json, outcome.lines.join(QLatin1Char('\n')));
  return outcome.exit;
}

QJsonObject captureJson(const QString& path, const imaging::CapturedPage& captured) {
  return {{QStringLiteral("file"), path},
          {QStringLiteral("corners"), cornersJson(captured.sheet.corners)},
          {QStringLiteral("confidence"), std::round(captured.sheet.confidence * 1000) / 1000},
          {QStringLiteral("size"), QLatin1String(imaging::nameOf(captured.sheet.size))},
          {QStringLiteral("aspect"), std::round(captured.sheet.aspect * 10000) / 10000},
          {QStringLiteral("corrected"), captured.corrected},
          {QStringLiteral("width"), captured.page.width},
          {QStringLiteral("height"), captured.page.height},
          {QStringLiteral("ms"), std::round(captured.page.ms * 10) / 10}};
}

QString captureLine(const QString& path, const imaging::CapturedPage& captured) {
  if (!captured.corrected) return tr("%1: no sheet found, kept as it is").arg(path);
  return tr("%1: sheet found, confidence %2 %").arg(path, QString::number(std::lround(captured.sheet.confidence * 100)));
}

int captureCommand(Context& context) {
  CTL_TRY_ASSIGN(context, const auto arguments, Arguments::parse(context.words, {QStringLiteral("out")}, {}));
  if (arguments.rest().isEmpty()) return context.usage(tr("page capture needs at least one picture."));
  const auto folder = arguments.value(QStringLiteral("out"));
  QList<imaging::StackSource> sources;
  QList<Result<CleanPage>> pages;
  QJsonArray json;
  QStringList lines;
  int exit = Done;
  for (const auto& path : arguments.rest()) {
    const auto bytes = imaging::readImageBytes(path);
    const auto captured = bytes ? imaging::capturePage(*bytes, {}, path) : Result<imaging::CapturedPage>(fail(bytes.error()));
    if (!captured) {
      json << failureJson(path, captured.error());
      exit = context.failed(captured.error());
      continue;
    }
    json << captureJson(path, *captured);
    lines << captureLine(path, *captured);
    if (folder.isEmpty()) continue;
    sources << imaging::StackSource{path, 0};
    pages << captured->page;
  }
  if (!folder.isEmpty()) CTL_TRY(context, saveAll(folder, sources, pages));
  context.print(json, lines.join(QLatin1Char('\n')));
  return exit;
}

int readCommand(Context& context) {
  CTL_TRY_ASSIGN(context, const auto arguments, Arguments::parse(context.words, {QStringLiteral("limit")}, {QStringLiteral("no-text")}));
  CTL_TRY_ASSIGN(context, const int limit, arguments.number(QStringLiteral("limit"), 1000));
  CTL_TRY_ASSIGN(context, auto session, Session::open(context));
  CTL_TRY_ASSIGN(context, const auto done, app::workOffPages(session.office->desk(), limit, !arguments.has(QStringLiteral("no-text"))));
  context.print(QJsonObject{{QStringLiteral("judged"), done.judged}, {QStringLiteral("read"), done.read}},
                tr("Pages judged: %1, read: %2").arg(done.judged).arg(done.read));
  return Done;
}

}  // namespace

QList<CommandEntry> pageCommands() {
  return {
      {QStringLiteral("page"), QStringLiteral("clean"),
       QStringLiteral(
           "IMAGE... [--out DIR | --pdf F.pdf] [--ocr vie] [--dpi N] [--title T] [--no-crop] [--no-deskew] [--no-rotate] [--no-blank] [--no-quality] "
           "[--white | --lineart] [--quality N] [--threads N]"),
       tr("straightens, turns, cuts and judges scanned pages"), cleanCommand},
      {QStringLiteral("page"), QStringLiteral("capture"), QStringLiteral("IMAGE... [--out DIR]"),
       tr("finds the sheet in a photograph and corrects its perspective"), captureCommand},
      {QStringLiteral("page"), QStringLiteral("read"), QStringLiteral("[--limit N] [--no-text]"),
       tr("judges and reads stored pages that wait for it, as the window does in the background"), readCommand}};
}

}  // namespace motcua::ctl
