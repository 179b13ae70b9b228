// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/agency/Agency.h"
#include "core/procedure/Catalogue.h"
#include "ui/models/ChecklistModel.h"
#include "ui/models/FeeModel.h"
#include "ui/pages/Page.h"
#include "ui/pages/intake/IntakeController.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Picker.h"

class QComboBox;

namespace motcua::ui {

class ApplicantCard;
class CardReading;
class ChecklistView;
class DuePanel;
class EarlierStrip;
class FeesView;
class KeyButton;
class PagesPanel;
class ProcedurePicker;
class ReceiptStrip;
class IntakeScan;
class SeparatorPrinting;

/// One intake on one screen: who, what, papers with their pages, fees, due date, save. Never scrolls sideways, never asks.
class IntakePage final : public Page {
  Q_OBJECT
 public:
  IntakePage(Shell& shell, const Ports& ports);
  ~IntakePage() override;
  void present(const QString& draftId) override;
  void arrived() override;
  void again() override;
  void refresh() override;
  void settle() override;
  bool readerText(const QString& text) override;
  bool undo() override;
  bool redo() override;
  [[nodiscard]] QStringList help() const override;

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void layOut();
  void fitColumns();
  [[nodiscard]] QWidget* middleColumn();
  [[nodiscard]] QWidget* rightColumn();
  void connectParts();
  void connectPages();
  void connectController();
  void loadCatalogue();

  [[nodiscard]] intake::IntakeForm form() const;
  void edited();
  void show(const intake::IntakeForm& form);
  enum class Keep { Nothing, Person };
  void clear(Keep keep = Keep::Nothing);
  [[nodiscard]] QList<Choice> agenciesFor(const QString& text) const;
  void showAgency(const QString& code);
  void chooseProcedure(const QString& code);
  void fillFromProcedure();
  void showCaseAndChannel();
  void showPages();
  void checkApplicant();
  void readCard(const QString& text);
  void pickFiles(const QString& title, const QString& filter, std::function<void(const QStringList&)> picked);
  void save();
  void saveAndStay();
  void followCase(const QString& code, const QString& caseId);
  void showFindings(const Findings& findings);
  void received(const dossier::Dossier& dossier);

  Shell& m_shell;
  const Ports& m_ports;
  IntakeController* m_controller;
  IntakeScan* m_scan;
  SeparatorPrinting* m_separators;
  CardReading* m_cards;
  std::shared_ptr<const procedure::Catalogue> m_catalogue;
  QList<agency::Agency> m_agencies;  ///< valid today
  std::optional<procedure::Procedure> m_procedure;
  std::optional<intake::IntakeForm> m_waitingForm;  ///< taken up before the catalogue was there
  ChecklistModel* m_checklist;
  FeeModel* m_fees;
  QWidget* m_left = nullptr;
  QWidget* m_right = nullptr;
  QLabel* m_hint = nullptr;
  ApplicantCard* m_applicant = nullptr;
  EarlierStrip* m_earlier = nullptr;
  ProcedurePicker* m_picker = nullptr;
  QComboBox* m_case = nullptr;
  QComboBox* m_channel = nullptr;
  Picker* m_agency = nullptr;  ///< competent; empty: our own
  ChecklistView* m_checklistView = nullptr;
  FeesView* m_feesView = nullptr;
  Card* m_feesCard = nullptr;
  DuePanel* m_due = nullptr;
  PagesPanel* m_pages = nullptr;
  ReceiptStrip* m_receipt = nullptr;
  KeyButton* m_save = nullptr;
  KeyButton* m_saveAndStay = nullptr;
  QLabel* m_summary = nullptr;
  LineEdit* m_receiptNumber = nullptr;
  bool m_showing = false;
  bool m_samePerson = false;  ///< the next dossier is of who stands here
};

}  // namespace motcua::ui
