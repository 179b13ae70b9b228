// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/ProfileModel.h"
#include "ui/pages/devices/CounterEdits.h"
#include "ui/widgets/Field.h"
#include "ui/widgets/KeyButton.h"
#include "ui/widgets/Table.h"

#include <QComboBox>

namespace motcua::ui {

/// The named ways to scan and their function keys. A locked one is changed only after it was unlocked; what a managed
/// file has fixed, not at all.
class ProfilesPane final : public QWidget {
  Q_OBJECT
 public:
  ProfilesPane(CounterEdits& edits, QWidget* parent = nullptr);
  void focusList();

 private:
  void layOut();
  void show();
  void showProfile();
  void edit(const std::function<void(scanning::ScanProfile&)>& change);
  void add();
  void remove();
  void toggleLock();
  [[nodiscard]] QList<scanning::ScanProfile> profiles() const;
  CounterEdits& m_edits;
  ProfileModel* m_model;
  Table* m_table;
  LineEdit* m_name;
  QComboBox* m_key;
  QComboBox* m_source;
  QComboBox* m_mode;
  QComboBox* m_dpi;
  QComboBox* m_area;
  QComboBox* m_work;
  LineEdit* m_options;
  KeyButton* m_add;
  KeyButton* m_remove;
  KeyButton* m_lock;
  QLabel* m_managed;
  bool m_showing = false;
};

}  // namespace motcua::ui
