// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/Secrets.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace motcua::app {
namespace {

constexpr qint64 kRestMs = 10'000;

}  // namespace

Secrets::Secrets(const QString& storeFolder, Use use) : m_folder(storeFolder), m_use(use), m_keychain(QDir(storeFolder).canonicalPath()) {}

QString Secrets::pathOf(const char* name) const {
  return m_folder + QLatin1Char('/') + QLatin1String(name);
}

Status Secrets::writeFile(const char* name, const QString& secret) {
  QSaveFile file(pathOf(name));
  const auto bytes = secret.toUtf8();
  if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
      file.write(bytes) != bytes.size() || !file.commit())
    return fail(ErrorCode::StoreReadOnly, file.errorString(), m_folder);
  return {};
}

Status Secrets::removeFile(const char* name) {
  QFile file(pathOf(name));
  if (file.exists() && !file.remove()) return fail(ErrorCode::StoreReadOnly, file.errorString(), m_folder);
  return {};
}

Status Secrets::keep(const char* name, const QString& given) {
  const QMutexLocker one(&m_work);
  const auto secret = given.trimmed();  // as it is read
  const bool keychain = hasKeychain();
  if (secret.isEmpty()) {
    TRY(removeFile(name));
    if (keychain) m_keychain.clear(name);
    know(name, Place::None, {});
    return {};
  }
  if (keychain && m_keychain.store(name, secret)) {
    TRY(removeFile(name));  // it would win
    know(name, Place::Keychain, secret);
    return {};
  }
  if (keychain) m_rest.setRemainingTime(kRestMs);
  TRY(writeFile(name, secret));
  know(name, Place::File, secret);
  return {};
}

Status Secrets::take(const char* name, const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::UnreadableFile, file.errorString(), path);
  return keep(name, QString::fromUtf8(file.readAll().trimmed()));
}

void Secrets::load(WhenLocked whenLocked, const std::atomic<bool>* stop) {
  const QMutexLocker one(&m_work);
  QList<const char*> others;
  for (const auto* name : kSecretNames) {
    QFile file(pathOf(name));
    if (file.open(QIODevice::ReadOnly))
      know(name, Place::File, QString::fromUtf8(file.readAll().trimmed()));
    else
      others << name;
  }
  if (others.isEmpty()) return;
  if (hasKeychain()) return askKeychain(others, whenLocked, stop);
  for (const auto* name : others) know(name, Place::None, {});
}

void Secrets::askKeychain(const QList<const char*>& names, WhenLocked whenLocked, const std::atomic<bool>* stop) {
  const bool rests = whenLocked == WhenLocked::Leave && !m_rest.hasExpired();
  const auto found = rests ? std::nullopt : m_keychain.search(stop);
  bool answers = found.has_value();
  for (const auto* name : names) {
    if (found && !found->names.contains(QLatin1String(name))) {
      know(name, Place::None, {});
      continue;
    }
    const bool ask = answers && (!found->locked || whenLocked == WhenLocked::AskPerson);
    const auto secret = ask ? m_keychain.lookup(name, found->locked ? Keychain::kPersonMs : Keychain::kLimitMs, stop) : std::nullopt;
    if (secret) {
      know(name, Place::Keychain, *secret);
      continue;
    }
    note(name, found && found->locked ? Place::Locked : Place::NoAnswer);
    // Nobody is asked, and nothing waited for, twice in a row.
    if (ask) answers = false;
  }
  if (!answers && !rests) m_rest.setRemainingTime(kRestMs);
}

void Secrets::know(const char* name, Place place, const QString& secret) {
  const QMutexLocker lock(&m_mutex);
  m_known[QLatin1String(name)] = {secret, place};
}

void Secrets::note(const char* name, Place place) {
  const QMutexLocker lock(&m_mutex);
  m_known[QLatin1String(name)].place = place;
}

QString Secrets::of(const char* name) const {
  const QMutexLocker lock(&m_mutex);
  return m_known.value(QLatin1String(name)).secret;
}

Secrets::Place Secrets::placeOf(const char* name) const {
  const QMutexLocker lock(&m_mutex);
  return m_known.value(QLatin1String(name)).place;
}

QStringList Secrets::exposed() const {
  constexpr auto kOthers = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
  QStringList out;
  for (const auto* name : kSecretNames) {
    const QFileInfo file(pathOf(name));
    if (file.exists() && (file.permissions() & kOthers)) out << QString::fromLatin1(name);
  }
  return out;
}

}  // namespace motcua::app
