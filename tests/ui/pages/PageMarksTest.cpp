// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/samples/PageScenes.h"
#include "tests/support/catch.h"
#include "tests/ui/pages/WindowRig.h"

#include <QAbstractItemView>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

using namespace motcua;
using test::WindowRig;

namespace {

QByteArray jpegOf(const cv::Mat& picture) {
  std::vector<uchar> bytes;
  cv::imencode(".jpg", picture, bytes, {cv::IMWRITE_JPEG_QUALITY, 85});
  return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

}  // namespace

TEST_CASE("Thumbnails show what the background found, while the clerk goes on") {
  samples::PageLook look;
  look.dpi = 150;
  look.noise = 2;
  cv::Mat upsideDown;
  cv::rotate(samples::pageScene(look, 4).pixels, upsideDown, cv::ROTATE_180);
  look.blur = 9;
  const auto blurred = samples::pageScene(look, 5).pixels;
  WindowRig rig(app::Devices::None, WindowRig::Background::Pages);
  rig.signIn();
  rig.layPicture(QStringLiteral("a.jpg"), jpegOf(upsideDown));
  rig.layPicture(QStringLiteral("b.jpg"), jpegOf(samples::blankPage(samples::BlankKind::Noisy, 150, 3)));
  rig.layPicture(QStringLiteral("c.jpg"), jpegOf(blurred));
  rig.key(Qt::Key_F9);
  auto* view = rig.find<QAbstractItemView>("intake.pages");
  REQUIRE(WindowRig::wait([&] { return view->model()->rowCount() == 3; }, 30000));
  const auto said = [&](int row) { return view->model()->index(row, 0).data(Qt::AccessibleDescriptionRole).toString(); };
  REQUIRE(WindowRig::wait([&] { return !said(0).isEmpty() && !said(1).isEmpty() && !said(2).isEmpty(); }, 60000));
  CHECK(said(0) == QStringLiteral("đã xoay 180°"));
  CHECK(said(1) == QStringLiteral("trang trắng?"));
  CHECK(said(2) == QStringLiteral("mờ"));
  QTest::qWait(300);
  rig.shot("page-marks");
}
