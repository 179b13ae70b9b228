// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/Account.h"
#include "ui/Ports.h"
#include "ui/Shell.h"

#include <QKeySequence>
#include <QWidget>

namespace motcua::ui {

/// One screen of the window's stack. Made when first shown, kept until sign-out. GUI thread: no SQL, no device, no file.
class Page : public QWidget {
  Q_OBJECT
 public:
  using QWidget::QWidget;
  /// Shown, or shown again: take the focus where work begins, ask for what may have changed.
  virtual void arrived() {}
  /// What to show, from Shell::open: a dossier's id, a search text... Comes before arrived().
  virtual void present(const QString& /*subject*/) {}
  /// Its key was pressed while it is shown: intake begins the next dossier.
  virtual void again() { arrived(); }
  /// Enter in the search box while this page shows what was typed there.
  virtual void confirm() {}
  /// F5. Must not lose what was typed.
  virtual void refresh() {}
  /// F1: rows "key<TAB>what it does", translated; the window adds its own.
  [[nodiscard]] virtual QStringList help() const { return {}; }
  /// Everything half-typed goes to its field and to the store: before locking, leaving, signing out.
  virtual void settle() {}
  /// Ctrl+Z and Ctrl+Shift+Z outside of a text: true if there was something to take back or to do again.
  virtual bool undo() { return false; }
  virtual bool redo() { return false; }
  /// What a hand-held reader typed while this page was shown: true if the page took it.
  virtual bool readerText(const QString& /*text*/) { return false; }
};

enum class NavigationGroup { Counter, Work, Oversight, Office, Hidden };

/// A line of the navigation. To add a page see ui/README.md.
struct PageEntry {
  QString id;
  QString title;  ///< translated
  QKeySequence shortcut;
  NavigationGroup group = NavigationGroup::Counter;
  account::Permission permission = account::Permission::Intake;
  std::function<Page*(Shell&, const Ports&)> make;
};

}  // namespace motcua::ui
