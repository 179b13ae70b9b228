// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/dossier/Dossier.h"
#include "ui/Ports.h"
#include "ui/style/Theme.h"

#include <QAbstractListModel>
#include <QHash>
#include <QPixmap>

namespace motcua::ui {

/// The pages of one row as thumbnails. Pictures are read at the desk and decoded on the pool; until then a blank sheet. Of pages
/// that lie at another counter the small pictures are fetched, as a set; the page itself comes when it is opened (PageViewer).
class PageModel final : public QAbstractListModel {
  Q_OBJECT
 public:
  PageModel(const Ports& ports, const QSize& size, QObject* parent) : QAbstractListModel(parent), m_ports(ports), m_size(size) {}
  void set(const QList<dossier::Page>& pages);
  [[nodiscard]] const dossier::Page& at(int row) const { return m_pages[row]; }
  [[nodiscard]] int rowOf(const PageId& id) const;
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] bool allShown() const { return m_waiting == 0; }

  /// What the pipeline found that a person should look at; most serious first.
  struct Badge {
    QString text;
    style::Tone tone;
  };
  [[nodiscard]] static QList<Badge> badgesOf(const dossier::Page& page);
  [[nodiscard]] static QString badgeWords(const dossier::Page& page);

 private:
  void load(const QList<dossier::Page>& pages);
  void loadWhole(const dossier::Page& page);
  void loadThumbs(const QList<dossier::Page>& pages, const QList<BlobHash>& missing);
  void loadThumb(const dossier::Page& page);
  void show(const dossier::Page& page, const Result<QImage>& picture);
  [[nodiscard]] QString keyOf(const dossier::Page& page) const;
  const Ports& m_ports;
  QSize m_size;
  QList<dossier::Page> m_pages;
  QHash<QString, QPixmap> m_pictures;  // by keyOf(); a removed page keeps its picture for the way back
  int m_waiting = 0;
};

/// Reads and decodes one page for the screen: desk, then pool, then `shown` on the GUI thread.
void loadPicture(const Ports& ports, QObject* context, const dossier::Page& page, const QSize& size,
                 std::function<void(const Result<QImage>&)> shown);

}  // namespace motcua::ui
