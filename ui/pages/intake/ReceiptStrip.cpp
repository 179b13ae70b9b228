// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intake/ReceiptStrip.h"

#include "core/document/LifeValues.h"
#include "ui/models/Words.h"
#include "ui/pages/FormPreview.h"
#include "ui/text/ClockText.h"

namespace motcua::ui {

ReceiptStrip::ReceiptStrip(Shell& shell, const Ports& ports, QWidget* shortcutScope)
    : Card(tr("Just received")),
      m_shell(shell),
      m_output(new FormOutput(shell, ports, this)),
      m_together(new KeyButton(tr("One receipt for all"), QKeySequence(Qt::SHIFT | Qt::Key_F11), shortcutScope)),
      m_code(makeLabel({}, "code")),
      m_who(makeLabel({}, "hint")),
      m_state(makeLabel({}, "hint")),
      m_paper(new QLabel) {
  m_code->setObjectName(QStringLiteral("receipt.code"));
  m_code->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_state->setObjectName(QStringLiteral("receipt.state"));
  for (auto* label : {m_who, m_state}) label->setWordWrap(true);
  m_paper->setAlignment(Qt::AlignCenter);
  // The picture follows the room, not the other way round.
  m_paper->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
  m_paper->setMinimumHeight(style::dense(200));
  m_paper->setAccessibleName(tr("Picture of the receipt"));
  body()->addWidget(m_code);
  body()->addWidget(m_who);
  body()->addWidget(m_paper, 1);
  body()->addWidget(m_state);
  auto* row = new QHBoxLayout;
  row->setSpacing(6);
  auto* again = new KeyButton(tr("Reprint"), QKeySequence(Qt::Key_F11), shortcutScope);
  auto* view = new KeyButton(tr("View"), QKeySequence(Qt::Key_F12), shortcutScope);
  row->addWidget(again, 1);
  row->addWidget(view, 1);
  body()->addLayout(row);
  m_together->setObjectName(QStringLiteral("receipt.together"));
  m_together->hide();
  body()->addWidget(m_together);
  connect(m_together, &QPushButton::clicked, this, &ReceiptStrip::printTogether);
  connect(again, &QPushButton::clicked, this, &ReceiptStrip::reprint);
  connect(view, &QPushButton::clicked, this, &ReceiptStrip::view);
  connect(m_output, &FormOutput::printed, this,
          [this](const QString& where) { m_state->setText(tr("Printed: %1").arg(where.section(QLatin1Char('/'), -2))); });
  connect(m_output, &FormOutput::failed, this, [this] { m_state->setText(tr("Not printed. F11 tries again.")); });
  hide();
}

void ReceiptStrip::receive(const dossier::Dossier& dossier, bool more) {
  m_count = m_more ? m_count + 1 : 1;
  m_more = more;
  m_together->setVisible(m_count > 1);
  m_id = dossier.id;
  m_pages.clear();
  m_code->setText(dossier.code);
  m_who->setText(dossier.applicant.name +
                 (dossier.dueAt.isValid()
                      ? QStringLiteral("\n") + tr("Due %1").arg(text::withStanding(dateTimeWord(dossier.dueAt), dossier::dueStanding(dossier.extra)))
                      : QString()));
  if (m_count > 1) m_who->setText(m_who->text() + QStringLiteral("\n") + tr("%1 dossiers of this person").arg(m_count));
  m_own = document::receiptFormOf(dossier);
  show();
  reprint();
  if (document::hasFeeReceipt(dossier)) m_output->print(m_id, document::FormId::FeeReceipt, {});
}

void ReceiptStrip::reprint() {
  print(m_own);
}

void ReceiptStrip::printTogether() {
  print(document::FormId::BatchReceipt);
}

void ReceiptStrip::print(document::FormId form) {
  if (m_id.isEmpty()) return;
  m_state->setText(tr("Printing…"));
  m_output->print(m_id, form, [this](const print::RenderedForm& paper) {
    m_pages = paper.pages;
    showPaper();
  });
}

void ReceiptStrip::view() {
  if (!m_pages.isEmpty()) openFormPreview(*window(), m_code->text(), m_pages);
}

void ReceiptStrip::setLarge(bool large) {
  m_large = large;
  m_paper->setVisible(large);
  showPaper();
}

void ReceiptStrip::showPaper() {
  if (!m_large || m_pages.isEmpty()) return m_paper->clear();
  const auto ratio = devicePixelRatioF();
  const auto room = QSizeF(width() - 2 * style::kPadding - 4, std::max(60, m_paper->height())) * ratio;
  auto picture = QPixmap::fromImage(m_pages.first().scaled(room.toSize(), Qt::KeepAspectRatio, Qt::SmoothTransformation));
  picture.setDevicePixelRatio(ratio);
  m_paper->setPixmap(picture);
}

void ReceiptStrip::resizeEvent(QResizeEvent* event) {
  Card::resizeEvent(event);
  showPaper();
}

}  // namespace motcua::ui
