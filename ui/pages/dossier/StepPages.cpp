// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dossier/StepPages.h"

#include "ui/pages/intake/IntakeScan.h"
#include "ui/pages/intake/PageTools.h"
#include "ui/pages/intake/PagesPanel.h"

#include <QFileDialog>
#include <QShortcut>

namespace motcua::ui {
namespace {

QList<QPointer<QShortcut>> shortcutsOf(const QWidget& scope) {
  QList<QPointer<QShortcut>> out;
  for (auto* shortcut : scope.findChildren<QShortcut*>(QString(), Qt::FindDirectChildrenOnly)) out << shortcut;
  return out;
}

}  // namespace

StepPages::StepPages(Shell& shell, const Ports& ports, const DossierId& dossier, QWidget* shortcutScope)
    : m_shell(shell),
      m_shortcuts(shortcutsOf(*shortcutScope)),
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
  auto made = shortcutsOf(*shortcutScope);
  for (const auto& before : std::as_const(m_shortcuts)) made.removeOne(before);
  m_shortcuts = made;
  m_controller->takeUp(dossier);
}

StepPages::~StepPages() {
  // The scope outlives these pages; a key of theirs that stayed would be ambiguous with that of the next ones.
  for (const auto& shortcut : std::as_const(m_shortcuts)) delete shortcut.data();
}

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
