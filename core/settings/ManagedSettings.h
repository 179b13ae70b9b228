// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/settings/SettingStore.h"

namespace motcua::settings {

/// What the office's IT hands out in one file for many counters: {"default": {KEY: value}, "forced": {KEY: value}}.
/// A default holds until somebody sets the key here; a forced value always holds and can't be set here. KEY is a flat
/// key, or one with a path into the devices: "counter.devices.printer.queue".
struct ManagedSettings {
  QJsonObject defaults = {};
  QJsonObject forced = {};

  [[nodiscard]] QJsonObject over(const QJsonObject& stored) const;
  /// May `key` be set to `value` here? Yes if that leaves every forced value as it is.
  [[nodiscard]] bool allows(const QString& key, const QJsonValue& value) const;
  [[nodiscard]] bool isEmpty() const { return defaults.isEmpty() && forced.isEmpty(); }
};

/// BadJson for anything else than the two objects.
[[nodiscard]] Result<ManagedSettings> managedFromJson(const QByteArray& text, const QString& subject);
/// No file: nothing is managed. A file that can't be read is an error: what was forced must not be free by accident.
[[nodiscard]] Result<ManagedSettings> managedFromFile(const QString& path);

/// The counter's settings below the managed ones. Storage thread.
class ManagedSettingStore final : public SettingStore {
 public:
  ManagedSettingStore(SettingStore& own, ManagedSettings managed) : m_own(own), m_managed(std::move(managed)) {}
  [[nodiscard]] Result<QJsonObject> all() override;
  [[nodiscard]] Status set(const QString& key, const QJsonValue& value, const UserName& actor) override;
  [[nodiscard]] QStringList forced() const override { return m_managed.forced.keys(); }

 private:
  SettingStore& m_own;
  ManagedSettings m_managed;
};

}  // namespace motcua::settings
