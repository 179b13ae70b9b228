// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dossier/ResultPart.h"

#include "core/base/Text.h"

#include <QHBoxLayout>

namespace motcua::ui {
namespace {

constexpr int kDateWidth = 152;

}  // namespace

ResultPart::ResultPart(const StepSubject& subject, StepPages* pages)
    : m_name(new LineEdit),
      m_number(new LineEdit),
      m_abstract(new LineEdit),
      m_signedOn(new LineEdit),
      m_signer(new LineEdit),
      m_nameField(new Field(tr("Paper of the result"), m_name)),
      m_pages(pages) {
  const auto before = subject.input.results.value(0);
  const struct {
    LineEdit* edit;
    const char* name;
    QString text;
  } lines[]{{m_name, "step.result_name", before.name},
            {m_number, "step.result_number", before.number},
            {m_abstract, "step.result_abstract", before.abstract},
            {m_signedOn, "step.result_signed_on", before.signedOn.toString(QStringLiteral("dd/MM/yyyy"))},
            {m_signer, "step.result_signer", before.signer}};
  for (const auto& line : lines) {
    line.edit->setObjectName(QString::fromLatin1(line.name));
    line.edit->setText(line.text);
    connect(line.edit, &QLineEdit::textChanged, this, &StepPart::edited);
    connect(line.edit, &LineEdit::enterPressed, this, [this] { goOn(); });
  }
  m_signedOn->setPlaceholderText(tr("dd/mm/yyyy"));
  auto* box = new QVBoxLayout(this);
  box->setContentsMargins(0, 0, 0, 0);
  box->addWidget(m_nameField);
  auto* row = new QHBoxLayout;
  m_signedOn->setFixedWidth(kDateWidth);
  row->addWidget(new Field(tr("Number"), m_number), 1);
  row->addWidget(new Field(tr("Signed on"), m_signedOn));
  box->addLayout(row);
  box->addWidget(new Field(tr("Signed by"), m_signer));
  box->addWidget(new Field(tr("Abstract"), m_abstract));
  m_pages->showRow(QString::fromLatin1(dossier::kResultRow), tr("Scan"));
  connect(m_pages, &StepPages::changed, this, &StepPart::edited);
}

void ResultPart::fill(dossier::ActionInput& input) const {
  dossier::ResultPaper paper;
  paper.name = cleanLine(m_name->text());
  paper.number = cleanLine(m_number->text());
  paper.abstract = cleanLine(m_abstract->text());
  paper.signedOn = timeFrom(m_signedOn->text()).date();
  paper.signer = cleanLine(m_signer->text());
  const auto pages = m_pages->pages();
  if (!pages.isEmpty()) paper.blob = pages.first().hash.value;
  input.results = {paper};
}

Field* ResultPart::fieldOf(const QString& finding) const {
  return finding == QLatin1String("results") ? m_nameField : nullptr;
}

QWidget* ResultPart::firstEmpty() const {
  for (auto* edit : {m_name, m_number, m_signedOn, m_signer, m_abstract})
    if (edit->text().trimmed().isEmpty()) return edit;
  return nullptr;
}

}  // namespace motcua::ui
