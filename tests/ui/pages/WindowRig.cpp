// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/WindowRig.h"

#include "core/store/Store.h"
#include "tests/support/catch.h"
#include "ui/Background.h"
#include "ui/text/Translation.h"

#include <QApplication>
#include <QDir>
#include <QInputMethodEvent>
#include <QPainter>
#include <QPushButton>

namespace motcua::test {
namespace {

/// One translation and one style for all cases of this executable.
void dressOnce() {
  static const bool dressed = [] {
    text::installTranslation(*qApp);
    style::apply(*qApp);
    return true;
  }();
  Q_UNUSED(dressed)
}

}  // namespace

WindowRig::WindowRig(app::Devices devices, Background background, FixedClock::As clock)
    : m_devices(devices), m_background(background), m_clock(std::make_shared<FixedClock>(vietnamTime(2026, 11, 23, 9, 30), clock)) {
  dressOnce();
  QDir(m_folder.path()).mkdir(QStringLiteral("papers"));
  open();
}

WindowRig::~WindowRig() {
  close();
}

void WindowRig::open() {
  const auto data = m_folder.filePath(QStringLiteral("store"));
  m_storage = std::make_unique<app::StorageThread>();
  auto ports = app::makePorts(*m_storage, data, m_clock, m_devices);
  ports.demoAccounts = app::demoAccounts();
  std::function<void()> wake = [] {};
  if (m_background == Background::Pages) {
    m_worker = std::make_unique<app::PageWorker>(*m_storage);
    wake = m_worker->waker();
    ports.whenPagesJudged = [this](QObject* context, std::function<void(const DossierId&)> judged) { m_worker->listen(context, std::move(judged)); };
  }
  m_window = std::make_unique<ui::MainWindow>(std::move(ports));
  bool opened = false;
  m_storage->open(
      m_window.get(),
      [data, wake, clock = m_clock, papers = m_folder.filePath(QStringLiteral("papers"))]() -> Result<std::unique_ptr<app::Office>> {
        if (store::Store::exists(data)) return app::Office::open(data, clock);
        TRY_ASSIGN(auto office, app::Office::createDemo(data, clock));
        office->whenPageAdded(wake);
        TRY(office->desk().settings.set(QStringLiteral("scan.folder"), papers, account::systemAccount().name));
        return office;
      },
      [&](const Status& status) {
        INFO((status ? QString() : status.error().detail));
        REQUIRE(status);
        m_window->storeOpened(status);
        opened = true;
      });
  m_window->resize(screen());
  m_window->show();
  QApplication::setActiveWindow(m_window.get());
  REQUIRE(wait([&] { return opened; }));
}

QSize WindowRig::screen() {
  // With QT_SCALE_FACTOR=1.25 the same screen has room for less.
  return QSize(1366, 768) / qApp->devicePixelRatio();
}

void WindowRig::close() {
  if (m_window) m_window->close();
  m_window.reset();
  ui::backgroundPool().waitForDone();
  m_worker.reset();
  m_storage.reset();
}

void WindowRig::signIn() {
  key(Qt::Key_Return);
  REQUIRE(wait([&] { return m_window->workspace() != nullptr && page() == QLatin1String("page.intake"); }));
  // The catalogue is read once at the first page.
  ask([](desk::Desk&) { return true; });
}

void WindowRig::signInAs(const char* name) {
  if (auto* workspace = m_window->workspace()) {
    Q_EMIT workspace->signOutRequested();
    REQUIRE(wait([&] { return m_window->workspace() == nullptr; }));
  }
  find<QPushButton>((QByteArray("signin.demo.") + name).constData())->click();
  REQUIRE(wait([&] { return m_window->workspace() != nullptr && !page().isEmpty(); }));
  ask([](desk::Desk&) { return true; });
}

void WindowRig::write(const QString& text) {
  REQUIRE(QApplication::focusWidget() != nullptr);
  QInputMethodEvent commit;
  commit.setCommitString(text);
  QApplication::sendEvent(QApplication::focusWidget(), &commit);
}

void WindowRig::key(int key, Qt::KeyboardModifiers modifiers) {
  auto* target = QApplication::focusWidget();
  QTest::keyClick(target != nullptr ? target : m_window.get(), static_cast<Qt::Key>(key), modifiers);
}

void WindowRig::type(const char* latin) {
  for (const char* at = latin; *at != 0; ++at) {
    REQUIRE(QApplication::focusWidget() != nullptr);
    // Slow enough that it is a person and not a reader.
    QTest::keyClick(QApplication::focusWidget(), *at, Qt::NoModifier, 40);
  }
}

void WindowRig::readCard(const char* text) {
  m_window->workspace()->readerText({QString::fromUtf8(text), scanning::WedgeShape::CitizenCard, {}});
}

void WindowRig::chooseProcedure(const char* letters) {
  find<QWidget>("intake.procedure")->setFocus();
  type(letters);
  key(Qt::Key_Return);
  ask([](desk::Desk&) { return true; });
}

void WindowRig::layPaper(const QString& name, const QString& heading) {
  QImage paper(1240, 1754, QImage::Format_RGB888);
  paper.fill(Qt::white);
  QPainter painter(&paper);
  painter.setFont(QFont(QStringLiteral("Liberation Serif"), 30, QFont::Bold));
  painter.drawText(QRect(80, 120, 1080, 200), Qt::AlignHCenter | Qt::TextWordWrap,
                   QStringLiteral("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập – Tự do – Hạnh phúc"));
  painter.drawText(QRect(80, 380, 1080, 160), Qt::AlignHCenter | Qt::TextWordWrap, heading);
  painter.setPen(QPen(QColor(60, 60, 60), 3));
  for (int y = 640; y < 1500; y += 60) painter.drawLine(120, y, 1120 - (y * 7) % 300, y);
  painter.end();
  REQUIRE(paper.save(m_folder.filePath(QStringLiteral("papers/") + name), "JPEG", 85));
}

void WindowRig::lay(const QString& name, const QImage& picture) {
  REQUIRE(picture.save(m_folder.filePath(QStringLiteral("papers/") + name)));
}

void WindowRig::layPicture(const QString& name, const QByteArray& jpeg) {
  QFile file(m_folder.filePath(QStringLiteral("papers/") + name));
  REQUIRE(file.open(QIODevice::WriteOnly));
  REQUIRE(file.write(jpeg) == jpeg.size());
}

void WindowRig::shot(const char* name) {
  const int percent = qRound(qApp->devicePixelRatio() * 100);
  const auto folder = QStringLiteral(MOTCUA_BINARY_DIR "/screenshots") + (percent == 100 ? QString() : QStringLiteral("-%1").arg(percent));
  QDir().mkpath(folder);
  QTest::qWait(150);
  QWidget* shown = m_window.get();
  auto picture = shown->grab();
  // A dialog is a window of its own: painted where it stands.
  for (auto* top : QApplication::topLevelWidgets()) {
    if (top == shown || !top->isVisible() || top->windowType() == Qt::ToolTip) continue;
    QPainter painter(&picture);
    painter.fillRect(picture.rect(), QColor(0, 0, 0, 70));
    painter.drawPixmap((screen().width() - top->width()) / 2, (screen().height() - top->height()) / 2, top->grab());
  }
  REQUIRE(picture.save(folder + QLatin1Char('/') + QString::fromLatin1(name) + QStringLiteral(".png")));
}

void WindowRig::closePreview() {
  for (auto* top : QApplication::topLevelWidgets())
    if (top->objectName() == QLatin1String("preview")) top->close();
  // What a window manager does, and Xvfb has none.
  QApplication::setActiveWindow(m_window.get());
  REQUIRE(wait([&] { return QApplication::focusWidget() != nullptr; }));
}

QString WindowRig::page() const {
  const auto* page = m_window->workspace() == nullptr ? nullptr : m_window->workspace()->currentPage();
  return page == nullptr ? QString() : page->objectName();
}

}  // namespace motcua::test
