// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window on a fresh demo store, with the steps of an intake as a clerk does them.
#pragma once
#include "app/motcua/Wiring.h"
#include "app/office/PageWorker.h"
#include "ui/MainWindow.h"
#include "ui/Workspace.h"

#include <QTemporaryDir>
#include <QtTest/QTest>

namespace motcua::test {

inline constexpr auto kCard = "093190001234|361234567|Nguyễn Thị Đào|14021990|Nữ|Khu vực 5, Phường Vị Tân, Thành phố Cần Thơ|01062021";

class WindowRig {
 public:
  enum class Background { None, Pages };  ///< Pages: stored pages are judged and read, as in the real window
  /// The clock of a story goes where the story goes; as AnyClock it is held against what is known, as a PC's is.
  explicit WindowRig(app::Devices devices = app::Devices::None, Background background = Background::None,
                     FixedClock::As clock = FixedClock::As::Said);
  ~WindowRig();
  void open();   ///< makes or opens the store and shows the window
  void close();  ///< as if the program had ended
  void signIn();
  void signInAs(const char* name);  ///< an account of the demo office; whoever is there signs out first
  void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
  void type(const char* latin);
  void write(const QString& text);  ///< as an input method commits it: any letter
  void at(const QDateTime& now) { m_clock->set(now); }
  void readCard(const char* text = kCard);
  void chooseProcedure(const char* letters);
  /// A picture of a paper in the watched folder.
  void layPaper(const QString& name, const QString& heading);
  void lay(const QString& name, const QImage& picture);
  [[nodiscard]] QString folder() const { return m_folder.path(); }
  void layPicture(const QString& name, const QByteArray& jpeg);
  /// Into the build folder: screenshots, at another scale (QT_SCALE_FACTOR=1.25) screenshots-125.
  void shot(const char* name);
  [[nodiscard]] static QSize screen();
  void closePreview();
  template <class Widget>
  [[nodiscard]] Widget* find(const char* objectName) const {
    return m_window->findChild<Widget*>(QString::fromLatin1(objectName));
  }
  [[nodiscard]] QString page() const;
  [[nodiscard]] ui::MainWindow& window() { return *m_window; }
  [[nodiscard]] app::StorageThread& storage() { return *m_storage; }
  /// Runs at the desk and waits for the answer.
  template <class Question>
  auto ask(Question question) {
    std::optional<decltype(question(std::declval<desk::Desk&>()))> answer;
    m_storage->ask(m_window.get(), question, [&](auto result) { answer = std::move(result); });
    wait([&] { return answer.has_value(); });
    return std::move(*answer);
  }
  static bool wait(const std::function<bool()>& until, int ms = 15000) { return QTest::qWaitFor(until, ms); }

 private:
  app::Devices m_devices;
  Background m_background;
  QTemporaryDir m_folder;
  std::shared_ptr<FixedClock> m_clock;
  std::unique_ptr<app::StorageThread> m_storage;
  std::unique_ptr<app::PageWorker> m_worker;
  std::unique_ptr<ui::MainWindow> m_window;
};

}  // namespace motcua::test
