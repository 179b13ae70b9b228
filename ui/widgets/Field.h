// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Finding.h"
#include "ui/style/Theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QWidget>

namespace motcua::ui {

/// A line of text as all our forms use it: select-all on arrival by key, Enter goes on and never submits.
class LineEdit : public QLineEdit {
  Q_OBJECT
 public:
  explicit LineEdit(QWidget* parent = nullptr);

 Q_SIGNALS:
  void enterPressed();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
};

/// Label above, editor, and one line for what a check has to say. The label names the editor for screen readers.
class Field : public QWidget {
  Q_OBJECT
 public:
  Field(const QString& label, QWidget* editor, QWidget* parent = nullptr);
  [[nodiscard]] QWidget* editor() const { return m_editor; }
  /// Sentence below the field; empty: nothing to say.
  void setFinding(const QString& sentence, style::Tone tone = style::Tone::Warn);
  enum class Origin { Typed, Card };
  /// Tint and tick of a field that the card filled.
  void setOrigin(Origin origin);
  void setLabel(const QString& label);
  [[nodiscard]] QString finding() const { return m_finding->toolTip(); }

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void showFinding();
  void showMark();
  void updateLook();
  QWidget* m_editor;
  QLabel* m_label;
  QLabel* m_mark;
  QLabel* m_finding;
  QString m_sentence;
  style::Tone m_tone = style::Tone::Neutral;
  Origin m_origin = Origin::Typed;
};

}  // namespace motcua::ui
