// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/PaperModel.h"

#include "ui/models/DeviceWords.h"

namespace motcua::ui {

void PaperModel::set(const settings::DeviceSettings& counter) {
  m_counter = counter;
  Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QString PaperModel::formAt(int row) {
  return row <= 0 || row > document::allForms().size() ? QString() : document::toText(document::allForms()[row - 1]);
}

int PaperModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(document::allForms().size()) + 1;
}

int PaperModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant PaperModel::data(const QModelIndex& index, int role) const {
  const auto form = formAt(index.row());
  const bool own = form.isEmpty() || m_counter.forms.contains(form);
  if (role == Qt::ForegroundRole && !own && index.column() != Form) return QColor(QLatin1String(style::kMuted));
  if (role != Qt::DisplayRole) return {};
  if (index.column() == Form) return form.isEmpty() ? tr("Every form") : formWord(document::allForms()[index.row() - 1]);
  if (!own) return index.column() == Queue ? tr("like every form") : QString();
  const auto choice = settings::printerFor(m_counter, form);
  switch (index.column()) {
    case Queue: return choice.queue.isEmpty() ? tr("saved as PDF") : choice.queue;
    case Tray: return choice.tray.isEmpty() ? tr("the printer chooses") : choice.tray;
    case Size: return paperWord(choice.paper);
    case Copies: return QString::number(choice.copies);
    default: return {};
  }
}

QVariant PaperModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case Form: return tr("Form");
    case Queue: return tr("Printer");
    case Tray: return tr("Tray");
    case Size: return tr("Paper");
    case Copies: return tr("Copies");
    default: return {};
  }
}

}  // namespace motcua::ui
