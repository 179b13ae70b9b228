// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dossier/PapersPart.h"

#include "core/base/Text.h"
#include "ui/models/Words.h"

#include <QKeyEvent>

namespace motcua::ui {
namespace {

constexpr int kPapersHeight = 168;

bool isMissing(const dossier::ComponentRow& row) {
  return row.status == dossier::ComponentStatus::Missing || row.status == dossier::ComponentStatus::Invalid;
}

}  // namespace

QString paperName(const dossier::Dossier& dossier, const QString& key) {
  for (const auto& row : dossier.components)
    if (!row.id.isEmpty() && row.id == key) return row.name;
  return key;
}

PapersPart::PapersPart(const QString& label, const StepSubject& subject, StepPages* pages)
    : m_list(new QListWidget), m_other(new LineEdit), m_field(new Field(label, m_list)), m_pages(pages) {
  m_list->setObjectName(QStringLiteral("step.papers"));
  m_list->setFixedHeight(style::dense(kPapersHeight));
  m_list->setWordWrap(true);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->installEventFilter(this);
  m_other->setObjectName(QStringLiteral("step.other_paper"));
  m_other->setPlaceholderText(tr("In words; Enter adds it"));
  const bool asking = subject.input.action == dossier::Action::RequestSupplement;
  const auto& named = subject.input.papers;
  for (const auto& row : subject.dossier.components) {
    if (!dossier::isPaperRow(row.id)) continue;
    const bool ticked = named.contains(row.id) || (asking && isMissing(row));
    if (asking || ticked) add(row.id, row.name + QStringLiteral("   (%1)").arg(statusWord(row.status).toLower()), ticked);
  }
  for (const auto& paper : named)
    if (paperName(subject.dossier, paper) == paper && !paper.isEmpty()) add(paper, paper, true);
  if (m_list->count() > 0) m_list->setCurrentRow(0);
  auto* box = new QVBoxLayout(this);
  box->setContentsMargins(0, 0, 0, 0);
  box->addWidget(m_field);
  box->addWidget(new Field(tr("Another paper"), m_other));
  connect(m_list, &QListWidget::itemChanged, this, &StepPart::edited);
  connect(m_list, &QListWidget::currentRowChanged, this, &PapersPart::showPages);
  connect(m_other, &QLineEdit::textChanged, this, &StepPart::edited);
  connect(m_other, &LineEdit::enterPressed, this, [this] { m_other->text().trimmed().isEmpty() ? goOn() : addOther(); });
  showPages();
}

void PapersPart::add(const QString& key, const QString& name, bool ticked) {
  auto* item = new QListWidgetItem(name, m_list);
  item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
  item->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
  item->setData(Qt::UserRole, key);
}

void PapersPart::addOther() {
  const auto paper = cleanLine(m_other->text());
  m_other->clear();
  add(paper, paper, true);
  m_list->setCurrentRow(m_list->count() - 1);
  Q_EMIT edited();
}

void PapersPart::fill(dossier::ActionInput& input) const {
  input.papers.clear();
  for (int i = 0; i < m_list->count(); ++i)
    if (m_list->item(i)->checkState() == Qt::Checked) input.papers << m_list->item(i)->data(Qt::UserRole).toString();
  const auto typed = cleanLine(m_other->text());
  if (!typed.isEmpty()) input.papers << typed;
}

Field* PapersPart::fieldOf(const QString& finding) const {
  return finding == QLatin1String("papers") ? m_field : nullptr;
}

QWidget* PapersPart::firstEmpty() const {
  dossier::ActionInput input;
  fill(input);
  if (!input.papers.isEmpty()) return nullptr;
  return m_list->count() > 0 ? static_cast<QWidget*>(m_list) : m_other;
}

void PapersPart::showPages() {
  if (m_pages == nullptr) return;
  const auto* item = m_list->currentItem();
  const auto key = item == nullptr ? QString() : item->data(Qt::UserRole).toString();
  m_pages->showRow(key, tr("Scan"));
}

bool PapersPart::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_list && event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && key->modifiers() == Qt::NoModifier) {
      goOn();
      return true;
    }
  }
  return StepPart::eventFilter(watched, event);
}

}  // namespace motcua::ui
