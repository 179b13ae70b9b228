// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/scanner/WorkerProtocol.h"

#include "core/base/Json.h"
#include "core/scanning/ScanJson.h"

#include <QtEndian>

#include <cstring>

namespace motcua::scanner::protocol {
namespace {

constexpr char kMagic[4] = {'M', 'C', 'S', 'W'};

QString q(const char* text) {
  return QString::fromLatin1(text);
}

bool known(quint8 type) {
  return (type >= static_cast<quint8>(Type::List) && type <= static_cast<quint8>(Type::Cancel)) ||
         (type >= static_cast<quint8>(Type::Devices) && type <= static_cast<quint8>(Type::Rest));
}

quint32 mostBytes(Type type) {
  return type == Type::Page ? kMostPageBytes : kMostJsonBytes;
}

QJsonObject toJson(const Error& error) {
  return {{q("code"), static_cast<int>(error.code)}, {q("detail"), error.detail}, {q("subject"), error.subject}};
}

Error errorFromJson(const QJsonObject& object) {
  const int code = object.value(q("code")).toInt(static_cast<int>(ErrorCode::Internal));
  const bool inRange = code >= 0 && code <= static_cast<int>(ErrorCode::Internal);
  return makeError(inRange ? static_cast<ErrorCode>(code) : ErrorCode::Internal, object.value(q("detail")).toString(),
                   object.value(q("subject")).toString());
}

/// {key: [...]} or {error: {...}}
template <class Item>
QByteArray encodeList(Type type, const char* key, const Result<QList<Item>>& items) {
  if (!items) return encode(type, QJsonObject{{q("error"), toJson(items.error())}});
  QJsonArray array;
  for (const auto& item : *items) array << scanning::toJson(item);
  return encode(type, QJsonObject{{q(key), array}});
}

template <class Item, class Read>
Result<QList<Item>> readList(const QByteArray& payload, const char* key, Read read) {
  TRY_ASSIGN(const auto object, json::parseObject(payload, q("worker")));
  if (object.contains(q("error"))) return fail(errorFromJson(object.value(q("error")).toObject()));
  json::Reader reader(object, {});
  const auto array = reader.array(q(key));
  TRY(reader.status());
  QList<Item> out;
  for (const auto& value : array) {
    TRY_ASSIGN(auto item, read(value.toObject()));
    out << item;
  }
  return out;
}

QJsonObject deviceObject(const RememberedDevice& device) {
  return {{q("id"), device.id}, {q("address"), device.address}};
}

Result<RememberedDevice> deviceFrom(const QJsonObject& object) {
  json::Reader reader(object, {});
  RememberedDevice out;
  out.id = reader.requiredText(q("id"));
  out.address = reader.text(q("address"));
  TRY(reader.status());
  return out;
}

}  // namespace

QByteArray encode(Type type, const QByteArray& payload) {
  QByteArray out(kHeaderBytes, '\0');
  std::memcpy(out.data(), kMagic, sizeof kMagic);
  out[4] = static_cast<char>(kVersion);
  out[5] = static_cast<char>(type);
  qToLittleEndian(static_cast<quint32>(payload.size()), out.data() + 8);
  return out + payload;
}

QByteArray encode(Type type, const QJsonObject& payload) {
  return encode(type, QJsonDocument(payload).toJson(QJsonDocument::Compact));
}

void FrameReader::feed(const QByteArray& bytes) {
  if (m_error) return;
  if (m_from > 0) {
    m_bytes.remove(0, m_from);
    m_from = 0;
  }
  m_bytes += bytes;
}

Result<std::optional<Frame>> FrameReader::next() {
  if (m_error) return fail(*m_error);
  const auto broken = [this](const QString& why) -> Result<std::optional<Frame>> {
    m_error = makeError(ErrorCode::DeviceCrashed, q("worker protocol: ") + why);
    m_bytes.clear();
    return fail(*m_error);
  };
  if (m_bytes.size() - m_from < kHeaderBytes) return std::optional<Frame>();
  const char* header = m_bytes.constData() + m_from;
  if (std::memcmp(header, kMagic, sizeof kMagic) != 0) return broken(q("not a frame"));
  if (static_cast<quint8>(header[4]) != kVersion) return broken(q("version %1").arg(static_cast<quint8>(header[4])));
  const auto type = static_cast<quint8>(header[5]);
  if (!known(type) || header[6] != 0 || header[7] != 0) return broken(q("unknown type %1").arg(type));
  const auto length = qFromLittleEndian<quint32>(header + 8);
  if (length > mostBytes(static_cast<Type>(type))) return broken(q("a frame of %1 bytes").arg(length));
  if (m_bytes.size() - m_from - kHeaderBytes < static_cast<qsizetype>(length)) return std::optional<Frame>();
  Frame frame{static_cast<Type>(type), m_bytes.mid(m_from + kHeaderBytes, length)};
  m_from += kHeaderBytes + static_cast<qsizetype>(length);
  return std::optional<Frame>(std::move(frame));
}

QByteArray encodeDevice(Type type, const RememberedDevice& device) {
  return encode(type, deviceObject(device));
}

Result<RememberedDevice> readDevice(const QByteArray& payload) {
  TRY_ASSIGN(const auto object, json::parseObject(payload, q("worker")));
  return deviceFrom(object);
}

QByteArray encodeScan(const ScanCommand& command) {
  auto object = deviceObject(command.device);
  object[q("request")] = scanning::toJson(command.request);
  return encode(Type::Scan, object);
}

Result<ScanCommand> readScan(const QByteArray& payload) {
  TRY_ASSIGN(const auto object, json::parseObject(payload, q("worker")));
  ScanCommand out;
  TRY_ASSIGN(out.device, deviceFrom(object));
  TRY_ASSIGN(out.request, scanning::requestFromJson(object.value(q("request")).toObject()));
  return out;
}

QByteArray encodeDevices(const Result<QList<scanning::ScannerInfo>>& devices) {
  return encodeList(Type::Devices, "devices", devices);
}
Result<QList<scanning::ScannerInfo>> readDevices(const QByteArray& payload) {
  return readList<scanning::ScannerInfo>(payload, "devices", scanning::scannerFromJson);
}
QByteArray encodeOptions(const Result<QList<scanning::DeviceOption>>& options) {
  return encodeList(Type::OptionList, "options", options);
}
Result<QList<scanning::DeviceOption>> readOptions(const QByteArray& payload) {
  return readList<scanning::DeviceOption>(payload, "options", scanning::optionFromJson);
}

QByteArray encodePage(const scanning::ScannedPage& page) {
  const auto about =
      QJsonDocument(
          QJsonObject{
              {q("mime"), page.mimeType}, {q("width"), page.width}, {q("height"), page.height}, {q("dpi"), page.dpi}, {q("back"), page.backSide}})
          .toJson(QJsonDocument::Compact);
  QByteArray payload(4, '\0');
  qToLittleEndian(static_cast<quint32>(about.size()), payload.data());
  payload.reserve(payload.size() + about.size() + page.image.size());
  payload += about;
  payload += page.image;
  return encode(Type::Page, payload);
}

Result<scanning::ScannedPage> readPage(const QByteArray& payload) {
  const auto wrong = [] { return fail(ErrorCode::BadJson, q("a page of the wrong shape"), q("worker")); };
  if (payload.size() < 4) return wrong();
  const auto length = static_cast<qsizetype>(qFromLittleEndian<quint32>(payload.constData()));
  if (length > payload.size() - 4) return wrong();
  TRY_ASSIGN(const auto about, json::parseObject(payload.mid(4, length), q("worker")));
  json::Reader reader(about, {});
  scanning::ScannedPage page;
  page.mimeType = reader.requiredText(q("mime"));
  const auto width = reader.integer(q("width"));
  const auto height = reader.integer(q("height"));
  const auto dpi = reader.integer(q("dpi"));
  page.backSide = reader.boolean(q("back"));
  TRY(reader.status());
  if (width < 1 || width > 65535 || height < 1 || height > 65535 || dpi < 0 || dpi > 65535) return wrong();
  page.width = static_cast<int>(width);
  page.height = static_cast<int>(height);
  page.dpi = static_cast<int>(dpi);
  page.image = payload.mid(4 + length);
  if (page.image.isEmpty()) return wrong();
  return page;
}

QByteArray encodeProgress(int page, double part) {
  return encode(Type::Progress, QJsonObject{{q("page"), page}, {q("part"), part}});
}

Result<std::pair<int, double>> readProgress(const QByteArray& payload) {
  TRY_ASSIGN(const auto object, json::parseObject(payload, q("worker")));
  json::Reader reader(object, {});
  const auto page = reader.integer(q("page"));
  TRY(reader.status());
  if (page < 0 || page > 1000000) return fail(ErrorCode::BadJson, q("page out of range"), q("worker"));
  return std::pair<int, double>{static_cast<int>(page), qBound(0.0, object.value(q("part")).toDouble(), 1.0)};
}

QByteArray encodeFinished(const Finished& finished) {
  auto object = scanning::toJson(finished.outcome);
  object[q("address")] = finished.address;
  return encode(Type::Finished, object);
}

Result<Finished> readFinished(const QByteArray& payload) {
  TRY_ASSIGN(const auto object, json::parseObject(payload, q("worker")));
  Finished out;
  TRY_ASSIGN(out.outcome, scanning::outcomeFromJson(object));
  out.address = object.value(q("address")).toString();
  return out;
}

}  // namespace motcua::scanner::protocol
