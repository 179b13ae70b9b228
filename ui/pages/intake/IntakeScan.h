// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/scanning/ScanProfile.h"
#include "ui/Ports.h"
#include "ui/Shell.h"
#include "ui/pages/intake/IntakeController.h"
#include "ui/pages/intake/MixedStack.h"
#include "ui/pages/intake/ScanRun.h"

#include <QPointer>
#include <QShortcut>

namespace motcua::ui {

/// Scanning as a clerk does it: a profile's key starts it; a stack may have to be turned, a card laid the other way up,
/// a mixed stack sorted by its separator sheets. Every page goes into the draft the moment it comes; what is made of the
/// pages afterwards (order, one sheet for a card, other rows) is a further step that can be taken back.
class IntakeScan final : public QObject {
  Q_OBJECT
 public:
  struct Target {
    QString row;
    int position = -1;
    PageId replaces = {};
  };
  IntakeScan(Shell& shell, const Ports& ports, IntakeController& controller, QObject* parent);
  ~IntakeScan() override;
  /// Keys of the profiles, working in all of `scope`; kept true when the settings change. `target`: where pages go then.
  void bindKeys(QWidget* scope, std::function<Target()> target);
  void start(const scanning::ScanProfile& profile, const Target& target);
  /// Esc: ends a scan, or the waiting for the second side. What has come stays.
  void cancel();
  /// Pictures and PDFs as one stack, in the order of `paths`; a damaged one is told and the others go on.
  void takeFiles(const QStringList& paths, const QString& row);
  [[nodiscard]] bool isBusy() const { return m_run->isRunning() || m_waiting; }
  [[nodiscard]] bool isWaiting() const { return m_waiting; }
  [[nodiscard]] QList<scanning::ScanProfile> profiles() const;
  /// What belongs to the checklist now, for separator sheets.
  void setStack(const QString& procedure, const QStringList& components);

 Q_SIGNALS:
  void progress(const QString& text);
  /// What to do by hand before the same key goes on; empty: nothing.
  void asks(const QString& text);

 private:
  struct Sheet {
    PageId id;
    QByteArray image;  ///< of a card's sides only
  };
  void takePage(const scanning::ScannedPage& page, const QString& scannerId);
  void takeFile(MixedStack* stack, const Target& target, QStringList paths);
  void took(MixedStack* stack, const Target& target, const QStringList& rest, const DraftHandle& draft,
            const Result<QList<intake::PageContent>>& pages);
  void ended(const scanning::ScanOutcome& outcome);
  void passOver(const scanning::ScanOutcome& outcome);
  void turned();
  void combineCard();
  void makeKeys();
  Shell& m_shell;
  const Ports& m_ports;
  IntakeController& m_controller;
  ScanRun* m_run;
  QWidget* m_scope = nullptr;
  std::function<Target()> m_target;
  QList<QPointer<QShortcut>> m_keys;
  scanning::ScanProfile m_profile;
  Target m_to;
  DraftHandle m_draft;
  QPointer<MixedStack> m_stack;  ///< of the scan under way, where it may be a mixed one
  QList<Sheet> m_fronts;
  QList<Sheet> m_backs;
  QString m_procedure;
  QStringList m_components;
  bool m_second = false;   ///< the pass under way, or the last one, is the second
  bool m_waiting = false;  ///< for hands
  int m_scan = 0;
};

}  // namespace motcua::ui
