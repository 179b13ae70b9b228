// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/Words.h"

#include "core/account/AccountService.h"
#include "core/base/Clock.h"
#include "ui/style/Theme.h"
#include "ui/text/StateText.h"

#include <QCoreApplication>
#include <QLocale>

namespace motcua::ui {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("words", text);
}

}  // namespace

QString formWord(const QString& form) {
  static const QHash<QString, const char*> names{{QStringLiteral("receipt"), QT_TRANSLATE_NOOP("words", "receipt")},
                                                 {QStringLiteral("supplement_request"), QT_TRANSLATE_NOOP("words", "request for further papers")},
                                                 {QStringLiteral("refusal"), QT_TRANSLATE_NOOP("words", "refusal")},
                                                 {QStringLiteral("apology"), QT_TRANSLATE_NOOP("words", "apology and new date")},
                                                 {QStringLiteral("stop_notice"), QT_TRANSLATE_NOOP("words", "notice that work was stopped")},
                                                 {QStringLiteral("control_sheet"), QT_TRANSLATE_NOOP("words", "control sheet")},
                                                 {QStringLiteral("hand_over_slip"), QT_TRANSLATE_NOOP("words", "slip of the result")},
                                                 {QStringLiteral("fee_receipt"), QT_TRANSLATE_NOOP("words", "fee receipt")}};
  const auto* name = names.value(form, nullptr);
  return name == nullptr ? form : tr(name);
}

QString stateWord(dossier::State state) {
  using dossier::State;
  switch (state) {
    case State::Draft: return tr("Draft");
    case State::Received: return tr("Received");
    case State::Refused: return tr("Refused");
    case State::Processing: return tr("In progress");
    case State::SupplementRequested: return tr("Waiting for papers");
    case State::FeeDue: return tr("Waiting for payment");
    case State::HasResult: return tr("Result is there");
    case State::HandedOver: return tr("Result handed over");
    case State::Withdrawn: return tr("Withdrawn");
    case State::Stopped: return tr("Stopped");
    case State::ReturnedUnclaimed: return tr("Not fetched");
    case State::Void: return tr("Put aside");
  }
  return {};
}

style::Tone stateTone(dossier::State state) {
  using dossier::State;
  switch (state) {
    case State::Received:
    case State::Processing: return style::Tone::Info;
    case State::HasResult:
    case State::HandedOver: return style::Tone::Good;
    case State::SupplementRequested:
    case State::FeeDue: return style::Tone::Warn;
    case State::Refused:
    case State::Stopped: return style::Tone::Bad;
    default: return style::Tone::Neutral;
  }
}

QString statusWord(dossier::ComponentStatus status) {
  switch (status) {
    case dossier::ComponentStatus::Ok: return tr("OK");
    case dossier::ComponentStatus::Missing: return tr("Missing");
    case dossier::ComponentStatus::Invalid: return tr("Not valid");
    case dossier::ComponentStatus::Unchecked: break;
  }
  return tr("Not checked");
}

QString channelWord(procedure::Channel channel) {
  switch (channel) {
    case procedure::Channel::Counter: return tr("At the counter");
    case procedure::Channel::Online: return tr("Online");
    case procedure::Channel::Post: return tr("By post");
  }
  return {};
}

QString roleWord(account::Role role) {
  switch (role) {
    case account::Role::Clerk: return tr("Clerk");
    case account::Role::Supervisor: return tr("Supervisor");
    case account::Role::It: return tr("Administrator");
    case account::Role::System: break;
  }
  return tr("System");
}

QString passwordComplaint(const QString& password) {
  return password.size() < account::kShortestPassword ? tr("A password has %1 letters or more.").arg(account::kShortestPassword) : QString();
}

QString genderWord(applicant::Gender gender) {
  switch (gender) {
    case applicant::Gender::Male: return tr("Male");
    case applicant::Gender::Female: return tr("Female");
    case applicant::Gender::Unknown: break;
  }
  return tr("Unknown");
}

QString dateTimeWord(const QDateTime& at) {
  return at.isValid() ? inVietnam(at).toString(QStringLiteral("dd/MM/yyyy HH:mm")) : QString();
}

QString birthDateWord(const QString& iso) {
  const auto date = QDate::fromString(iso, Qt::ISODate);
  return date.isValid() ? date.toString(QStringLiteral("dd/MM/yyyy")) : iso;
}

QString moneyWord(qint64 dong) {
  return QLocale(QLocale::Vietnamese, QLocale::Vietnam).toString(dong) + QStringLiteral(" đ");
}

QString holderWord(const dossier::Holder& holder, int ownCounter) {
  switch (holder.kind) {
    case dossier::Holder::Kind::Counter: return holder.counter == ownCounter ? tr("This counter") : tr("Counter %1").arg(holder.counter);
    case dossier::Holder::Kind::Unit: return holder.name.isEmpty() ? tr("The specialised unit") : holder.name;
    case dossier::Holder::Kind::Receiver: return holder.name;
    case dossier::Holder::Kind::Nobody: break;
  }
  return tr("At no counter");
}

QString latenessWord(deadline::Lateness lateness) {
  switch (lateness) {
    case deadline::Lateness::Paused: return tr("The clock stands still");
    case deadline::Lateness::OnTime: return tr("In time");
    case deadline::Lateness::Soon: return tr("At most one working day is left");
    case deadline::Lateness::Late: return tr("Late");
    case deadline::Lateness::None: break;
  }
  return tr("No date was promised");
}

style::Tone dueTone(dossier::State state, const QDateTime& dueAt, const dossier::QueueTimes& times) {
  const bool owed = state == dossier::State::Received || state == dossier::State::Processing;
  if (!owed || !dueAt.isValid()) return style::Tone::Neutral;
  if (dueAt < times.now) return style::Tone::Bad;
  return dueAt <= times.soonUntil ? style::Tone::Warn : style::Tone::Neutral;
}

QFont rowFont(bool strong) {
  QFont font;
  font.setPointSizeF(style::densePt(11));
  if (strong) font.setWeight(QFont::DemiBold);
  return font;
}

style::Tone latenessTone(deadline::Lateness lateness) {
  if (lateness == deadline::Lateness::Late) return style::Tone::Bad;
  return lateness == deadline::Lateness::Soon ? style::Tone::Warn : style::Tone::Neutral;
}

QString reachWord(exchange::Reach reach) {
  switch (reach) {
    case exchange::Reach::Here: return tr("saved on this PC");
    case exchange::Reach::Office: return tr("at the office");
    case exchange::Reach::Province: return tr("at the province");
  }
  return {};
}

QString eventSentence(const Event& event) {
  const auto is = [&](const char* kind) { return event.kind == QLatin1String(kind); };
  if (is(kinds::kDraftOpened)) return tr("Opened a draft");
  if (is(kinds::kPageAdded)) return tr("Added a page");
  if (is(kinds::kPageRemoved)) return tr("Put a page into the bin");
  if (is(kinds::kPageRestored)) return tr("Took a page back from the bin");
  if (is(kinds::kPageMoved)) return tr("Moved a page");
  if (is(kinds::kPageTurned)) return tr("Turned a page");
  if (is(kinds::kPageCropped)) return tr("Cropped a page");
  if (is(kinds::kPagesOrdered)) return tr("Put the pages in order");
  if (is(kinds::kDraftPutAside)) return tr("Put the draft aside");
  if (is(kinds::kDraftTakenUp)) return tr("Took the draft up again");
  if (is(kinds::kReceived)) return tr("Received the dossier and gave the code");
  if (is(kinds::kCorrected)) return tr("Corrected the dossier");
  if (is(kinds::kReviewed)) return text::whatHappened(event);
  if (is(kinds::kPrinted)) {
    const auto copy = event.payload[QStringLiteral("copy")].toInt(1);
    const auto form = formWord(event.payload[QStringLiteral("form")].toString());
    return copy > 1 ? tr("Printed again (copy %1): %2").arg(copy).arg(form) : tr("Printed: %1").arg(form);
  }
  return text::whatHappened(event);
}

QStringList timelineLines(const QList<Event>& events, const QHash<QString, QString>& names) {
  const auto isPage = [](const Event& event) { return event.kind == QLatin1String(kinds::kPageAdded); };
  QStringList out;
  for (qsizetype i = events.size() - 1; i >= 0; --i) {
    const auto& event = events[i];
    if (event.kind == QLatin1String("portal_request")) continue;  // its answer says the rest
    int pages = 1;
    while (isPage(event) && i > 0 && isPage(events[i - 1]) && events[i - 1].actor == event.actor) {
      --i;
      ++pages;
    }
    const auto sentence = pages > 1 ? tr("Added %1 pages").arg(pages) : eventSentence(event);
    out << QStringLiteral("%1    %2    – %3").arg(dateTimeWord(event.at), sentence, names.value(event.actor.value, event.actor.value));
  }
  return out;
}

}  // namespace motcua::ui
