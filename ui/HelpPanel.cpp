// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/HelpPanel.h"

#include "ui/widgets/Card.h"
#include "ui/widgets/KeyButton.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QPushButton>

namespace motcua::ui {
namespace {

QString words(const char* text) {
  return QCoreApplication::translate("HelpPanel", text);
}

QStringList everywhere(const QList<PageEntry>& pages) {
  QStringList rows;
  for (const auto& page : pages)
    if (!page.shortcut.isEmpty()) rows << keyName(page.shortcut) + QLatin1Char('\t') + page.title;
  return rows << QStringLiteral("Ctrl+F\t") + words(QT_TRANSLATE_NOOP("HelpPanel", "Search: code, name, ID number, phone"))
              << QStringLiteral("F5\t") + words(QT_TRANSLATE_NOOP("HelpPanel", "Show the newest; nothing typed is lost"))
              << QStringLiteral("Ctrl+Z\t") + words(QT_TRANSLATE_NOOP("HelpPanel", "Take back what was just done"))
              << QStringLiteral("Ctrl+H\t") + words(QT_TRANSLATE_NOOP("HelpPanel", "Messages of today"))
              << QStringLiteral("Ctrl+L\t") + words(QT_TRANSLATE_NOOP("HelpPanel", "Lock the screen; the form stays"));
}

void addColumn(QHBoxLayout& row, const QString& heading, const QStringList& lines) {
  auto* card = new Card(heading);
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(18);
  grid->setVerticalSpacing(6);
  int at = 0;
  for (const auto& line : lines) {
    auto* key = makeLabel(line.section(QLatin1Char('\t'), 0, 0), "label");
    auto* what = makeLabel(line.section(QLatin1Char('\t'), 1), "text");
    what->setWordWrap(true);
    grid->addWidget(key, at, 0, Qt::AlignTop);
    grid->addWidget(what, at++, 1);
  }
  grid->setColumnStretch(1, 1);
  card->body()->addLayout(grid);
  card->body()->addStretch(1);
  row.addWidget(card, 1);
}

}  // namespace

void HelpPanel::open(QWidget& over, const QList<PageEntry>& pages, const QStringList& ofPage) {
  auto* dialog = new QDialog(&over);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setObjectName(QStringLiteral("help"));
  dialog->setWindowTitle(words(QT_TRANSLATE_NOOP("HelpPanel", "Keys of this screen")));
  auto* box = new QVBoxLayout(dialog);
  auto* row = new QHBoxLayout;
  row->setSpacing(style::kPadding);
  if (!ofPage.isEmpty()) addColumn(*row, words(QT_TRANSLATE_NOOP("HelpPanel", "This screen")), ofPage);
  addColumn(*row, words(QT_TRANSLATE_NOOP("HelpPanel", "Everywhere")), everywhere(pages));
  box->addLayout(row);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
  QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
  box->addWidget(buttons);
  dialog->resize(std::min(920, over.width() - 80), std::min(560, over.height() - 80));
  dialog->open();
}

}  // namespace motcua::ui
