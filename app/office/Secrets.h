// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/office/Keychain.h"
#include "core/base/Result.h"

#include <QDeadlineTimer>
#include <QMap>
#include <QMutex>
#include <QStringList>

#include <array>

namespace motcua::app {

inline constexpr auto kHubPassword = "hub-password";
inline constexpr auto kPortalSecret = "portal-secret";
inline constexpr auto kS3Secret = "s3-secret";
inline constexpr std::array kSecretNames{kHubPassword, kPortalSecret, kS3Secret};

/// The secrets of one store: in the desktop's keychain, or, where there is none, each in a file of the store's folder, mode 0600.
/// Settings are events, which every counter of the office reads: no secret goes there. A file that exists wins.
/// of(), placeOf() and exposed() never wait and may be called from any thread; the others wait for files and processes,
/// one after the other.
class Secrets {
 public:
  enum class Use { KeychainFirst, FileOnly };                   ///< setting "secrets.place"
  enum class Place { None, File, Keychain, Locked, NoAnswer };  ///< the last two: of the keychain; a secret read before is kept
  enum class WhenLocked { Leave, AskPerson };                   ///< AskPerson: up to Keychain::kPersonMs
  Secrets(const QString& storeFolder, Use use);

  /// Empty: forgets it. StoreReadOnly.
  [[nodiscard]] Status keep(const char* name, const QString& secret);
  /// What stands in `file`, without the end of the line: how a person hands one over. UnreadableFile.
  [[nodiscard]] Status take(const char* name, const QString& file);
  /// Reads the files and asks the keychain for what has none. A keychain that hangs costs Keychain::kLimitMs, once.
  void load(WhenLocked whenLocked = WhenLocked::Leave, const std::atomic<bool>* stop = nullptr);

  [[nodiscard]] QString of(const char* name) const;  ///< as of the last load(); empty: there is none
  [[nodiscard]] Place placeOf(const char* name) const;
  [[nodiscard]] QStringList exposed() const;  ///< files that others than their owner may read or write

 private:
  struct Known {
    QString secret;
    Place place = Place::None;
  };
  [[nodiscard]] QString pathOf(const char* name) const;
  [[nodiscard]] bool hasKeychain() const { return m_use == Use::KeychainFirst && Keychain::isThere(); }
  [[nodiscard]] Status writeFile(const char* name, const QString& secret);
  [[nodiscard]] Status removeFile(const char* name);
  void know(const char* name, Place place, const QString& secret);
  void note(const char* name, Place place);
  void askKeychain(const QList<const char*>& names, WhenLocked whenLocked, const std::atomic<bool>* stop);
  QString m_folder;
  Use m_use;
  Keychain m_keychain;
  QMutex m_work;           // one load() or keep() at a time
  QDeadlineTimer m_rest;   // it did not answer: not asked again before, except for a person
  mutable QMutex m_mutex;  // m_known; never held while waiting
  QMap<QString, Known> m_known;
};

}  // namespace motcua::app
