// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dossier/StepPages.h"

#include "ui/pages/intake/PagesPanel.h"
#include "ui/pages/intake/ScanRun.h"

#include <QFileDialog>

namespace motcua::ui {

StepPages::StepPages(Shell& shell, const Ports& ports, const DossierId& dossier, QWidget* shortcutScope)
    : m_shell(shell), m_controller(new IntakeController(shell, ports, this)), m_scan(new ScanRun(shell, this)), m_panel(new PagesPanel(ports, shortcutScope)) {
  m_panel->list()->setObjectName(QStringLiteral("step.pages"));
  auto* box = new QVBoxLayout(this);
  box->setContentsMargins(0, 0, 0, 0);
  box->addWidget(m_panel);
  connect(m_controller, &IntakeController::pagesChanged, this, [this](const IntakeController::Pages& pages) {
    m_all = pages;
    refill();
  });
  connectPanel();
  m_controller->takeUp(dossier);
}

StepPages::~StepPages() = default;

void StepPages::connectPanel() {
  connect(m_panel, &PagesPanel::scanPressed, this, [this] { m_scan->start(m_row); });
  connect(m_panel, &PagesPanel::cancelPressed, m_scan, &ScanRun::cancel);
  connect(m_panel, &PagesPanel::filesPressed, this, &StepPages::pickFiles);
  connect(m_panel, &PagesPanel::filesGiven, this, [this](const QStringList& paths) { m_controller->addFiles(m_row, paths); });
  connect(m_panel, &PagesPanel::pictureGiven, this, [this](const QByteArray& png) { m_controller->addPicture(m_row, png); });
  connect(m_panel, &PagesPanel::removePressed, this, [this](const PageId& page) {
    m_controller->removePage(page);
    m_shell.toastWithUndo(tr("The page is in the bin."), [guard = QPointer<IntakeController>(m_controller), page] {
      if (guard) guard->restorePage(page);
    });
  });
  connect(m_panel, &PagesPanel::restorePressed, m_controller, &IntakeController::restorePage);
  connect(m_panel, &PagesPanel::turnPressed, m_controller, &IntakeController::turnPage);
  connect(m_panel, &PagesPanel::movePressed, this, [this](const PageId& page, int position) { m_controller->movePage(page, m_row, position); });
  connect(m_scan, &ScanRun::page, this, [this](const QString& to, const intake::PageContent& content) { m_controller->addPages(to, {content}); });
  connect(m_scan, &ScanRun::progress, this, [this](int number, double part) {
    m_panel->setProgress(tr("Scanning page %1 · %2 %").arg(number).arg(static_cast<int>(part * 100)));
  });
  connect(m_scan, &ScanRun::ended, this, [this](const scanning::ScanOutcome& outcome) {
    m_controller->whenStored([this, outcome] {
      m_panel->setProgress({});
      if (outcome.end == scanning::ScanOutcome::End::Failed) return m_shell.fault(QStringLiteral("scan"), outcome.error);
      m_shell.toast(tr("%1 pages scanned").arg(outcome.pages));
    });
  });
}

void StepPages::pickFiles() {
  auto* dialog = new QFileDialog(this, tr("Pages from files"), {}, tr("Pictures and PDF (*.jpg *.jpeg *.png *.tif *.tiff *.bmp *.webp *.pdf)"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setOption(QFileDialog::DontUseNativeDialog);
  dialog->setFileMode(QFileDialog::ExistingFiles);
  connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& paths) { m_controller->addFiles(m_row, paths); });
  dialog->open();
}

void StepPages::showRow(const QString& row, const QString& name) {
  m_row = row;
  m_name = name;
  refill();
}

void StepPages::refill() {
  m_panel->show(m_name, m_all.value(m_row));
  Q_EMIT changed();
}

QList<dossier::Page> StepPages::pages() const {
  QList<dossier::Page> out;
  for (const auto& page : m_all.value(m_row))
    if (!page.removed) out << page;
  return out;
}

}  // namespace motcua::ui
