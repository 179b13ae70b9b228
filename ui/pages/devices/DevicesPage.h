// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/DeviceModel.h"
#include "ui/pages/Page.h"
#include "ui/widgets/Field.h"
#include "ui/widgets/KeyButton.h"
#include "ui/widgets/Table.h"

#include <QTabWidget>

namespace motcua::ui {

class CounterEdits;
class DeviceSurvey;
class DeviceTrial;
class OptionsPane;
class PapersPane;
class ProfilesPane;

/// "Thiết bị", for IT: every device of the counter in one list with its true state, tried at once, and what the counter
/// does with them. Nothing here waits for a device; each change is stored when it is made.
class DevicesPage final : public Page {
  Q_OBJECT
 public:
  DevicesPage(Shell& shell, const Ports& ports);
  ~DevicesPage() override;
  void arrived() override;
  void refresh() override;
  void settle() override;
  bool readerText(const QString& text) override;
  [[nodiscard]] QStringList help() const override;

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  [[nodiscard]] QWidget* listPane();
  [[nodiscard]] QWidget* trialCard();
  void connectParts();
  void showLines();
  void showButtons();
  [[nodiscard]] const DeviceLine* current() const;
  void tryIt();
  void assign();
  void beginAdding();
  void add();
  void removeAdded();
  void pickExport();
  void pickImport();
  void say(const QString& text, style::Tone tone);
  Shell& m_shell;
  CounterEdits* m_edits;
  DeviceSurvey* m_survey;
  DeviceTrial* m_trial;
  DeviceModel* m_model;
  std::weak_ptr<scanning::ScannerDriver> m_asked;
  QTabWidget* m_tabs = nullptr;
  Table* m_table = nullptr;
  QLabel* m_looking = nullptr;
  QWidget* m_addRow = nullptr;
  LineEdit* m_address = nullptr;
  Field* m_addressField = nullptr;
  KeyButton* m_try = nullptr;
  KeyButton* m_assign = nullptr;
  KeyButton* m_remove = nullptr;
  QLabel* m_picture = nullptr;
  QLabel* m_said = nullptr;
  QLabel* m_finding = nullptr;
  ProfilesPane* m_profiles = nullptr;
  OptionsPane* m_options = nullptr;
  PapersPane* m_papers = nullptr;
};

}  // namespace motcua::ui
