// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Ids.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace motcua {

/// What an event is about. Dossiers are the product; the rest is here so that one log audits everything.
enum class Subject { Store, Dossier, Procedure, Account, Setting, Agency };

/// To be appended. The log adds the number, the time, the counter, the hash.
struct NewEvent {
  Subject subject = Subject::Dossier;
  QString subjectId;
  QString kind;
  QJsonObject payload;
  UserName actor;   ///< never empty: "system" for what no person did
  int version = 1;  ///< of the payload's shape
};

/// Appended once, never edited. The hash covers every field and the hash before it.
struct Event {
  qint64 cseq = 0;  ///< gap-free in its store, from 1
  StoreId storeId;
  Subject subject = Subject::Dossier;
  QString subjectId;
  QString kind;
  int version = 1;
  QJsonObject payload;
  UserName actor;
  int counter = 0;
  QDateTime at;      ///< this counter's clock, UTC+7
  QString prevHash;  ///< 64 hex digits; of the first event: 64 zeros
  QString hash;
};

/// The same as it is stored and travels, field by field: what hashes are made of, also for an event of a newer program
/// whose subject or kind this one does not know.
struct RawEvent {
  qint64 cseq = 0;
  QString storeId;
  QString subject;
  QString subjectId;
  QString kind;
  qint64 version = 1;
  QByteArray payload;
  QString actor;
  qint64 counter = 0;
  QString at;
  QString prevHash;
  QString hash;
};

[[nodiscard]] QString toText(Subject subject);
[[nodiscard]] Subject subjectFromText(const QString& text);
/// SHA-256 over the canonical form of everything but `hash`. `payload` as stored, byte for byte.
[[nodiscard]] QString hashOf(const Event& event, const QByteArray& payload);
[[nodiscard]] QString hashOf(const RawEvent& event);
[[nodiscard]] Event toEvent(const RawEvent& raw);
/// The hash before the first event.
[[nodiscard]] QString firstPrevHash();

namespace kinds {
// Dossier
inline constexpr auto kDraftOpened = "draft_opened";
inline constexpr auto kPageAdded = "page_added";
inline constexpr auto kPageRemoved = "page_removed";
inline constexpr auto kPageRestored = "page_restored";
inline constexpr auto kPageMoved = "page_moved";
inline constexpr auto kPageTurned = "page_turned";
inline constexpr auto kPageCropped = "page_cropped";
inline constexpr auto kPagesOrdered = "pages_ordered";  ///< a whole row at once, e.g. after a manual duplex scan
inline constexpr auto kPageJudged = "page_judged";      ///< the pipeline has looked at it and may have made it straight
inline constexpr auto kPageRead = "page_read";          ///< its text
inline constexpr auto kDraftPutAside = "draft_put_aside";
inline constexpr auto kDraftTakenUp = "draft_taken_up";
inline constexpr auto kReceived = "received";
inline constexpr auto kPrinted = "printed";
inline constexpr auto kActed = "acted";  ///< a step of the state machine (Lifecycle)
inline constexpr auto kCorrected = "corrected";
inline constexpr auto kReceiptTimeChecked = "receipt_time_checked";  ///< against the server's clock (ReceiptClock.h)
inline constexpr auto kConflictSettled = "conflict_settled";         ///< {hash} of the event that a person has looked at
inline constexpr auto kReviewed = "reviewed";                        ///< a supervisor looked through it: {verdict, note}
// Procedure, Account, Setting, Agency, Store
inline constexpr auto kPublished = "published";
inline constexpr auto kAccountAdded = "account_added";
inline constexpr auto kAccountRole = "account_role_set";
inline constexpr auto kAccountPassword = "account_password_set";
inline constexpr auto kAccountDisabled = "account_disabled";
inline constexpr auto kAccountEnabled = "account_enabled";
inline constexpr auto kAccountNamed = "account_named";
inline constexpr auto kSettingChanged = "setting_changed";
inline constexpr auto kCashClosed = "cash_closed";  ///< the till was counted: {expected, counted, note}
inline constexpr auto kStoreCreated = "store_created";
inline constexpr auto kSnapshotsDropped = "snapshots_dropped";  ///< pictures of receivers whose time was over were deleted: {count, taken_before}
inline constexpr auto kDateConfirmed = "date_confirmed";        ///< a person said that the PC's date is right (ClockTrust.h)
inline constexpr auto kIncarnated = "incarnated";               ///< this store goes on under a new identity: restored, cloned, or another slot
}  // namespace kinds

}  // namespace motcua
