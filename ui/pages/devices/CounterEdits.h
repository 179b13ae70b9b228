// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Finding.h"
#include "ui/Ports.h"
#include "ui/Shell.h"

namespace motcua::ui {

/// The counter's device settings while IT works on them: each finished change is stored at once (one event), unless a
/// check forbids it. What a managed file has fixed is locked.
class CounterEdits final : public QObject {
  Q_OBJECT
 public:
  CounterEdits(Shell& shell, const Ports& ports, QObject* parent);
  [[nodiscard]] const settings::DeviceSettings& now() const { return m_now; }
  void change(const std::function<void(settings::DeviceSettings&)>& edit);
  /// The profile at `row` of those in force; back at the default ones, the counter keeps none of its own.
  void changeProfile(int row, const std::function<void(scanning::ScanProfile&)>& edit);
  /// `field`: path in the JSON of the devices, "printer.queue", "profiles".
  [[nodiscard]] bool isLocked(const QString& field) const;
  void load();
  /// All settings of the store in one file, as `motcuactl config export` writes it.
  void exportTo(const QString& path);
  void importFrom(const QString& path);

 Q_SIGNALS:
  void changed();
  void refused(const motcua::Findings& findings);
  void done(const QString& sentence);

 private:
  Shell& m_shell;
  const Ports& m_ports;
  settings::DeviceSettings m_now;
  QStringList m_forced;
  int m_storing = 0;
};

}  // namespace motcua::ui
