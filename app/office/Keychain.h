// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QSet>
#include <QString>

#include <atomic>
#include <optional>

namespace motcua::app {

/// The desktop's Secret Service (GNOME Keyring, KWallet), asked through Debian's `secret-tool`: a process can be killed when the
/// service hangs or asks a person, a library call cannot. Secrets travel by pipe only. Any thread that may wait.
class Keychain {
 public:
  static constexpr int kLimitMs = 2500;    ///< of one question
  static constexpr int kPersonMs = 30000;  ///< of one that lets a person type the keyring's password
  /// `folder` parts the stores of one user from one another.
  explicit Keychain(const QString& folder) : m_folder(folder) {}

  /// A session bus and the tool: without either nothing is started.
  [[nodiscard]] static bool isThere();
  struct Found {
    QSet<QString> names;
    bool locked = false;  ///< the desktop would ask for a password first
  };
  /// Never asks a person. nullopt: no answer.
  [[nodiscard]] std::optional<Found> search(const std::atomic<bool>* stop) const;
  [[nodiscard]] std::optional<QString> lookup(const char* name, int limitMs, const std::atomic<bool>* stop) const;
  [[nodiscard]] bool store(const char* name, const QString& secret) const;
  void clear(const char* name) const;

 private:
  QString m_folder;
};

}  // namespace motcua::app
