// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/PageModel.h"

#include "ui/Background.h"
#include "ui/style/Theme.h"

#include <QIcon>
#include <QPainter>
#include <QRegularExpression>
#include <QTransform>

#include <algorithm>

namespace motcua::ui {
namespace {

QPixmap sheet(const QSize& size, const QImage& picture) {
  QPixmap out(size);
  out.fill(Qt::transparent);
  QPainter painter(&out);
  const auto shown = picture.isNull() ? QSize(size.width() * 3 / 4, size.height()) : picture.size();
  const QRect frame(QPoint((size.width() - shown.width()) / 2, (size.height() - shown.height()) / 2), shown);
  if (picture.isNull())
    painter.fillRect(frame, Qt::white);
  else
    painter.drawImage(frame, picture);
  painter.setPen(QColor(0x9a, 0xa8, 0xa6));
  painter.drawRect(frame.adjusted(0, 0, -1, -1));
  return out;
}

/// The page as a person has cut and turned it. The cut is decoded finer, so that a small part is not a blurred one.
Result<QImage> shownPart(const decltype(Ports::decode)& decode, const QByteArray& bytes, const dossier::Page& page, const QSize& size) {
  const int pagePart = dossier::shownOf(page).part;
  if (page.crop.isNull()) return decode(bytes, pagePart, page.rotation, size);
  const auto box = page.rotation % 180 == 0 ? size : size.transposed();
  const auto finer = [](int length, double part) { return std::min(6000, static_cast<int>(length / std::max(part, 0.02))); };
  TRY_ASSIGN(const auto whole, decode(bytes, pagePart, 0, QSize(finer(box.width(), page.crop.width()), finer(box.height(), page.crop.height()))));
  const QRectF cut(page.crop.x() * whole.width(), page.crop.y() * whole.height(), page.crop.width() * whole.width(),
                   page.crop.height() * whole.height());
  auto part = whole.copy(cut.toAlignedRect().intersected(whole.rect()));
  if (part.width() > box.width() || part.height() > box.height()) part = part.scaled(box, Qt::KeepAspectRatio, Qt::SmoothTransformation);
  return page.rotation == 0 ? part : part.transformed(QTransform().rotate(page.rotation));
}

/// The page without what the pipeline made of it: to be turned by a person's turn and the pipeline's.
dossier::Page asGiven(dossier::Page page) {
  if (!page.cleanHash.isEmpty()) page.rotation = (page.rotation + page.turn) % 360;
  page.cleanHash = {};
  return page;
}

// Chips in the thumbnail's lower edge: the first two marks; all of them are in the tip.
QPixmap withBadges(const QPixmap& sheet, const QList<PageModel::Badge>& badges) {
  auto out = sheet;
  QPainter painter(&out);
  painter.setRenderHint(QPainter::Antialiasing);
  auto font = painter.font();
  font.setPixelSize(11);
  font.setBold(true);
  painter.setFont(font);
  int bottom = out.height() - 4;
  for (qsizetype i = 0; i < std::min<qsizetype>(2, badges.size()); ++i) {
    const auto colours = style::colours(badges[i].tone);
    const QRect chip(4, bottom - 18, std::min(out.width() - 8, painter.fontMetrics().horizontalAdvance(badges[i].text) + 14), 18);
    painter.setPen(colours.edge);
    painter.setBrush(colours.ground);
    painter.drawRoundedRect(chip, 9, 9);
    painter.setPen(colours.ink);
    painter.drawText(chip, Qt::AlignCenter, badges[i].text);
    bottom -= 21;
  }
  return out;
}

}  // namespace

QList<PageModel::Badge> PageModel::badgesOf(const dossier::Page& page) {
  QList<Badge> out;
  const auto marked = [&page](const char* mark) { return page.marks.contains(QLatin1String(mark)); };
  if (marked("unreadable")) out << Badge{tr("damaged"), style::Tone::Bad};
  if (page.blank) out << Badge{tr("blank?"), style::Tone::Warn};
  if (marked("blurred")) out << Badge{tr("blurred"), style::Tone::Warn};
  if (marked("glare")) out << Badge{tr("glare"), style::Tone::Warn};
  if (marked("clipped")) out << Badge{tr("edge cut off"), style::Tone::Warn};
  if (page.turn == 180)
    out << Badge{tr("was upside down"), style::Tone::Info};
  else if (page.turn != 0)
    out << Badge{tr("was sideways"), style::Tone::Info};
  return out;
}

void loadPicture(const Ports& ports, QObject* context, const dossier::Page& page, const QSize& size,
                 std::function<void(const Result<QImage>&)> shown) {
  using Shown = std::function<void(const Result<QImage>&)>;
  const auto draw = [context, page, size, decode = ports.decode](const QByteArray& bytes, const Shown& answer) {
    inBackground(
        context, [bytes, page, size, decode] { return shownPart(decode, bytes, page, size); }, answer);
  };
  const auto hash = dossier::shownOf(page).hash;
  ports.desk.ask(
      context, [hash](desk::Desk& desk) { return desk.blobs.get(hash); },
      [context, draw, page, size, hash, &ports, shown = std::move(shown)](const Result<QByteArray>& bytes) {
        if (bytes) return draw(*bytes, shown);
        if (bytes.error().code != ErrorCode::NotFound || !ports.sync) return shown(fail(bytes.error()));
        // Another counter's page, opened here for the first time: from the office's server, once.
        inBackground(
            context, [sync = ports.sync, hash] { return sync->fetch(hash); },
            [context, draw, page, size, hash, &ports, shown](const Status& fetched) {
              if (!fetched && hash != page.hash) {
                // The clean picture stayed at its counter; what the device gave did not.
                return loadPicture(ports, context, asGiven(page), size, shown);
              }
              if (!fetched) return shown(fail(fetched.error()));
              ports.desk.ask(
                  context, [hash](desk::Desk& at) { return at.blobs.get(hash); },
                  [draw, shown](const Result<QByteArray>& now) {
                    if (!now) return shown(fail(now.error()));
                    draw(*now, shown);
                  });
            });
      });
}

QString PageModel::keyOf(const dossier::Page& page) const {
  const auto shown = dossier::shownOf(page);
  const auto& cut = page.crop;
  return QStringLiteral("%1/%2/%3/%4,%5,%6,%7")
      .arg(shown.hash.value)
      .arg(shown.part)
      .arg(page.rotation)
      .arg(cut.x())
      .arg(cut.y())
      .arg(cut.width())
      .arg(cut.height());
}

void PageModel::set(const QList<dossier::Page>& pages) {
  if (pages == m_pages) return;
  beginResetModel();
  m_pages = pages;
  endResetModel();
  QList<dossier::Page> fresh;
  for (const auto& page : m_pages)
    if (!m_pictures.contains(keyOf(page))) fresh << page;
  load(fresh);
}

QString PageModel::badgeWords(const dossier::Page& page) {
  QStringList out;
  for (const auto& badge : badgesOf(page)) out << badge.text;
  return out.join(QStringLiteral(", "));
}

int PageModel::rowOf(const PageId& id) const {
  for (int i = 0; i < m_pages.size(); ++i)
    if (m_pages[i].id == id) return i;
  return -1;
}

void PageModel::load(const QList<dossier::Page>& pages) {
  for (const auto& page : pages) m_pictures[keyOf(page)] = sheet(m_size, {});
  m_waiting += static_cast<int>(pages.size());
  const auto hasThumb = [](const dossier::Page& page) { return !page.thumbHash.isEmpty(); };
  if (!m_ports.sync || std::none_of(pages.begin(), pages.end(), hasThumb)) {
    for (const auto& page : pages) loadWhole(page);
    return;
  }
  struct Away {
    QList<bool> page;
    QList<BlobHash> thumbs;
  };
  m_ports.desk.ask(
      this,
      [pages](desk::Desk& desk) {
        Away away;
        for (const auto& page : pages) {
          const bool small = !page.thumbHash.isEmpty() && !desk.blobs.contains(dossier::shownOf(page).hash) && !desk.blobs.contains(page.hash);
          away.page << small;
          if (small && !desk.blobs.contains(page.thumbHash)) away.thumbs << page.thumbHash;
        }
        return away;
      },
      [this, pages](const Away& away) {
        QList<dossier::Page> small;
        for (qsizetype i = 0; i < pages.size(); ++i) {
          if (away.page[i])
            small << pages[i];
          else
            loadWhole(pages[i]);
        }
        loadThumbs(small, away.thumbs);
      });
}

void PageModel::loadThumbs(const QList<dossier::Page>& pages, const QList<BlobHash>& missing) {
  const auto draw = [this, pages] {
    for (const auto& page : pages) loadThumb(page);
  };
  if (missing.isEmpty()) return draw();
  inBackground(
      this, [sync = m_ports.sync, missing] { return sync->fetchSet(missing); }, [draw](const Status&) { draw(); });
}

void PageModel::loadThumb(const dossier::Page& page) {
  m_ports.desk.ask(
      this, [hash = page.thumbHash](desk::Desk& desk) { return desk.blobs.get(hash); },
      [this, page](const Result<QByteArray>& bytes) {
        // It has not come to the office yet: the page itself may have.
        if (!bytes) return loadWhole(page);
        auto small = asGiven(page);
        small.hash = page.thumbHash;
        small.part = 0;
        if (!page.cleanHash.isEmpty()) small.crop = {};  // of the clean picture
        inBackground(
            this, [bytes = *bytes, small, size = m_size, decode = m_ports.decode] { return shownPart(decode, bytes, small, size); },
            [this, page](const Result<QImage>& picture) { show(page, picture); });
      });
}

void PageModel::loadWhole(const dossier::Page& page) {
  loadPicture(m_ports, this, page, m_size, [this, page](const Result<QImage>& picture) { show(page, picture); });
}

void PageModel::show(const dossier::Page& page, const Result<QImage>& picture) {
  --m_waiting;
  if (picture) m_pictures[keyOf(page)] = sheet(m_size, *picture);
  if (const int row = rowOf(page.id); row >= 0) Q_EMIT dataChanged(index(row), index(row));
}

int PageModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_pages.size());
}

QVariant PageModel::data(const QModelIndex& index, int role) const {
  const auto& page = m_pages[index.row()];
  switch (role) {
    case Qt::DecorationRole: return QIcon(withBadges(m_pictures.value(keyOf(page)), badgesOf(page)));
    case Qt::DisplayRole: return QString::number(index.row() + 1);
    case Qt::ToolTipRole: return QStringList{page.source, badgeWords(page)}.filter(QRegularExpression(QStringLiteral("."))).join(QLatin1Char('\n'));
    case Qt::AccessibleTextRole: return tr("Page %1").arg(index.row() + 1);
    case Qt::AccessibleDescriptionRole: return badgeWords(page);
    default: return {};
  }
}

}  // namespace motcua::ui
