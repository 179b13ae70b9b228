// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QUuid>

namespace motcua {

/// A string that can't be mixed up with another kind of string.
template <class Tag>
struct StrongId {
  QString value;

  [[nodiscard]] bool isEmpty() const { return value.isEmpty(); }
  [[nodiscard]] static StrongId fresh() { return {QUuid::createUuid().toString(QUuid::WithoutBraces)}; }
  friend bool operator==(const StrongId&, const StrongId&) = default;
  friend auto operator<=>(const StrongId& a, const StrongId& b) { return QString::compare(a.value, b.value) <=> 0; }
};
template <class Tag>
[[nodiscard]] size_t qHash(const StrongId<Tag>& id, size_t seed = 0) {
  return qHash(id.value, seed);
}

using DossierId = StrongId<struct DossierIdTag>;  ///< UUID, made by the counter that opened the draft; never shown
using PageId = StrongId<struct PageIdTag>;        ///< UUID of a page in a dossier (its blob is named by hash)
using StoreId = StrongId<struct StoreIdTag>;      ///< UUID of one incarnation of a store
using UserName = StrongId<struct UserNameTag>;    ///< sign-in name, lower case ASCII
using BlobHash = StrongId<struct BlobHashTag>;    ///< SHA-256, 64 lower-case hex digits

}  // namespace motcua
