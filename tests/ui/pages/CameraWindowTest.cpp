// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The camera at the counter: an ID card read live, papers photographed, a camera that is pulled out.
#include "tests/devices/camera/MjpegServer.h"
#include "tests/devices/scanner/Scanning.h"
#include "tests/support/catch.h"
#include "tests/ui/pages/WindowRig.h"
#include "ui/models/PageModel.h"
#include "ui/pages/intake/PaperCamera.h"
#include "ui/print/QrImage.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPushButton>

using namespace motcua;
using test::WindowRig;

namespace {

QImage desk() {
  QImage picture(1280, 720, QImage::Format_RGB888);
  picture.fill(QColor(94, 72, 56));
  return picture;
}

QImage cardOnDesk() {
  auto picture = desk();
  QPainter painter(&picture);
  painter.fillRect(300, 60, 640, 600, Qt::white);
  painter.drawImage(QRect(440, 160, 360, 360), *print::qrImage(QString::fromUtf8(test::kCard), 8));
  return picture;
}

QImage paperOnDesk() {
  auto picture = desk();
  QPainter painter(&picture);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(QColor(246, 246, 240));
  painter.setPen(Qt::NoPen);
  painter.drawPolygon(QPolygonF({{420, 50}, {850, 66}, {882, 668}, {396, 650}}));
  painter.setPen(QColor(40, 40, 40));
  for (int y = 130; y < 600; y += 26) painter.drawLine(470, y, 800 - (y * 7) % 120, y + 3);
  return picture;
}

void useCamera(WindowRig& rig, const QString& address) {
  rig.ask([address, papers = rig.folder() + QStringLiteral("/papers")](desk::Desk& desk) {
    settings::DeviceSettings devices;
    devices.camera = address;
    devices.watchedFolder = papers;
    return desk.settings.set(QString::fromLatin1(settings::kDeviceKey), settings::toJson(devices), account::systemAccount().name);
  });
}

QString status(const WindowRig& rig, const char* key) {
  const auto* field = rig.find<QPushButton>((QByteArray("status.") + key).constData());
  return field == nullptr ? QString() : field->text();
}

int pages(const WindowRig& rig) {
  return rig.find<QListView>("intake.pages")->model()->rowCount();
}

}  // namespace

TEST_CASE("F7 shows the camera, says what is wrong and reads the card", "[camera]") {
  test::MjpegServer dark(test::jpegOf([] {
    QImage night(1280, 720, QImage::Format_RGB888);
    night.fill(QColor(9, 9, 9));
    return night;
  }()));
  test::MjpegServer card(test::jpegOf(cardOnDesk()));
  const bool readable = GENERATE(true, false);
  WindowRig rig(app::Devices::Real);
  useCamera(rig, readable ? card.url() : dark.url());
  rig.signIn();
  REQUIRE(WindowRig::wait([&] { return status(rig, "camera") == QStringLiteral("Máy ảnh sẵn sàng"); }));
  rig.key(Qt::Key_F7);
  auto* view = rig.window().findChild<ui::CameraView*>(QStringLiteral("intake.card_camera"));
  REQUIRE(view != nullptr);
  if (readable) {
    REQUIRE(WindowRig::wait([&] { return rig.find<QLineEdit>("intake.name")->text() == QStringLiteral("Nguyễn Thị Đào"); }, 20000));
    CHECK(view->sentence().contains(QStringLiteral("Đã đọc")));
    rig.shot("40-card-read");
    REQUIRE(WindowRig::wait([&] { return !view->isVisible(); }));
    return;
  }
  REQUIRE(WindowRig::wait([&] { return view->sentence().contains(QStringLiteral("tối")); }, 20000));
  rig.shot("41-card-too-dark");
  dark.stop();
  REQUIRE(WindowRig::wait([&] { return status(rig, "camera") != QStringLiteral("Máy ảnh sẵn sàng"); }, 10000));
  rig.key(Qt::Key_Escape);
  CHECK_FALSE(view->isVisible());
}

TEST_CASE("A paper below the camera is outlined, taken when it lies still, and its corners can be moved", "[camera]") {
  test::MjpegServer camera(test::jpegOf(paperOnDesk()));
  WindowRig rig(app::Devices::Real);
  useCamera(rig, camera.url());
  rig.signIn();
  rig.chooseProcedure("dkks");
  rig.key(Qt::Key_F7, Qt::ShiftModifier);
  auto* dialog = rig.window().findChild<ui::PaperCamera*>();
  REQUIRE(dialog != nullptr);
  REQUIRE(WindowRig::wait([&] { return dialog->view()->sentence().contains(QStringLiteral("giữ yên")) || dialog->isShot(); }, 20000));
  rig.shot("42-paper-live");
  REQUIRE(WindowRig::wait([&] { return dialog->isShot(); }, 20000));
  const auto& corners = dialog->editor()->corners();
  CHECK(std::abs(corners[0].x() - 420.0 / 1280) < 0.03);
  CHECK(std::abs(corners[2].y() - 668.0 / 720) < 0.03);
  QTest::keyClick(dialog->editor(), Qt::Key_Right, Qt::ShiftModifier);
  rig.shot("43-paper-corners");
  QTest::keyClick(dialog->editor(), Qt::Key_Return);
  REQUIRE(WindowRig::wait([&] { return pages(rig) == 1; }, 20000));
  // The same sheet is not taken twice by itself.
  QTest::qWait(2500);
  CHECK_FALSE(dialog->isShot());
  CHECK(pages(rig) == 1);
  dialog->close();
}

TEST_CASE("The shutter waits for a sheet that is sure and still, and for the next one after it", "[camera]") {
  using Step = ui::SteadySheet::Step;
  const auto sheet = [](double shift, double confidence = 0.9) {
    return std::optional<ui::SheetSeen>(
        {{QPointF(0.2 + shift, 0.1), QPointF(0.8 + shift, 0.1), QPointF(0.8 + shift, 0.9), QPointF(0.2 + shift, 0.9)}, confidence});
  };
  ui::SteadySheet steady;
  CHECK(steady.step({}, 0) == Step::Nothing);
  CHECK(steady.step(sheet(0, 0.3), 100) == Step::Nothing);
  CHECK(steady.step(sheet(0), 200) == Step::Found);
  CHECK(steady.step(sheet(0.05), 700) == Step::Found);  // it moved: anew
  CHECK(steady.step(sheet(0.055), 1500) == Step::Found);
  CHECK(steady.step(sheet(0.052), 1700) == Step::Shoot);
  steady.shot(sheet(0.052)->corners);
  CHECK(steady.step(sheet(0.05), 5000) == Step::Found);  // still the same sheet
  CHECK(steady.step(sheet(0.3), 5100) == Step::Found);
  CHECK(steady.step(sheet(0.3), 6100) == Step::Shoot);
  steady.shot(sheet(0.3)->corners);
  CHECK(steady.step({}, 7000) == Step::Nothing);  // taken away
  CHECK(steady.step(sheet(0.3), 7100) == Step::Found);
  CHECK(steady.step(sheet(0.3), 8100) == Step::Shoot);
}

TEST_CASE("The whole application starts and stops with its devices in use", "[start-stop]") {
  // Three times here; tests/ui/start_stop.sh runs fifty under AddressSanitizer.
  const int cycles = qEnvironmentVariableIsSet("MOTCUA_CYCLES") ? qEnvironmentVariableIntValue("MOTCUA_CYCLES") : 3;
  const test::SaneFolder sane;
  qputenv("SANE_CONFIG_DIR", sane.path().toUtf8());
  test::MjpegServer camera(test::jpegOf(paperOnDesk()));
  WindowRig rig(app::Devices::Real);
  rig.ask([url = camera.url()](desk::Desk& desk) {
    settings::DeviceSettings devices;
    devices.camera = url;
    devices.scannerId = QStringLiteral("test:0");
    auto slow = scanning::ScanProfile{QStringLiteral("Chậm"), QStringLiteral("F9"), false, {}};
    slow.request.source = scanning::ScanSource::Feeder;
    slow.request.backendOptions = {{QStringLiteral("read-delay"), QStringLiteral("yes")},
                                   {QStringLiteral("read-delay-duration"), QStringLiteral("20000")}};
    devices.profiles = {slow};
    return desk.settings.set(QString::fromLatin1(settings::kDeviceKey), settings::toJson(devices), account::systemAccount().name);
  });
  for (int cycle = 0; cycle < cycles; ++cycle) {
    if (cycle > 0) rig.open();
    rig.signIn();
    rig.chooseProcedure("dkks");
    rig.key(Qt::Key_F9);
    rig.key(Qt::Key_F7);
    // Ended at another moment each time: before the first frame, in the middle of a page, after some.
    QTest::qWait(40 + (cycle * 137) % 900);
    rig.close();
  }
  qunsetenv("SANE_CONFIG_DIR");
  const auto workers = [] {
    int out = 0;
    for (const auto& entry : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
      QFile stat(QStringLiteral("/proc/") + entry + QStringLiteral("/stat"));
      if (entry.toInt() == 0 || !stat.open(QIODevice::ReadOnly)) continue;
      const auto text = QString::fromUtf8(stat.readAll());
      if (text.contains(QStringLiteral("(motcua-scan-wor")) &&
          text.section(QLatin1Char(')'), -1).simplified().section(QLatin1Char(' '), 1, 1).toInt() == ::getpid())
        ++out;
    }
    return out;
  };
  CHECK(WindowRig::wait([&] { return workers() == 0; }));
}
