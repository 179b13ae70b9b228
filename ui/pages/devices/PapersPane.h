// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/DeviceModel.h"
#include "ui/models/PaperModel.h"
#include "ui/pages/devices/CounterEdits.h"
#include "ui/widgets/Field.h"
#include "ui/widgets/Table.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSpinBox>

namespace motcua::ui {

/// Printer, tray, paper and copies per form, and what else a counter has: watched folder, pace of the reader, snapshots.
class PapersPane final : public QWidget {
  Q_OBJECT
 public:
  PapersPane(CounterEdits& edits, QWidget* parent = nullptr);
  void focusList();
  void setPrinters(const QList<DeviceLine>& printers);

 private:
  void layOut();
  [[nodiscard]] QWidget* otherSettings();
  void connectEditors();
  void show();
  void showForm();
  void showTrays();
  void storeForm();
  CounterEdits& m_edits;
  PaperModel* m_model;
  QList<DeviceLine> m_printers;
  Table* m_table;
  QCheckBox* m_own;
  QComboBox* m_queue;
  QComboBox* m_tray;
  QComboBox* m_paper;
  QSpinBox* m_copies;
  LineEdit* m_folder;
  QSpinBox* m_gap;
  QCheckBox* m_snapshot;
  QSpinBox* m_keepDays;
  bool m_showing = false;
};

}  // namespace motcua::ui
