// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Ids.h"
#include "core/base/Result.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

namespace motcua::settings {

/// Port to the office's and counter's settings: flat keys ("office.name", "code.pattern"), JSON values, each change an
/// event. Storage thread only. Known keys with defaults are in OfficeSettings.h.
class SettingStore {
 public:
  virtual ~SettingStore() = default;
  [[nodiscard]] virtual Result<QJsonObject> all() = 0;
  [[nodiscard]] virtual Status set(const QString& key, const QJsonValue& value, const UserName& actor) = 0;
  /// Keys that a managed file has fixed (ManagedSettings.h): shown as locked, set() refuses them.
  [[nodiscard]] virtual QStringList forced() const { return {}; }
};

}  // namespace motcua::settings
