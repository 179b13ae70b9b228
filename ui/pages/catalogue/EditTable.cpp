// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogue/EditTable.h"

#include "core/base/Text.h"

#include <QComboBox>
#include <QHeaderView>

namespace motcua::ui {
namespace {

constexpr int kBaseRole = Qt::UserRole;  ///< row of the version that is edited; none: a new one

}  // namespace

QTableWidget* editTable(const QStringList& heads, const QString& accessible, const char* name) {
  auto* table = new QTableWidget(0, static_cast<int>(heads.size()));
  table->setHorizontalHeaderLabels(heads);
  table->setAccessibleName(accessible);
  table->setObjectName(QString::fromLatin1(name));
  table->verticalHeader()->hide();
  table->verticalHeader()->setDefaultSectionSize(style::dense(36));
  table->setTabKeyNavigation(false);
  table->setSelectionMode(QAbstractItemView::SingleSelection);
  table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
  table->horizontalHeader()->setDefaultSectionSize(style::dense(104));
  // What a line is called is read whole; where there is no room, the rest is a scroll away.
  if (style::density() < 1)
    table->setColumnWidth(0, 220);
  else
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
  return table;
}

void putText(QTableWidget& table, int row, int column, const QString& text) {
  table.setItem(row, column, new QTableWidgetItem(text));
}

void putFirst(QTableWidget& table, int row, const QString& text, int base) {
  putText(table, row, 0, text);
  table.item(row, 0)->setData(kBaseRole, base);
}

void putNumber(QTableWidget& table, int row, int column, qint64 number) {
  putText(table, row, column, QString::number(number));
  table.item(row, column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

void putChoice(QTableWidget& table, int row, int column, const QStringList& keys, const QStringList& words, const QString& chosen) {
  auto* box = new QComboBox;
  for (int i = 0; i < keys.size(); ++i) box->addItem(words.value(i), keys[i]);
  if (box->findData(chosen) < 0) box->addItem(chosen, chosen);
  box->setCurrentIndex(box->findData(chosen));
  table.setCellWidget(row, column, box);
}

QString textAt(const QTableWidget& table, int row, int column) {
  const auto* item = table.item(row, column);
  return item == nullptr ? QString() : cleanLine(item->text());
}

qint64 numberAt(const QTableWidget& table, int row, int column) {
  bool ok = false;
  const auto number = textAt(table, row, column).remove(QLatin1Char('.')).remove(QLatin1Char(' ')).toLongLong(&ok);
  return ok ? number : -1;
}

QString choiceAt(const QTableWidget& table, int row, int column) {
  const auto* box = qobject_cast<QComboBox*>(table.cellWidget(row, column));
  return box == nullptr ? QString() : box->currentData().toString();
}

int baseAt(const QTableWidget& table, int row) {
  const auto* item = table.item(row, 0);
  return item != nullptr && item->data(kBaseRole).isValid() ? item->data(kBaseRole).toInt() : -1;
}

}  // namespace motcua::ui
