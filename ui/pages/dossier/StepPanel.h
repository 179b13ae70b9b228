// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/Ports.h"
#include "ui/Shell.h"
#include "ui/pages/dossier/StepPart.h"
#include "ui/widgets/Card.h"

#include <QPushButton>
#include <QScrollArea>
#include <QTimer>

namespace motcua::ui {

class ClaimStrip;
class KeyButton;
class StepPages;

/// One step being taken, inside the page: only what the step needs, what the rules have to say beside each field while one
/// types, Ctrl+Enter does it, Esc leaves it (and keeps what was typed for the next time).
class StepPanel final : public Card {
  Q_OBJECT
 public:
  StepPanel(Shell& shell, const Ports& ports);
  ~StepPanel() override;
  void begin(StepSubject subject);
  /// Put away; what was typed is remembered for this dossier and step until it is done.
  void leave();
  [[nodiscard]] bool isActive() const { return m_form != nullptr; }
  [[nodiscard]] dossier::Action action() const { return m_subject.input.action; }
  bool readerText(const QString& text);
  void focusFirst();

 Q_SIGNALS:
  void done(const motcua::life::ActOutcome& outcome, const motcua::dossier::ActionInput& input);
  void left();

 protected:
  /// Tab goes round within the step: fields, scans, the button, and again.
  bool focusNextPrevChild(bool next) override;

 private:
  [[nodiscard]] QList<QWidget*> stops() const;
  void addParts(QVBoxLayout& box);
  void addPart(QVBoxLayout& box, StepPart* part);
  StepPages* addPages();
  [[nodiscard]] dossier::ActionInput input() const;
  [[nodiscard]] QString memoryKey() const;
  void preview();
  void perform();
  void showFindings(const Findings& findings);
  Shell& m_shell;
  const Ports& m_ports;
  StepSubject m_subject;
  QScrollArea* m_scroll;
  QWidget* m_form = nullptr;
  QHBoxLayout* m_columns = nullptr;
  QLabel* m_general;
  ClaimStrip* m_claim;
  QLabel* m_hint;
  QPushButton* m_leave;
  KeyButton* m_do;
  QList<StepPart*> m_parts;
  QList<StepPages*> m_pages;
  QHash<QString, dossier::ActionInput> m_typed;  ///< by memoryKey(): steps left half-way
  QTimer m_pause;
  int m_question = 0;
  bool m_tried = false;
  bool m_running = false;
};

}  // namespace motcua::ui
