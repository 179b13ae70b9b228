// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The devices page on SANE's test backend, an MJPEG camera on loopback and a private CUPS, driven by keys.
#include "tests/devices/camera/MjpegServer.h"
#include "tests/devices/scanner/Scanning.h"
#include "tests/support/CupsLoopback.h"
#include "tests/support/catch.h"
#include "tests/ui/pages/WindowRig.h"
#include "ui/models/DeviceModel.h"
#include "ui/models/OptionModel.h"
#include "ui/print/QrImage.h"

#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QTableView>
#include <QTimer>

using namespace motcua;
using test::WindowRig;

namespace {

/// SANE with the test backend only, for this process and its workers.
struct TestBackend {
  TestBackend() { qputenv("SANE_CONFIG_DIR", folder.path().toUtf8()); }
  ~TestBackend() { qunsetenv("SANE_CONFIG_DIR"); }
  test::SaneFolder folder;
};

ui::DeviceModel* deviceModel(const WindowRig& rig) {
  return qobject_cast<ui::DeviceModel*>(rig.find<QTableView>("devices.table")->model());
}

void choose(const WindowRig& rig, ui::DeviceLine::Kind kind, const QString& id) {
  auto* table = rig.find<QTableView>("devices.table");
  REQUIRE(WindowRig::wait([&] { return deviceModel(rig)->rowOf(kind, id) >= 0; }, 30000));
  table->setCurrentIndex(table->model()->index(deviceModel(rig)->rowOf(kind, id), 0));
  table->setFocus();
}

QString said(const WindowRig& rig) {
  return rig.find<QLabel>("devices.said")->text();
}

settings::DeviceSettings stored(WindowRig& rig) {
  return *rig.ask([](desk::Desk& desk) -> Result<settings::DeviceSettings> {
    TRY_ASSIGN(const auto all, desk.settings.all());
    return settings::deviceSettings(all);
  });
}

QImage paperWithCode(const QString& text) {
  QImage picture(1280, 720, QImage::Format_RGB888);
  picture.fill(QColor(120, 130, 125));
  QPainter painter(&picture);
  painter.fillRect(300, 60, 640, 600, Qt::white);
  painter.drawImage(QRect(440, 160, 360, 360), *print::qrImage(text, 8));
  return picture;
}

}  // namespace

TEST_CASE("IT tries a scanner, takes it for the counter and adds a camera by its address", "[devices]") {
  const TestBackend sane;
  test::MjpegServer camera(test::jpegOf(paperWithCode(QString::fromUtf8(test::kCard))));
  WindowRig rig(app::Devices::Real);
  rig.signInAs("quantri");
  REQUIRE(rig.page() == QLatin1String("page.devices"));
  choose(rig, ui::DeviceLine::Kind::Scanner, QStringLiteral("test:0"));
  rig.key(Qt::Key_F9);
  REQUIRE(WindowRig::wait([&] { return said(rig).contains(QStringLiteral("hoạt động tốt")); }, 30000));
  REQUIRE(WindowRig::wait([&] { return !rig.find<QLabel>("devices.picture")->pixmap(Qt::ReturnByValue).isNull(); }));
  rig.key(Qt::Key_F6);
  REQUIRE(WindowRig::wait([&] { return stored(rig).scannerId == QLatin1String("test:0"); }));
  rig.shot("20-devices-scanner");

  rig.key(Qt::Key_F7);
  CHECK(QApplication::focusWidget()->objectName() == QLatin1String("devices.address"));
  rig.find<QLineEdit>("devices.address")->setText(QStringLiteral("xin chào"));
  rig.key(Qt::Key_Return);
  CHECK(stored(rig).addedCameras.isEmpty());
  rig.find<QLineEdit>("devices.address")->setText(camera.url());
  rig.key(Qt::Key_Return);
  REQUIRE(WindowRig::wait([&] { return stored(rig).addedCameras == QStringList{camera.url()}; }));
  choose(rig, ui::DeviceLine::Kind::Camera, camera.url());
  REQUIRE(WindowRig::wait(
      [&] { return deviceModel(rig)->at(deviceModel(rig)->rowOf(ui::DeviceLine::Kind::Camera, camera.url())).tone == style::Tone::Good; }));
  rig.key(Qt::Key_F9);
  REQUIRE(WindowRig::wait([&] { return said(rig).contains(QStringLiteral("thẻ căn cước")); }, 20000));
  CHECK_FALSE(said(rig).contains(QStringLiteral("Đào")));
  rig.shot("21-devices-camera");

  SECTION("and a camera without power says so") {
    camera.stop();
    rig.key(Qt::Key_F5);
    REQUIRE(WindowRig::wait(
        [&] { return deviceModel(rig)->at(deviceModel(rig)->rowOf(ui::DeviceLine::Kind::Camera, camera.url())).tone == style::Tone::Bad; }));
  }
  SECTION("and takes it away again") {
    rig.key(Qt::Key_D, Qt::ControlModifier);
    REQUIRE(WindowRig::wait([&] { return stored(rig).addedCameras.isEmpty(); }));
    CHECK(deviceModel(rig)->rowOf(ui::DeviceLine::Kind::Camera, camera.url()) < 0);
  }
  SECTION("and a reader is tried by reading") {
    rig.readCard();
    CHECK(said(rig).contains(QStringLiteral("Đầu đọc")));
  }
}

TEST_CASE("The test page comes out of a real queue and a printer without paper is told as such", "[devices]") {
  const TestBackend sane;
  REQUIRE_CUPS(cups);
  WindowRig rig(app::Devices::Real);
  rig.signInAs("quantri");
  choose(rig, ui::DeviceLine::Kind::Printer, QStringLiteral("Quay1"));
  rig.key(Qt::Key_F6);
  REQUIRE(WindowRig::wait([&] { return stored(rig).printer.queue == QLatin1String("Quay1"); }));
  rig.key(Qt::Key_F9);
  REQUIRE(WindowRig::wait([&] { return said(rig).contains(QStringLiteral("đã in")); }, 60000));
  CHECK(cups.printed().size() == 1);
  rig.key(Qt::Key_3, Qt::ControlModifier);
  auto* papers = rig.find<QTableView>("devices.papers");
  papers->setCurrentIndex(papers->model()->index(1, 0));
  rig.find<QAbstractButton>("devices.paper.own")->click();
  auto* queue = rig.find<QComboBox>("devices.paper.queue");
  queue->setCurrentIndex(queue->findData(QStringLiteral("Quay1")));
  Q_EMIT queue->activated(queue->currentIndex());
  auto* size = rig.find<QComboBox>("devices.paper.size");
  size->setCurrentIndex(1);
  Q_EMIT size->activated(1);
  REQUIRE(WindowRig::wait([&] { return stored(rig).forms.value(QStringLiteral("receipt")).paper == printing::Paper::A5; }));
  rig.shot("22-devices-papers");
}

TEST_CASE("Scan profiles are named, given a key, locked, and a taken key is refused", "[devices]") {
  const TestBackend sane;
  WindowRig rig;
  rig.signInAs("quantri");
  rig.key(Qt::Key_2, Qt::ControlModifier);
  auto* table = rig.find<QTableView>("devices.profiles");
  REQUIRE(table->model()->rowCount() == 5);
  CHECK(QApplication::focusWidget() == table);
  rig.key(Qt::Key_Insert);
  CHECK(QApplication::focusWidget()->objectName() == QLatin1String("devices.profile.name"));
  rig.find<QLineEdit>("devices.profile.name")->setText(QStringLiteral("Sổ hộ tịch cũ"));
  rig.key(Qt::Key_Tab);
  REQUIRE(WindowRig::wait([&] { return stored(rig).profiles.size() == 6 && stored(rig).profiles.last().name == QStringLiteral("Sổ hộ tịch cũ"); }));
  auto* key = rig.find<QComboBox>("devices.profile.key");
  key->setCurrentIndex(key->findData(QStringLiteral("F9")));
  Q_EMIT key->activated(key->currentIndex());
  CHECK(rig.find<QLabel>("devices.finding")->text().contains(QStringLiteral("F9")));
  CHECK(stored(rig).profiles.last().key.isEmpty());
  key->setCurrentIndex(key->findData(QStringLiteral("Ctrl+F7")));
  Q_EMIT key->activated(key->currentIndex());
  REQUIRE(WindowRig::wait([&] { return stored(rig).profiles.last().key == QLatin1String("Ctrl+F7"); }));
  rig.key(Qt::Key_K, Qt::ControlModifier);
  REQUIRE(WindowRig::wait([&] { return stored(rig).profiles.last().locked; }));
  CHECK_FALSE(key->isEnabled());
  rig.shot("23-devices-profiles");
}

TEST_CASE("A scanner's own options are listed and a profile sets one of them", "[devices]") {
  const TestBackend sane;
  WindowRig rig(app::Devices::Real);
  rig.signInAs("quantri");
  rig.key(Qt::Key_4, Qt::ControlModifier);
  CHECK(rig.find<QLabel>("devices.option.said")->text().contains(QStringLiteral("Ctrl+1")));  // no scanner chosen yet
  rig.key(Qt::Key_1, Qt::ControlModifier);
  choose(rig, ui::DeviceLine::Kind::Scanner, QStringLiteral("test:0"));
  rig.key(Qt::Key_F6);
  REQUIRE(WindowRig::wait([&] { return stored(rig).scannerId == QLatin1String("test:0"); }));
  rig.key(Qt::Key_4, Qt::ControlModifier);
  auto* table = rig.find<QTableView>("devices.options");
  auto* model = qobject_cast<ui::OptionModel*>(table->model());
  REQUIRE(WindowRig::wait([&] { return model->rowOf(QStringLiteral("test-picture")) >= 0; }, 30000));
  CHECK(model->rowOf(QStringLiteral("resolution")) < 0);  // the profile's own field
  CHECK(QApplication::focusWidget() == table);
  const auto pick = [&](const char* name) {
    table->setCurrentIndex(model->index(model->rowOf(QString::fromLatin1(name)), 0));
    rig.key(Qt::Key_Return);
    return rig.find<QComboBox>("devices.option.value")->lineEdit();
  };
  auto* value = pick("test-picture");
  CHECK(QApplication::focusWidget() == rig.find<QComboBox>("devices.option.value"));
  value->setText(QStringLiteral("Purple"));
  rig.key(Qt::Key_Return);
  CHECK(stored(rig).profiles.isEmpty());  // not in the driver's list
  value->setText(QStringLiteral("Color pattern"));
  rig.key(Qt::Key_Return);
  using Options = QList<QPair<QString, QString>>;
  const Options wanted{{QStringLiteral("test-picture"), QStringLiteral("Color pattern")}};
  const auto options = [&] {
    const auto all = stored(rig).profiles;
    return all.isEmpty() ? Options() : all.first().request.backendOptions;
  };
  REQUIRE(WindowRig::wait([&] { return options() == wanted; }));
  CHECK(model->chosenAt(model->rowOf(QStringLiteral("test-picture"))) == QStringLiteral("Color pattern"));
  rig.shot("24-devices-options");
  rig.key(Qt::Key_Backspace, Qt::ControlModifier);
  CHECK(WindowRig::wait([&] { return options().isEmpty(); }));
}

TEST_CASE("What the office has fixed is shown as locked and stays", "[devices]") {
  const TestBackend sane;
  QTemporaryDir folder;
  QFile file(folder.filePath(QStringLiteral("managed.json")));
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(
      R"({"forced": {"counter.devices.scanner": "test:1", "counter.devices.profiles": []}, "default": {"counter.devices.reader_gap_ms": 50}})");
  file.close();
  qputenv("MOTCUA_MANAGED_FILE", file.fileName().toUtf8());
  WindowRig rig;
  rig.signInAs("quantri");
  choose(rig, ui::DeviceLine::Kind::Scanner, QStringLiteral("test:1"));
  qunsetenv("MOTCUA_MANAGED_FILE");
  CHECK(deviceModel(rig)->at(deviceModel(rig)->rowOf(ui::DeviceLine::Kind::Scanner, QStringLiteral("test:1"))).mine);
  rig.key(Qt::Key_F6);
  CHECK(stored(rig).scannerId == QLatin1String("test:1"));
  CHECK(stored(rig).readerGapMs == 50);
  rig.key(Qt::Key_2, Qt::ControlModifier);
  CHECK_FALSE(rig.find<QComboBox>("devices.profile.source")->isEnabled());
  const auto refused = rig.ask([](desk::Desk& desk) {
    return desk.settings.set(QString::fromLatin1(settings::kDeviceKey), settings::toJson(settings::DeviceSettings{}), account::systemAccount().name);
  });
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == ErrorCode::Refused);
}

TEST_CASE("While devices are looked for, the window goes on", "[devices]") {
  // A backend that needs seconds for each question: the net backend asking a host that swallows packets.
  const test::SaneFolder folder("net\ntest\n");
  folder.write("net.conf", "connect_timeout = 4\n10.255.255.1\n");
  qputenv("SANE_CONFIG_DIR", folder.path().toUtf8());
  WindowRig rig;
  rig.signInAs("quantri");
  rig.key(Qt::Key_F7);
  qint64 worst = 0;
  QElapsedTimer beat;
  beat.start();
  QTimer heart;
  QObject::connect(&heart, &QTimer::timeout, &heart, [&] { worst = std::max(worst, beat.restart()); });
  heart.start(5);
  for (int i = 0; i < 10; ++i) {
    rig.type("1");
    rig.key(Qt::Key_Backspace);
  }
  WARN("longest pause of the window while devices are looked for: " << worst << " ms");
  CHECK(worst < 1000);
  CHECK(rig.find<QLineEdit>("devices.address")->hasFocus());
  qunsetenv("SANE_CONFIG_DIR");
}

TEST_CASE("Settings go to a file and come back from it", "[devices]") {
  const TestBackend sane;
  QTemporaryDir folder;
  const auto path = folder.filePath(QStringLiteral("thiet-lap.json"));
  WindowRig rig;
  rig.signInAs("quantri");
  choose(rig, ui::DeviceLine::Kind::Scanner, QStringLiteral("test:0"));
  rig.key(Qt::Key_F6);
  REQUIRE(WindowRig::wait([&] { return stored(rig).scannerId == QLatin1String("test:0"); }));
  const auto text = rig.ask([](desk::Desk& desk) -> Result<QByteArray> {
    TRY_ASSIGN(const auto all, desk.settings.all());
    return QJsonDocument(all).toJson();
  });
  rig.key(Qt::Key_E, Qt::ControlModifier);
  auto* dialog = rig.window().findChild<QFileDialog*>();
  REQUIRE(dialog != nullptr);
  dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path);
  QMetaObject::invokeMethod(dialog, "accept");
  REQUIRE(WindowRig::wait([&] { return QFile::exists(path); }));
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  CHECK(file.readAll() == *text);
}
