// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A counter's store with pages, and its way to a simulated S3 store. No hub.
#pragma once
#include "core/sync/BlobTransfer.h"
#include "core/sync/s3/S3Place.h"
#include "tests/core/sync/SyncOffice.h"
#include "tests/core/sync/s3/S3Simulator.h"

#include <QCryptographicHash>

namespace motcua::test {

inline constexpr int kPart = 64 * 1024;

inline QByteArray pageOf(int size, int seed) {
  QByteArray out("\xFF\xD8\xFF", 3);
  for (quint32 x = 1 + static_cast<quint32>(seed); out.size() < size;) {
    x = x * 1664525U + 1013904223U;
    out += static_cast<char>(x >> 24);
  }
  return out;
}

inline BlobHash hashOf(const QByteArray& bytes) {
  return {QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex())};
}

/// A store with pages and its way to the simulator.
struct S3Counter {
  explicit S3Counter(S3Simulator& s3, const QString& agency = QStringLiteral("H13.31")) : sim(s3), settings(s3.settings()), pc(agency, 1, QString()) {
    sim.setTime(pc.clock().now());
    dossier = pc.draft();
  }
  BlobHash page(const QByteArray& bytes) {
    pc.page(dossier, bytes);
    return hashOf(bytes);
  }
  sync::s3::S3Place place() { return {settings, pc.store().identity().agency, pc.clock()}; }
  Result<sync::BlobTransfer::Sent> send() {
    auto there = place();
    return sync::BlobTransfer(pc.store().sync(), pc.store().blobs(), there).send([] { return true; });
  }
  Status fetch(const BlobHash& hash) {
    auto there = place();
    return sync::BlobTransfer(pc.store().sync(), pc.store().blobs(), there).fetch(hash);
  }
  QByteArray key(const BlobHash& hash) { return place().keyOf(hash); }
  qint64 waiting() { return *pc.store().sync().countBlobsToSend(); }
  S3Simulator& sim;
  sync::s3::S3Settings settings;
  TestCounter pc;
  QString dossier;
};

inline void requireWell(S3Counter& counter) {
  CHECK(counter.sim.violations().join(QLatin1Char('\n')) == QString(QStringLiteral("")));
}

}  // namespace motcua::test
