// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>
#include <QLabel>
#include <QVBoxLayout>

namespace motcua::ui {

/// A white box with a heading: the unit that a screen is made of.
class Card : public QFrame {
  Q_OBJECT
 public:
  explicit Card(const QString& heading, QWidget* parent = nullptr);
  [[nodiscard]] QVBoxLayout* body() { return m_body; }
  /// To the right of the heading.
  void addToHeading(QWidget* widget);
  void setHeading(const QString& heading);

 private:
  QVBoxLayout* m_body;
  QHBoxLayout* m_head;
  QLabel* m_heading;
};

/// A label with one of the style sheet's roles: "heading", "title", "label", "hint", "code", "big", "chip".
[[nodiscard]] QLabel* makeLabel(const QString& text, const char* role, QWidget* parent = nullptr);

}  // namespace motcua::ui
