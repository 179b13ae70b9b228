// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/FormOutput.h"
#include "ui/pages/Page.h"
#include "ui/pages/dossier/PageViewer.h"
#include "ui/widgets/Card.h"

#include <QListWidget>
#include <QTabWidget>

namespace motcua::ui {

/// One dossier: who and what at the left; pages, what happened, and printed papers at the right.
class DossierPage final : public Page {
  Q_OBJECT
 public:
  DossierPage(Shell& shell, const Ports& ports);
  void present(const QString& dossierId) override;
  void arrived() override;
  void refresh() override;
  [[nodiscard]] QStringList help() const override;

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  struct Shown {
    dossier::Dossier dossier;
    QList<Event> events;
    QHash<QString, QString> names;  ///< of accounts
  };
  void layOut();
  void show(const Shown& shown);
  void showFacts(const dossier::Dossier& dossier);
  void showPages(const dossier::Dossier& dossier);
  void showTimeline(const Shown& shown);
  void showPrints(const dossier::Dossier& dossier);
  Shell& m_shell;
  const Ports& m_ports;
  FormOutput* m_output;
  DossierId m_id;
  QString m_code;
  QLabel* m_title = nullptr;
  QLabel* m_state = nullptr;
  QLabel* m_procedure = nullptr;
  QVBoxLayout* m_facts = nullptr;
  QTabWidget* m_tabs = nullptr;
  PageModel* m_pages = nullptr;
  QListView* m_pageList = nullptr;
  PageViewer* m_viewer = nullptr;
  QListWidget* m_timeline = nullptr;
  QListWidget* m_prints = nullptr;
};

}  // namespace motcua::ui
