// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/procedure/Catalogue.h"
#include "ui/widgets/Field.h"

#include <QListWidget>

#include <memory>

namespace motcua::ui {

/// Type letters without marks, an abbreviation or the code; the list below is live; Up, Down, Enter.
class ProcedurePicker final : public LineEdit {
  Q_OBJECT
 public:
  explicit ProcedurePicker(QWidget* parent = nullptr);
  void setCatalogue(std::shared_ptr<const procedure::Catalogue> catalogue) { m_catalogue = std::move(catalogue); }
  /// Shows the procedure as chosen, without the signal.
  void setChosen(const procedure::Procedure* procedure);

 Q_SIGNALS:
  void chosen(const QString& code);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  void search();
  void place();
  void take(const QListWidgetItem* item);
  [[nodiscard]] QListWidget& list();
  std::shared_ptr<const procedure::Catalogue> m_catalogue;
  QListWidget* m_list = nullptr;
  QString m_chosenName;
};

}  // namespace motcua::ui
