// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/desk/Desk.h"

#include <QCoreApplication>
#include <QMetaObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <utility>

namespace motcua::desk {

/// The way from a screen to the desk and back. `question` runs on the storage thread, in order; `answer` on the GUI
/// thread, and only if `context` is still there then. Call ask() from the GUI thread.
///
///   m_desk.ask(this, [id](Desk& desk) { return desk.dossiers.find(id); },
///              [this](Result<Dossier> found) { ... });
class DeskRunner {
 public:
  virtual ~DeskRunner() = default;
  virtual void post(std::function<void(Desk&)> task) = 0;

  template <class Question, class Answer>
  void ask(QObject* context, Question question, Answer answer) {
    post([guard = QPointer<QObject>(context), question = std::move(question), answer = std::move(answer)](Desk& desk) mutable {
      auto result = std::make_shared<decltype(question(desk))>(question(desk));
      QMetaObject::invokeMethod(
          QCoreApplication::instance(),
          [guard, result, answer = std::move(answer)]() mutable {
            if (guard) answer(std::move(*result));
          },
          Qt::QueuedConnection);
    });
  }
};

}  // namespace motcua::desk
