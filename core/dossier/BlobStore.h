// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Ids.h"
#include "core/base/Result.h"

#include <QByteArray>

namespace motcua::dossier {

/// Pictures and papers by content. put() returns only when file and folder are on the disk; the caller then commits the
/// event that names the hash, never before. Storage thread; get() from any thread.
class BlobStore {
 public:
  virtual ~BlobStore() = default;
  [[nodiscard]] virtual Result<BlobHash> put(const QByteArray& bytes) = 0;
  [[nodiscard]] virtual Result<QByteArray> get(const BlobHash& hash) const = 0;  ///< NotFound, StoreDamaged
  [[nodiscard]] virtual bool contains(const BlobHash& hash) const = 0;
  [[nodiscard]] virtual QString pathOf(const BlobHash& hash) const = 0;
  /// What has arrived of a page that comes in pieces; kept until it is whole, at the longest until the store is opened again.
  /// Not durable and not believed: whole, it goes through put(), which names it by what is in it.
  [[nodiscard]] virtual QByteArray arrived(const BlobHash& /*hash*/) const { return {}; }
  virtual void keepArrived(const BlobHash& /*hash*/, const QByteArray& /*nextPiece*/) {}
  virtual void forgetArrived(const BlobHash& /*hash*/) {}
};

}  // namespace motcua::dossier
