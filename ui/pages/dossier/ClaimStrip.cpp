// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dossier/ClaimStrip.h"

#include "core/base/Clock.h"
#include "ui/Background.h"
#include "ui/widgets/Card.h"

#include <QHBoxLayout>

namespace motcua::ui {

ClaimStrip::ClaimStrip(const Ports& ports, QWidget* shortcutScope)
    : m_ports(ports), m_text(makeLabel({}, "finding")), m_ask(new KeyButton(tr("Ask the office"), QKeySequence(Qt::Key_F6), shortcutScope)) {
  setObjectName(QStringLiteral("step.claim"));
  m_text->setObjectName(QStringLiteral("step.claim.text"));
  m_text->setWordWrap(true);
  m_ask->setObjectName(QStringLiteral("step.claim.ask"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(m_text, 1);
  row->addWidget(m_ask);
  connect(m_ask, &QPushButton::clicked, this, &ClaimStrip::ask);
  hide();
}

void ClaimStrip::begin(const DossierId& dossier) {
  ++m_question;
  m_dossier = dossier;
  m_fence = 0;
  m_text->clear();
  m_ask->setEnabled(true);
  hide();
}

void ClaimStrip::offer(int counter) {
  m_counter = counter;
  if (isVisibleTo(parentWidget()) || !m_ports.sync || !m_ports.sync->view().enrolled) return;
  say(tr("With the office's leave this counter may do it for ten minutes."), style::Tone::Info);
  m_ask->show();
  show();
}

qint64 ClaimStrip::fence() const {
  return m_usable.hasExpired() ? 0 : m_fence;
}

void ClaimStrip::ask() {
  const int question = ++m_question;
  m_ask->setEnabled(false);
  say(tr("Asking the office …"), style::Tone::Info);
  inBackground(
      this, [sync = m_ports.sync, dossier = m_dossier] { return sync->claim(dossier); },
      [this, question](const Result<exchange::DossierClaim>& claim) {
        if (question == m_question) answer(claim);
      });
}

void ClaimStrip::answer(const Result<exchange::DossierClaim>& claim) {
  m_ask->setEnabled(true);
  if (!claim)
    return say(tr("The office's server can't be reached: only counter %1, which has the papers, may do it.").arg(m_counter), style::Tone::Bad);
  const auto until = inVietnam(claim->until).toString(QStringLiteral("HH:mm"));
  if (!claim->granted)
    return say(claim->counter > 0 ? tr("Counter %1 has the right to it until %2.").arg(claim->counter).arg(until)
                                  : tr("Another counter has the right to it until %1.").arg(until),
               style::Tone::Warn);
  m_fence = claim->fence;
  m_usable.setRemainingTime(exchange::kClaimUsableSeconds * 1000);
  m_ask->hide();
  say(tr("This counter has the right to it until %1.").arg(until), style::Tone::Good);
  Q_EMIT granted();
}

void ClaimStrip::say(const QString& text, style::Tone tone) {
  m_text->setText(text);
  style::setLook(*m_text, "tone", style::toText(tone));
}

}  // namespace motcua::ui
