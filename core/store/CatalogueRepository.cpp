// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/CatalogueRepository.h"

#include "core/base/Json.h"
#include "core/procedure/ProcedureJson.h"

#include <QCryptographicHash>

namespace motcua::store {
namespace {

/// The content without its version number: what must differ for a new version to be worth one.
QString contentHash(const procedure::Procedure& p) {
  auto object = procedure::toJson(p);
  object.remove(QStringLiteral("version"));
  return QString::fromLatin1(QCryptographicHash::hash(json::canonical(object), QCryptographicHash::Sha256).toHex());
}

Result<procedure::Procedure> read(const Statement& row) {
  TRY_ASSIGN(const auto body, json::parseObject(row.text("body").toUtf8()));
  return procedure::procedureFromJson(body);
}

Result<QList<procedure::Procedure>> readAll(Statement& rows) {
  QList<procedure::Procedure> out;
  while (rows.next()) {
    TRY_ASSIGN(auto one, read(rows));
    out << std::move(one);
  }
  return out;
}

}  // namespace

Result<int> CatalogueRepository::publish(const QList<procedure::Procedure>& procedures, const UserName& actor) {
  int fresh = 0;
  const auto status = m_database.transaction([&]() -> Status {
    for (auto p : procedures) {
      const auto hash = contentHash(p);
      int version = 0;
      {
        TRY_ASSIGN(auto newest, m_database.prepare(QStringLiteral(
                                    "SELECT version, content_hash FROM procedure_version WHERE code = :code ORDER BY version DESC LIMIT 1")));
        newest.bindText(":code", p.code);
        TRY(newest.run());
        if (newest.next()) {
          if (newest.text("content_hash") == hash) continue;
          version = static_cast<int>(newest.integer("version"));
        }
      }
      p.version = version + 1;
      TRY(m_log.append({Subject::Procedure,
                        p.code,
                        QString::fromLatin1(kinds::kPublished),
                        {{QStringLiteral("procedure"), procedure::toJson(p)}, {QStringLiteral("content_hash"), hash}},
                        actor}));
      ++fresh;
    }
    return {};
  });
  if (!status) return fail(status.error());
  return fresh;
}

Result<QList<procedure::Procedure>> CatalogueRepository::newest() {
  TRY_ASSIGN(auto rows, m_database.prepare(QStringLiteral("SELECT body FROM procedure_version p WHERE version ="
                                                          " (SELECT max(version) FROM procedure_version q WHERE q.code = p.code) ORDER BY code")));
  TRY(rows.run());
  return readAll(rows);
}

Result<QList<procedure::Procedure>> CatalogueRepository::inForce(const QDate& day) {
  TRY_ASSIGN(auto rows, m_database.prepare(QStringLiteral(
                            "SELECT body FROM procedure_version p WHERE version = (SELECT max(version) FROM procedure_version q WHERE q.code = p.code"
                            " AND coalesce(json_extract(q.body, '$.valid_from'), '') <= :day1 AND coalesce(json_extract(q.body, '$.valid_to'), "
                            "'9999') >= :day2) ORDER BY code")));
  for (const auto* name : {":day1", ":day2"}) rows.bindText(name, day.toString(Qt::ISODate));
  TRY(rows.run());
  return readAll(rows);
}

Result<QList<procedure::Procedure>> CatalogueRepository::versionsOf(const QString& code) {
  TRY_ASSIGN(auto rows, m_database.prepare(QStringLiteral("SELECT body FROM procedure_version WHERE code = :code ORDER BY version")));
  rows.bindText(":code", code);
  TRY(rows.run());
  return readAll(rows);
}

Result<procedure::Procedure> CatalogueRepository::find(const QString& code, int version) {
  TRY_ASSIGN(auto rows, m_database.prepare(QStringLiteral("SELECT body FROM procedure_version WHERE code = :code AND version = :version")));
  rows.bindText(":code", code).bind(":version", version);
  TRY(rows.run());
  if (!rows.next()) return fail(ErrorCode::NotFound, QStringLiteral("procedure %1 version %2").arg(code).arg(version), code);
  return read(rows);
}

}  // namespace motcua::store
