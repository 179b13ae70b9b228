// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>
#include <QTableWidget>

namespace motcua::ui {

// Cells of the procedure editor's tables: text, numbers, a choice of a few. The first cell of a row remembers which row of
// the edited version it came from, so that what the table does not show is kept.

[[nodiscard]] QTableWidget* editTable(const QStringList& heads, const QString& accessible, const char* name);
void putText(QTableWidget& table, int row, int column, const QString& text);
void putFirst(QTableWidget& table, int row, const QString& text, int base);
void putNumber(QTableWidget& table, int row, int column, qint64 number);
/// A box; `keys` are what choiceAt answers. A chosen key that is none of them is shown as it is.
void putChoice(QTableWidget& table, int row, int column, const QStringList& keys, const QStringList& words, const QString& chosen);

[[nodiscard]] QString textAt(const QTableWidget& table, int row, int column);
/// -1: no number, which checkProcedure refuses.
[[nodiscard]] qint64 numberAt(const QTableWidget& table, int row, int column);
[[nodiscard]] QString choiceAt(const QTableWidget& table, int row, int column);
[[nodiscard]] int baseAt(const QTableWidget& table, int row);  ///< -1: a new row

template <class T>
T baseOf(const QTableWidget& table, int row, const QList<T>& known) {
  const int base = baseAt(table, row);
  return base >= 0 && base < known.size() ? known[base] : T();
}

}  // namespace motcua::ui
