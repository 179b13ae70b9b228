// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/PageModel.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/KeyButton.h"

#include <QListView>

namespace motcua::ui {

/// Pages of the selected row as thumbnails, the bin, and the keys for both. Files may be dropped or pasted anywhere on it.
class PagesPanel final : public Card {
  Q_OBJECT
 public:
  PagesPanel(const Ports& ports, QWidget* shortcutScope);
  void show(const QString& rowName, const QList<dossier::Page>& pages);
  /// "Page 3 · 40 %"; empty: no scan runs.
  void setProgress(const QString& text);
  [[nodiscard]] PageModel* model() const { return m_model; }
  [[nodiscard]] QListView* list() const { return m_list; }
  [[nodiscard]] bool showsBin() const { return m_bin; }

 Q_SIGNALS:
  void scanPressed();
  void cancelPressed();
  void filesPressed();
  void filesGiven(const QStringList& paths);
  void pictureGiven(const QByteArray& png);
  void removePressed(const motcua::PageId& page);
  void restorePressed(const motcua::PageId& page);
  void turnPressed(const motcua::PageId& page, int rotation);
  void movePressed(const motcua::PageId& page, int position);
  void otherRowPressed(const motcua::PageId& page, int step);
  void viewPressed(const motcua::dossier::Page& page);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void refill();
  void toggleBin();
  bool pageKey(const QKeyEvent& event);
  void paste();
  PageModel* m_model;
  QListView* m_list;
  QLabel* m_hint;
  QLabel* m_progress;
  KeyButton* m_scan;
  KeyButton* m_cancel;
  KeyButton* m_binButton;
  QList<dossier::Page> m_pages;
  QString m_rowName;
  bool m_bin = false;
};

}  // namespace motcua::ui
