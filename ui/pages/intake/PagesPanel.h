// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/scanning/ScanProfile.h"
#include "ui/models/PageModel.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/KeyButton.h"

#include <QFrame>
#include <QListView>

namespace motcua::ui {

/// Pages of the selected row as thumbnails, the bin, and the keys for both. Files may be dropped or pasted anywhere on it;
/// a page is dragged to another place. All of it works while the next page is being scanned.
class PagesPanel final : public Card {
  Q_OBJECT
 public:
  PagesPanel(const Ports& ports, QWidget* shortcutScope);
  void show(const QString& rowName, const QList<dossier::Page>& pages);
  void setProfiles(const QList<scanning::ScanProfile>& profiles);
  void setSteps(bool canUndo, bool canRedo);
  /// "Page 3 · 40 %"; empty: no scan runs.
  void setProgress(const QString& text);
  /// What a person has to do before the scan goes on; empty: nothing.
  void setGuide(const QString& text);
  [[nodiscard]] PageModel* model() const { return m_model; }
  [[nodiscard]] QListView* list() const { return m_list; }
  [[nodiscard]] bool showsBin() const { return m_bin; }

 Q_SIGNALS:
  void scanPressed(int profile);
  void cancelPressed();
  void filesPressed();
  void capturePressed();
  void separatorsPressed();
  void filesGiven(const QStringList& paths);
  void pictureGiven(const QByteArray& png);
  void removePressed(const motcua::PageId& page);
  void restorePressed(const motcua::PageId& page);
  void turnPressed(const motcua::PageId& page, int rotation);
  void cropPressed(const motcua::dossier::Page& page);
  void insertPressed(const motcua::PageId& before);
  void replacePressed(const motcua::PageId& page);
  void movePressed(const motcua::PageId& page, int position);
  void otherRowPressed(const motcua::PageId& page, int step);
  void viewPressed(const motcua::dossier::Page& page);
  void undoPressed();
  void redoPressed();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void layOut(QWidget* shortcutScope);
  [[nodiscard]] QWidget* tools();
  void refill();
  void toggleBin();
  void openProfiles();
  [[nodiscard]] bool pageKey(const QKeyEvent& event);
  [[nodiscard]] bool controlKey(const QKeyEvent& event, int row);
  [[nodiscard]] bool dragEvent(QEvent* event);
  [[nodiscard]] int gapAt(const QPoint& point) const;
  void dropAt(int gap);
  void showGap(int gap);
  void moveBy(int row, int step);
  [[nodiscard]] const dossier::Page* current() const;
  void paste();
  PageModel* m_model;
  QListView* m_list;
  QLabel* m_hint;
  QLabel* m_progress;
  QLabel* m_guide;
  QWidget* m_tools = nullptr;
  QFrame* m_gap;
  KeyButton* m_scan = nullptr;
  KeyButton* m_cancel = nullptr;
  KeyButton* m_files = nullptr;
  KeyButton* m_binButton = nullptr;
  QPushButton* m_undo = nullptr;
  QList<dossier::Page> m_pages;
  QList<scanning::ScanProfile> m_profiles;
  QString m_rowName;
  bool m_bin = false;
  int m_dragged = -1;
  QPoint m_pressed;
  bool m_dragging = false;
};

}  // namespace motcua::ui
