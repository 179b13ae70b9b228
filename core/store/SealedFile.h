// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"

#include <QByteArray>
#include <QFile>

#include <memory>
#include <optional>

namespace motcua::store {

/// What a passphrase costs to try (Argon2id). Written into the file, so that it may grow.
struct SealCost {
  quint32 passes = 3;
  quint32 memoryKiB = 256 * 1024;  ///< an old PC with 4 GB has it; a guesser pays it each time
  friend bool operator==(const SealCost&, const SealCost&) = default;
};

/// Frames under one passphrase, in order, each authenticated: nothing can be read changed, left out, swapped, or cut off at
/// the end without being seen (libsodium secretstream). See the essay in the .cpp.
class SealedWriter {
 public:
  static constexpr qsizetype kMostFrame = 1024 * 1024 + 1;
  /// AlreadyExists, DiskFull, StoreReadOnly. The file is the owner's only (0600).
  [[nodiscard]] static Result<std::unique_ptr<SealedWriter>> create(const QString& path, const QString& passphrase, const SealCost& cost);
  ~SealedWriter();
  [[nodiscard]] Status write(const QByteArray& frame);
  /// The last frame; after it the file is on the disk.
  [[nodiscard]] Status finish(const QByteArray& frame);

 private:
  struct Private;
  explicit SealedWriter(std::unique_ptr<Private> d);
  [[nodiscard]] Status push(const QByteArray& frame, unsigned char tag);
  std::unique_ptr<Private> m_d;
};

class SealedReader {
 public:
  /// BadPassphrase; StoreDamaged for what is no such file or was changed; UnreadableFile.
  [[nodiscard]] static Result<std::unique_ptr<SealedReader>> open(const QString& path, const QString& passphrase);
  ~SealedReader();
  /// Nothing after the last frame. StoreDamaged for a changed, missing or surplus byte.
  [[nodiscard]] Result<std::optional<QByteArray>> next();

 private:
  struct Private;
  explicit SealedReader(std::unique_ptr<Private> d);
  std::unique_ptr<Private> m_d;
};

}  // namespace motcua::store
