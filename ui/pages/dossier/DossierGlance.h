// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/dossier/StepQuestions.h"
#include "ui/widgets/Card.h"

namespace motcua::ui {

/// One line that ends in … where there is no room; the whole of it as tooltip and for screen readers.
class ElidedLabel final : public QLabel {
  Q_OBJECT
 public:
  explicit ElidedLabel(const char* role);
  void setLine(const QString& line);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void elide();
  QString m_line;
};

/// The four questions that are asked on the phone: where is it, who has it, when is it due, what is missing.
class DossierGlance final : public QWidget {
  Q_OBJECT
 public:
  explicit DossierGlance(QWidget* parent = nullptr);
  void show(const DossierView& view);

 private:
  struct Cell {
    class ElidedLabel* value = nullptr;
    class ElidedLabel* more = nullptr;
  };
  Cell add(const QString& question, const char* name, int stretch);
  Cell m_where;
  Cell m_who;
  Cell m_due;
  Cell m_missing;
};

/// What keeps the dossier from its end, one line each; empty: nothing.
[[nodiscard]] QStringList missingOf(const DossierView& view);

}  // namespace motcua::ui
