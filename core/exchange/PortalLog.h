// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "core/dossier/Dossier.h"
#include "core/dossier/Event.h"

#include <QList>

namespace motcua::exchange {

enum class StepState {
  Waiting,   ///< to be composed
  Prepared,  ///< what will be sent is in the log; to be sent, or sent without an answer that anybody heard
  Done,
  Parked,  ///< refused for a reason of its own; a person looks at it. Later steps of that dossier wait, no others.
};

/// One step of one dossier on its way to one portal.
struct PortalStep {
  QString target;
  qint64 place = 0;  ///< order in which the log brought it
  DossierId dossier;
  QString code;  ///< of the dossier
  QString step;  ///< hash of the event
  StepState state = StepState::Waiting;
  int attempt = 0;  ///< grows only after a refusal: an attempt has one payload for ever
  QByteArray request;
  int tries = 0;
  QDateTime nextTry;
  QString reason;
};

/// The dossier as it was after that step, in the order of the office's log, without what lost.
struct PortalView {
  dossier::Dossier dossier;
  Event event;
  QString actorName;
  bool first = true;     ///< nothing of this dossier has been accepted there yet
  QJsonObject upstream;  ///< what that portal gave for it: its number, its code
};

/// What came back, for the archive.
struct PortalAnswer {
  enum class Outcome { Accepted, AlreadyThere, Refused } outcome = Outcome::Accepted;
  QString reason;  ///< of a refusal, in the portal's words
  QString text;    ///< everything said, word for word
  QJsonObject upstream;
};

/// Port: the queue to a portal, made from the log. Requests and answers become events, so every counter of the office knows
/// them and any may be the next relay. Storage thread only.
class PortalLog {
 public:
  virtual ~PortalLog() = default;
  /// Takes in what the log has brought since; `since` leaves out what was done before that time.
  [[nodiscard]] virtual Status readOn(const QString& target, const QDateTime& since) = 0;
  /// The first unfinished step of each dossier, oldest first, whose time has come; parked ones are not among them.
  [[nodiscard]] virtual Result<QList<PortalStep>> due(const QString& target, const QDateTime& now, int most) = 0;
  [[nodiscard]] virtual Result<PortalView> view(const PortalStep& step) = 0;
  [[nodiscard]] virtual Status keepRequest(const PortalStep& step, const QByteArray& request) = 0;
  [[nodiscard]] virtual Status keepAnswer(const PortalStep& step, const PortalAnswer& answer) = 0;
  [[nodiscard]] virtual Status nothingToTell(const PortalStep& step) = 0;
  [[nodiscard]] virtual Status tryLater(const PortalStep& step, const QDateTime& next, const QString& reason) = 0;
  /// A person wants it tried again: a parked step is composed anew, a waiting one is due at once. Empty dossier: all.
  [[nodiscard]] virtual Status retry(const QString& target, const DossierId& dossier, const UserName& actor) = 0;
  [[nodiscard]] virtual Result<QList<PortalStep>> unfinished(const QString& target, int most) = 0;
  /// Done, of all that this portal is to know of a dossier; nothing to know counts as false.
  [[nodiscard]] virtual Result<bool> allDone(const QString& target, const DossierId& dossier) = 0;
};

}  // namespace motcua::exchange
