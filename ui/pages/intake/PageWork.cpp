// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intake/PageWork.h"

#include <QCoreApplication>

namespace motcua::ui {
namespace {

struct PageWork {
  Q_DECLARE_TR_FUNCTIONS(PageWork)
};

/// Both ways in one transaction each.
PageStep::Change whole(PageStep::Change change) {
  return
      [change = std::move(change)](desk::Desk& desk, const DossierId& id) { return desk.dossiers.inTransaction([&] { return change(desk, id); }); };
}

}  // namespace

PagePlace placeOf(const RowPages& pages, const PageId& id) {
  for (auto it = pages.begin(); it != pages.end(); ++it)
    for (int i = 0; i < it->size(); ++i)
      if ((*it)[i].id == id) return {it.key(), i};
  return {};
}

const dossier::Page* findPage(const RowPages& pages, const PageId& id) {
  for (const auto& row : pages)
    for (const auto& page : row)
      if (page.id == id) return &page;
  return nullptr;
}

PageStep addStep(const PageArrival& to, const intake::PageContent& content, const account::Account& actor, std::shared_ptr<PageId> stored) {
  const auto redo = [=](desk::Desk& desk, const DossierId& id) -> Status {
    if (stored->isEmpty()) {
      TRY_ASSIGN(const auto page, desk.intake.addPage(id, to.row, content, actor, to.position));
      *stored = page.id;
    } else {
      TRY(desk.intake.restorePage(id, *stored, actor));
    }
    for (const auto& old : to.replaces) TRY(desk.intake.removePage(id, old, actor));
    return {};
  };
  const auto undo = [=](desk::Desk& desk, const DossierId& id) -> Status {
    TRY(desk.intake.removePage(id, *stored, actor));
    for (const auto& old : to.replaces) TRY(desk.intake.restorePage(id, old, actor));
    return {};
  };
  return {to.replaces.isEmpty() ? PageWork::tr("new page") : PageWork::tr("page replaced"), whole(redo), whole(undo)};
}

PageStep takeStep(const QString& row, const QString& fromCode, const QList<dossier::Page>& pages, const account::Account& actor) {
  const auto taken = std::make_shared<QList<PageId>>();
  const auto redo = [=](desk::Desk& desk, const DossierId& id) -> Status {
    if (taken->isEmpty()) {
      TRY_ASSIGN(*taken, desk.intake.takePages(id, row, fromCode, pages, actor));
      return {};
    }
    for (const auto& page : *taken) TRY(desk.intake.restorePage(id, page, actor));
    return {};
  };
  const auto undo = [=](desk::Desk& desk, const DossierId& id) -> Status {
    for (const auto& page : *taken) TRY(desk.intake.removePage(id, page, actor));
    return {};
  };
  return {PageWork::tr("pages taken over"), whole(redo), whole(undo)};
}

PageStep removeStep(const PageId& page, const account::Account& actor) {
  return {PageWork::tr("page into the bin"), [=](desk::Desk& desk, const DossierId& id) { return desk.intake.removePage(id, page, actor); },
          [=](desk::Desk& desk, const DossierId& id) { return desk.intake.restorePage(id, page, actor); }};
}

PageStep restoreStep(const PageId& page, const account::Account& actor) {
  auto step = removeStep(page, actor);
  std::swap(step.redo, step.undo);
  step.what = PageWork::tr("page out of the bin");
  return step;
}

PageStep moveStep(const PageId& page, const PagePlace& from, const PagePlace& to, const account::Account& actor) {
  return {PageWork::tr("page moved"),
          [=](desk::Desk& desk, const DossierId& id) { return desk.intake.movePage(id, page, to.row, to.position, actor); },
          [=](desk::Desk& desk, const DossierId& id) { return desk.intake.movePage(id, page, from.row, from.position, actor); }};
}

PageStep turnStep(const dossier::Page& page, int rotation, const account::Account& actor) {
  return {
      PageWork::tr("page turned"),
      [=, id = page.id](desk::Desk& desk, const DossierId& draft) { return desk.intake.turnPage(draft, id, rotation, actor); },
      [=, id = page.id, before = page.rotation](desk::Desk& desk, const DossierId& draft) { return desk.intake.turnPage(draft, id, before, actor); }};
}

PageStep cropStep(const dossier::Page& page, const QRectF& crop, const account::Account& actor) {
  return {PageWork::tr("page cropped"),
          [=, id = page.id](desk::Desk& desk, const DossierId& draft) { return desk.intake.cropPage(draft, id, crop, actor); },
          [=, id = page.id, before = page.crop](desk::Desk& desk, const DossierId& draft) { return desk.intake.cropPage(draft, id, before, actor); }};
}

PageStep orderStep(const QString& row, const QList<PageId>& before, const QList<PageId>& after, const account::Account& actor) {
  return {PageWork::tr("pages put in order"), [=](desk::Desk& desk, const DossierId& id) { return desk.intake.orderPages(id, row, after, actor); },
          [=](desk::Desk& desk, const DossierId& id) { return desk.intake.orderPages(id, row, before, actor); }};
}

PageStep routeStep(const QString& from, const QList<RoutedTo>& routes, const account::Account& actor) {
  const auto redo = [=](desk::Desk& desk, const DossierId& id) -> Status {
    for (const auto& route : routes) {
      if (route.toBin)
        TRY(desk.intake.removePage(id, route.page, actor));
      else if (route.row != from)
        TRY(desk.intake.movePage(id, route.page, route.row, 1 << 20, actor));
    }
    return {};
  };
  const auto undo = [=](desk::Desk& desk, const DossierId& id) -> Status {
    for (const auto& route : routes) {
      if (route.toBin)
        TRY(desk.intake.restorePage(id, route.page, actor));
      else if (route.row != from)
        TRY(desk.intake.movePage(id, route.page, from, 1 << 20, actor));
    }
    QList<PageId> order;
    for (const auto& route : routes) order << route.page;
    return desk.intake.orderPages(id, from, order, actor);
  };
  return {PageWork::tr("stack sorted"), whole(redo), whole(undo)};
}

}  // namespace motcua::ui
