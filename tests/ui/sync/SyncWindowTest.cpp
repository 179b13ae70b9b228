// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The sync as a clerk sees it: background thread, status bar, page; against a real hub and a strict portal.
#include "tests/core/sync/SyncOffice.h"
#include "tests/core/sync/portal/PortalRig.h"
#include "tests/core/sync/s3/S3Rig.h"
#include "tests/support/Keyring.h"
#include "tests/ui/pages/WindowRig.h"
#include "ui/models/PageModel.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QElapsedTimer>
#include <QLabel>
#include <QTcpServer>

using namespace motcua;
using test::WindowRig;

namespace {

int rows(const WindowRig& rig, const char* view) {
  const auto* table = rig.find<QAbstractItemView>(view);
  return table == nullptr ? -1 : table->model()->rowCount();
}

QString cell(const WindowRig& rig, const char* view, int row, int column) {
  const auto* model = rig.find<QAbstractItemView>(view)->model();
  return model->data(model->index(row, column), Qt::DisplayRole).toString();
}

QString label(const WindowRig& rig, const char* name) {
  const auto* found = rig.find<QLabel>(name);
  return found == nullptr ? QString() : found->text();
}

void setting(WindowRig& rig, const char* key, const QString& value) {
  REQUIRE(rig.ask([key, value](desk::Desk& desk) { return desk.settings.set(QString::fromLatin1(key), value, {QStringLiteral("quantri")}); }));
}

/// Runs at the store and waits, as the sync's thread does.
template <class Do>
void atStore(WindowRig& rig, Do work) {
  auto* thread = QThread::create([&] { rig.storage().withOffice([&](app::Office* office) { work(*office); }); });
  thread->start();
  thread->wait();
  delete thread;
}

void openPage(WindowRig& rig) {
  rig.window().workspace()->open(QStringLiteral("sync"), {});
  REQUIRE(rig.page() == QLatin1String("page.sync"));
}

QString receive(WindowRig& rig, const QString& name) {
  QString code;
  atStore(rig, [&](app::Office& office) {
    FixedClock clock(office.clock().now());
    code = test::DossierSteps(office.store(), clock).receive(name);
  });
  Q_EMIT rig.window().workspace()->dossiersChanged();
  return code;
}

struct TipsElsewhere {
  QTemporaryDir folder;
  TipsElsewhere() { qputenv("MOTCUA_TIP_DIR", folder.path().toUtf8()); }
  ~TipsElsewhere() { qunsetenv("MOTCUA_TIP_DIR"); }
};

}  // namespace

TEST_CASE("A counter without a server says that it works alone and loses nothing") {
  WindowRig rig;
  rig.signIn();
  openPage(rig);
  REQUIRE(WindowRig::wait([&] { return label(rig, "sync.office") == QStringLiteral("Làm việc một mình"); }));
  CHECK(rows(rig, "sync.queue") == 0);
  rig.shot("sync-1-alone");
}

TEST_CASE("A server that does not answer is told as such, and each dossier says where it is") {
  TipsElsewhere tips;
  WindowRig rig;
  rig.signIn();
  atStore(rig, [](app::Office& office) { REQUIRE(office.store().sync().setState(QStringLiteral("enrolled"), office.store().id().value)); });
  setting(rig, "hub.url", QStringLiteral("postgresql://mc_x@127.0.0.1:9/motcua"));
  receive(rig, QStringLiteral("Nguyễn Thị Đào"));
  receive(rig, QStringLiteral("Trần Văn Bê"));
  openPage(rig);
  REQUIRE(
      WindowRig::wait([&] { return label(rig, "sync.office") == QStringLiteral("Mất liên lạc máy chủ") && rows(rig, "sync.queue") >= 2; }, 20000));
  CHECK(cell(rig, "sync.queue", 0, 2) == QStringLiteral("đã lưu ở máy này"));
  CHECK(cell(rig, "sync.queue", 0, 3).startsWith(QStringLiteral("Lên cơ quan")));
  rig.shot("sync-2-away");
  // The clerk goes on working meanwhile: nothing waits for the network.
  CHECK(rig.ask([](desk::Desk& desk) { return desk.dossiers.search({}); }));
}

TEST_CASE("What is done here goes up by itself, another counter's work comes in, a conflict can be settled") {
  REQUIRE_HUB(server);
  TipsElsewhere tips;
  const QString agency = QStringLiteral("H13.31");
  const auto address = server->office(agency);
  WindowRig rig;
  rig.signIn();
  openPage(rig);
  setting(rig, "hub.url", address);
  atStore(rig, [&](app::Office& office) {
    auto hub = sync::PostgresHub::open(address);
    test::requireDone(hub);
    FixedClock clock(office.clock().now());
    sync::Synchroniser joined(office.store().sync(), clock, nullptr, {});
    test::requireDone(joined.enrol(**hub));
  });
  const auto code = receive(rig, QStringLiteral("Nguyễn Thị Đào"));
  REQUIRE(WindowRig::wait([&] { return label(rig, "sync.office") == QStringLiteral("Đã kết nối") && rows(rig, "sync.queue") == 0; }, 30000));
  const auto id = rig.ask([code](desk::Desk& desk) { return desk.dossiers.findByCode(code); })->id;
  CHECK(*rig.ask([id](desk::Desk& desk) { return desk.reach(id); }) == exchange::Reach::Office);

  test::TestCounter other(agency, 2, address);
  test::requireDone(other.enrol());
  test::requireDone(other.sync());
  // Both step on; the other one is first.
  other.act(id.value, QStringLiteral("processing"));
  test::requireDone(other.sync());
  const auto foreign = other.intake(QStringLiteral("Của quầy hai"));
  atStore(rig, [&](app::Office& office) {
    REQUIRE(office.store().dossiers().append(
        {Subject::Dossier,
         id.value,
         QString::fromLatin1(kinds::kActed),
         {{QStringLiteral("action"), QStringLiteral("withdraw")}, {QStringLiteral("to"), QStringLiteral("withdrawn")}},
         {QStringLiteral("canbo")}}));
  });
  test::requireDone(other.sync());
  rig.key(Qt::Key_Return, Qt::ControlModifier);
  REQUIRE(WindowRig::wait(
      [&] { return rows(rig, "sync.conflicts") == 1 && rig.ask([foreign](desk::Desk& desk) { return desk.dossiers.find({foreign}); }).has_value(); },
      30000));
  // A page that only the other counter has is fetched when it is opened.
  other.page(foreign, "a page of counter two");
  test::requireDone(other.sync());
  test::requireDone(other.sendBlobs());
  dossier::Page page;
  page.hash = store::FileBlobStore::hashOf("a page of counter two");
  std::optional<ErrorCode> shown;
  ui::Ports ports = app::makePorts(rig.storage(), {}, std::make_shared<SystemClock>(), app::Devices::None);
  ui::loadPicture(ports, &rig.window(), page, {100, 100},
                  [&](const Result<QImage>& picture) { shown = picture ? ErrorCode::Internal : picture.error().code; });
  REQUIRE(WindowRig::wait([&] { return shown.has_value(); }, 20000));
  CHECK(*shown == ErrorCode::BadImage);  // it came; it is no picture
  CHECK(rig.ask([page](desk::Desk& desk) { return desk.blobs.get(page.hash); }));
  CHECK(cell(rig, "sync.conflicts", 0, 1).contains(QStringLiteral("quầy khác đã làm trước")));
  CHECK(rig.ask([id](desk::Desk& desk) { return desk.dossiers.find(id); })->state == dossier::State::Processing);
  rig.shot("sync-3-conflict");
  rig.key(Qt::Key_Delete);
  REQUIRE(WindowRig::wait([&] { return rows(rig, "sync.conflicts") == 0; }, 30000));
}

TEST_CASE("A store for pages that refuses is told beside the pages that wait, and changes go all the same") {
  REQUIRE_HUB(server);
  TipsElsewhere tips;
  const QString agency = QStringLiteral("H13.31");
  const auto address = server->office(agency);
  test::S3Simulator sim;
  WindowRig rig;
  rig.signIn();
  openPage(rig);
  atStore(rig, [&](app::Office& office) {
    sim.setTime(office.clock().now());
    REQUIRE(office.secrets()->keep(app::kS3Secret, QStringLiteral("khac")));
    auto hub = sync::PostgresHub::open(address);
    test::requireDone(hub);
    FixedClock clock(office.clock().now());
    sync::Synchroniser joined(office.store().sync(), clock, nullptr, {});
    test::requireDone(joined.enrol(**hub));
  });
  const auto s3 = sim.settings();
  for (const auto& [key, value] : {qMakePair("s3.endpoint", s3.endpoint), qMakePair("s3.region", s3.region), qMakePair("s3.bucket", s3.bucket),
                                   qMakePair("s3.access_key", s3.accessKey), qMakePair("hub.url", address)})
    setting(rig, key, value);
  receive(rig, QStringLiteral("Nguyễn Thị Đào"));
  REQUIRE(WindowRig::wait([&] { return label(rig, "sync.waiting.hint").contains(QStringLiteral("Kho trang 127.0.0.1 không nhận khóa")); }, 30000));
  CHECK(label(rig, "sync.office") == QStringLiteral("Đã kết nối"));
  CHECK(rows(rig, "sync.queue") == 0);
  CHECK(label(rig, "sync.waiting") == QStringLiteral("0 thay đổi, 2 trang"));
  rig.shot("sync-6-store-refuses");
  // Set right; "send now" does not wait for the next try.
  atStore(rig, [&](app::Office& office) { REQUIRE(office.secrets()->keep(app::kS3Secret, s3.secret)); });
  rig.find<QAbstractButton>("sync.send")->click();
  REQUIRE(WindowRig::wait([&] { return sim.keys().size() == 2; }, 30000));
  CHECK(WindowRig::wait([&] { return label(rig, "sync.waiting") == QStringLiteral("Không có gì"); }, 10000));
}

TEST_CASE("What the portal refuses is shown with its words, and is sent again when a person says so") {
  test::MapiSimulator simulator;
  WindowRig rig;
  rig.signIn();
  openPage(rig);
  const auto bad = receive(rig, QStringLiteral("Nguyễn Thị Đào"));
  const auto good = receive(rig, QStringLiteral("Trần Văn Bê"));
  simulator.refuseCode(bad);
  atStore(rig, [](app::Office& office) { REQUIRE(office.secrets()->keep(app::kPortalSecret, QStringLiteral("bi-mat"))); });
  setting(rig, "portal.url", simulator.url());
  setting(rig, "portal.agency", QStringLiteral("H13.31"));
  setting(rig, "portal.user", QStringLiteral("phuong"));
  setting(rig, "portal.dstcode", QStringLiteral("VN:GOV:000.00.00.G22:vpcpdvcprovider"));
  setting(rig, "portal.kind", QStringLiteral("mapi"));
  rig.key(Qt::Key_Return, Qt::ControlModifier);
  REQUIRE(WindowRig::wait(
      [&] { return rows(rig, "sync.queue") == 1 && cell(rig, "sync.queue", 0, 3).contains(QStringLiteral("Mã thủ tục không hợp lệ")); }, 30000));
  const auto reach = [&](const QString& code) {
    const auto id = rig.ask([code](desk::Desk& desk) { return desk.dossiers.findByCode(code); })->id;
    return *rig.ask([id](desk::Desk& desk) { return desk.reach(id); });
  };
  CHECK(reach(good) == exchange::Reach::Province);
  CHECK(reach(bad) != exchange::Reach::Province);
  CHECK(label(rig, "sync.portal") == QStringLiteral("1 bị từ chối, 0 đang chờ"));
  rig.shot("sync-4-refused");
  simulator.forgive();
  rig.key(Qt::Key_S, Qt::ControlModifier);
  REQUIRE(WindowRig::wait([&] { return rows(rig, "sync.queue") == 0; }, 30000));
  CHECK(label(rig, "sync.portal") == QStringLiteral("Đã gửi hết"));
  CHECK(reach(bad) == exchange::Reach::Province);
  CHECK(simulator.violations().isEmpty());
}

TEST_CASE("The portal's secret comes from the desktop's keychain, and no clerk waits for that") {
  if (!test::Keyring::isInstalled()) return;
  const test::Keyring keyring;
  const auto real = QStandardPaths::findExecutable(QStringLiteral("secret-tool")).toUtf8();
  const test::FakeSecretTool slow("sleep 1.5; exec " + real + " \"$@\"");
  test::MapiSimulator simulator;
  WindowRig rig;
  rig.signIn();
  openPage(rig);
  receive(rig, QStringLiteral("Nguyễn Thị Đào"));
  QString folder;
  atStore(rig, [&](app::Office& office) { folder = office.store().folder(); });
  REQUIRE(app::Secrets(folder, app::Secrets::Use::KeychainFirst).keep(app::kPortalSecret, QStringLiteral("bi-mat")));
  CHECK_FALSE(QFile::exists(folder + QStringLiteral("/portal-secret")));
  setting(rig, "portal.url", simulator.url());
  setting(rig, "portal.agency", QStringLiteral("H13.31"));
  setting(rig, "portal.user", QStringLiteral("phuong"));
  setting(rig, "portal.dstcode", QStringLiteral("VN:GOV:000.00.00.G22:vpcpdvcprovider"));
  setting(rig, "portal.kind", QStringLiteral("mapi"));
  const auto asked = slow.words().count('\n');
  rig.key(Qt::Key_Return, Qt::ControlModifier);
  REQUIRE(WindowRig::wait([&] { return slow.words().count('\n') > asked; }, 30000));
  QElapsedTimer timer;
  timer.start();
  REQUIRE(rig.ask([](desk::Desk& desk) { return desk.dossiers.search({}); }));
  CHECK(timer.elapsed() < 1000);
  REQUIRE(WindowRig::wait([&] { return label(rig, "sync.portal") == QStringLiteral("Đã gửi hết"); }, 30000));
  CHECK(simulator.violations().isEmpty());
}

TEST_CASE("A window that is closed while a server hangs is gone at once") {
  TipsElsewhere tips;
  QTcpServer silent;
  silent.listen(QHostAddress::LocalHost);
  WindowRig rig;
  rig.signIn();
  atStore(rig, [](app::Office& office) { REQUIRE(office.store().sync().setState(QStringLiteral("enrolled"), office.store().id().value)); });
  setting(rig, "hub.url", QStringLiteral("postgresql://mc_x@127.0.0.1:%1/motcua").arg(silent.serverPort()));
  receive(rig, QStringLiteral("A"));
  REQUIRE(WindowRig::wait([&] { return silent.hasPendingConnections(); }, 20000));
  QElapsedTimer timer;
  timer.start();
  rig.close();
  CHECK(timer.elapsed() < 5000);
}
