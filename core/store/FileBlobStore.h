// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/dossier/BlobStore.h"

namespace motcua::store {

class DiskRoom;

/// Blobs as files: <root>/ab/<sha256>, content-addressed, read-only once there. See the essay in the .cpp.
class FileBlobStore final : public dossier::BlobStore {
 public:
  /// `room`: where a put finds room when the disk is full; null: nowhere.
  explicit FileBlobStore(QString root, DiskRoom* room = nullptr) : m_root(std::move(root)), m_room(room) {}
  /// Makes the folders, durable, and empties the folder of half-written files.
  [[nodiscard]] Status prepare();
  [[nodiscard]] Result<BlobHash> put(const QByteArray& bytes) override;
  [[nodiscard]] Result<QByteArray> get(const BlobHash& hash) const override;
  [[nodiscard]] bool contains(const BlobHash& hash) const override;
  [[nodiscard]] QString pathOf(const BlobHash& hash) const override;
  [[nodiscard]] QByteArray arrived(const BlobHash& hash) const override;
  void keepArrived(const BlobHash& hash, const QByteArray& nextPiece) override;
  void forgetArrived(const BlobHash& hash) override;
  /// The bytes are gone for good, durably. For pictures that must not be kept; a page never goes this way.
  [[nodiscard]] Status drop(const BlobHash& hash);
  [[nodiscard]] QStringList all() const;  ///< hashes, as file names

  [[nodiscard]] static BlobHash hashOf(const QByteArray& bytes);

 private:
  [[nodiscard]] QString partOf(const BlobHash& hash) const { return m_root + QStringLiteral("/tmp/") + hash.value + QStringLiteral(".part"); }
  [[nodiscard]] Result<BlobHash> write(const BlobHash& hash, const QByteArray& bytes);
  QString m_root;
  DiskRoom* m_room;
  bool m_doubtful = false;  ///< a folder's fsync failed
};

}  // namespace motcua::store
