// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "core/exchange/DossierClaim.h"
#include "core/exchange/OfficeLog.h"
#include "core/exchange/Reach.h"

#include <QDateTime>
#include <QList>
#include <QObject>

#include <optional>

namespace motcua::ui {

/// One dossier on its way up.
struct SyncItem {
  enum class What { ToOffice, ToPortal, Refused } what = What::ToOffice;
  DossierId dossier;
  QString code;
  QString applicant;
  exchange::Reach reach = exchange::Reach::Here;
  int steps = 1;
  QDateTime since;
  QDateTime nextTry;
  QString reason;  ///< of the portal, in its own words
};

/// How this counter stands, as of the last turn of the sync.
struct SyncView {
  bool hub = false;  ///< an address is set
  bool enrolled = false;
  bool busy = false;
  bool failing = false;  ///< the last contact did not come to its end
  Error lastError;
  QDateTime lastOk;
  QDateTime nextTry;
  qint64 waitingEvents = 0;
  qint64 waitingPages = 0;
  std::optional<Error> pagesTrouble;  ///< of the store for pages: they wait, changes go
  bool portal = false;
  QString portalTrouble;
  QString portalWords;  ///< the same where it is a sentence for people
  QDateTime portalLastOk;
  QList<SyncItem> items;
  QList<exchange::Conflict> conflicts;
};

/// The background sync as the window sees it; made in app/motcua. GUI thread; works in a thread of its own.
class SyncPort : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;
  [[nodiscard]] virtual SyncView view() const = 0;
  /// At once, whatever failed before; what the portal refused is taken up again. Empty: all.
  virtual void sendNow(const DossierId& dossier, const UserName& actor) = 0;
  /// A page of another counter, from the office's hub into the local store. Blocks: a thread of the pool.
  [[nodiscard]] virtual Status fetch(const BlobHash& hash) = 0;
  /// Small pictures of such pages, over one line. Blocks: a thread of the pool.
  [[nodiscard]] virtual Status fetchSet(const QList<BlobHash>& hashes) = 0;
  /// The office's leave for a step that only the holder of the papers may take; whatever the office knew of the dossier is here
  /// when it is granted. Blocks for some seconds: a thread of the pool.
  [[nodiscard]] virtual Result<exchange::DossierClaim> claim(const DossierId& dossier) = 0;
  /// Looks again soon: something was done here.
  virtual void nudge() = 0;

 Q_SIGNALS:
  void changed();
  void arrived();  ///< other counters' work came in
};

}  // namespace motcua::ui
