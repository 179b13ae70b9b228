// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/widgets/Field.h"

namespace motcua::ui {

/// Name of the office and the one search box, on every screen.
class TopBar : public QWidget {
  Q_OBJECT
 public:
  explicit TopBar(QWidget* shortcutScope, QWidget* parent = nullptr);
  void setOffice(const QString& name);
  void focusSearch();
  void clearSearch();
  [[nodiscard]] LineEdit* search() const { return m_search; }

 Q_SIGNALS:
  void searched(const QString& text);  ///< as one types
  void confirmed();                    ///< Enter or Down: into the list
  void lockPressed();
  void helpPressed();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QLabel* m_office;
  LineEdit* m_search;
};

}  // namespace motcua::ui
