// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/Page.h"

#include <QHash>
#include <QLabel>
#include <QPushButton>

namespace motcua::ui {

/// The pages at the left, in groups, each with its key and a count.
class Navigation : public QWidget {
  Q_OBJECT
 public:
  Navigation(const QList<PageEntry>& pages, account::Role role, QWidget* shortcutScope, QWidget* parent = nullptr);
  void setCurrent(const QString& pageId);
  /// Where the window is narrow the keys go, into the tool tips.
  void setNarrow(bool narrow);
  void setBadge(const QString& pageId, int count, style::Tone tone);

 Q_SIGNALS:
  void chosen(const QString& pageId);

 private:
  struct Line {
    QPushButton* button = nullptr;
    QLabel* count = nullptr;
    QLabel* key = nullptr;
  };
  QHash<QString, Line> m_lines;
};

}  // namespace motcua::ui
