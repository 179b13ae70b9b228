// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogue/CataloguePage.h"

#include "core/procedure/Publish.h"
#include "ui/Background.h"
#include "ui/pages/Pages.h"
#include "ui/pages/catalogue/CatalogueQuestions.h"
#include "ui/text/FindingText.h"
#include "ui/widgets/Card.h"

#include <QFileDialog>
#include <QKeyEvent>

namespace motcua::ui {
namespace {

constexpr int kMostProceduresShown = 1000;
constexpr int kCatalogueListWidth = 520;

struct ImportPlanned {
  procedure::ImportReport report;
  QList<procedure::PlannedImport> plan;
};

}  // namespace

CataloguePage::CataloguePage(Shell& shell, const Ports& ports)
    : m_shell(shell),
      m_ports(ports),
      m_model(new ProcedureModel(this)),
      m_search(new LineEdit),
      m_table(new Table),
      m_count(makeLabel({}, "hint")),
      m_right(new QStackedWidget),
      m_import(new ImportView(this)),
      m_editor(new ProcedureEditor(this)) {
  layOut();
  connect(m_search, &QLineEdit::textChanged, this, &CataloguePage::search);
  connect(m_search, &LineEdit::enterPressed, this, [this] { m_table->setFocus(); });
  m_search->installEventFilter(this);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) { showRow(now.row()); });
  connect(m_table, &Table::rowOpened, this, [this] { m_text->setFocus(); });
  connect(m_import, &ImportView::applied, this, &CataloguePage::applyImport);
  connect(m_import, &ImportView::left, this, &CataloguePage::backToDetails);
  connect(m_editor, &ProcedureEditor::saved, this, &CataloguePage::saveEdit);
  connect(m_editor, &ProcedureEditor::left, this, &CataloguePage::backToDetails);
}

bool CataloguePage::maySupervise() const {
  return account::may(m_shell.account().role, account::Permission::Supervise);
}

void CataloguePage::layOut() {
  m_search->setObjectName(QStringLiteral("catalogue.search"));
  m_search->setPlaceholderText(tr("Letters without marks, initials, or the code"));
  m_search->setAccessibleName(tr("Search the catalogue"));
  m_table->setModel(m_model);
  m_table->setObjectName(QStringLiteral("catalogue.table"));
  m_table->setAccessibleName(tr("Procedures"));
  m_table->setWidths({92, 0, 124});
  auto* head = new QHBoxLayout;
  head->addWidget(makeLabel(tr("Catalogue"), "title"));
  head->addStretch(1);
  if (maySupervise()) {
    const QList<std::tuple<QString, int, std::function<void()>>> actions{{tr("Import a file"), Qt::Key_F6, [this] { askForImport(false); }},
                                                                         {tr("Import a folder"), Qt::Key_F7, [this] { askForImport(true); }},
                                                                         {tr("Edit"), Qt::Key_F8, [this] { beginEdit(); }}};
    for (const auto& [title, key, action] : actions) {
      auto* button = new KeyButton(title, QKeySequence(key), this);
      connect(button, &QPushButton::clicked, this, action);
      head->addWidget(button);
    }
  }
  auto* left = new QWidget;
  left->setFixedWidth(style::dense(kCatalogueListWidth));
  auto* list = new QVBoxLayout(left);
  list->setContentsMargins(0, 0, 0, 0);
  list->addWidget(m_search);
  list->addWidget(m_table, 1);
  list->addWidget(m_count);
  m_right->addWidget(makeDetails());
  m_right->addWidget(m_import);
  m_right->addWidget(m_editor);
  auto* card = new Card({});
  card->body()->addWidget(m_right, 1);
  auto* body = new QHBoxLayout;
  body->setSpacing(style::kGap);
  body->addWidget(left);
  body->addWidget(card, 1);
  auto* box = new QVBoxLayout(this);
  box->setContentsMargins(style::kPadding, style::kGap, style::kPadding, style::kGap);
  box->addLayout(head);
  box->addLayout(body, 1);
}

QWidget* CataloguePage::makeDetails() {
  m_details = new QWidget;
  m_name = makeLabel({}, "heading");
  m_name->setWordWrap(true);
  m_name->setObjectName(QStringLiteral("catalogue.name"));
  m_version = new QComboBox;
  m_version->setObjectName(QStringLiteral("catalogue.version"));
  m_version->setAccessibleName(tr("Version"));
  m_text = new QTextBrowser;
  m_text->setObjectName(QStringLiteral("catalogue.text"));
  m_text->setAccessibleName(tr("Papers, time limits and fees"));
  m_text->setOpenLinks(false);
  m_text->setFrameShape(QFrame::NoFrame);
  auto* box = new QVBoxLayout(m_details);
  box->setContentsMargins(0, 0, 0, 0);
  box->addWidget(m_name);
  box->addWidget(m_version);
  box->addWidget(m_text, 1);
  connect(m_version, &QComboBox::currentIndexChanged, this, &CataloguePage::showVersion);
  return m_details;
}

void CataloguePage::arrived() {
  m_search->setFocus();
  m_search->selectAll();
  refresh();
}

void CataloguePage::refresh() {
  m_ports.desk.ask(this, wholeCatalogue, [this](const Result<std::shared_ptr<const procedure::Catalogue>>& read) {
    if (!read) return m_shell.fault(QStringLiteral("catalogue"), read.error());
    m_shell.clearBanner(QStringLiteral("catalogue"));
    m_catalogue = *read;
    search();
  });
}

void CataloguePage::search() {
  if (!m_catalogue) return;
  QList<procedure::Procedure> found;
  for (const auto& hit : m_catalogue->search(m_search->text(), kMostProceduresShown)) found << m_catalogue->procedures()[hit.index];
  const auto chosen = m_table->currentRow() >= 0 ? m_model->at(m_table->currentRow()).code : QString();
  int row = 0;
  for (int i = 0; i < found.size(); ++i)
    if (found[i].code == chosen) row = i;
  m_model->set(found);
  m_count->setText(found.isEmpty() ? tr("Nothing found.") : tr("%1 procedures; what this counter takes in most stands first").arg(found.size()));
  m_table->selectRow(m_search->text().isEmpty() ? row : 0);
  if (found.isEmpty()) showRow(-1);
}

void CataloguePage::showRow(int row) {
  const int question = ++m_question;
  if (row < 0) {
    m_versions.clear();
    m_version->clear();
    m_name->clear();
    return m_text->clear();
  }
  m_ports.desk.ask(
      this, [code = m_model->at(row).code](desk::Desk& desk) { return desk.catalogue.versionsOf(code); },
      [this, question](const Result<QList<procedure::Procedure>>& versions) {
        if (question != m_question) return;
        if (!versions) return m_shell.fault(QStringLiteral("catalogue"), versions.error());
        m_versions = *versions;
        const QSignalBlocker silent(m_version);
        m_version->clear();
        const auto today = m_ports.clock->now().date();
        for (qsizetype i = m_versions.size() - 1; i >= 0; --i) m_version->addItem(validityText(m_versions, i, today));
        showVersion(0);
      });
}

void CataloguePage::showVersion(int index) {
  const auto at = m_versions.size() - 1 - index;
  if (index < 0 || at < 0) return;
  m_name->setText(m_versions[at].name);
  m_text->setHtml(procedureHtml(m_versions[at]));
}

bool CataloguePage::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_search && event->type() == QEvent::KeyPress) {
    const auto key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Down) {
      m_table->setFocus();
      return true;
    }
  }
  return Page::eventFilter(watched, event);
}

void CataloguePage::askForImport(bool folder) {
  auto* dialog = new QFileDialog(this, folder ? tr("Import a folder") : tr("Import a file"));
  dialog->setObjectName(QStringLiteral("catalogue.open"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setOption(QFileDialog::DontUseNativeDialog);
  dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFile);
  if (!folder) dialog->setNameFilter(QStringLiteral("*.json *.csv"));
  connect(dialog, &QFileDialog::fileSelected, this, &CataloguePage::planImport);
  dialog->open();
}

void CataloguePage::planImport(const QString& path) {
  inBackground(
      this, [path] { return procedure::importPath(path); },
      [this](const Result<procedure::ImportReport>& report) {
        if (!report) return m_shell.fault(QStringLiteral("import"), report.error());
        m_shell.clearBanner(QStringLiteral("import"));
        m_ports.desk.ask(
            this,
            [report = *report](desk::Desk& desk) -> Result<ImportPlanned> {
              TRY_ASSIGN(const auto newest, desk.catalogue.newest());
              return ImportPlanned{report, procedure::planImport(newest, report.procedures)};
            },
            [this](const Result<ImportPlanned>& planned) {
              if (!planned) return m_shell.fault(QStringLiteral("import"), planned.error());
              m_import->show(planned->report, planned->plan);
              m_right->setCurrentWidget(m_import);
              m_import->focusTable();
            });
      });
}

void CataloguePage::applyImport() {
  m_ports.desk.ask(
      this,
      [procedures = m_import->procedures(), actor = m_shell.account()](desk::Desk& desk) {
        return procedure::publishAs(desk.catalogue, procedures, actor);
      },
      [this](const Result<int>& count) { published(count); });
}

void CataloguePage::beginEdit() {
  const auto at = m_versions.size() - 1 - m_version->currentIndex();
  if (m_versions.isEmpty() || at < 0 || at >= m_versions.size()) return m_shell.toast(tr("Choose a procedure first."), style::Tone::Warn);
  m_editor->edit(m_versions[at], m_ports.clock->now().date());
  m_right->setCurrentWidget(m_editor);
}

void CataloguePage::saveEdit() {
  auto procedure = m_editor->edited();
  QStringList sentences;
  for (const auto& finding : procedure::checkProcedure(procedure)) sentences << text::sentence(finding);
  m_editor->showFindings(sentences);
  if (!sentences.isEmpty()) return;
  procedure.source = tr("Edited by %1 on %2").arg(m_shell.account().displayName, m_ports.clock->now().toString(QStringLiteral("dd/MM/yyyy")));
  m_ports.desk.ask(
      this, [procedure, actor = m_shell.account()](desk::Desk& desk) { return procedure::publishAs(desk.catalogue, {procedure}, actor); },
      [this](const Result<int>& count) { published(count); });
}

void CataloguePage::published(const Result<int>& count) {
  if (!count) return m_shell.fault(QStringLiteral("publish"), count.error());
  m_shell.clearBanner(QStringLiteral("publish"));
  m_shell.toast(*count == 0 ? tr("Nothing changed.") : tr("%1 procedures have a new version.").arg(*count), style::Tone::Good);
  backToDetails();
  refresh();
}

void CataloguePage::backToDetails() {
  m_right->setCurrentWidget(m_details);
  m_table->setFocus();
}

QStringList CataloguePage::help() const {
  QStringList out{QStringLiteral("↓\t") + tr("From the search into the list"), QStringLiteral("Enter\t") + tr("Into the text, to scroll")};
  if (maySupervise())
    out << QStringLiteral("F6 F7\t") + tr("Import a file or a folder, seeing first what changes")
        << QStringLiteral("F8\t") + tr("Edit into a new version")
        << QStringLiteral("Ctrl+Enter  Ctrl+S\t") + tr("Take the import over; save the version")
        << QStringLiteral("Esc\t") + tr("Leave it as it was");
  return out;
}

PageEntry cataloguePage() {
  return {QLatin1String(pages::kCatalogue),   CataloguePage::tr("Catalogue"),
          QKeySequence(Qt::CTRL | Qt::Key_T), NavigationGroup::Oversight,
          account::Permission::Intake,        [](Shell& shell, const Ports& ports) { return new CataloguePage(shell, ports); }};
}

}  // namespace motcua::ui
