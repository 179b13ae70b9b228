// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/Ports.h"
#include "ui/widgets/KeyButton.h"

#include <QDeadlineTimer>
#include <QLabel>

namespace motcua::ui {

/// A step that only the holder of the papers may take, at another counter: asks the office for the right to it, by one key,
/// and tells what came of it. Shown only where there is an office to ask.
class ClaimStrip final : public QWidget {
  Q_OBJECT
 public:
  ClaimStrip(const Ports& ports, QWidget* shortcutScope);
  /// Another dossier, or another step.
  void begin(const DossierId& dossier);
  /// The papers are at that counter.
  void offer(int counter);
  /// The fencing number of what was granted and still holds; 0: nothing.
  [[nodiscard]] qint64 fence() const;

 Q_SIGNALS:
  void granted();

 private:
  void ask();
  void answer(const Result<exchange::DossierClaim>& claim);
  void say(const QString& text, style::Tone tone);
  const Ports& m_ports;
  DossierId m_dossier;
  int m_counter = 0;
  QLabel* m_text;
  KeyButton* m_ask;
  qint64 m_fence = 0;
  QDeadlineTimer m_usable;
  int m_question = 0;
};

}  // namespace motcua::ui
