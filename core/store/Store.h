// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Clock.h"
#include "core/store/AccountRepository.h"
#include "core/store/CashRepository.h"
#include "core/store/CatalogueRepository.h"
#include "core/store/ClockRepository.h"
#include "core/store/DiskRoom.h"
#include "core/store/DossierRepository.h"
#include "core/store/FileBlobStore.h"
#include "core/store/PortalRepository.h"
#include "core/store/SettingRepository.h"
#include "core/store/StoreLock.h"
#include "core/store/SyncRepository.h"

#include <memory>
#include <optional>

namespace motcua::store {

/// What a check found wrong, one line each; empty: sound.
struct Fault {
  QString where;  ///< "event 12", "dossier n=4", "blob 3fa9..."
  QString what;   ///< English, for the log and IT
};

struct Stats {
  qint64 events = 0, dossiers = 0, drafts = 0, pages = 0, blobs = 0, blobBytes = 0, databaseBytes = 0, procedures = 0, accounts = 0;
};

/// One counter's store in one folder: motcua.db, blobs/, lock. Everything on the storage thread, except blobs().get().
class Store {
 public:
  struct Identity {
    QString agency;   ///< code of the receiving agency
    int counter = 1;  ///< slot 1..9 (or a range, see settings)
  };
  /// Makes folder and store; StoreExists if there is one.
  [[nodiscard]] static Result<std::unique_ptr<Store>> create(const QString& folder, const Identity& identity, const Clock& clock);
  /// StoreMissing, StoreLocked, StoreTooNew, StoreDamaged, StoreReadOnly, UnsuitableDisk.
  [[nodiscard]] static Result<std::unique_ptr<Store>> open(const QString& folder, const Clock& clock);
  /// A second look at the store that this process holds open: reads only, takes no lock, migrates nothing. On its own thread.
  [[nodiscard]] static Result<std::unique_ptr<Store>> openReader(const QString& folder, const Clock& clock);
  [[nodiscard]] static bool exists(const QString& folder);

  [[nodiscard]] DossierRepository& dossiers() { return *m_dossiers; }
  [[nodiscard]] CashRepository& cashBook() { return *m_cashBook; }
  [[nodiscard]] CatalogueRepository& catalogue() { return *m_catalogue; }
  [[nodiscard]] AccountRepository& accounts() { return *m_accounts; }
  [[nodiscard]] SettingRepository& settings() { return *m_settings; }
  [[nodiscard]] FileBlobStore& blobs() { return m_blobs; }
  /// Nothing is kept free until its keep() is called with limits.
  [[nodiscard]] DiskRoom& room() { return m_room; }
  [[nodiscard]] SyncRepository& sync() { return *m_sync; }
  [[nodiscard]] ClockRepository& clockWitness() { return *m_clockWitness; }
  [[nodiscard]] PortalRepository& portal() { return *m_portal; }
  [[nodiscard]] EventLog& log() { return *m_log; }
  [[nodiscard]] Database& database() { return *m_database; }
  [[nodiscard]] const QString& folder() const { return m_folder; }
  [[nodiscard]] bool isWriter() const { return m_lock.has_value(); }
  [[nodiscard]] const StoreId& id() const { return m_id; }
  /// False after the store was enrolled anew elsewhere: identity and id here are of before.
  [[nodiscard]] bool isCurrent();
  [[nodiscard]] const Identity& identity() const { return m_identity; }

  /// Hash chain, projection against a rebuild, rows with their own hash, SQLite's structure, blobs present;
  /// Deep also reads every blob.
  enum class Depth { Quick, Deep };
  [[nodiscard]] Result<QList<Fault>> check(Depth depth);
  [[nodiscard]] Result<Stats> stats();
  /// For filling a store with very many events: much memory for pages that every transaction touches again.
  [[nodiscard]] Status expectMany();

 private:
  Store(QString folder, std::unique_ptr<Database> database, std::optional<StoreLock> lock);
  [[nodiscard]] Status load(const Clock& clock);
  QString m_folder;
  std::optional<StoreLock> m_lock;  ///< empty: a reader
  DiskRoom m_room;
  std::unique_ptr<Database> m_database;
  FileBlobStore m_blobs;
  StoreId m_id;
  Identity m_identity;
  std::unique_ptr<EventLog> m_log;
  std::unique_ptr<DossierRepository> m_dossiers;
  std::unique_ptr<CashRepository> m_cashBook;
  std::unique_ptr<CatalogueRepository> m_catalogue;
  std::unique_ptr<AccountRepository> m_accounts;
  std::unique_ptr<SettingRepository> m_settings;
  std::unique_ptr<SyncRepository> m_sync;
  std::unique_ptr<PortalRepository> m_portal;
  std::unique_ptr<ClockRepository> m_clockWitness;
};

}  // namespace motcua::store
