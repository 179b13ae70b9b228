// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace motcua {

/// SHA-256 by libcrypto, which uses what the processor has for it: 10 to 20 times as fast as Qt's, and each byte of each page is
/// hashed when it comes, when it is read and when it is sent. Any thread, one at a time.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;
  void add(QByteArrayView bytes);
  [[nodiscard]] QByteArray result();  ///< 32 bytes; once
  [[nodiscard]] static QByteArray of(QByteArrayView bytes);
  [[nodiscard]] static QByteArray hexOf(QByteArrayView bytes) { return of(bytes).toHex(); }

 private:
  struct Private;
  std::unique_ptr<Private> m_d;
};

}  // namespace motcua
