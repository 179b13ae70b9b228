// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/style/Theme.h"

#include <QHash>
#include <QVBoxLayout>
#include <QWidget>

namespace motcua::ui {

/// Faults that somebody must mend, one line each, above the page. They stay until cleared or closed.
class Banners : public QWidget {
  Q_OBJECT
 public:
  explicit Banners(QWidget* parent = nullptr);
  void show(const QString& key, const QString& text, style::Tone tone);
  void clear(const QString& key);
  [[nodiscard]] QStringList texts() const;

 private:
  QVBoxLayout* m_box;
  QHash<QString, QWidget*> m_lines;
};

}  // namespace motcua::ui
