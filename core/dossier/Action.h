// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

namespace motcua::dossier {

/// The steps of a dossier's life. Their names (`dossier act CODE NAME`) are a public interface and stay.
enum class Action {
  Accept,             ///< accept
  Refuse,             ///< refuse: từ chối tiếp nhận
  Forward,            ///< forward: to the specialised unit or person
  Return,             ///< return: back at the counter without a result
  RequestSupplement,  ///< request-supplement: the clock stops
  Supplement,         ///< supplement: the papers came, the clock goes on
  SupplementExpired,  ///< supplement-expired: they never came
  FeeDue,             ///< fee-due: financial obligation; the clock stops
  FeePaid,            ///< fee-paid
  RecordResult,       ///< record-result
  HandOver,           ///< hand-over
  ReturnUnclaimed,    ///< return-unclaimed: nobody came for it
  Withdraw,           ///< withdraw: the citizen's wish
  Stop,               ///< stop: the agency's decision
  Apologise,          ///< apologise: late, with a new date
  TakeOver,           ///< take-over: this counter now holds the papers
  Note,               ///< note
  Undo,               ///< undo: the last step, by a compensating event
  Void,               ///< void: a draft put aside or a code burnt
};

[[nodiscard]] QString toText(Action action);
[[nodiscard]] std::optional<Action> actionFromText(const QString& text);
[[nodiscard]] QList<Action> allActions();

/// The row of `Dossier::components` that holds the scans of the result; the papers handed in have the others.
inline constexpr auto kResultRow = "KQ";
/// The row of the n-th paper of a result: "KQ", "KQ2", "KQ3"...
[[nodiscard]] QString resultRow(qsizetype paper);
[[nodiscard]] bool isResultRow(const QString& row);
/// The row of the picture of who took the result away.
inline constexpr auto kSnapshotRow = "ANH";
/// A row of the dossier's own papers, as the checklist asks for them.
[[nodiscard]] bool isPaperRow(const QString& row);

/// One paper of the result (loại, số, trích yếu, ngày ký, người ký).
struct ResultPaper {
  QString name;
  QString number;
  QString abstract;
  QDate signedOn;
  QString signer;
  QString blob;  ///< SHA-256 of its scan; empty: not digitised
  friend bool operator==(const ResultPaper&, const ResultPaper&) = default;
};

enum class ReceiverKind { Applicant, Authorised, Post };

/// Who takes the result away.
struct Receiver {
  ReceiverKind kind = ReceiverKind::Applicant;
  QString name;
  QString idNumber;
  QString authority;         ///< Authorised: the paper that says so
  QString tracking;          ///< Post: number of the consignment
  bool receiptShown = true;  ///< form 01 was given back
  bool hasSigned = false;    ///< on the slip or the pad
  friend bool operator==(const Receiver&, const Receiver&) = default;
};

/// What a step brings along; each action reads only its own fields.
struct ActionInput {
  Action action = Action::Note;
  QString note;           ///< the reason, in words; for `note` the text
  QString legalGround;    ///< refuse, stop
  QStringList papers;     ///< request-supplement: asked for; supplement: brought
  int days = 0;           ///< request-supplement: time for the citizen, calendar days
  QString receiver;       ///< forward: unit or person
  qint64 amount = 0;      ///< fee-due, fee-paid: whole đồng
  QString receiptNumber;  ///< fee-paid: serial of the biên lai
  QList<ResultPaper> results;
  Receiver handOver;
  QDateTime newDue;  ///< apologise
  friend bool operator==(const ActionInput&, const ActionInput&) = default;
};

/// The file of `dossier act CODE ACTION --file F`: {note, legal_ground, papers[], days, receiver, amount, receipt_number,
/// results[{name, number, abstract, signed_on, signer, blob}], hand_over{kind: applicant|authorised|post, name, id_number,
/// authority, tracking, receipt_shown, signed}, new_due_at}.
[[nodiscard]] Result<ActionInput> actionInputFromJson(Action action, const QJsonObject& object);
[[nodiscard]] QJsonObject toJson(const ResultPaper& paper);
[[nodiscard]] QJsonObject toJson(const Receiver& receiver);
[[nodiscard]] QString toText(ReceiverKind kind);
/// A receipt's serial for comparing: written with other spaces or small letters it is the same.
[[nodiscard]] QString receiptKey(const QString& number);

}  // namespace motcua::dossier
