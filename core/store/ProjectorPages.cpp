// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Clock.h"
#include "core/base/Text.h"
#include "core/dossier/Action.h"
#include "core/dossier/DossierJson.h"
#include "core/store/Projector.h"

#include <QSet>

namespace motcua::store {
namespace {

QString key(const char* name) {
  return QString::fromLatin1(name);
}

bool is(const Event& event, const char* kind) {
  return event.kind == QLatin1String(kind);
}

}  // namespace

Status Projector::enterPage(const Event& event) {
  const auto& p = event.payload;
  if (is(event, kinds::kPageAdded)) {
    const auto page = p[key("page")].toObject();
    return linkPage(event.subjectId, page[key("id")].toString(), page[key("sha256")].toString());
  }
  if (is(event, kinds::kPageJudged)) {
    const auto clean = p[key("clean")].toObject()[key("sha256")].toString();
    return clean.isEmpty() ? Status() : linkPage(event.subjectId, p[key("page_id")].toString(), clean);
  }
  return is(event, kinds::kPageRead) ? keepText(event) : Status();
}

Status Projector::linkPage(const QString& dossier, const QString& page, const QString& hash) {
  TRY_ASSIGN(auto link,
             m_database.prepare(QStringLiteral("INSERT OR IGNORE INTO page_blob (hash, dossier_id, page_id) VALUES (:hash, :dossier, :page)")));
  link.bindText(":hash", hash).bindText(":dossier", dossier).bindText(":page", page);
  return link.run();
}

Status Projector::keepText(const Event& event) {
  TRY_ASSIGN(auto keep, m_database.prepare(QStringLiteral("INSERT INTO page_text (page_id, dossier_id, words) VALUES (:page, :dossier, :words) ON "
                                                          "CONFLICT (page_id) DO UPDATE SET words = excluded.words")));
  keep.bindText(":page", event.payload[key("page_id")].toString())
      .bindText(":dossier", event.subjectId)
      .bindText(":words", folded(event.payload[key("text")].toString()));
  return keep.run();
}

// Own pages only: those of other counters are looked at there.
Status Projector::queuePage(const Event& event) {
  const auto run = [this, &event](const char* sql, const QString& page) -> Status {
    TRY_ASSIGN(auto change, m_database.prepare(QString::fromLatin1(sql)));
    change.bindText(":page", page);
    if (is(event, kinds::kPageAdded)) change.bindText(":dossier", event.subjectId).bind(":cseq", event.cseq);
    return change.run();
  };
  const auto& p = event.payload;
  if (is(event, kinds::kPageAdded) && p[key("component")].toString() == QLatin1String(dossier::kSnapshotRow)) return keepSnapshot(event);
  if (is(event, kinds::kPageAdded))
    return run("INSERT OR IGNORE INTO page_waiting (cseq, page_id, dossier_id, judged) VALUES (:cseq, :page, :dossier, 0)",
               p[key("page")].toObject()[key("id")].toString());
  // What is blank or no picture has nothing to read.
  const bool nothingToRead = p[key("blank")].toBool() || p.contains(key("error"));
  if (is(event, kinds::kPageRead) || (is(event, kinds::kPageJudged) && nothingToRead))
    return run("DELETE FROM page_waiting WHERE page_id = :page", p[key("page_id")].toString());
  if (is(event, kinds::kPageJudged)) return run("UPDATE page_waiting SET judged = 1 WHERE page_id = :page", p[key("page_id")].toString());
  return {};
}

/// Nobody's face is straightened or read.
Status Projector::keepSnapshot(const Event& event) {
  const auto page = event.payload[key("page")].toObject();
  TRY_ASSIGN(auto keep,
             m_database.prepare(QStringLiteral("INSERT OR IGNORE INTO snapshot (cseq, page_id, hash, added_at) VALUES (:cseq, :page, :hash, :at)")));
  keep.bind(":cseq", event.cseq)
      .bindText(":page", page[key("id")].toString())
      .bindText(":hash", page[key("sha256")].toString())
      .bindText(":at", toIso(event.at));
  return keep.run();
}

/// What is written on the pages, but for those in the bin.
Result<QString> Projector::pageWords(const dossier::Dossier& d) {
  QSet<QString> kept;
  for (const auto& row : d.components)
    for (const auto& page : row.pages)
      if (page.read && !page.removed) kept << page.id.value;
  QString out;
  if (kept.isEmpty()) return out;
  TRY_ASSIGN(auto read, m_database.prepare(QStringLiteral("SELECT page_id, words FROM page_text WHERE dossier_id = :dossier ORDER BY page_id")));
  read.bindText(":dossier", d.id.value);
  TRY(read.run());
  while (read.next())
    if (kept.contains(read.text("page_id"))) out += QLatin1Char(' ') + read.text("words");
  return out;
}

}  // namespace motcua::store
