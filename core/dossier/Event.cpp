// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/Event.h"

#include "core/base/Clock.h"
#include "core/base/Sha256.h"

#include <QJsonDocument>

#include <array>
#include <utility>

namespace motcua {
namespace {

constexpr std::array<std::pair<Subject, const char*>, 6> kSubjects{{{Subject::Store, "store"},
                                                                    {Subject::Dossier, "dossier"},
                                                                    {Subject::Procedure, "procedure"},
                                                                    {Subject::Account, "account"},
                                                                    {Subject::Setting, "setting"},
                                                                    {Subject::Agency, "agency"}}};

void feed(Sha256& hash, const QByteArray& field) {
  // Length first, so that no two different lists of fields give the same bytes.
  hash.add(QByteArray::number(field.size()) + ':');
  hash.add(field);
}

}  // namespace

QString toText(Subject subject) {
  for (const auto& [value, name] : kSubjects)
    if (value == subject) return QString::fromLatin1(name);
  return {};
}

Subject subjectFromText(const QString& text) {
  for (const auto& [value, name] : kSubjects)
    if (text == QLatin1String(name)) return value;
  return Subject::Store;
}

QString firstPrevHash() {
  return QString(64, QLatin1Char('0'));
}

QString hashOf(const RawEvent& event) {
  Sha256 hash;
  feed(hash, event.prevHash.toUtf8());
  feed(hash, event.storeId.toUtf8());
  feed(hash, QByteArray::number(event.cseq));
  feed(hash, event.subject.toUtf8());
  feed(hash, event.subjectId.toUtf8());
  feed(hash, event.kind.toUtf8());
  feed(hash, QByteArray::number(event.version));
  feed(hash, event.payload);
  feed(hash, event.actor.toUtf8());
  feed(hash, QByteArray::number(event.counter));
  feed(hash, event.at.toUtf8());
  return QString::fromLatin1(hash.result().toHex());
}

QString hashOf(const Event& event, const QByteArray& payload) {
  return hashOf(RawEvent{event.cseq,
                         event.storeId.value,
                         toText(event.subject),
                         event.subjectId,
                         event.kind,
                         event.version,
                         payload,
                         event.actor.value,
                         event.counter,
                         toIso(event.at),
                         event.prevHash,
                         {}});
}

Event toEvent(const RawEvent& raw) {
  Event e;
  e.cseq = raw.cseq;
  e.storeId = {raw.storeId};
  e.subject = subjectFromText(raw.subject);
  e.subjectId = raw.subjectId;
  e.kind = raw.kind;
  e.version = static_cast<int>(raw.version);
  e.payload = QJsonDocument::fromJson(raw.payload).object();
  e.actor = {raw.actor};
  e.counter = static_cast<int>(raw.counter);
  e.at = fromIso(raw.at);
  e.prevHash = raw.prevHash;
  e.hash = raw.hash;
  return e;
}

}  // namespace motcua
