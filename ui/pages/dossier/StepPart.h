// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/dossier/Action.h"
#include "core/dossier/Dossier.h"
#include "ui/widgets/Field.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace motcua::ui {

/// All that a step's panel begins with, read at the desk (StepQuestions.h).
struct StepSubject {
  dossier::Dossier dossier;
  dossier::ActionInput input;  ///< with what a clerk need not say
  bool receiptRead = false;    ///< its QR was read just now
};

/// The editor of one thing that a step needs (dossier::Need). Enter goes on to the next field and never does the step.
class StepPart : public QWidget {
  Q_OBJECT
 public:
  using QWidget::QWidget;
  /// Writes its own fields of the input.
  virtual void fill(dossier::ActionInput& input) const = 0;
  /// The field that findings of this name belong to; null: not here.
  [[nodiscard]] virtual Field* fieldOf(const QString& finding) const = 0;
  /// Where the hands begin; null: nothing left to type here.
  [[nodiscard]] virtual QWidget* firstEmpty() const = 0;
  /// A reader's text; true if it was for this part.
  virtual bool readerText(const QString& /*text*/, const QDate& /*today*/) { return false; }

 Q_SIGNALS:
  void edited();

 protected:
  void goOn() { focusNextChild(); }
};

/// Some lines of text: Enter goes on, Shift+Enter begins a line.
class TextBox final : public QPlainTextEdit {
  Q_OBJECT
 public:
  explicit TextBox(QWidget* parent = nullptr);

 Q_SIGNALS:
  void enterPressed();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
};

/// The reason in words.
class ReasonPart final : public StepPart {
  Q_OBJECT
 public:
  ReasonPart(const QString& label, const QString& text);
  void fill(dossier::ActionInput& input) const override;
  [[nodiscard]] Field* fieldOf(const QString& finding) const override;
  [[nodiscard]] QWidget* firstEmpty() const override;

 private:
  TextBox* m_text;
  Field* m_field;
};

/// One line: which field of the input it is, and how its text becomes that.
class LinePart final : public StepPart {
  Q_OBJECT
 public:
  using Put = std::function<void(dossier::ActionInput&, const QString&)>;
  LinePart(const char* finding, const QString& label, const QString& text, Put put, const QString& placeholder = {});
  void fill(dossier::ActionInput& input) const override;
  [[nodiscard]] Field* fieldOf(const QString& finding) const override;
  [[nodiscard]] QWidget* firstEmpty() const override;

 private:
  QString m_finding;
  LineEdit* m_line;
  Field* m_field;
  Put m_put;
};

/// "12.000" and "12000" -> 12000; nothing readable: 0.
[[nodiscard]] qint64 moneyFrom(const QString& text);
/// "28/11/2026 16:30", "28/11/2026" (the end of the afternoon); invalid if neither.
[[nodiscard]] QDateTime timeFrom(const QString& text);

}  // namespace motcua::ui
