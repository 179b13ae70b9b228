// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>
#include <QMetaObject>
#include <QPointer>
#include <QThreadPool>

#include <memory>
#include <utility>

namespace motcua::ui {

/// The pool that inBackground() works on; the application owns it. GUI thread.
///
/// It is not QThreadPool::globalInstance(): Qt paints there too. A fill of some size is cut into stripes which the GUI thread
/// hands to the global pool and waits for, so with twenty pages to decode in that pool the window stood still for 1.3 s
/// (watchdog_bench; QSemaphore::acquire below QRasterPaintEngine::fillRect).
[[nodiscard]] QThreadPool& backgroundPool();

/// Runs `work` on that pool and `answer` with its result on the GUI thread, if `context` is still there.
template <class Work, class Answer>
void inBackground(QObject* context, Work work, Answer answer) {
  backgroundPool().start([guard = QPointer<QObject>(context), work = std::move(work), answer = std::move(answer)]() mutable {
    auto result = std::make_shared<decltype(work())>(work());
    auto* application = QCoreApplication::instance();
    if (application == nullptr) return;
    QMetaObject::invokeMethod(
        application,
        [guard, result, answer = std::move(answer)]() mutable {
          if (guard) answer(std::move(*result));
        },
        Qt::QueuedConnection);
  });
}

/// Destroys it on that pool: to free a year's dossiers takes longer than the window may stand still. Whoever shares it lets go first.
template <class Value>
void letGoInBackground(Value value) {
  backgroundPool().start([value = std::make_shared<Value>(std::move(value))]() mutable { value.reset(); });
}

/// For callbacks of drivers, which come on threads of their own: `task` on the GUI thread, if `context` is still there.
template <class Task>
void onGuiThread(const QPointer<QObject>& context, Task task) {
  auto* application = QCoreApplication::instance();
  if (application == nullptr) return;
  QMetaObject::invokeMethod(
      application,
      [context, task = std::move(task)]() mutable {
        if (context) task();
      },
      Qt::QueuedConnection);
}

}  // namespace motcua::ui
