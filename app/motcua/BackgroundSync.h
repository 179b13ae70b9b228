// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/office/OfficeSync.h"
#include "app/office/StorageThread.h"
#include "core/sync/Backoff.h"
#include "core/sync/portal/BearerToken.h"
#include "ui/SyncPort.h"

#include <QElapsedTimer>
#include <QMutex>
#include <QWaitCondition>

#include <atomic>
#include <memory>

namespace motcua::app {

/// Office and portal while the window is open: a thread that waits for the network, so that neither the window's nor the
/// storage's does. Each question to the store goes to the storage thread by itself, so a clerk's comes in between.
/// Must end before the storage thread does.
class BackgroundSync final : public ui::SyncPort {
  Q_OBJECT
 public:
  BackgroundSync(StorageThread& storage, std::shared_ptr<const Clock> clock);
  ~BackgroundSync() override;
  [[nodiscard]] ui::SyncView view() const override { return m_view; }
  void sendNow(const DossierId& dossier, const UserName& actor) override;
  [[nodiscard]] Status fetch(const BlobHash& hash) override;
  [[nodiscard]] Status fetchSet(const QList<BlobHash>& hashes) override;
  [[nodiscard]] Result<exchange::DossierClaim> claim(const DossierId& dossier) override;
  void nudge() override;

 private:
  struct Parts;
  void loop();
  [[nodiscard]] std::unique_ptr<Parts> parts();
  void readSecrets();
  [[nodiscard]] double turn();  ///< seconds until the next
  [[nodiscard]] double contact(Parts& parts, bool& arrivedNow);
  [[nodiscard]] bool spreadOut(Parts& parts);
  void publish(bool busy, bool arrivedNow);
  void wake();
  StorageThread& m_storage;
  std::shared_ptr<const Clock> m_clock;
  ui::SyncView m_view;  // GUI thread
  std::atomic<bool> m_stop{false};
  std::atomic<bool> m_hurry{false};  ///< somebody waits for the office's log: pages give way
  QMutex m_mutex;
  QWaitCondition m_wake;
  bool m_now = false;                                 // under m_mutex
  std::optional<QPair<DossierId, UserName>> m_retry;  // under m_mutex
  sync::Backoff m_backoff;
  std::shared_ptr<sync::portal::TokenKeeper> m_tokens;  // from one contact to the next
  bool m_spread = false;                                // the first bulk contact has had its turn
  std::shared_ptr<Secrets> m_secrets;                   // sync thread, as the next two
  QElapsedTimer m_secretsRead;
  bool m_trouble = false;  // of the last contact
  std::unique_ptr<QThread> m_thread;
};

}  // namespace motcua::app
