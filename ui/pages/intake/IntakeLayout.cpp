// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the intake page is put together: three columns at 1366x768, left who, middle what, right the pages.
#include "ui/models/Words.h"
#include "ui/pages/Pages.h"
#include "ui/pages/intake/ApplicantCard.h"
#include "ui/pages/intake/CardReading.h"
#include "ui/pages/intake/ChecklistView.h"
#include "ui/pages/intake/DuePanel.h"
#include "ui/pages/intake/EarlierStrip.h"
#include "ui/pages/intake/IntakePage.h"
#include "ui/pages/intake/PagesPanel.h"
#include "ui/pages/intake/ProcedurePicker.h"
#include "ui/pages/intake/ReceiptStrip.h"

#include <QComboBox>
#include <QScrollArea>

namespace motcua::ui {
namespace {

// Widths of the outer columns, and below which width of the page they give way: 1366 x 768 at 125 % is 1093 x 614.
constexpr int kLeft = 362;
constexpr int kRight = 276;
constexpr int kDueHeight = 132;
constexpr int kNarrowLeft = 318;
constexpr int kNarrowRight = 222;
constexpr int kNarrowDueHeight = 96;
constexpr int kNarrow = 1060;
constexpr int kReceiptWidth = 132;

}  // namespace

void IntakePage::layOut() {
  m_applicant = new ApplicantCard;
  m_earlier = new EarlierStrip(m_shell, m_ports, *m_controller, *m_applicant, this);
  m_applicant->body()->insertWidget(m_applicant->body()->count() - 1, m_earlier);
  auto* file = new KeyButton(tr("Card file"), QKeySequence(Qt::Key_F6), this);
  auto* camera = new KeyButton(tr("Card by camera"), QKeySequence(Qt::Key_F7), this);
  connect(file, &QPushButton::clicked, this, [this] {
    pickFiles(tr("Picture of the ID card's QR"), tr("Pictures (*.jpg *.jpeg *.png *.bmp *.webp *.tif *.tiff)"),
              [this](const QStringList& paths) { m_cards->fromFile(paths.first()); });
  });
  connect(camera, &QPushButton::clicked, m_cards, &CardReading::fromCamera);
  auto* cards = new QHBoxLayout;
  cards->setSpacing(6);
  cards->addWidget(file, 1);
  cards->addWidget(camera, 1);
  m_applicant->body()->insertLayout(1, cards);
  auto* scroll = new QScrollArea;
  m_left = scroll;
  scroll->setWidget(m_applicant);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(style::kPadding, style::kPadding, style::kPadding, style::kPadding);
  row->setSpacing(10);
  row->addWidget(scroll);
  row->addWidget(middleColumn(), 1);
  row->addWidget(m_right = rightColumn());
  fitColumns();
}

void IntakePage::fitColumns() {
  const bool narrow = width() < kNarrow;
  m_left->setFixedWidth(narrow ? kNarrowLeft : kLeft);
  m_right->setFixedWidth(narrow ? kNarrowRight : kRight);
  m_due->setFixedHeight(narrow ? kNarrowDueHeight : kDueHeight);
  m_hint->setVisible(!narrow);
}

void IntakePage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  fitColumns();
}

QWidget* IntakePage::middleColumn() {
  m_picker = new ProcedurePicker;
  m_picker->setObjectName(QStringLiteral("intake.procedure"));
  m_case = new QComboBox;
  m_channel = new QComboBox;
  for (const auto channel : {procedure::Channel::Counter, procedure::Channel::Online, procedure::Channel::Post})
    m_channel->addItem(channelWord(channel));
  for (auto* box : {m_case, m_channel}) {
    box->setMinimumHeight(style::fieldHeight());
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  }
  auto* what = new Card({});
  what->body()->addWidget(new Field(tr("Procedure"), m_picker));
  auto* ways = new QHBoxLayout;
  m_agency = new Picker([this](const QString& text) { return agenciesFor(text); });
  m_agency->setObjectName(QStringLiteral("intake.agency"));
  m_agency->setPlaceholderText(tr("This office"));
  m_agency->setMayBeEmpty(true);
  ways->addWidget(new Field(tr("Case"), m_case), 5);
  ways->addWidget(new Field(tr("Channel"), m_channel), 4);
  ways->addWidget(new Field(tr("Competent agency"), m_agency), 4);
  what->body()->addLayout(ways);

  auto* papers = new Card(tr("Papers"));
  auto* allOk = new KeyButton(tr("All ok"), QKeySequence(Qt::Key_F8), this);
  connect(allOk, &QPushButton::clicked, this, [this] { m_checklist->acceptAll(); });
  papers->addToHeading(m_hint = makeLabel(tr("D ok · T missing · K not valid"), "hint"));
  papers->addToHeading(allOk);
  m_checklistView = new ChecklistView(m_checklist);
  m_checklistView->setObjectName(QStringLiteral("intake.checklist"));
  m_checklistView->setAccessibleName(tr("Papers of the dossier"));
  papers->body()->addWidget(m_checklistView, 1);

  m_feesCard = new Card(tr("Fees"));
  auto* allPaid = new KeyButton(tr("All paid"), QKeySequence(Qt::CTRL | Qt::Key_P), this);
  connect(allPaid, &QPushButton::clicked, this, [this] { m_fees->setAllPaid(); });
  m_receiptNumber = new LineEdit;
  m_receiptNumber->setObjectName(QStringLiteral("intake.receipt_number"));
  m_receiptNumber->setAccessibleName(tr("Number of the fee receipt"));
  m_receiptNumber->setPlaceholderText(tr("Fee receipt no."));
  m_receiptNumber->setToolTip(tr("Empty: the next number of this counter's book"));
  m_receiptNumber->setFixedWidth(style::dense(kReceiptWidth));
  connect(m_receiptNumber, &QLineEdit::textEdited, this, &IntakePage::edited);
  connect(m_receiptNumber, &LineEdit::enterPressed, this, [this] { m_save->setFocus(); });
  m_feesCard->addToHeading(m_receiptNumber);
  m_feesCard->addToHeading(allPaid);
  m_feesView = new FeesView(m_fees);
  m_feesView->setObjectName(QStringLiteral("intake.fees"));
  m_feesView->setAccessibleName(tr("Fees"));
  m_feesCard->body()->addWidget(m_feesView);

  m_due = new DuePanel;

  auto* column = new QWidget;
  auto* box = new QVBoxLayout(column);
  box->setContentsMargins(0, 0, 0, 0);
  box->setSpacing(10);
  box->addWidget(what);
  box->addWidget(papers, 1);
  box->addWidget(m_feesCard);
  box->addWidget(m_due);
  return column;
}

QWidget* IntakePage::rightColumn() {
  m_pages = new PagesPanel(m_ports, this);
  m_receipt = new ReceiptStrip(m_shell, m_ports, this);
  m_summary = makeLabel({}, "finding");
  m_summary->setObjectName(QStringLiteral("intake.summary"));
  m_summary->setWordWrap(true);
  m_summary->setMaximumHeight(4 * m_summary->fontMetrics().height());
  style::setLook(*m_summary, "tone", QStringLiteral("bad"));
  m_save = new KeyButton(tr("Save"), QKeySequence(Qt::CTRL | Qt::Key_Return), this);
  m_save->setObjectName(QStringLiteral("intake.save"));
  m_save->setProperty("role", QStringLiteral("primary"));
  m_save->setMinimumHeight(style::dense(46));
  m_saveAndStay = new KeyButton(tr("Save, same person"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return), this);
  m_saveAndStay->setProperty("role", QStringLiteral("tool"));
  auto* column = new QWidget;
  auto* box = new QVBoxLayout(column);
  box->setContentsMargins(0, 0, 0, 0);
  box->setSpacing(10);
  box->addWidget(m_pages, 3);
  box->addWidget(m_receipt, 0);
  box->addWidget(m_summary);
  box->addWidget(m_save);
  box->addWidget(m_saveAndStay);
  return column;
}

QStringList IntakePage::help() const {
  return {QStringLiteral("F2\t") + tr("Next dossier; this one stays among those in work"),
          QStringLiteral("Enter\t") + tr("Next field; never saves"),
          QStringLiteral("F6 / F7\t") + tr("ID card from a picture file / from the camera; a hand-held reader works in every field"),
          QStringLiteral("F8\t") + tr("All papers ok; in the list D ok, T missing, K not valid, digits for the number"),
          QStringLiteral("F9 / F10\t") + tr("Scan / files into the chosen paper; Esc ends a scan and keeps its pages"),
          QStringLiteral("Ctrl+K\t") + tr("All ways to scan with their keys; separator sheets"),
          QStringLiteral("Shift+F7\t") + tr("Photograph a paper"),
          QStringLiteral("R C I T Del\t") +
              tr("In the pages: turn (Shift+R back), crop, insert a scan, replace by a scan, bin; Ctrl+↑↓ or dragging moves"),
          QStringLiteral("Ctrl+Z / Ctrl+Shift+Z\t") + tr("Undo / redo what was done to pages"),
          QStringLiteral("Ctrl+P\t") + tr("All fees paid; Space for one"),
          QStringLiteral("Ctrl+Enter\t") + tr("Save: code, receipt on screen and paper"),
          QStringLiteral("Ctrl+Shift+Enter\t") + tr("Save, and the next dossier of the same person; Shift+F11 prints one receipt for them all"),
          QStringLiteral("Ctrl+R\t") + tr("What this person has here already: take over fields and papers, or begin the same again"),
          QStringLiteral("F11 / F12\t") + tr("Reprint / view the last receipt")};
}

PageEntry intakePage() {
  return {QLatin1String(pages::kIntake), IntakePage::tr("New dossier"),
          QKeySequence(Qt::Key_F2),      NavigationGroup::Counter,
          account::Permission::Intake,   [](Shell& shell, const Ports& ports) { return new IntakePage(shell, ports); }};
}

}  // namespace motcua::ui
