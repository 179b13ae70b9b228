// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanning/ScanJson.h"

#include "core/base/Json.h"

#include <iterator>

namespace motcua::scanning {
namespace {

template <class Enum>
struct Word {
  Enum value;
  const char* word;
};

constexpr Word<ScanSource> kSources[] = {{ScanSource::Auto, "auto"},
                                         {ScanSource::Flatbed, "flatbed"},
                                         {ScanSource::Feeder, "feeder"},
                                         {ScanSource::FeederDuplex, "duplex"},
                                         // Further words that people type; only the first of a value is written.
                                         {ScanSource::Flatbed, "glass"},
                                         {ScanSource::Feeder, "adf"},
                                         {ScanSource::FeederDuplex, "feeder-duplex"}};
constexpr Word<ScanMode> kModes[] = {{ScanMode::Colour, "colour"}, {ScanMode::Grey, "grey"}, {ScanMode::Lineart, "lineart"},
                                     {ScanMode::Colour, "color"},  {ScanMode::Grey, "gray"}, {ScanMode::Lineart, "bw"}};
constexpr Word<ScanArea> kAreas[] = {{ScanArea::A4, "a4"}, {ScanArea::A5, "a5"}, {ScanArea::IdCard, "id-card"}, {ScanArea::Full, "full"}};
constexpr Word<ScanOutcome::End> kEnds[] = {
    {ScanOutcome::End::Done, "done"}, {ScanOutcome::End::Failed, "failed"}, {ScanOutcome::End::Cancelled, "cancelled"}};

template <class Enum, size_t N>
QString wordOf(const Word<Enum> (&words)[N], Enum value) {
  for (const auto& entry : words)
    if (entry.value == value) return QString::fromLatin1(entry.word);
  return {};
}

template <class Enum, size_t N>
Result<Enum> valueOf(const Word<Enum> (&words)[N], const QString& word, const char* what) {
  const auto wanted = word.trimmed().toLower();
  for (const auto& entry : words)
    if (wanted == QLatin1String(entry.word)) return entry.value;
  return fail(ErrorCode::BadInput, QStringLiteral("unknown %1 \"%2\"").arg(QString::fromLatin1(what), word), word);
}

QString q(const char* text) {
  return QString::fromLatin1(text);
}

}  // namespace

QString toWord(ScanSource source) {
  return wordOf(kSources, source);
}
QString toWord(ScanMode mode) {
  return wordOf(kModes, mode);
}
QString toWord(ScanArea area) {
  return wordOf(kAreas, area);
}
Result<ScanSource> sourceFromWord(const QString& word) {
  return valueOf(kSources, word, "source");
}
Result<ScanMode> modeFromWord(const QString& word) {
  return valueOf(kModes, word, "mode");
}
Result<ScanArea> areaFromWord(const QString& word) {
  return valueOf(kAreas, word, "area");
}

QJsonObject toJson(const ScanRequest& request) {
  QJsonArray options;
  for (const auto& [name, value] : request.backendOptions) options << QJsonArray{name, value};
  return {{q("scanner"), request.scannerId},
          {q("source"), toWord(request.source)},
          {q("mode"), toWord(request.mode)},
          {q("area"), toWord(request.area)},
          {q("dpi"), request.dpi},
          {q("max_pages"), request.maxPages},
          {q("wait_s"), request.waitForPaperSeconds},
          {q("options"), options}};
}

Result<ScanRequest> requestFromJson(const QJsonObject& object) {
  ScanRequest out;
  json::Reader reader(object, {});
  out.scannerId = reader.text(q("scanner"));
  const auto source = reader.text(q("source"), toWord(out.source));
  const auto mode = reader.text(q("mode"), toWord(out.mode));
  const auto area = reader.text(q("area"), toWord(out.area));
  const auto dpi = reader.integer(q("dpi"), out.dpi);
  const auto maxPages = reader.integer(q("max_pages"));
  const auto wait = reader.integer(q("wait_s"));
  const auto options = reader.array(q("options"));
  TRY(reader.status());
  TRY_ASSIGN(out.source, sourceFromWord(source));
  TRY_ASSIGN(out.mode, modeFromWord(mode));
  TRY_ASSIGN(out.area, areaFromWord(area));
  if (dpi < 1 || dpi > 4800 || maxPages < 0 || maxPages > 100000 || wait < 0 || wait > 86400)
    return fail(ErrorCode::BadJson, q("dpi, max_pages or wait_s out of range"), q("scan request"));
  out.dpi = static_cast<int>(dpi);
  out.maxPages = static_cast<int>(maxPages);
  out.waitForPaperSeconds = static_cast<int>(wait);
  for (const auto& entry : options) {
    const auto pair = entry.toArray();
    if (pair.size() != 2 || !pair[0].isString() || !pair[1].isString())
      return fail(ErrorCode::BadJson, q("an option is a pair of texts"), q("options"));
    out.backendOptions << QPair<QString, QString>{pair[0].toString(), pair[1].toString()};
  }
  return out;
}

QJsonObject toJson(const ScannerInfo& info) {
  return {{q("id"), info.id}, {q("name"), info.name}, {q("address"), info.address}, {q("kind"), info.kind}, {q("state"), info.state}};
}

Result<ScannerInfo> scannerFromJson(const QJsonObject& object) {
  json::Reader reader(object, {});
  ScannerInfo out;
  out.id = reader.requiredText(q("id"));
  out.name = reader.text(q("name"));
  out.address = reader.text(q("address"));
  out.kind = reader.text(q("kind"));
  out.state = reader.text(q("state"));
  TRY(reader.status());
  return out;
}

QJsonObject toJson(const DeviceOption& option) {
  QJsonObject out{{q("name"), option.name},
                  {q("title"), option.title},
                  {q("type"), option.type},
                  {q("unit"), option.unit},
                  {q("value"), option.value},
                  {q("settable"), option.settable},
                  {q("values"), QJsonArray::fromStringList(option.values)}};
  if (option.minimum != 0 || option.maximum != 0) {
    out[q("min")] = option.minimum;
    out[q("max")] = option.maximum;
    out[q("step")] = option.step;
  }
  return out;
}

Result<DeviceOption> optionFromJson(const QJsonObject& object) {
  json::Reader reader(object, {});
  DeviceOption out;
  out.name = reader.requiredText(q("name"));
  out.title = reader.text(q("title"));
  out.type = reader.text(q("type"));
  out.unit = reader.text(q("unit"));
  out.value = reader.text(q("value"));
  out.settable = reader.boolean(q("settable"));
  for (const auto& value : reader.array(q("values"))) out.values << value.toString();
  out.minimum = object.value(q("min")).toDouble();
  out.maximum = object.value(q("max")).toDouble();
  out.step = object.value(q("step")).toDouble();
  TRY(reader.status());
  return out;
}

QJsonObject toJson(const ScanOutcome& outcome) {
  return {{q("end"), wordOf(kEnds, outcome.end)},
          {q("pages"), outcome.pages},
          {q("code"), static_cast<int>(outcome.error.code)},
          {q("detail"), outcome.error.detail},
          {q("subject"), outcome.error.subject}};
}

Result<ScanOutcome> outcomeFromJson(const QJsonObject& object) {
  json::Reader reader(object, {});
  const auto end = reader.requiredText(q("end"));
  const auto pages = reader.integer(q("pages"));
  const auto code = reader.integer(q("code"), static_cast<int>(ErrorCode::Internal));
  ScanOutcome out;
  out.error = makeError(ErrorCode::Internal, reader.text(q("detail")), reader.text(q("subject")));
  TRY(reader.status());
  TRY_ASSIGN(out.end, valueOf(kEnds, end, "end"));
  if (pages < 0 || pages > 1000000 || code < 0 || code > static_cast<int>(ErrorCode::Internal))
    return fail(ErrorCode::BadJson, q("pages or code out of range"), q("outcome"));
  out.pages = static_cast<int>(pages);
  out.error.code = static_cast<ErrorCode>(code);
  return out;
}

}  // namespace motcua::scanning
