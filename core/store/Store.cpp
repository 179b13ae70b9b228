// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Store.h"

#include "core/store/Migrator.h"

#include <QDir>
#include <QFileInfo>

#include <unistd.h>

namespace motcua::store {
namespace {

QString databasePath(const QString& folder) {
  return folder + QStringLiteral("/motcua.db");
}

}  // namespace

Store::Store(QString folder, std::unique_ptr<Database> database, std::optional<StoreLock> lock)
    : m_folder(std::move(folder)),
      m_lock(std::move(lock)),
      m_room(m_folder),
      m_database(std::move(database)),
      m_blobs(m_folder + QStringLiteral("/blobs"), m_lock ? &m_room : nullptr) {
  if (m_lock) m_database->setRoom(&m_room);
}

bool Store::exists(const QString& folder) {
  return QFile::exists(databasePath(folder));
}

Result<std::unique_ptr<Store>> Store::create(const QString& folder, const Identity& identity, const Clock& clock) {
  if (!QDir().mkpath(folder)) return fail(ErrorCode::StoreReadOnly, QStringLiteral("mkdir"), folder);
  TRY_ASSIGN(auto lock, StoreLock::take(folder));
  if (exists(folder)) {
    // A process killed between creating the file and its first commit leaves a store of nothing: go on with it.
    TRY_ASSIGN(auto probe, Database::open(databasePath(folder), Database::Mode::ReadWrite));
    const auto version = probe->scalar(QStringLiteral("PRAGMA user_version"));
    const auto events = version && *version > 0 ? probe->scalar(QStringLiteral("SELECT count(*) FROM event")) : Result<qint64>(0);
    if (!version || !events || *events > 0) return fail(ErrorCode::StoreExists, QStringLiteral("motcua.db is there"), folder);
  }
  TRY_ASSIGN(auto database, Database::open(databasePath(folder), Database::Mode::ReadWrite));
  TRY(migrate(*database, databasePath(folder)));
  std::unique_ptr<Store> store(new Store(folder, std::move(database), std::move(lock)));
  TRY(store->m_blobs.prepare());
  const auto id = StoreId::fresh();
  TRY(store->m_database->transaction([&]() -> Status {
    for (const auto& [name, value] : QList<QPair<QString, QString>>{{QStringLiteral("store_id"), id.value},
                                                                    {QStringLiteral("agency"), identity.agency},
                                                                    {QStringLiteral("counter"), QString::number(identity.counter)}}) {
      TRY_ASSIGN(auto put, store->m_database->prepare(QStringLiteral("INSERT OR REPLACE INTO meta (key, value) VALUES (:key, :value)")));
      put.bindText(":key", name).bindText(":value", value);
      TRY(put.run());
    }
    EventLog log(*store->m_database, clock, id, identity.counter);
    TRY(log.append({Subject::Store,
                    id.value,
                    QString::fromLatin1(kinds::kStoreCreated),
                    {{QStringLiteral("store_id"), id.value},
                     {QStringLiteral("agency"), identity.agency},
                     {QStringLiteral("counter"), QString::number(identity.counter)}},
                    {QStringLiteral("system")}}));
    return {};
  }));
  TRY(store->load(clock));
  return store;
}

Result<std::unique_ptr<Store>> Store::open(const QString& folder, const Clock& clock) {
  if (!exists(folder)) return fail(ErrorCode::StoreMissing, QStringLiteral("no motcua.db"), folder);
  if (::access(QFile::encodeName(databasePath(folder)).constData(), W_OK) != 0 || ::access(QFile::encodeName(folder).constData(), W_OK) != 0)
    return fail(ErrorCode::StoreReadOnly, QStringLiteral("no right to write"), folder);
  DiskRoom(folder).beforeWrite();  // a full disk keeps no store shut
  TRY_ASSIGN(auto lock, StoreLock::take(folder));
  TRY_ASSIGN(auto database, Database::open(databasePath(folder), Database::Mode::ReadWrite));
  TRY(migrate(*database, databasePath(folder)));
  std::unique_ptr<Store> store(new Store(folder, std::move(database), std::move(lock)));
  TRY(store->m_blobs.prepare());
  TRY(store->load(clock));
  return store;
}

Result<std::unique_ptr<Store>> Store::openReader(const QString& folder, const Clock& clock) {
  TRY_ASSIGN(auto database, Database::open(databasePath(folder), Database::Mode::ReadOnly));
  std::unique_ptr<Store> store(new Store(folder, std::move(database), std::nullopt));
  TRY(store->load(clock));
  return store;
}

bool Store::isCurrent() {
  auto rows =
      m_database->prepare(QStringLiteral("SELECT (SELECT value FROM meta WHERE key = 'store_id') AS id,"
                                         " (SELECT value FROM meta WHERE key = 'counter') AS counter"));
  return rows && rows->run() && rows->next() && rows->text("id") == m_id.value && rows->text("counter").toInt() == m_identity.counter;
}

Status Store::load(const Clock& clock) {
  QHash<QString, QString> meta;
  {
    TRY_ASSIGN(auto rows, m_database->prepare(QStringLiteral("SELECT key, value FROM meta")));
    TRY(rows.run());
    while (rows.next()) meta[rows.text("key")] = rows.text("value");
  }
  m_id = {meta.value(QStringLiteral("store_id"))};
  m_identity = {meta.value(QStringLiteral("agency")), meta.value(QStringLiteral("counter")).toInt()};
  if (m_id.isEmpty()) return fail(ErrorCode::StoreMissing, QStringLiteral("store without identity"), m_folder);
  m_log = std::make_unique<EventLog>(*m_database, clock, m_id, m_identity.counter);
  m_dossiers = std::make_unique<DossierRepository>(*m_database, *m_log);
  m_cashBook = std::make_unique<CashRepository>(*m_log);
  m_catalogue = std::make_unique<CatalogueRepository>(*m_database, *m_log);
  m_accounts = std::make_unique<AccountRepository>(*m_database, *m_log);
  m_settings = std::make_unique<SettingRepository>(*m_database, *m_log);
  m_clockWitness = std::make_unique<ClockRepository>(*m_database, *m_log);
  m_portal = std::make_unique<PortalRepository>(*m_database, *m_log);
  m_sync = std::make_unique<SyncRepository>(
      *m_database, *m_log,
      [this] {
        return SyncRepository::Self{m_identity.agency, m_identity.counter};
      },
      [this](const StoreId& id, int slot) {
        m_id = id;
        m_identity.counter = slot;
      });
  return {};
}

Status Store::expectMany() {
  return m_database->execute(QStringLiteral("PRAGMA cache_size=-1500000"));
}

Result<Stats> Store::stats() {
  Stats s;
  const QList<QPair<qint64*, QString>> counts{{&s.events, QStringLiteral("SELECT count(*) FROM event")},
                                              {&s.dossiers, QStringLiteral("SELECT count(*) FROM dossier WHERE code IS NOT NULL")},
                                              {&s.drafts, QStringLiteral("SELECT count(*) FROM dossier WHERE state = 'draft'")},
                                              {&s.pages, QStringLiteral("SELECT count(*) FROM page_blob")},
                                              {&s.procedures, QStringLiteral("SELECT count(DISTINCT code) FROM procedure_version")},
                                              {&s.accounts, QStringLiteral("SELECT count(*) FROM account")}};
  for (const auto& [target, sql] : counts) {
    TRY_ASSIGN(*target, m_database->scalar(sql));
  }
  for (const auto& name : m_blobs.all()) {
    ++s.blobs;
    s.blobBytes += QFileInfo(m_blobs.pathOf({name})).size();
  }
  s.databaseBytes = QFileInfo(databasePath(m_folder)).size();
  return s;
}

}  // namespace motcua::store
