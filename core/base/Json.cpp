// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"

#include <cmath>

namespace motcua::json {
namespace {

Result<QJsonDocument> parse(const QByteArray& bytes, const QString& subject) {
  QJsonParseError problem{};
  auto document = QJsonDocument::fromJson(bytes, &problem);
  if (problem.error != QJsonParseError::NoError)
    return fail(ErrorCode::BadJson, QStringLiteral("%1 at byte %2").arg(problem.errorString()).arg(problem.offset), subject);
  return document;
}

}  // namespace

Result<QJsonObject> parseObject(const QByteArray& bytes, const QString& subject) {
  TRY_ASSIGN(const auto document, parse(bytes, subject));
  if (!document.isObject()) return fail(ErrorCode::BadJson, QStringLiteral("expected an object"), subject);
  return document.object();
}

Result<QJsonArray> parseArray(const QByteArray& bytes, const QString& subject) {
  TRY_ASSIGN(const auto document, parse(bytes, subject));
  if (!document.isArray()) return fail(ErrorCode::BadJson, QStringLiteral("expected an array"), subject);
  return document.array();
}

QByteArray canonical(const QJsonObject& object) {
  return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

void Reader::wrong(const QString& key, const char* expected) {
  if (m_problem.isEmpty())
    m_problem =
        QStringLiteral("%1%2%3: expected %4").arg(m_path, m_path.isEmpty() ? QString() : QStringLiteral("."), key, QString::fromLatin1(expected));
}

QString Reader::text(const QString& key, const QString& fallback) {
  const auto value = m_object.value(key);
  if (value.isUndefined() || value.isNull()) return fallback;
  if (!value.isString()) {
    wrong(key, "text");
    return fallback;
  }
  return value.toString();
}

QString Reader::requiredText(const QString& key) {
  if (!has(key)) wrong(key, "text");
  return text(key);
}

qint64 Reader::integer(const QString& key, qint64 fallback) {
  const auto value = m_object.value(key);
  if (value.isUndefined() || value.isNull()) return fallback;
  const double number = value.toDouble(std::nan(""));
  if (!value.isDouble() || number != std::floor(number) || std::abs(number) > 9e15) {
    wrong(key, "a whole number");
    return fallback;
  }
  return static_cast<qint64>(number);
}

bool Reader::boolean(const QString& key, bool fallback) {
  const auto value = m_object.value(key);
  if (value.isUndefined() || value.isNull()) return fallback;
  if (!value.isBool()) {
    wrong(key, "true or false");
    return fallback;
  }
  return value.toBool();
}

QJsonArray Reader::array(const QString& key) {
  const auto value = m_object.value(key);
  if (value.isUndefined() || value.isNull()) return {};
  if (!value.isArray()) wrong(key, "a list");
  return value.toArray();
}

QJsonObject Reader::object(const QString& key) {
  const auto value = m_object.value(key);
  if (value.isUndefined() || value.isNull()) return {};
  if (!value.isObject()) wrong(key, "an object");
  return value.toObject();
}

Status Reader::status() const {
  if (!m_problem.isEmpty()) return fail(ErrorCode::BadJson, m_problem, m_problem);
  return {};
}

}  // namespace motcua::json
