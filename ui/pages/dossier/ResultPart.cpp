// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dossier/ResultPart.h"

#include "core/base/Text.h"
#include "ui/widgets/KeyButton.h"

#include <QHBoxLayout>

namespace motcua::ui {
namespace {

constexpr int kDateWidth = 152;
constexpr int kResultsHeight = 84;

}  // namespace

ResultPart::ResultPart(const StepSubject& subject, StepPages* pages)
    : m_papers(subject.input.results),
      m_list(new QListWidget),
      m_name(new LineEdit),
      m_number(new LineEdit),
      m_abstract(new LineEdit),
      m_signedOn(new LineEdit),
      m_signer(new LineEdit),
      m_nameField(new Field(tr("Paper of the result"), m_name)),
      m_pages(pages) {
  if (m_papers.isEmpty()) m_papers << dossier::ResultPaper{};
  const struct {
    LineEdit* edit;
    const char* name;
  } lines[]{{m_name, "step.result_name"},
            {m_number, "step.result_number"},
            {m_abstract, "step.result_abstract"},
            {m_signedOn, "step.result_signed_on"},
            {m_signer, "step.result_signer"}};
  for (const auto& line : lines) {
    line.edit->setObjectName(QString::fromLatin1(line.name));
    connect(line.edit, &QLineEdit::textChanged, this, [this] {
      if (m_filling) return;
      m_papers[m_at] = shown();
      showList();
      Q_EMIT edited();
    });
    connect(line.edit, &LineEdit::enterPressed, this, [this] { goOn(); });
  }
  m_signedOn->setPlaceholderText(tr("dd/mm/yyyy"));
  layOut();
  connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
    if (!m_filling && row >= 0 && row != m_at) choose(row);
  });
  connect(m_pages, &StepPages::changed, this, &StepPart::edited);
  choose(0);
}

void ResultPart::layOut() {
  m_list->setObjectName(QStringLiteral("step.results"));
  m_list->setAccessibleName(tr("Papers of the result"));
  m_list->setFixedHeight(style::dense(kResultsHeight));
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* more = new KeyButton(tr("One more paper"), QKeySequence(Qt::CTRL | Qt::Key_N), this);
  more->setObjectName(QStringLiteral("step.more_results"));
  connect(more, &QPushButton::clicked, this, &ResultPart::addPaper);
  auto* box = new QVBoxLayout(this);
  box->setContentsMargins(0, 0, 0, 0);
  box->addWidget(m_list);
  box->addWidget(m_nameField);
  auto* row = new QHBoxLayout;
  m_signedOn->setFixedWidth(style::dense(kDateWidth));
  row->addWidget(new Field(tr("Number"), m_number), 1);
  row->addWidget(new Field(tr("Signed on"), m_signedOn));
  box->addLayout(row);
  box->addWidget(new Field(tr("Signed by"), m_signer));
  box->addWidget(new Field(tr("Abstract"), m_abstract));
  box->addWidget(more, 0, Qt::AlignLeft);
}

void ResultPart::choose(int paper) {
  m_at = paper;
  m_filling = true;
  const auto& now = m_papers[paper];
  m_name->setText(now.name);
  m_number->setText(now.number);
  m_abstract->setText(now.abstract);
  m_signedOn->setText(now.signedOn.toString(QStringLiteral("dd/MM/yyyy")));
  m_signer->setText(now.signer);
  m_filling = false;
  m_pages->showRow(dossier::resultRow(paper), tr("Scan"));
  showList();
}

/// The next one has the same day and signer, as papers of one dossier mostly do.
void ResultPart::addPaper() {
  dossier::ResultPaper next;
  next.signedOn = m_papers[m_at].signedOn;
  next.signer = m_papers[m_at].signer;
  m_papers << next;
  choose(static_cast<int>(m_papers.size()) - 1);
  m_name->setFocus(Qt::OtherFocusReason);
  Q_EMIT edited();
}

void ResultPart::showList() {
  m_filling = true;
  m_list->clear();
  for (qsizetype i = 0; i < m_papers.size(); ++i)
    m_list->addItem(
        QStringLiteral("%1. %2  %3").arg(i + 1).arg(m_papers[i].name.isEmpty() ? tr("no name yet") : m_papers[i].name, m_papers[i].number));
  m_list->setCurrentRow(m_at);
  m_list->setVisible(m_papers.size() > 1);
  m_filling = false;
}

dossier::ResultPaper ResultPart::shown() const {
  dossier::ResultPaper paper;
  paper.name = cleanLine(m_name->text());
  paper.number = cleanLine(m_number->text());
  paper.abstract = cleanLine(m_abstract->text());
  paper.signedOn = timeFrom(m_signedOn->text()).date();
  paper.signer = cleanLine(m_signer->text());
  return paper;
}

QList<dossier::ResultPaper> ResultPart::all() const {
  QList<dossier::ResultPaper> out;
  for (qsizetype i = 0; i < m_papers.size(); ++i) {
    if (m_papers.size() > 1 && m_papers[i].name.isEmpty()) continue;
    auto paper = m_papers[i];
    const auto pages = m_pages->pages(dossier::resultRow(i));
    if (!pages.isEmpty()) paper.blob = pages.first().hash.value;
    out << paper;
  }
  return out.isEmpty() ? QList<dossier::ResultPaper>{dossier::ResultPaper{}} : out;
}

void ResultPart::fill(dossier::ActionInput& input) const {
  input.results = all();
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
