// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/StateText.h"

#include "core/base/Clock.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

namespace motcua::text {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("state", text);
}

QString at(const QJsonObject& object, const char* key) {
  return object[QString::fromLatin1(key)].toString();
}

QString timeWord(const QString& iso) {
  const auto time = fromIso(iso);
  return time.isValid() ? inVietnam(time).toString(QStringLiteral("dd/MM/yyyy HH:mm")) : QString();
}

QString moneyOf(const QJsonObject& object) {
  return QLocale(QLocale::Vietnamese, QLocale::Vietnam).toString(object[QStringLiteral("amount")].toInteger()) + QStringLiteral(" đ");
}

QString supplementDetail(const QJsonObject& extra) {
  const auto round = extra[QStringLiteral("supplements")].toArray().last().toObject();
  const auto until = QDate::fromString(at(round, "deadline"), Qt::ISODate);
  return until.isValid() ? tr("papers by %1").arg(until.toString(QStringLiteral("dd/MM/yyyy"))) : QString();
}

QString receiverDetail(const QJsonObject& extra) {
  const auto to = extra[QStringLiteral("handed_over")].toObject()[QStringLiteral("to")].toObject();
  const auto kind = at(to, "kind");
  if (kind == dossier::toText(dossier::ReceiverKind::Authorised)) return tr("%1, authorised").arg(at(to, "name"));
  if (kind == dossier::toText(dossier::ReceiverKind::Post)) return tr("%1, by post, number %2").arg(at(to, "name"), at(to, "tracking"));
  return at(to, "name");
}

QString resultDetail(const QJsonObject& extra) {
  QStringList papers;
  for (const auto& paper : extra[QStringLiteral("results")].toArray())
    papers << (at(paper.toObject(), "name") + QLatin1Char(' ') + at(paper.toObject(), "number")).trimmed();
  return papers.join(QStringLiteral(", "));
}

/// To whom, until when, how much: what the step left in the record.
QString detailOf(dossier::Action action, const QJsonObject& payload) {
  using dossier::Action;
  const auto extra = payload[QStringLiteral("extra")].toObject();
  switch (action) {
    case Action::Forward: return at(extra[QStringLiteral("forwarded")].toObject(), "to");
    case Action::RequestSupplement: return supplementDetail(extra);
    case Action::Supplement:
    case Action::Apologise: return payload.contains(QStringLiteral("due_at")) ? tr("new date %1").arg(timeWord(at(payload, "due_at"))) : QString();
    case Action::FeeDue: return moneyOf(extra[QStringLiteral("fee_due")].toObject());
    case Action::FeePaid: {
      const auto payment = extra[QStringLiteral("payments")].toArray().last().toObject();
      return tr("%1, receipt %2").arg(moneyOf(payment), at(payment, "receipt"));
    }
    case Action::RecordResult: return resultDetail(extra);
    case Action::HandOver: return receiverDetail(extra);
    default: return {};
  }
}

QString acted(const Event& event) {
  const auto word = event.payload[QStringLiteral("action")].toString();
  const auto action = dossier::actionFromText(word);
  QStringList details;
  if (action) details << detailOf(*action, event.payload);
  details << event.payload[QStringLiteral("note")].toString();
  details.removeAll(QString());
  auto line = action ? name(*action) : word == QLatin1String("calendar-corrected") ? tr("New date, because the calendar was corrected") : word;
  if (!details.isEmpty()) line += QStringLiteral(": ") + details.join(QStringLiteral(" · "));
  return line;
}

}  // namespace

QString name(dossier::State state) {
  switch (state) {
    case dossier::State::Draft: return tr("Draft");
    case dossier::State::Received: return tr("Received");
    case dossier::State::Refused: return tr("Refused");
    case dossier::State::Processing: return tr("Being processed");
    case dossier::State::SupplementRequested: return tr("Waiting for papers");
    case dossier::State::FeeDue: return tr("Waiting for payment");
    case dossier::State::HasResult: return tr("Result is here");
    case dossier::State::HandedOver: return tr("Handed over");
    case dossier::State::Withdrawn: return tr("Withdrawn");
    case dossier::State::Stopped: return tr("Stopped");
    case dossier::State::ReturnedUnclaimed: return tr("Not collected");
    case dossier::State::Void: return tr("Put aside");
  }
  return {};
}

QString name(dossier::ComponentStatus status) {
  switch (status) {
    case dossier::ComponentStatus::Unchecked: return tr("Not checked");
    case dossier::ComponentStatus::Ok: return tr("OK");
    case dossier::ComponentStatus::Missing: return tr("Missing");
    case dossier::ComponentStatus::Invalid: return tr("Not valid");
  }
  return {};
}

QString name(dossier::Action action) {
  using dossier::Action;
  switch (action) {
    case Action::Accept: return tr("Accept");
    case Action::Refuse: return tr("Refuse");
    case Action::Forward: return tr("Forward for processing");
    case Action::Return: return tr("Back at the counter");
    case Action::RequestSupplement: return tr("Ask for papers");
    case Action::Supplement: return tr("Papers supplemented");
    case Action::SupplementExpired: return tr("Papers never came");
    case Action::FeeDue: return tr("Payment due");
    case Action::FeePaid: return tr("Payment received");
    case Action::RecordResult: return tr("Record the result");
    case Action::HandOver: return tr("Hand over the result");
    case Action::ReturnUnclaimed: return tr("Result not collected");
    case Action::Withdraw: return tr("Withdraw");
    case Action::Stop: return tr("Stop processing");
    case Action::Apologise: return tr("Apologise and set a new date");
    case Action::TakeOver: return tr("Take the papers over");
    case Action::Note: return tr("Note");
    case Action::Undo: return tr("Undo the last step");
    case Action::Void: return tr("Put aside");
  }
  return {};
}

QString name(procedure::Channel channel) {
  switch (channel) {
    case procedure::Channel::Counter: return tr("At the counter");
    case procedure::Channel::Online: return tr("Online");
    case procedure::Channel::Post: return tr("By post");
  }
  return {};
}

QString name(account::Role role) {
  switch (role) {
    case account::Role::Clerk: return tr("Clerk");
    case account::Role::Supervisor: return tr("Supervisor");
    case account::Role::It: return tr("IT staff");
    case account::Role::System: return tr("System");
  }
  return {};
}

QString whatHappened(const Event& event) {
  const auto is = [&](const char* kind) { return event.kind == QLatin1String(kind); };
  const auto& p = event.payload;
  if (is(kinds::kDraftOpened)) return tr("Draft opened");
  if (is(kinds::kPageAdded)) return tr("Page added (%1)").arg(p[QStringLiteral("page")].toObject()[QStringLiteral("source")].toString());
  if (is(kinds::kPageRemoved)) return tr("Page moved to the bin");
  if (is(kinds::kPageRestored)) return tr("Page taken back from the bin");
  if (is(kinds::kPageMoved)) return tr("Page moved");
  if (is(kinds::kPageTurned)) return tr("Page turned");
  if (is(kinds::kPageCropped)) return tr("Page cropped");
  if (is(kinds::kPagesOrdered)) return tr("Pages put in order");
  if (is(kinds::kPageJudged))
    return p[QStringLiteral("blank")].toBool() ? tr("Page looked at by the machine: blank") : tr("Page looked at by the machine");
  if (is(kinds::kPageRead)) return tr("Text of the page read by the machine");
  if (is(kinds::kDraftPutAside)) return tr("Draft put aside");
  if (is(kinds::kDraftTakenUp)) return tr("Draft taken up again");
  if (is(kinds::kReceived)) return tr("Dossier received, code given");
  if (is(kinds::kPrinted)) {
    const int copy = p[QStringLiteral("copy")].toInt();
    return copy > 1 ? tr("Printed again (time %1)").arg(copy) : tr("Printed");
  }
  if (is(kinds::kCorrected)) return tr("Corrected");
  if (is(kinds::kReviewed)) {
    const auto verdict =
        p[QStringLiteral("verdict")].toString() == QLatin1String("checked") ? tr("Looked through: in order") : tr("Looked through: to be corrected");
    const auto note = p[QStringLiteral("note")].toString();
    return note.isEmpty() ? verdict : verdict + QStringLiteral(" – ") + note;
  }
  if (is(kinds::kActed)) return acted(event);
  if (is("portal_request")) return tr("Prepared for the portal");
  if (is("portal_answer") && p[QStringLiteral("outcome")].toString() == QLatin1String("refused"))
    return tr("The portal refused: %1").arg(p[QStringLiteral("reason")].toString());
  if (is("portal_answer")) return tr("Taken by the portal");
  if (is("portal_retry")) return tr("To be sent to the portal again");
  if (is(kinds::kReceiptTimeChecked))
    return p[QStringLiteral("agrees")].toBool() ? tr("The server's clock agrees with the day of receipt")
                                                : tr("By the server's clock the day of receipt is another one");
  if (is(kinds::kConflictSettled)) return tr("A conflict was settled");
  return event.kind;
}

}  // namespace motcua::text
