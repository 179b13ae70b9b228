// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ClockRepository.h"

#include "core/dossier/DossierJson.h"
#include "core/dossier/ReceiptClock.h"
#include "core/store/SyncRepository.h"

#include <QJsonDocument>

namespace motcua::store {
namespace {

// In sync_state: notes of this PC.
const QString kServerTime = QStringLiteral("server_time");
const QString kClockOff = QStringLiteral("clock_off");

}  // namespace

Result<intake::ClockEvidence> ClockRepository::evidence() {
  TRY_ASSIGN(auto read, m_database.prepare(QStringLiteral(
                            "SELECT coalesce(m.newest_at, '') AS newest_at, coalesce(m.confirmed_at, '') AS confirmed_at,"
                            " coalesce(m.confirmed_doubt, '') AS doubt, (SELECT value FROM sync_state WHERE key = 'server_time') AS server_time,"
                            " (SELECT value FROM sync_state WHERE key = 'clock_off') AS clock_off,"
                            " coalesce((SELECT value FROM sync_state WHERE key = 'enrolled'), '') AS enrolled"
                            " FROM (SELECT 1) LEFT JOIN clock_mark m ON m.one = 1")));
  TRY(read.run());
  intake::ClockEvidence out;
  if (!read.next()) return out;
  out.newestEvent = fromIso(read.text("newest_at"));
  out.serverTime = fromIso(read.text("server_time"));
  out.offMs = read.text("clock_off").toLongLong();
  out.hasServer = !read.text("enrolled").isEmpty();
  out.confirmedAt = fromIso(read.text("confirmed_at"));
  out.confirmedDoubt = intake::clockDoubtFromText(read.text("doubt"));
  return out;
}

Status ClockRepository::confirm(const QDateTime& now, intake::ClockDoubt doubt, const intake::ClockEvidence& evidence, const UserName& actor) {
  return m_database.transaction([&]() -> Status {
    TRY(m_log.append({Subject::Store,
                      m_log.storeId().value,
                      QString::fromLatin1(kinds::kDateConfirmed),
                      {{QStringLiteral("clock"), toIso(now)},
                       {QStringLiteral("doubt"), toText(doubt)},
                       {QStringLiteral("newest_event"), toIso(evidence.newestEvent)},
                       {QStringLiteral("server_time"), toIso(evidence.serverTime)},
                       {QStringLiteral("off_ms"), evidence.offMs}},
                      actor}));
    TRY_ASSIGN(auto put, m_database.prepare(
                             QStringLiteral("INSERT INTO clock_mark (one, newest_at, confirmed_at, confirmed_doubt) VALUES (1, :at, :at2, :doubt)"
                                            " ON CONFLICT (one) DO UPDATE SET newest_at = excluded.newest_at, confirmed_at = excluded.confirmed_at,"
                                            " confirmed_doubt = excluded.confirmed_doubt")));
    put.bindText(":at", toIso(now)).bindText(":at2", toIso(now)).bindText(":doubt", toText(doubt));
    return put.run();
  });
}

/// The server agrees: whatever the mark was, this is the time.
Status SyncRepository::setMark(const QDateTime& now) {
  TRY_ASSIGN(auto put,
             m_database.prepare(QStringLiteral(
                 "INSERT INTO clock_mark (one, newest_at) VALUES (1, :at) ON CONFLICT (one) DO UPDATE SET newest_at = excluded.newest_at")));
  put.bindText(":at", toIso(inVietnam(now)));
  return put.run();
}

Result<int> SyncRepository::heardServer(const QDateTime& serverTime, qint64 clockOffMs) {
  int checked = 0;
  if (m_log.clockIsSaid()) return 0;  // it says nothing about the PC's
  TRY(m_database.transaction([&]() -> Status {
    TRY(setState(kServerTime, toIso(inVietnam(serverTime))));
    TRY(setState(kClockOff, QString::number(clockOffMs)));
    if (std::abs(clockOffMs) <= kClockCloseSeconds * 1000) TRY(setMark(serverTime.addMSecs(clockOffMs)));
    struct Unchecked {
      QString dossier;
      QJsonObject body;
    };
    QList<Unchecked> waiting;
    {
      // Those of other counters are theirs to check. Unsent ones wait: the server's time says nothing of them yet.
      TRY_ASSIGN(auto read,
                 m_database.prepare(QStringLiteral(
                     "SELECT r.dossier_id AS id, d.body AS body FROM receipt_doubt r JOIN dossier d ON d.id = r.dossier_id"
                     " WHERE r.standing = 'provisional' AND EXISTS (SELECT 1 FROM event e WHERE e.subject = 'dossier' AND e.subject_id = r.dossier_id"
                     "  AND e.kind = 'received' AND e.cseq <= coalesce((SELECT CAST(value AS INTEGER) FROM sync_state WHERE key = 'acked'), 0))")));
      TRY(read.run());
      while (read.next()) waiting << Unchecked{read.text("id"), QJsonDocument::fromJson(read.text("body").toUtf8()).object()};
    }
    for (const auto& one : std::as_const(waiting)) {
      TRY_ASSIGN(const auto dossier, dossier::dossierFromJson(one.body));
      const auto clock = dossier.extra[QStringLiteral("clock")].toObject();
      TRY(m_log.append({Subject::Dossier,
                        one.dossier,
                        QString::fromLatin1(kinds::kReceiptTimeChecked),
                        {{QStringLiteral("agrees"), dossier::receiptDayAgrees(dossier.receivedAt, clock, serverTime, clockOffMs)},
                         {QStringLiteral("server_time"), toIso(inVietnam(serverTime))},
                         {QStringLiteral("off_ms"), clockOffMs}},
                        {QStringLiteral("system")}}));
      ++checked;
    }
    return {};
  }));
  return checked;
}

}  // namespace motcua::store
