// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The same pages against a real S3-compatible store, where one is named:
// MOTCUA_TEST_S3='https://host:port REGION BUCKET ACCESS_KEY SECRET'. Not part of the suite's ordinary run.
#include "tests/core/sync/s3/S3Rig.h"

using namespace motcua;
using namespace motcua::test;

TEST_CASE("a real store keeps, resumes, gives back and links pages") {
  const auto words = qEnvironmentVariable("MOTCUA_TEST_S3").split(QLatin1Char(' '), Qt::SkipEmptyParts);
  if (words.size() != 5) return;
  sync::s3::S3Settings s;
  s.endpoint = words[0];
  s.region = words[1];
  s.bucket = words[2];
  s.accessKey = words[3];
  s.secret = words[4];
  s.prefix = QStringLiteral("motcua-test");
  TestCounter pc(freshAgency(), 1, QString());
  const SystemClock clock;
  const auto dossier = pc.draft();
  const auto large = pageOf(2 * s.partBytes + 12345, 1);
  const auto small = pageOf(20000, 2);
  for (const auto& bytes : {small, large, pageOf(30000, 3)}) pc.page(dossier, bytes);
  {
    // One part arrives, and then this counter is gone.
    sync::s3::S3Place before(s, pc.store().identity().agency, clock);
    requireDone(before.put(hashOf(large), large.size(), s.partBytes, 0, large.left(s.partBytes)));
  }
  sync::s3::S3Place place(s, pc.store().identity().agency, clock);
  CHECK(place.info(hashOf(large)).error().code == ErrorCode::NotFound);
  const auto begun = place.begun(hashOf(large), large);
  requireDone(begun);
  CHECK(begun->have == QList<int>{0});
  sync::BlobTransfer transfer(pc.store().sync(), pc.store().blobs(), place);
  const auto sent = transfer.send([] { return true; });
  requireDone(sent);
  CHECK(sent->blobs == 3);
  CHECK(sent->bytes == small.size() + 30000 + large.size() - s.partBytes);
  TestCounter other(pc.store().identity().agency, 2, QString());
  sync::BlobTransfer back(other.store().sync(), other.store().blobs(), place);
  for (const auto& bytes : {small, large}) {
    requireDone(back.fetch(hashOf(bytes)));
    CHECK(*other.store().blobs().get(hashOf(bytes)) == bytes);
    const auto link = place.linkTo(hashOf(bytes));
    requireDone(link);
    sync::Http stranger({20000, {}});
    const auto got = stranger.get(*link, {});
    CHECK(got.status == 200);
  }
  requireDone(place.tidy());
  requireDone(place.tryOut());
}
