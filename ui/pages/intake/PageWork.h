// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/desk/Desk.h"

#include <QHash>
#include <QString>

#include <functional>
#include <memory>

namespace motcua::ui {

using RowPages = QHash<QString, QList<dossier::Page>>;  ///< by component; removed ones included

/// One thing done to the pages of a draft and the way back, both as events. Runs at the desk; what is only known there
/// (the id of a page just stored) the two share.
struct PageStep {
  using Change = std::function<Status(desk::Desk&, const DossierId&)>;
  QString what;  ///< translated, for the message
  Change redo;
  Change undo;
};

/// Where a page is: its row and its place among all pages of the row, removed ones too.
struct PagePlace {
  QString row;
  int position = -1;
};
[[nodiscard]] PagePlace placeOf(const RowPages& pages, const PageId& id);
[[nodiscard]] const dossier::Page* findPage(const RowPages& pages, const PageId& id);

/// The draft that a page belongs to; its id is known at the desk only. A scan keeps it, so that a page of a scan that
/// was begun for one dossier never lands in the next one.
using DraftHandle = std::shared_ptr<DossierId>;

/// A page on its way in. `replaces` goes to the bin with the same step.
struct PageArrival {
  QString row;
  int position = -1;  ///< -1: at the end
  QList<PageId> replaces = {};
  DraftHandle draft = {};  ///< null: the one that is shown
};

// The steps. Each is one transaction; `actor` is who presses the key.
[[nodiscard]] PageStep addStep(const PageArrival& to, const intake::PageContent& content, const account::Account& actor,
                               std::shared_ptr<PageId> stored);
/// Pages of an earlier dossier into a row.
[[nodiscard]] PageStep takeStep(const QString& row, const QString& fromCode, const QList<dossier::Page>& pages, const account::Account& actor);
[[nodiscard]] PageStep removeStep(const PageId& page, const account::Account& actor);
[[nodiscard]] PageStep restoreStep(const PageId& page, const account::Account& actor);
[[nodiscard]] PageStep moveStep(const PageId& page, const PagePlace& from, const PagePlace& to, const account::Account& actor);
[[nodiscard]] PageStep turnStep(const dossier::Page& page, int rotation, const account::Account& actor);
[[nodiscard]] PageStep cropStep(const dossier::Page& page, const QRectF& crop, const account::Account& actor);
[[nodiscard]] PageStep orderStep(const QString& row, const QList<PageId>& before, const QList<PageId>& after, const account::Account& actor);

/// Where a page of a mixed stack goes: to a row, or, for separator sheets, to the bin.
struct RoutedTo {
  PageId page;
  bool toBin = false;
  QString row = {};
};
[[nodiscard]] PageStep routeStep(const QString& from, const QList<RoutedTo>& routes, const account::Account& actor);

}  // namespace motcua::ui
