// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace motcua::json {

/// Reading JSON that somebody else wrote: every wrong type becomes Error{BadJson} that names the field's path.
[[nodiscard]] Result<QJsonObject> parseObject(const QByteArray& bytes, const QString& subject = {});
[[nodiscard]] Result<QJsonArray> parseArray(const QByteArray& bytes, const QString& subject = {});
/// Compact, keys sorted: the same value always gives the same bytes (hashes depend on it).
[[nodiscard]] QByteArray canonical(const QJsonObject& object);

/// Walks one object. The first failure sticks; ask status() once at the end.
class Reader {
 public:
  Reader(QJsonObject object, QString path) : m_object(std::move(object)), m_path(std::move(path)) {}
  [[nodiscard]] QString text(const QString& key, const QString& fallback = {});
  [[nodiscard]] QString requiredText(const QString& key);
  [[nodiscard]] qint64 integer(const QString& key, qint64 fallback = 0);
  [[nodiscard]] bool boolean(const QString& key, bool fallback = false);
  [[nodiscard]] QJsonArray array(const QString& key);
  [[nodiscard]] QJsonObject object(const QString& key);
  [[nodiscard]] bool has(const QString& key) const { return m_object.contains(key) && !m_object[key].isNull(); }
  [[nodiscard]] Status status() const;
  [[nodiscard]] const QString& path() const { return m_path; }

 private:
  void wrong(const QString& key, const char* expected);
  QJsonObject m_object;
  QString m_path;
  QString m_problem;
};

}  // namespace motcua::json
