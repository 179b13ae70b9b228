// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/widgets/Field.h"

#include <QListWidget>

#include <functional>

namespace motcua::ui {

struct Choice {
  QString id;
  QString name;
  QString tip;
};

/// A field with a live list below: type, Up, Down, Enter; Esc brings back what was chosen. What was typed and not chosen
/// is put back when the focus leaves.
class Picker : public LineEdit {
  Q_OBJECT
 public:
  using Search = std::function<QList<Choice>(const QString& text)>;
  explicit Picker(Search search, QWidget* parent = nullptr);
  /// Shows a choice without the signal; an empty one clears the field.
  void setChosen(const Choice& choice);
  /// Emptied and left, it chooses nothing instead of coming back.
  void setMayBeEmpty(bool may) { m_mayBeEmpty = may; }
  [[nodiscard]] QString chosenId() const { return m_chosen.id; }

 Q_SIGNALS:
  void chosen(const QString& id);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  void search();
  void place();
  void take(const QListWidgetItem* item);
  [[nodiscard]] QListWidget& list();
  Search m_search;
  QListWidget* m_list = nullptr;
  Choice m_chosen;
  bool m_mayBeEmpty = false;
};

}  // namespace motcua::ui
