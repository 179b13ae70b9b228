// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/Event.h"

#include "core/base/Clock.h"

#include <QCryptographicHash>

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

void feed(QCryptographicHash& hash, const QByteArray& field) {
  // Length first, so that no two different lists of fields give the same bytes.
  hash.addData(QByteArray::number(field.size()) + ':');
  hash.addData(field);
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

QString hashOf(const Event& event, const QByteArray& payload) {
  QCryptographicHash hash(QCryptographicHash::Sha256);
  feed(hash, event.prevHash.toLatin1());
  feed(hash, event.storeId.value.toUtf8());
  feed(hash, QByteArray::number(event.cseq));
  feed(hash, toText(event.subject).toLatin1());
  feed(hash, event.subjectId.toUtf8());
  feed(hash, event.kind.toLatin1());
  feed(hash, QByteArray::number(event.version));
  feed(hash, payload);
  feed(hash, event.actor.value.toUtf8());
  feed(hash, QByteArray::number(event.counter));
  feed(hash, toIso(event.at).toLatin1());
  return QString::fromLatin1(hash.result().toHex());
}

}  // namespace motcua
