// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/style/Theme.h"

#include <QHash>
#include <QPushButton>
#include <QWidget>

class QHBoxLayout;

namespace motcua::ui {

/// Always there: what devices and network are like now, each as sign + word (colour alone says nothing to some), and
/// who works here. A field appears when it is first set.
class StatusBar : public QWidget {
  Q_OBJECT
 public:
  explicit StatusBar(QWidget* parent = nullptr);
  void set(const QString& key, const QString& text, style::Tone tone);
  void setWho(const QString& text);
  void setHistoryCount(int count);
  [[nodiscard]] QString text(const QString& key) const;

 Q_SIGNALS:
  void pressed(const QString& key);  ///< also "history" and "who"

 private:
  QPushButton* add(const QString& key);
  QHBoxLayout* m_row;
  QHash<QString, QPushButton*> m_fields;
  QHash<QString, QString> m_texts;
  QPushButton* m_history;
  QPushButton* m_who;
};

}  // namespace motcua::ui
