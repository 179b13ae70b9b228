// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/OptionModel.h"
#include "ui/pages/devices/CounterEdits.h"
#include "ui/widgets/Field.h"
#include "ui/widgets/KeyButton.h"
#include "ui/widgets/Table.h"

#include <QComboBox>

namespace motcua::ui {

/// What the counter's scanner can do besides the profile's fields: the driver's own list, asked when the pane is shown,
/// and what one profile sets of it.
class OptionsPane final : public QWidget {
  Q_OBJECT
 public:
  OptionsPane(Shell& shell, CounterEdits& edits, QWidget* parent = nullptr);
  void focusList();
  void ask();  ///< the scanner again

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void layOut();
  void answered(const QString& scannerId, const Result<QList<scanning::DeviceOption>>& options);
  void show();
  void showOption();
  void store();
  void leaveOut();
  void change(const QString& name, const QString& value);
  void say(const QString& text, style::Tone tone);
  [[nodiscard]] scanning::ScanProfile profile() const;
  Shell& m_shell;
  CounterEdits& m_edits;
  OptionModel* m_model;
  Table* m_table;
  QComboBox* m_profile;
  QComboBox* m_value;
  Field* m_valueField = nullptr;
  KeyButton* m_leaveOut = nullptr;
  QLabel* m_said;
  QString m_asked;  ///< the scanner that m_options are of, or are asked of
  QList<scanning::DeviceOption> m_options;
};

}  // namespace motcua::ui
