// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/OptionModel.h"

#include "ui/models/DeviceWords.h"

#include <QFont>
#include <QSet>

#include <algorithm>

namespace motcua::ui {
namespace {

/// Set by the profile's own fields, or of no use in one: buttons, and tables of numbers, which have no single value.
bool isProfilesOwn(const scanning::DeviceOption& option) {
  static const QSet<QString> kOwn{QStringLiteral("source"),     QStringLiteral("mode"),         QStringLiteral("depth"),
                                  QStringLiteral("resolution"), QStringLiteral("x-resolution"), QStringLiteral("y-resolution"),
                                  QStringLiteral("page-width"), QStringLiteral("page-height"),  QStringLiteral("tl-x"),
                                  QStringLiteral("tl-y"),       QStringLiteral("br-x"),         QStringLiteral("br-y"),
                                  QStringLiteral("preview"),    QStringLiteral("scan-mode"),    QStringLiteral("doc-source")};
  const bool number = option.type == QLatin1String("int") || option.type == QLatin1String("fixed");
  if (number && option.value.isEmpty()) return true;
  return !option.settable || option.type == QLatin1String("button") || kOwn.contains(option.name);
}

QString yesNo(const QString& value) {
  return value == QLatin1String("yes") ? OptionModel::tr("yes") : value == QLatin1String("no") ? OptionModel::tr("no") : value;
}

QString allowedText(const scanning::DeviceOption& option) {
  if (!option.values.isEmpty()) return option.values.join(QStringLiteral(" · "));
  if (option.type == QLatin1String("bool")) return OptionModel::tr("yes · no");
  if (option.minimum == 0 && option.maximum == 0) return {};
  return OptionModel::tr("%1 to %2").arg(option.minimum).arg(option.maximum);
}

}  // namespace

void OptionModel::set(const QList<scanning::DeviceOption>& options, const QList<QPair<QString, QString>>& chosen) {
  beginResetModel();
  m_options.clear();
  m_chosen.clear();
  std::copy_if(options.begin(), options.end(), std::back_inserter(m_options), [](const auto& option) { return !isProfilesOwn(option); });
  for (const auto& [name, value] : chosen) {
    m_chosen[name] = value.isNull() ? QStringLiteral("") : value;
    if (rowOf(name) >= 0) continue;
    scanning::DeviceOption foreign;
    foreign.name = name;
    foreign.title = tr("not offered by this scanner");
    m_options << foreign;
  }
  endResetModel();
}

const scanning::DeviceOption* OptionModel::at(int row) const {
  return row < 0 || row >= m_options.size() ? nullptr : &m_options[row];
}

QString OptionModel::chosenAt(int row) const {
  const auto* option = at(row);
  return option == nullptr ? QString() : m_chosen.value(option->name);
}

int OptionModel::rowOf(const QString& name) const {
  const auto found = std::find_if(m_options.begin(), m_options.end(), [&](const auto& option) { return option.name == name; });
  return found == m_options.end() ? -1 : static_cast<int>(found - m_options.begin());
}

int OptionModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_options.size());
}

int OptionModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant OptionModel::data(const QModelIndex& index, int role) const {
  const auto* option = at(index.row());
  if (option == nullptr) return {};
  const auto chosen = m_chosen.value(option->name);
  if (role == Qt::FontRole && !chosen.isNull()) {
    QFont font;
    font.setBold(true);
    return font;
  }
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  switch (index.column()) {
    case Title: return optionWord(option->name, option->title);
    case Name: return option->name;
    case Current: return option->unit.isEmpty() ? yesNo(option->value) : QStringLiteral("%1 %2").arg(option->value, option->unit);
    case Allowed: return allowedText(*option);
    case Chosen: return yesNo(chosen);
    default: return {};
  }
}

QVariant OptionModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case Title: return tr("Option");
    case Name: return tr("Driver's name");
    case Current: return tr("Scanner's own");
    case Allowed: return tr("Allowed");
    case Chosen: return tr("The profile sets");
    default: return {};
  }
}

}  // namespace motcua::ui
