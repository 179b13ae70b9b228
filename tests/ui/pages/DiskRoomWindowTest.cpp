// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A disk with little room, in the window: the limits are settings, so a limit that no disk meets stands for a full one.
#include "tests/devices/scanner/Scanning.h"
#include "tests/support/catch.h"
#include "tests/ui/pages/WindowRig.h"
#include "ui/models/PageModel.h"
#include "ui/pages/intake/PagesPanel.h"

#include <QBuffer>
#include <QLabel>
#include <QListView>

using namespace motcua;
using test::WindowRig;

namespace {

constexpr int kMoreThanAnyDisk = 1'000'000'000;

void set(WindowRig& rig, const char* key, const QJsonValue& value) {
  REQUIRE(rig.ask([key, value](desk::Desk& desk) { return desk.settings.set(QString::fromLatin1(key), value, account::systemAccount().name); }));
}

int pages(const WindowRig& rig) {
  return rig.find<QListView>("intake.pages")->model()->rowCount();
}

bool saysNoRoom(WindowRig& rig) {
  for (const auto* label : rig.window().findChildren<QLabel*>())
    if (label->isVisible() && label->text().contains(QStringLiteral("Ổ đĩa chỉ còn trống"))) return true;
  return false;
}

int drafts(WindowRig& rig) {
  const auto all = rig.ask([](desk::Desk& desk) { return desk.dossiers.drafts(); });
  return all ? static_cast<int>(all->size()) : -1;
}

}  // namespace

TEST_CASE("A scan stops when the disk runs short; the pages that came stay, and the dossier can be received") {
  test::SaneFolder sane;
  qputenv("SANE_CONFIG_DIR", sane.path().toUtf8());
  {
    WindowRig rig;
    settings::DeviceSettings devices;
    devices.scannerId = QStringLiteral("test:0");
    auto slow = scanning::ScanProfile{QStringLiteral("Chậm"), QStringLiteral("F9"), false, {}};
    slow.request.source = scanning::ScanSource::Feeder;
    slow.request.maxPages = 8;
    slow.request.backendOptions = {{QStringLiteral("read-delay"), QStringLiteral("yes")},
                                   {QStringLiteral("read-delay-duration"), QStringLiteral("20000")},
                                   {QStringLiteral("read-limit"), QStringLiteral("yes")},
                                   {QStringLiteral("read-limit-size"), QStringLiteral("65536")}};
    devices.profiles = {slow};
    set(rig, settings::kDeviceKey, settings::toJson(devices));
    rig.signIn();
    rig.readCard();
    rig.chooseProcedure("dkks");
    rig.key(Qt::Key_F9);
    REQUIRE(WindowRig::wait([&] { return pages(rig) >= 1; }, 30000));
    set(rig, "store.scan_stop_mb", kMoreThanAnyDisk);
    REQUIRE(WindowRig::wait([&] { return saysNoRoom(rig); }, 30000));
    const int kept = pages(rig);
    CHECK(kept >= 1);
    CHECK(kept < 8);
    rig.shot("66-disk-no-room");
    rig.key(Qt::Key_F9);  // asked before a page is drawn in
    rig.ask([](desk::Desk&) { return true; });
    rig.ask([](desk::Desk&) { return true; });
    CHECK(pages(rig) == kept);
    set(rig, "store.scan_stop_mb", 0);
    rig.key(Qt::Key_F9);
    REQUIRE(WindowRig::wait([&] { return pages(rig) > kept; }, 30000));
    rig.key(Qt::Key_Escape);
  }
  qunsetenv("SANE_CONFIG_DIR");
}

TEST_CASE("Without room for the ballast no draft is begun, and what the clerk typed stays until there is room") {
  WindowRig rig;
  set(rig, "store.ballast_mb", kMoreThanAnyDisk);
  rig.signIn();
  rig.readCard();
  rig.chooseProcedure("dkks");
  REQUIRE(WindowRig::wait([&] { return saysNoRoom(rig); }));
  CHECK(drafts(rig) == 0);
  rig.shot("67-no-new-dossier");
  set(rig, "store.ballast_mb", 0);
  rig.layPaper(QStringLiteral("1.jpg"), QStringLiteral("TRANG 1"));
  rig.key(Qt::Key_F9);
  REQUIRE(WindowRig::wait([&] { return pages(rig) == 1; }, 30000));
  CHECK(drafts(rig) == 1);
  CHECK_FALSE(saysNoRoom(rig));
}

TEST_CASE("A disk that is short takes no files and no picture either; they come when there is room") {
  WindowRig rig;
  rig.signIn();
  rig.readCard();
  rig.chooseProcedure("dkks");
  rig.layPaper(QStringLiteral("1.jpg"), QStringLiteral("TRANG 1"));
  rig.layPaper(QStringLiteral("2.jpg"), QStringLiteral("TRANG 2"));
  auto* panel = rig.window().findChild<ui::PagesPanel*>();
  REQUIRE(panel != nullptr);
  QImage picture(200, 200, QImage::Format_RGB32);
  picture.fill(Qt::white);
  QByteArray png;
  QBuffer into(&png);
  into.open(QIODevice::WriteOnly);
  REQUIRE(picture.save(&into, "PNG"));
  const auto give = [&] {
    Q_EMIT panel->filesGiven({rig.folder() + QStringLiteral("/papers/1.jpg"), rig.folder() + QStringLiteral("/papers/2.jpg")});
  };
  set(rig, "store.scan_stop_mb", kMoreThanAnyDisk);
  SECTION("files") {
    give();
    REQUIRE(WindowRig::wait([&] { return saysNoRoom(rig); }));
    CHECK(pages(rig) == 0);
    set(rig, "store.scan_stop_mb", 0);
    give();
    REQUIRE(WindowRig::wait([&] { return pages(rig) == 2; }));
  }
  SECTION("a picture") {
    Q_EMIT panel->pictureGiven(png);
    REQUIRE(WindowRig::wait([&] { return saysNoRoom(rig); }));
    CHECK(pages(rig) == 0);
    set(rig, "store.scan_stop_mb", 0);
    Q_EMIT panel->pictureGiven(png);
    REQUIRE(WindowRig::wait([&] { return pages(rig) == 1; }));
  }
  CHECK_FALSE(saysNoRoom(rig));
}
