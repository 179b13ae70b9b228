// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Ids.h"
#include "core/base/Result.h"

#include <QJsonObject>
#include <QJsonValue>

namespace motcua::settings {

/// Port to the office's and counter's settings: flat keys ("office.name", "code.pattern"), JSON values, each change an
/// event. Storage thread only. Known keys with defaults are in Settings.h.
class SettingStore {
 public:
  virtual ~SettingStore() = default;
  [[nodiscard]] virtual Result<QJsonObject> all() = 0;
  [[nodiscard]] virtual Status set(const QString& key, const QJsonValue& value, const UserName& actor) = 0;
};

}  // namespace motcua::settings
