// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/FormOutput.h"
#include "ui/pages/Page.h"
#include "ui/pages/dossier/DossierGlance.h"
#include "ui/pages/dossier/PageViewer.h"
#include "ui/pages/dossier/StepButtons.h"
#include "ui/pages/dossier/StepPanel.h"

#include <QListView>
#include <QListWidget>
#include <QStackedWidget>
#include <QTabWidget>

namespace motcua::ui {

/// One dossier: the four questions on top, who and what at the left, pages, what happened and printed papers in the middle,
/// the open steps at the right. A chosen step takes the middle until it is done or left.
class DossierPage final : public Page {
  Q_OBJECT
 public:
  DossierPage(Shell& shell, const Ports& ports);
  /// A dossier's id; with "#hand-over" at that step, because its receipt was read.
  void present(const QString& subject) override;
  void arrived() override;
  void refresh() override;
  bool readerText(const QString& text) override;
  [[nodiscard]] QStringList help() const override;

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void layOut();
  QWidget* head();
  QWidget* factsCard();
  QWidget* tabs();
  void show(const DossierView& view);
  void showFacts(const dossier::Dossier& dossier);
  void showPages(const dossier::Dossier& dossier);
  void showTimeline(const DossierView& view);
  void showPrints(const DossierView& view);
  void printAgain(const QListWidgetItem* item);
  enum class Receipt { NotRead, Read };
  void beginStep(dossier::Action action, Receipt receipt, const QString& card = {});
  void endStep();
  void stepDone(const life::ActOutcome& outcome, const dossier::ActionInput& input);
  void say(const QString& text);
  void undoStep(const DossierId& id);
  Shell& m_shell;
  const Ports& m_ports;
  FormOutput* m_output;
  FormOutput* m_stepOutput;
  DossierId m_id;
  QString m_code;
  document::FormId m_receipt = document::FormId::Receipt;
  dossier::State m_stateNow = dossier::State::Draft;
  bool m_receiptRead = false;    ///< open the hand-over as soon as the dossier is here
  QString m_said;                ///< of the last step, for when its paper is printed
  std::function<void()> m_undo;  ///< of the last step; empty if it can't be undone
  int m_stepQuestion = 0;
  QLabel* m_title = nullptr;
  QLabel* m_state = nullptr;
  QLabel* m_procedure = nullptr;
  DossierGlance* m_glance = nullptr;
  QVBoxLayout* m_facts = nullptr;
  QStackedWidget* m_middle = nullptr;
  QTabWidget* m_tabs = nullptr;
  PageModel* m_pages = nullptr;
  QListView* m_pageList = nullptr;
  PageViewer* m_viewer = nullptr;
  QListWidget* m_timeline = nullptr;
  QListWidget* m_prints = nullptr;
  StepButtons* m_steps = nullptr;
  StepPanel* m_panel = nullptr;
};

}  // namespace motcua::ui
