// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A dossier of another counter is opened: small pictures of all pages first, a page itself when it is looked at.
#include "tests/ui/sync/TwoCounters.h"

#include <QBuffer>
#include <QListView>

using namespace motcua;
using test::TwoCounters;
using test::WindowRig;

namespace {

QByteArray jpegOf(const QColor& colour, const QSize& size) {
  QImage picture(size, QImage::Format_RGB888);
  picture.fill(colour);
  QByteArray out;
  QBuffer buffer(&out);
  buffer.open(QIODevice::WriteOnly);
  REQUIRE(picture.save(&buffer, "JPEG", 85));
  return out;
}

struct SentPage {
  BlobHash hash;
  BlobHash thumb;
};

/// A page with its small picture, as the background of its counter leaves it.
SentPage addPage(test::TestCounter& pc, const QString& dossier, const QColor& colour) {
  SentPage out;
  const auto bytes = jpegOf(colour, {1240, 1754});
  pc.page(dossier, bytes);
  out.hash = store::FileBlobStore::hashOf(bytes);
  const auto small = pc.store().blobs().put(jpegOf(colour, {141, 200}));
  test::requireDone(small);
  out.thumb = *small;
  PageId id;
  const auto found = pc.find(dossier);
  for (const auto& row : found.components)
    for (const auto& page : row.pages)
      if (page.hash == out.hash) id = page.id;
  test::requireDone(
      pc.append(dossier, kinds::kPageJudged,
                {{QStringLiteral("page_id"), id.value}, {QStringLiteral("thumb"), QJsonObject{{QStringLiteral("sha256"), out.thumb.value}}}}));
  return out;
}

QColor middleOf(const QListView& list, int row) {
  const auto icon = list.model()->index(row, 0).data(Qt::DecorationRole).value<QIcon>();
  const auto picture = icon.pixmap(icon.availableSizes().value(0)).toImage();
  return picture.pixelColor(picture.width() / 2, picture.height() / 2);
}

bool looksLike(const QColor& a, const QColor& b) {
  return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue()) < 60;
}

}  // namespace

TEST_CASE("Of another counter's dossier all pages are shown small at once, and each comes whole when it is opened") {
  REQUIRE_HUB(server);
  TwoCounters two(*server);
  auto& rig = two.rig;
  const auto id = two.other.intake(QStringLiteral("Của quầy khác"));
  const QList<QColor> colours{Qt::red, Qt::green, Qt::blue};
  QList<SentPage> pages;
  for (const auto& colour : colours) pages << addPage(two.other, id, colour);
  test::requireDone(two.other.sync());
  // The small ones go first: a line that ends after them has brought something to show.
  const auto waiting = two.other.store().sync().blobsToSend(3);
  test::requireDone(waiting);
  CHECK(*waiting == QList<BlobHash>{pages[0].thumb, pages[1].thumb, pages[2].thumb});
  CHECK(*two.other.store().sync().countBlobsToSend() == 6);
  test::requireDone(two.other.sendBlobs());
  CHECK(*two.other.store().sync().countBlobsToSend() == 0);

  REQUIRE(WindowRig::wait(
      [&] {
        const auto found = rig.ask([id](desk::Desk& desk) { return desk.dossiers.find({id}); });
        return found.has_value() && dossier::pageCount(*found) == 3 && !found->components.last().pages.last().thumbHash.isEmpty();
      },
      30000));
  rig.window().workspace()->open(QStringLiteral("dossier"), id);
  auto* list = rig.find<QListView>("dossier.pages");
  REQUIRE(list != nullptr);
  REQUIRE(WindowRig::wait([&] {
    if (list->model()->rowCount() != 3) return false;
    for (int row = 0; row < 3; ++row)
      if (!looksLike(middleOf(*list, row), colours[row])) return false;
    return true;
  }));
  const auto here = [&](const BlobHash& hash) { return rig.ask([hash](desk::Desk& desk) { return desk.blobs.contains(hash); }); };
  for (const auto& page : pages) CHECK(here(page.thumb));
  REQUIRE(WindowRig::wait([&] { return here(pages[0].hash); }));  // it is the one that is looked at
  CHECK_FALSE(here(pages[1].hash));
  CHECK_FALSE(here(pages[2].hash));
  rig.shot("thumbs-1");
  list->setFocus();
  rig.key(Qt::Key_Down);
  REQUIRE(WindowRig::wait([&] { return here(pages[1].hash); }));
  CHECK_FALSE(here(pages[2].hash));
}
