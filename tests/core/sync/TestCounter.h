// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One counter's PC: a real store in a folder, its memory outside of it, and the things a clerk does there.
#pragma once
#include "core/dossier/Dossier.h"
#include "core/store/Store.h"
#include "core/sync/BlobTransfer.h"
#include "core/sync/PostgresHub.h"
#include "core/sync/Synchroniser.h"

#include <QTemporaryDir>

#include <memory>

namespace motcua::test {

class TestCounter {
 public:
  TestCounter(const QString& agency, int slot, QString address);
  /// A copy of another's folder as it is on the disk now: a cloned PC, or a backup.
  TestCounter(const TestCounter& other, const QString& fromFolder);

  store::Store& store() { return *m_store; }
  const QString& address() const { return m_address; }
  void setAddress(const QString& address) { m_address = address; }
  void speakAs(int version) { m_speaks = version; }  ///< as a client of that hub's time
  QString folder() const { return m_folder; }
  FixedClock& clock() { return m_clock; }
  void close() { m_store.reset(); }
  void reopen();
  QString copyFolder();               ///< where a copy of the folder as it is now lies
  void putBack(const QString& copy);  ///< the folder becomes the copy; the memory outside stays

  sync::Synchroniser synchroniser(sync::Synchroniser::Options options = {});
  Result<sync::EnrolAnswer> enrol();
  Result<sync::SyncReport> sync(const sync::Postgres::Limits& limits = {2000, 2000});
  Result<sync::BlobTransfer::Sent> sendBlobs();

  QString intake(const QString& name);  ///< dossier id
  QString draft();
  void receive(const QString& draft, const QString& name);  ///< under the next code of this counter
  void page(const QString& dossier, const QByteArray& bytes);
  void act(const QString& dossier, const QString& to);
  void correct(const QString& dossier, const QString& field, const QString& value);
  Status append(const QString& dossier, const char* kind, const QJsonObject& payload);
  dossier::Dossier find(const QString& dossier);
  QString bodies();  ///< all of the projection, by dossier: equal when converged
  QString codeOf(const QString& dossier) { return find(dossier).code; }

 private:
  QTemporaryDir m_home;
  QString m_folder;
  QString m_address;
  int m_speaks = sync::kNewestHub;
  FixedClock m_clock;
  std::unique_ptr<store::Store> m_store;
  std::unique_ptr<sync::TipMemory> m_tips;
};

/// The one checker, run after every scenario: a list of what is broken.
QStringList brokenInvariants(const QList<TestCounter*>& counters, sync::Postgres& admin, const QString& agency, bool converged = true);

}  // namespace motcua::test
