// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dossier/StepPages.h"

#include "ui/pages/intake/IntakeScan.h"
#include "ui/pages/intake/PageTools.h"
#include "ui/pages/intake/PagesPanel.h"

#include <QFileDialog>

namespace motcua::ui {

StepPages::StepPages(Shell& shell, const Ports& ports, const DossierId& dossier, QWidget* shortcutScope)
    : m_shell(shell),
      m_controller(new IntakeController(shell, ports, this)),
      m_scan(new IntakeScan(shell, ports, *m_controller, this)),
      m_panel(new PagesPanel(ports, shortcutScope)) {
  m_panel->list()->setObjectName(QStringLiteral("step.pages"));
  auto* box = new QVBoxLayout(this);
  box->setContentsMargins(0, 0, 0, 0);
  box->addWidget(m_panel);
  connect(m_controller, &IntakeController::pagesChanged, this, [this](const IntakeController::Pages& pages) {
    m_all = pages;
    refill();
  });
  connectPanel(ports, *shortcutScope);
  m_controller->takeUp(dossier);
}

StepPages::~StepPages() = default;

void StepPages::connectPanel(const Ports& ports, QWidget& scope) {
  connectPageTools(*this, scope, m_shell, ports, *m_panel, *m_controller, *m_scan, [this] { return m_row; });
  connect(m_panel, &PagesPanel::filesPressed, this, &StepPages::pickFiles);
}

void StepPages::pickFiles() {
  auto* dialog = new QFileDialog(this, tr("Pages from files"), {}, tr("Pictures and PDF (*.jpg *.jpeg *.png *.tif *.tiff *.bmp *.webp *.pdf)"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setOption(QFileDialog::DontUseNativeDialog);
  dialog->setFileMode(QFileDialog::ExistingFiles);
  connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& paths) { m_scan->takeFiles(paths, m_row); });
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

QList<dossier::Page> StepPages::pages(const QString& row) const {
  QList<dossier::Page> out;
  for (const auto& page : m_all.value(row))
    if (!page.removed) out << page;
  return out;
}

}  // namespace motcua::ui
