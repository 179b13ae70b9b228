// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the dossier page is put together, and how a record becomes lines of it.
#include "ui/models/Words.h"
#include "ui/pages/FormPreview.h"
#include "ui/pages/dossier/DossierPage.h"
#include "ui/text/ClockText.h"
#include "ui/text/FindingText.h"
#include "ui/text/StateText.h"

namespace motcua::ui {
namespace {

constexpr int kFactsWidth = 296;
constexpr int kNarrowFacts = 214;
constexpr int kStepsWidth = 252;
constexpr QSize kSmall{84, 112};

/// "Label" in grey over the value; empty values are left out.
void addFact(QVBoxLayout& box, const QString& label, const QString& value) {
  if (value.isEmpty()) return;
  box.addWidget(makeLabel(label, "label"));
  auto* text = makeLabel(value, "text");
  text->setWordWrap(true);
  text->setTextInteractionFlags(Qt::TextSelectableByMouse);
  box.addWidget(text);
  box.addSpacing(4);
}

void emptyOut(QLayout& layout) {
  while (auto* item = layout.takeAt(0)) {
    delete item->widget();
    delete item;
  }
}

/// Papers of the steps so far that nobody has printed.
QStringList owedForms(const DossierView& view) {
  QStringList out;
  for (const auto& event : view.events) {
    if (event.kind != QLatin1String(kinds::kActed)) continue;
    const auto form = event.payload[QStringLiteral("form")].toString();
    if (event.payload[QStringLiteral("action")].toString() == dossier::toText(dossier::Action::Undo) && !out.isEmpty()) out.removeLast();
    if (!form.isEmpty() && !out.contains(form)) out << form;
  }
  for (const auto& print : view.dossier.prints) out.removeAll(print.form);
  return out;
}

QListWidget* lineList(const char* name) {
  auto* list = new QListWidget;
  list->setObjectName(QString::fromLatin1(name));
  list->setAlternatingRowColors(true);
  list->setFrameShape(QFrame::NoFrame);
  list->setWordWrap(true);
  list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list->setStyleSheet(QStringLiteral("QListView::item { padding: 7px 8px; } QListView { border: 0; }"));
  return list;
}

}  // namespace

void DossierPage::layOut() {
  m_glance = new DossierGlance;
  m_panel = new StepPanel(m_shell, m_ports);
  m_steps = new StepButtons(this);
  m_steps->setFixedWidth(style::dense(kStepsWidth));
  m_middle = new QStackedWidget;
  m_middle->addWidget(tabs());
  m_middle->addWidget(m_panel);
  auto* steps = new QScrollArea;
  steps->setWidget(m_steps);
  steps->setWidgetResizable(true);
  steps->setFixedWidth(style::dense(kStepsWidth));
  steps->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  steps->setFocusPolicy(Qt::NoFocus);
  auto* row = new QHBoxLayout;
  row->setSpacing(10);
  row->addWidget(factsCard());
  row->addWidget(m_middle, 1);
  row->addWidget(steps);
  auto* box = new QVBoxLayout(this);
  box->setContentsMargins(style::kPadding, style::kPadding, style::kPadding, style::kPadding);
  box->setSpacing(8);
  box->addWidget(head());
  box->addWidget(m_glance);
  box->addLayout(row, 1);
}

QWidget* DossierPage::head() {
  m_title = makeLabel({}, "title");
  m_title->setObjectName(QStringLiteral("dossier.code"));
  m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_state = makeLabel({}, "chip");
  m_state->setObjectName(QStringLiteral("dossier.state"));
  m_procedure = makeLabel({}, "hint");
  m_procedure->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  auto* reprint = new KeyButton(tr("Reprint receipt"), QKeySequence(Qt::Key_F11), this);
  auto* view = new KeyButton(tr("View receipt"), QKeySequence(Qt::Key_F12), this);
  connect(reprint, &QPushButton::clicked, this, [this] {
    if (!m_id.isEmpty()) m_output->print(m_id, m_receipt, {});
  });
  connect(view, &QPushButton::clicked, this, [this] {
    if (!m_id.isEmpty())
      m_output->show(m_id, m_receipt, [this](const print::RenderedForm& paper) { openFormPreview(*window(), m_code, paper.pages); });
  });
  auto* out = new QWidget;
  auto* row = new QHBoxLayout(out);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(12);
  row->addWidget(m_title);
  row->addWidget(m_state);
  row->addWidget(m_procedure, 1);
  row->addWidget(view);
  row->addWidget(reprint);
  return out;
}

QWidget* DossierPage::factsCard() {
  auto* facts = new Card({});
  auto* inside = new QWidget;
  m_facts = new QVBoxLayout(inside);
  m_facts->setContentsMargins(0, 0, 0, 0);
  m_facts->setSpacing(1);
  auto* scroll = new QScrollArea;
  scroll->setWidget(inside);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  facts->body()->addWidget(scroll);
  facts->setFixedWidth(style::density() < 1 ? kNarrowFacts : kFactsWidth);
  return facts;
}

QWidget* DossierPage::tabs() {
  m_tabs = new QTabWidget;
  m_pages = new PageModel(m_ports, kSmall, this);
  m_pageList = new QListView;
  m_pageList->setModel(m_pages);
  m_pageList->setObjectName(QStringLiteral("dossier.pages"));
  m_pageList->setAccessibleName(tr("Pages"));
  m_pageList->setIconSize(kSmall);
  m_pageList->setViewMode(QListView::IconMode);
  m_pageList->setMovement(QListView::Static);
  m_pageList->setFlow(QListView::TopToBottom);
  m_pageList->setWrapping(false);
  m_pageList->setGridSize({kSmall.width() + 26, kSmall.height() + 30});
  m_pageList->setFixedWidth(style::dense(kSmall.width() + 56));
  m_viewer = new PageViewer(m_ports);
  auto* pages = new QWidget;
  auto* row = new QHBoxLayout(pages);
  row->addWidget(m_pageList);
  row->addWidget(m_viewer, 1);
  connect(m_pageList->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
    if (now.isValid()) m_viewer->show(m_pages->at(now.row()));
  });
  m_timeline = lineList("dossier.timeline");
  m_timeline->setAccessibleName(tr("What happened"));
  m_prints = lineList("dossier.prints");
  m_prints->setAccessibleName(tr("Printed papers"));
  connect(m_prints, &QListWidget::itemActivated, this, &DossierPage::printAgain);
  m_tabs->setObjectName(QStringLiteral("dossier.tabs"));
  m_tabs->addTab(pages, tr("Pages"));
  m_tabs->addTab(m_timeline, tr("What happened"));
  m_tabs->addTab(m_prints, tr("Printed papers"));
  return m_tabs;
}

void DossierPage::showFacts(const dossier::Dossier& d) {
  emptyOut(*m_facts);
  addFact(*m_facts, tr("Applicant"), d.applicant.name);
  addFact(*m_facts, tr("Personal number"),
          d.applicant.idNumber + (d.applicant.verifiedByCard ? QStringLiteral("   ✓ ") + tr("from the card") : QString()));
  addFact(
      *m_facts, tr("Born, sex"),
      QStringList{birthDateWord(d.applicant.birthDate), d.applicant.gender == applicant::Gender::Unknown ? QString() : genderWord(d.applicant.gender)}
          .join(QStringLiteral("   "))
          .trimmed());
  addFact(*m_facts, tr("Address"), d.applicant.address);
  addFact(*m_facts, tr("Phone"), d.applicant.phone);
  if (d.submitter) addFact(*m_facts, tr("Handed in by"), d.submitter->name + QStringLiteral("   ") + d.submitter->phone);
  addFact(*m_facts, tr("Received"), dateTimeWord(d.receivedAt) + QStringLiteral(" · ") + channelWord(d.channel));
  QStringList steps;
  for (const auto& step : d.dueSteps) steps << QStringLiteral("• ") + text::sentence(step);
  addFact(*m_facts, tr("Due"),
          text::withStanding(dateTimeWord(d.dueAt), dossier::dueStanding(d.extra)) +
              (steps.isEmpty() ? QString() : QStringLiteral("\n") + steps.join(QLatin1Char('\n'))));
  QStringList papers;
  for (const auto& row : d.components)
    if (dossier::isPaperRow(row.id)) papers << QStringLiteral("%1 – %2").arg(statusWord(row.status), row.name);
  addFact(*m_facts, tr("Papers"), papers.join(QLatin1Char('\n')));
  QStringList fees;
  for (const auto& fee : d.fees) fees << QStringLiteral("%1: %2 · %3").arg(fee.name, moneyWord(fee.amount), fee.paid ? tr("paid") : tr("not paid"));
  addFact(*m_facts, tr("Fees"), fees.join(QLatin1Char('\n')));
  addFact(*m_facts, tr("Note"), d.note);
  m_facts->addStretch(1);
}

void DossierPage::showPages(const dossier::Dossier& d) {
  QList<dossier::Page> pages;
  for (const auto& row : d.components)
    for (const auto& page : row.pages)
      if (!page.removed) pages << page;
  m_pages->set(pages);
  m_tabs->setTabText(0, tr("Pages (%1)").arg(pages.size()));
  if (pages.isEmpty()) return m_viewer->clear();
  if (!m_pageList->currentIndex().isValid()) m_pageList->setCurrentIndex(m_pages->index(0));
}

void DossierPage::showTimeline(const DossierView& view) {
  m_timeline->clear();
  for (const auto& line : timelineLines(view.events, view.names)) m_timeline->addItem(line);
}

void DossierPage::showPrints(const DossierView& view) {
  const auto& prints = view.dossier.prints;
  m_prints->clear();
  const auto add = [this](const QString& line, const QString& form) {
    auto* item = new QListWidgetItem(line, m_prints);
    item->setData(Qt::UserRole, form);
    return item;
  };
  // A step's paper that did not come out: the printer had none, or was off.
  for (const auto& form : owedForms(view)) {
    auto* item = add(tr("Not printed yet: %1. Enter prints it.").arg(formWord(form)), form);
    item->setForeground(style::colours(style::Tone::Warn).ink);
  }
  for (auto it = prints.crbegin(); it != prints.crend(); ++it) {
    Event event;
    event.kind = QLatin1String(kinds::kPrinted);
    event.payload = {{QStringLiteral("form"), it->form}, {QStringLiteral("copy"), it->copy}};
    add(QStringLiteral("%1    %2    – %3").arg(dateTimeWord(QDateTime::fromString(it->at, Qt::ISODate)), eventSentence(event), it->target), it->form);
  }
  m_tabs->setTabText(2, tr("Printed papers (%1)").arg(prints.size()));
}

}  // namespace motcua::ui
