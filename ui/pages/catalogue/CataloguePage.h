// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/procedure/Catalogue.h"
#include "ui/models/ProcedureModel.h"
#include "ui/pages/Page.h"
#include "ui/pages/catalogue/ImportView.h"
#include "ui/pages/catalogue/ProcedureEditor.h"

#include <QComboBox>
#include <QStackedWidget>

#include <memory>

namespace motcua::ui {

/// What can be asked for at this office: found as one types, with versions and their validity. A supervisor imports (seeing
/// first what would change) and edits (into a new version valid from a day).
class CataloguePage final : public Page {
  Q_OBJECT
 public:
  CataloguePage(Shell& shell, const Ports& ports);
  void arrived() override;
  void refresh() override;
  [[nodiscard]] QStringList help() const override;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void layOut();
  QWidget* makeDetails();
  void search();
  void showRow(int row);
  void showVersion(int index);
  void askForImport(bool folder);
  void planImport(const QString& path);
  void applyImport();
  void beginEdit();
  void saveEdit();
  void backToDetails();
  void published(const Result<int>& count);
  [[nodiscard]] bool maySupervise() const;
  Shell& m_shell;
  const Ports& m_ports;
  std::shared_ptr<const procedure::Catalogue> m_catalogue;
  QList<procedure::Procedure> m_versions;  ///< of the chosen one, oldest first
  ProcedureModel* m_model;
  LineEdit* m_search;
  Table* m_table;
  QLabel* m_count;
  QStackedWidget* m_right;
  QWidget* m_details = nullptr;
  QLabel* m_name = nullptr;
  QComboBox* m_version = nullptr;
  QTextBrowser* m_text = nullptr;
  ImportView* m_import;
  ProcedureEditor* m_editor;
  int m_question = 0;  ///< only the newest answer counts
};

}  // namespace motcua::ui
