// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"

#include <QString>

#include <optional>

namespace motcua::sync {

/// How far a store had come, remembered outside of it (the user's configuration folder): a data folder that was put back
/// from a copy is older than this, and must not go on under the same name.
class TipMemory {
 public:
  struct Tip {
    QString rootId;   ///< store id of the first event: stays through all incarnations
    QString storeId;  ///< the present one
    qint64 cseq = 0;
    QString hash;
  };
  /// `root` is the folder for all tips, `storeFolder` the store's.
  TipMemory(const QString& root, const QString& storeFolder);
  [[nodiscard]] static QString standardRoot();
  [[nodiscard]] std::optional<Tip> recall() const;
  [[nodiscard]] Status remember(const Tip& tip) const;  ///< durable, atomic

 private:
  QString m_path;
};

}  // namespace motcua::sync
