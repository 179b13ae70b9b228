// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/Account.h"
#include "core/base/Error.h"
#include "core/settings/DeviceSettings.h"
#include "core/settings/OfficeSettings.h"
#include "ui/style/Theme.h"

#include <QString>
#include <QWidget>

#include <functional>
#include <memory>

namespace motcua::scanning {
class ScannerDriver;
}

namespace motcua::ui {

/// What a page may ask of the window around it. Made by Workspace; outlives every page. GUI thread.
class Shell : public QWidget {
  Q_OBJECT
 public:
  using QWidget::QWidget;
  [[nodiscard]] virtual const account::Account& account() const = 0;
  [[nodiscard]] virtual const settings::OfficeSettings& settings() const = 0;
  [[nodiscard]] virtual const settings::DeviceSettings& devices() const = 0;
  /// Scanners of the settings; null until the settings are there, or if there is none.
  [[nodiscard]] virtual std::shared_ptr<scanning::ScannerDriver> scanner() const = 0;

  /// Reads the settings anew after they were changed; settingsChanged() follows.
  virtual void reloadSettings() = 0;

  /// Shows the page of that id (Pages.cpp) with `subject`: a dossier's id, a search text, as that page reads it; empty:
  /// as it was left. The page before is remembered: back() returns to it.
  virtual void open(const QString& pageId, const QString& subject = {}) = 0;
  virtual void back() = 0;
  /// Empties the search box and puts the focus there: for the next person.
  virtual void focusSearch() = 0;

  /// Done or for information: hides by itself, stays in the history. At most about 75 letters.
  virtual void toast(const QString& text, style::Tone tone = style::Tone::Info) = 0;
  /// The same with an "undo" that can be pressed while it shows.
  virtual void toastWithUndo(const QString& text, std::function<void()> undo) = 0;
  /// What somebody must mend; stays until cleared or replaced under the same key.
  virtual void banner(const QString& key, const QString& text, style::Tone tone = style::Tone::Bad) = 0;
  virtual void clearBanner(const QString& key) = 0;
  /// The sentence of an error as banner, and its detail in the log.
  virtual void fault(const QString& key, const Error& error) = 0;
  /// One field of the status bar: "scanner", "printer", "camera", "sync", "backup"...
  virtual void status(const QString& key, const QString& text, style::Tone tone) = 0;
  /// Number at the page's name in the navigation; 0: none.
  virtual void badge(const QString& pageId, int count, style::Tone tone = style::Tone::Neutral) = 0;

 Q_SIGNALS:
  void settingsChanged();
  /// Something in the store changed (intake, a step, a draft): lists ask anew when shown.
  void dossiersChanged();
};

}  // namespace motcua::ui
