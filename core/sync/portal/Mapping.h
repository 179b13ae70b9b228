// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "core/sync/Http.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace motcua::sync::portal {

/// What one answer says, told apart by the portal's own grammar.
enum class Said { Ok, AlreadyThere, SessionOver, Refused, Nothing };
struct Reading {
  Said said = Said::Nothing;  ///< Nothing: no answer, an HTML page, an empty body, a server in trouble
  QString code;
  QString message;
  QJsonValue result;
};

/// The words of one portal: codes, forms of dates, limits, what answers mean. Data (resources/portal/*.json), not code.
class Mapping {
 public:
  [[nodiscard]] static Result<Mapping> builtin(const QString& target);
  /// Refuses a table that would tell the national record something else than what happened: two states under one number, or
  /// a waiting, withdrawn or stopped dossier as finished.
  [[nodiscard]] static Result<Mapping> fromJson(const QJsonObject& json);

  [[nodiscard]] const QString& target() const { return m_target; }
  [[nodiscard]] QString path(const char* name) const;
  /// The portal's code of our word; BadInput names the field: a missing code is never made up.
  [[nodiscard]] Result<QString> code(const char* table, const QString& word, const char* field) const;
  [[nodiscard]] QString codeOr(const char* table, const QString& word) const;
  /// Vietnamese time in the form this field has there; empty stays empty.
  [[nodiscard]] QString date(const char* field, const QDateTime& at) const;
  /// Cut in characters, never inside one.
  [[nodiscard]] QString limited(const char* field, const QString& text) const;
  [[nodiscard]] QString stepName(const QString& action) const;
  /// How a token is asked for and read: names of fields, as data. Empty: this portal has none.
  [[nodiscard]] QJsonObject token() const;
  [[nodiscard]] QJsonObject tokenStyle(const QString& name) const;  ///< {body, basic, fields}; no name: the default one
  /// What a person reads beside a step that waits.
  [[nodiscard]] QString sentence(const char* name) const;
  [[nodiscard]] Reading read(const HttpAnswer& answer) const;

 private:
  [[nodiscard]] bool anyWord(const char* list, const QString& message) const;
  [[nodiscard]] QStringList list(const char* name) const;
  QString m_target;
  QJsonObject m_json;
};

}  // namespace motcua::sync::portal
