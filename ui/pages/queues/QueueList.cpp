// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/queues/QueueList.h"

#include "ui/models/Words.h"

#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

namespace motcua::ui {
namespace {

constexpr int kQueueCountRole = Qt::UserRole + 1;
constexpr int kQueueListWidth = 236;

/// Key, name, and the number at the right in the queue's colour.
class QueueDelegate final : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    return {QStyledItemDelegate::sizeHint(option, index).width(), 44};
  }
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    QStyledItemDelegate::paint(painter, option, index);
    const int count = index.data(kQueueCountRole).toInt();
    const bool own = index.row() >= dossier::allQueues().size();
    const auto colours = style::colours(count == 0 || own ? style::Tone::Neutral : queueTone(dossier::allQueues()[index.row()]));
    auto font = option.font;
    font.setWeight(QFont::DemiBold);
    const auto text = QLocale(QLocale::Vietnamese, QLocale::Vietnam).toString(count);
    const int width = std::max(30, QFontMetrics(font).horizontalAdvance(text) + 18);
    const QRect badge(option.rect.right() - width - 10, option.rect.center().y() - 12, width, 25);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colours.ground);
    painter->drawRoundedRect(badge, 12, 12);
    painter->setPen(colours.ink);
    painter->setFont(font);
    painter->drawText(badge, Qt::AlignCenter, text);
    painter->restore();
  }
};

}  // namespace

QString queueWord(dossier::Queue queue) {
  switch (queue) {
    case dossier::Queue::Today: return QueueList::tr("To do today");
    case dossier::Queue::Waiting: return QueueList::tr("Waiting for the citizen");
    case dossier::Queue::Result: return QueueList::tr("Results to hand over");
    case dossier::Queue::DueSoon: return QueueList::tr("Due soon");
    case dossier::Queue::Late: return QueueList::tr("Late");
    case dossier::Queue::Unsent: return QueueList::tr("Not yet sent");
  }
  return {};
}

QString queueHint(dossier::Queue queue) {
  switch (queue) {
    case dossier::Queue::Today: return QueueList::tr("To be forwarded, or due before the day ends");
    case dossier::Queue::Waiting: return QueueList::tr("Papers or payment were asked for; the clock stands still");
    case dossier::Queue::Result: return QueueList::tr("The result lies at the counter");
    case dossier::Queue::DueSoon: return QueueList::tr("At most one working day is left");
    case dossier::Queue::Late: return QueueList::tr("Past the promised date: apologise and set a new one");
    case dossier::Queue::Unsent: return QueueList::tr("Done here, not yet in the office's log; it goes by itself");
  }
  return {};
}

QString queueWord(const QueueChoice& choice) {
  return choice.filter ? choice.filter->name : queueWord(choice.queue);
}

QString queueHint(const QueueChoice& choice) {
  if (!choice.filter) return queueHint(choice.queue);
  QStringList parts;
  for (const auto state : choice.filter->states) parts << stateWord(state);
  if (parts.isEmpty()) parts << QueueList::tr("All that are open");
  if (!choice.filter->procedureCode.isEmpty()) parts << choice.filter->procedureCode;
  if (choice.filter->dueWithinDays > 0) parts << QueueList::tr("due within %1 days").arg(choice.filter->dueWithinDays);
  return parts.join(QStringLiteral(" · "));
}

style::Tone queueTone(dossier::Queue queue) {
  switch (queue) {
    case dossier::Queue::Result: return style::Tone::Good;
    case dossier::Queue::DueSoon: return style::Tone::Warn;
    case dossier::Queue::Late: return style::Tone::Bad;
    case dossier::Queue::Today: return style::Tone::Info;
    default: return style::Tone::Neutral;
  }
}

QueueList::QueueList(QWidget* parent) : QListWidget(parent) {
  setFixedWidth(style::dense(kQueueListWidth));
  setItemDelegate(new QueueDelegate(this));
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  for (const auto queue : dossier::allQueues()) {
    auto* item = new QListWidgetItem(QStringLiteral("%1   %2").arg(count() + 1).arg(queueWord(queue)), this);
    item->setToolTip(queueHint(queue));
  }
  itemOf(dossier::Queue::Unsent)->setHidden(true);
  setCurrentRow(0);
  connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
    if (row >= 0) Q_EMIT chosen();
  });
}

QListWidgetItem* QueueList::itemOf(dossier::Queue queue) const {
  return item(static_cast<int>(dossier::allQueues().indexOf(queue)));
}

void QueueList::show(const QueueCounts& counts) {
  for (const auto queue : dossier::allQueues()) {
    const int count = counts.counts.value(queue);
    itemOf(queue)->setData(kQueueCountRole, count);
    itemOf(queue)->setData(Qt::AccessibleTextRole, QStringLiteral("%1: %2").arg(queueWord(queue)).arg(count));
  }
  itemOf(dossier::Queue::Unsent)->setHidden(!counts.hasHub);
  showFilters(counts);
}

void QueueList::showFilters(const QueueCounts& counts) {
  const int queues = static_cast<int>(dossier::allQueues().size());
  if (counts.filters != m_filters) {
    const QSignalBlocker quiet(this);
    const int row = currentRow();
    while (count() > queues) delete takeItem(count() - 1);
    m_filters = counts.filters;
    for (const auto& filter : std::as_const(m_filters)) {
      const int number = count() + 1;
      auto* item = new QListWidgetItem((number <= 9 ? QString::number(number) : QStringLiteral(" ")) + QStringLiteral("   ") + filter.name, this);
      item->setToolTip(queueHint({dossier::Queue::Today, filter}));
    }
    setCurrentRow(std::min(row, count() - 1));
  }
  for (int i = 0; i < counts.filterCounts.size(); ++i) {
    item(queues + i)->setData(kQueueCountRole, counts.filterCounts[i]);
    item(queues + i)->setData(Qt::AccessibleTextRole, QStringLiteral("%1: %2").arg(m_filters[i].name).arg(counts.filterCounts[i]));
  }
}

void QueueList::choose(dossier::Queue queue) {
  if (!itemOf(queue)->isHidden()) setCurrentItem(itemOf(queue));
}

void QueueList::chooseRow(int row) {
  if (row < count() && !item(row)->isHidden()) setCurrentRow(row);
}

void QueueList::chooseFilter(const QString& name) {
  for (int i = 0; i < m_filters.size(); ++i)
    if (m_filters[i].name == name) setCurrentRow(static_cast<int>(dossier::allQueues().size()) + i);
}

QueueChoice QueueList::choice() const {
  const auto& queues = dossier::allQueues();
  const int row = std::max(0, currentRow());
  if (row < queues.size()) return {queues[row], std::nullopt};
  return {dossier::Queue::Today, m_filters.value(row - queues.size())};
}

void QueueList::keyPressEvent(QKeyEvent* event) {
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (enter || event->key() == Qt::Key_Right) return Q_EMIT entered();
  if (event->key() == Qt::Key_Delete) return Q_EMIT deletePressed();
  QListWidget::keyPressEvent(event);
}

}  // namespace motcua::ui
