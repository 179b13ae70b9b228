// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/PostgresHub.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

static void initHubResources() {
  Q_INIT_RESOURCE(hub);
}

namespace motcua::sync {
namespace {

QString freshPassword() {
  QByteArray bytes(24, '\0');
  QRandomGenerator::system()->generate(bytes.begin(), bytes.end());
  return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

}  // namespace

Result<int> installHub(Postgres& admin, int most) {
  initHubResources();
  TRY_ASSIGN(const auto known, admin.query("SELECT to_regclass('sync.hub') IS NOT NULL AS there"));
  int version = 0;
  if (known.truth(0, "there")) {
    TRY_ASSIGN(const auto rows, admin.query("SELECT schema_version FROM sync.hub"));
    version = static_cast<int>(rows.integer(0, "schema_version"));
  }
  const auto scripts = QDir(QStringLiteral(":/hub")).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
  if (!scripts.isEmpty() && version > scripts.last().left(4).toInt())
    return fail(ErrorCode::StoreTooNew, QStringLiteral("hub schema %1").arg(version), QStringLiteral("hub"));
  for (const auto& name : scripts) {
    const int number = name.left(4).toInt();
    if (number <= version || number > most) continue;
    QFile file(QStringLiteral(":/hub/") + name);
    if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::Internal, name);
    TRY(admin.script(
        QStringLiteral("BEGIN;\n%1\nUPDATE sync.hub SET schema_version = %2;\nCOMMIT;").arg(QString::fromUtf8(file.readAll())).arg(number)));
    version = number;
  }
  return version;
}

Result<OfficeLogin> addOffice(Postgres& admin, const QString& agency) {
  OfficeLogin login;
  login.role = QStringLiteral("mc_");
  for (const auto c : agency.toLower()) login.role += c.isLetterOrNumber() && c.unicode() < 128 ? c : QLatin1Char('_');
  login.role.truncate(60);
  login.password = freshPassword();
  TRY_ASSIGN(const auto taken, admin.query("SELECT agency FROM sync.member WHERE role_name = $1", {Postgres::text(login.role)}));
  if (taken.count() > 0 && taken.text(0, "agency") != agency)
    return fail(ErrorCode::AlreadyExists, QStringLiteral("role %1 belongs to %2").arg(login.role, taken.text(0, "agency")), login.role);
  TRY_ASSIGN(const auto role, admin.query("SELECT 1 FROM pg_roles WHERE rolname = $1", {Postgres::text(login.role)}));
  // The role's name is made of a-z, 0-9 and _ above, the password of base64url: nothing in them needs quoting.
  TRY(admin.script(
      QStringLiteral("BEGIN; %1 ROLE %2 LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '%3'; GRANT motcua_counter TO %2;"
                     " SELECT sync.add_office(%4, '%2'); COMMIT")
          .arg(role.count() > 0 ? QStringLiteral("ALTER") : QStringLiteral("CREATE"), login.role, login.password, admin.quoted(agency))));
  return login;
}

}  // namespace motcua::sync
