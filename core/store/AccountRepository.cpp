// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/AccountRepository.h"

#include "core/store/DossierRepository.h"

namespace motcua::store {
namespace {

account::Account read(const Statement& row) {
  return {{row.text("name")},
          row.text("display_name"),
          account::roleFromText(row.text("role")).value_or(account::Role::Clerk),
          row.integer("disabled") != 0};
}

NewEvent event(const UserName& name, const char* kind, const QJsonObject& payload, const UserName& actor) {
  return {Subject::Account, name.value, QString::fromLatin1(kind), payload, actor};
}

}  // namespace

Result<QList<account::Account>> AccountRepository::all() {
  TRY_ASSIGN(auto rows, m_database.prepare(QStringLiteral("SELECT name, display_name, role, disabled FROM account ORDER BY name")));
  TRY(rows.run());
  QList<account::Account> out;
  while (rows.next()) out << read(rows);
  return out;
}

Result<account::Account> AccountRepository::find(const UserName& name) {
  TRY_ASSIGN(auto rows, m_database.prepare(QStringLiteral("SELECT name, display_name, role, disabled FROM account WHERE name = :name")));
  rows.bindText(":name", name.value);
  TRY(rows.run());
  if (!rows.next()) return fail(ErrorCode::NotFound, QStringLiteral("no account"), name.value);
  return read(rows);
}

Status AccountRepository::add(const account::Account& account, const QString& passwordHash, const UserName& actor) {
  return m_database.transaction([&]() -> Status {
    if (find(account.name)) return fail(ErrorCode::AlreadyExists, QStringLiteral("account exists"), account.name.value);
    TRY(m_log.append(event(account.name, kinds::kAccountAdded,
                           {{QStringLiteral("display_name"), account.displayName}, {QStringLiteral("role"), account::toText(account.role)}}, actor)));
    return writeCredential(account.name, passwordHash);
  });
}

Status AccountRepository::setRole(const UserName& name, account::Role role, const UserName& actor) {
  return append(name, kinds::kAccountRole, {{QStringLiteral("role"), account::toText(role)}}, actor);
}

Status AccountRepository::setPasswordHash(const UserName& name, const QString& hash, const UserName& actor) {
  return m_database.transaction([&]() -> Status {
    TRY(find(name));
    TRY(m_log.append(event(name, kinds::kAccountPassword, {}, actor)));
    return writeCredential(name, hash);
  });
}

Status AccountRepository::setDisplayName(const UserName& name, const QString& displayName, const UserName& actor) {
  return append(name, kinds::kAccountNamed, {{QStringLiteral("display_name"), displayName}}, actor);
}

Status AccountRepository::setDisabled(const UserName& name, bool disabled, const UserName& actor) {
  return append(name, disabled ? kinds::kAccountDisabled : kinds::kAccountEnabled, {}, actor);
}

Status AccountRepository::append(const UserName& name, const char* kind, const QJsonObject& payload, const UserName& actor) {
  return m_database.transaction([&]() -> Status {
    TRY(find(name));
    TRY(m_log.append(event(name, kind, payload, actor)));
    return {};
  });
}

Status AccountRepository::writeCredential(const UserName& name, const QString& hash) {
  TRY_ASSIGN(auto write, m_database.prepare(QStringLiteral(
                             "INSERT INTO credential (name, password_hash, row_hash) VALUES (:name, :hash, :row)"
                             " ON CONFLICT (name) DO UPDATE SET password_hash = excluded.password_hash, row_hash = excluded.row_hash")));
  write.bindText(":name", name.value).bindText(":hash", hash).bindText(":row", rowHash(QStringLiteral("credential"), name.value, hash));
  return write.run();
}

Result<QString> AccountRepository::passwordHash(const UserName& name) {
  TRY_ASSIGN(auto rows, m_database.prepare(QStringLiteral("SELECT password_hash FROM credential WHERE name = :name")));
  rows.bindText(":name", name.value);
  TRY(rows.run());
  if (!rows.next()) return fail(ErrorCode::NotFound, QStringLiteral("no credential"), name.value);
  return rows.text("password_hash");
}

}  // namespace motcua::store
