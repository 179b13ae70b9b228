// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/Account.h"
#include "core/agency/AgencyDirectory.h"
#include "core/base/Clock.h"
#include "core/dossier/BlobStore.h"
#include "core/dossier/DossierCode.h"
#include "core/dossier/DossierStore.h"
#include "core/intake/ClockTrust.h"
#include "core/intake/IntakeForm.h"
#include "core/procedure/CatalogueStore.h"
#include "core/settings/SettingStore.h"

#include <functional>
#include <optional>

namespace motcua::intake {

/// A picture or paper as it arrives from a device or a file: the bytes become the blob as they are.
struct PageContent {
  QByteArray bytes;
  QString mimeType;
  QString source;
  int width = 0;
  int height = 0;
  int dpi = 0;
  bool blank = false;
  double angle = 0;
  int part = 0;  ///< page within the bytes, for PDF and multi-page TIFF
};

/// Either findings that stop it (and then nothing was changed), or the dossier with its code; warnings come along.
struct IntakeOutcome {
  Findings findings;
  std::optional<dossier::Dossier> received;
};

/// How the due date is computed: core/deadline with the office's calendar, put in by whoever wires.
using DueRule = std::function<deadline::DueDate(const QDateTime& handedIn, const procedure::Duration& duration)>;

/// The intake use case, from the first page to the code. Storage thread only.
/// There is no unsaved state: openDraft, each page and each change return when they are durable.
class IntakeService {
 public:
  struct Ports {
    dossier::DossierStore& dossiers;
    dossier::BlobStore& blobs;
    procedure::CatalogueStore& catalogue;
    settings::SettingStore& settings;
    const Clock& clock;
    DueRule due;
    QString agency;                                     ///< receiving agency of this counter
    int counter = 1;                                    ///< slot
    const agency::AgencyDirectory* agencies = nullptr;  ///< null or empty: agencies are not checked
    std::function<void()> pageAdded = {};               ///< a page has come that the background may look at
    ClockWitness* witness = nullptr;                    ///< null: the clock is believed
    std::function<Status()> room = {};                  ///< DiskNoRoom: no draft is opened
  };
  explicit IntakeService(Ports ports) : m_ports(std::move(ports)) {}

  /// DiskNoRoom: the disk is too full to begin; what there is can be finished.
  [[nodiscard]] Result<DossierId> openDraft(const account::Account& actor);
  [[nodiscard]] Status saveForm(const DossierId& id, const IntakeForm& form, const account::Account& actor);
  [[nodiscard]] Result<IntakeForm> savedForm(const DossierId& id);
  /// A draft put aside goes to the bin with its pages and can be taken up again.
  [[nodiscard]] Status putAside(const DossierId& id, const account::Account& actor);
  [[nodiscard]] Status takeUp(const DossierId& id, const account::Account& actor);

  /// Into the row `componentId` of a draft or of a dossier still open; position -1: at the end.
  [[nodiscard]] Result<dossier::Page> addPage(const DossierId& id, const QString& componentId, const PageContent& content,
                                              const account::Account& actor, int position = -1);
  /// Pages of another dossier into this one, with what the pipeline found out about them; the blobs are not copied. NotFound
  /// where a page's picture has not come to this counter yet.
  [[nodiscard]] Result<QList<PageId>> takePages(const DossierId& id, const QString& componentId, const QString& fromCode,
                                                const QList<dossier::Page>& pages, const account::Account& actor);
  [[nodiscard]] Status removePage(const DossierId& id, const PageId& page, const account::Account& actor);
  [[nodiscard]] Status restorePage(const DossierId& id, const PageId& page, const account::Account& actor);
  [[nodiscard]] Status movePage(const DossierId& id, const PageId& page, const QString& componentId, int position, const account::Account& actor);
  [[nodiscard]] Status turnPage(const DossierId& id, const PageId& page, int rotation, const account::Account& actor);
  /// `crop`: dossier::Page::crop; null takes it back.
  [[nodiscard]] Status cropPage(const DossierId& id, const PageId& page, const QRectF& crop, const account::Account& actor);
  [[nodiscard]] Status orderPages(const DossierId& id, const QString& componentId, const QList<PageId>& order, const account::Account& actor);

  /// The due date the form would get if it were saved now; NotFound without procedure or duration.
  [[nodiscard]] Result<deadline::DueDate> previewDue(const IntakeForm& form);
  /// Whether a code may be given by this clock now.
  struct ClockQuestion {
    ClockState state;
    QDateTime now;
    ClockEvidence evidence;
  };
  [[nodiscard]] Result<ClockQuestion> clock();
  /// A person says that it is `day` today, as the clock does: an event, where the clock is in doubt. ClockUncertain if the
  /// clock says another day.
  [[nodiscard]] Status confirmDate(const QDate& day, const account::Account& actor);
  /// Checks, gives the code, makes the draft a dossier: one event, one transaction. ClockUncertain: see clock().
  [[nodiscard]] Result<IntakeOutcome> receive(const DossierId& id, const IntakeForm& form, const account::Account& actor);
  /// A form went to paper or PDF: counted, so that the next one is marked as a reprint.
  [[nodiscard]] Result<dossier::PrintRecord> recordPrint(const DossierId& id, const QString& form, const QString& templateRef, const QString& target,
                                                         const account::Account& actor);

 private:
  [[nodiscard]] Status append(const DossierId& id, const char* kind, const QJsonObject& payload, const account::Account& actor);
  [[nodiscard]] Result<procedure::Procedure> procedureInForce(const QString& code);
  struct Numbered {
    QString code;
    QJsonObject ledger;
  };
  [[nodiscard]] Result<Numbered> nextCode(const QDateTime& now);
  /// The serial of the receipt for what the form says is paid; empty: nothing is, or no book is kept and none was typed.
  [[nodiscard]] Result<QString> receiptFor(const IntakeForm& form, Findings& findings);
  [[nodiscard]] Findings checkedAgencies(const IntakeForm& form) const;
  [[nodiscard]] Result<ClockQuestion> believedClock();
  [[nodiscard]] Result<dossier::Dossier> composed(const IntakeForm& form, const procedure::Procedure& procedure, const account::Account& actor);
  Ports m_ports;
};

}  // namespace motcua::intake
