// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/scanning/KeyboardWedge.h"
#include "ui/Navigation.h"
#include "ui/Shell.h"
#include "ui/StatusBar.h"
#include "ui/TopBar.h"
#include "ui/pages/Pages.h"
#include "ui/widgets/Banners.h"
#include "ui/widgets/Toasts.h"

#include <QStackedWidget>

namespace motcua::ui {

/// Everything that a signed-in person sees: search box, navigation, banners, the stack of pages, status bar. Made at
/// sign-in, destroyed at sign-out; while the screen is locked it is hidden and keeps its state.
class Workspace final : public Shell {
  Q_OBJECT
 public:
  Workspace(const Ports& ports, account::Account account, QWidget* parent = nullptr);

  [[nodiscard]] const account::Account& account() const override { return m_account; }
  [[nodiscard]] const settings::OfficeSettings& settings() const override { return m_settings; }
  [[nodiscard]] const settings::DeviceSettings& devices() const override { return m_devices; }
  [[nodiscard]] std::shared_ptr<scanning::ScannerDriver> scanner() const override { return m_scanner; }
  void reloadSettings() override { loadSettings(); }
  void open(const QString& pageId, const QString& subject) override;
  void back() override;
  void focusSearch() override;
  void toast(const QString& text, style::Tone tone) override;
  void toastWithUndo(const QString& text, std::function<void()> undo) override;
  void banner(const QString& key, const QString& text, style::Tone tone) override;
  void clearBanner(const QString& key) override;
  void fault(const QString& key, const Error& error) override;
  void status(const QString& key, const QString& text, style::Tone tone) override;
  void badge(const QString& pageId, int count, style::Tone tone) override;

  [[nodiscard]] Page* currentPage() const;
  /// A reader's text: a receipt's QR opens the dossier, everything else is offered to the page.
  void readerText(const scanning::WedgeRead& read);
  /// All that is half-typed is stored: before lock and sign-out.
  void settle();
  void showHelp();

 Q_SIGNALS:
  void lockRequested();
  void signOutRequested();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void build();
  void addShortcuts();
  void loadSettings();
  [[nodiscard]] Page* page(const QString& id);
  void showHistory();
  void openByCode(const QString& code);

  const Ports& m_ports;
  account::Account m_account;
  settings::OfficeSettings m_settings;
  settings::DeviceSettings m_devices;
  std::shared_ptr<scanning::ScannerDriver> m_scanner;
  QList<PageEntry> m_entries;
  QHash<QString, Page*> m_pages;
  QStringList m_trail;
  TopBar* m_top = nullptr;
  Navigation* m_navigation = nullptr;
  Banners* m_banners = nullptr;
  QStackedWidget* m_stack = nullptr;
  StatusBar* m_status = nullptr;
  class DeviceStates* m_states = nullptr;
  Toasts* m_toasts = nullptr;
};

}  // namespace motcua::ui
