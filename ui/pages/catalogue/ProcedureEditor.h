// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/procedure/Procedure.h"
#include "ui/widgets/Field.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QTabWidget>
#include <QTableWidget>

namespace motcua::ui {

/// A procedure as a form: what is saved becomes its next version, valid from a day; nothing of the old one changes.
class ProcedureEditor final : public QWidget {
  Q_OBJECT
 public:
  explicit ProcedureEditor(QWidget* shortcutScope);
  void edit(const procedure::Procedure& procedure, const QDate& validFrom);
  /// As it stands in the fields; what the form does not show is kept.
  [[nodiscard]] procedure::Procedure edited() const;
  void showFindings(const QStringList& sentences);

 Q_SIGNALS:
  void saved();
  void left();

 private:
  void layOut(QWidget* shortcutScope);
  void fill();
  void putCase(QTableWidget& table, int row, int column, const QString& chosen) const;
  void fillPapers();
  void fillTerms();
  void fillFees();
  void addRow();
  void removeRow();
  [[nodiscard]] QList<procedure::Component> papers() const;
  [[nodiscard]] QList<procedure::Duration> terms() const;
  [[nodiscard]] QList<procedure::Fee> fees() const;
  [[nodiscard]] QList<procedure::ProcedureCase> cases() const;
  procedure::Procedure m_base;
  LineEdit* m_name;
  LineEdit* m_sector;
  LineEdit* m_abbreviation;
  QDateEdit* m_validFrom;
  QCheckBox* m_looked;
  QTabWidget* m_tabs;
  QTableWidget* m_papers;
  QTableWidget* m_terms;
  QTableWidget* m_fees;
  QTableWidget* m_cases;
  QTableWidget* m_grounds;
  bool m_filling = false;
  QLabel* m_findings;
};

}  // namespace motcua::ui
