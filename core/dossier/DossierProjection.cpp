// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/DossierProjection.h"

#include "core/applicant/ApplicantJson.h"
#include "core/base/Clock.h"
#include "core/dossier/DossierJson.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace motcua::dossier {
namespace {

QString key(const char* name) {
  return QString::fromLatin1(name);
}

ComponentRow& rowOf(Dossier& d, const QString& componentId) {
  for (auto& row : d.components)
    if (row.id == componentId) return row;
  ComponentRow fresh;
  fresh.id = componentId;
  fresh.required = false;
  d.components << fresh;
  return d.components.last();
}

std::pair<ComponentRow*, qsizetype> locate(Dossier& d, const PageId& id) {
  for (auto& row : d.components)
    for (qsizetype i = 0; i < row.pages.size(); ++i)
      if (row.pages[i].id == id) return {&row, i};
  return {nullptr, -1};
}

void addPage(Dossier& d, const Event& e) {
  auto page = pageFromJson(e.payload[key("page")].toObject());
  page.addedAt = toIso(e.at);
  auto& pages = rowOf(d, e.payload[key("component")].toString()).pages;
  const auto wanted = e.payload[key("position")].toInteger(pages.size());
  pages.insert(std::clamp<qsizetype>(static_cast<qsizetype>(wanted), 0, pages.size()), page);
}

void changePage(Dossier& d, const Event& e, const std::function<void(Page&)>& change) {
  const auto [row, index] = locate(d, {e.payload[key("page_id")].toString()});
  if (row != nullptr) change(row->pages[index]);
}

void judgePage(Page& page, const QJsonObject& p) {
  page.judged = true;
  page.blank = p[key("blank")].toBool();
  page.angle = p[key("angle")].toDouble();
  page.turn = p[key("turn")].toInt();
  page.marks.clear();
  for (const auto& mark : p[key("marks")].toArray()) page.marks << mark.toString();
  page.thumbHash = {p[key("thumb")].toObject()[key("sha256")].toString()};
  // A clerk who had cut the raw picture by hand goes on seeing it, and one who had turned it sees it as it was turned.
  if (!page.crop.isNull()) {
    page.turn = 0;
    return;
  }
  const auto clean = p[key("clean")].toObject();
  page.cleanHash = {clean[key("sha256")].toString()};
  page.cleanMime = clean[key("mime")].toString();
  if (page.rotation != 0 && !page.cleanHash.isEmpty()) page.rotation = (page.rotation - page.turn + 360) % 360;
}

void movePage(Dossier& d, const Event& e) {
  const auto [row, index] = locate(d, {e.payload[key("page_id")].toString()});
  if (row == nullptr) return;
  const auto page = row->pages.takeAt(index);
  auto& pages = rowOf(d, e.payload[key("component")].toString()).pages;
  const auto wanted = e.payload[key("position")].toInteger(pages.size());
  pages.insert(std::clamp<qsizetype>(static_cast<qsizetype>(wanted), 0, pages.size()), page);
}

/// Pages that the event does not name (added meanwhile) come last, in the order they had.
void orderPages(Dossier& d, const Event& e) {
  auto& pages = rowOf(d, e.payload[key("component")].toString()).pages;
  QList<Page> ordered;
  for (const auto& id : e.payload[key("pages")].toArray())
    for (qsizetype i = 0; i < pages.size(); ++i)
      if (pages[i].id.value == id.toString()) {
        ordered << pages.takeAt(i);
        break;
      }
  pages = ordered + pages;
}

/// The intake brings the whole form; the pages are those the draft already holds.
void receive(Dossier& d, const Event& e) {
  auto form = dossierFromJson(e.payload[key("dossier")].toObject());
  if (!form) return;
  QHash<QString, QList<Page>> pages;
  for (const auto& row : std::as_const(d.components)) pages[row.id] = row.pages;
  for (auto& row : form->components) row.pages = pages.take(row.id);
  for (const auto& row : std::as_const(d.components))
    if (pages.contains(row.id) && !row.pages.isEmpty()) form->components << row;
  form->openedBy = d.openedBy;
  form->openedAt = d.openedAt;
  form->revision = d.revision;
  form->prints = d.prints;
  form->id = d.id;
  d = std::move(*form);
}

void printed(Dossier& d, const Event& e) {
  const auto& p = e.payload;
  d.prints << PrintRecord{p[key("form")].toString(), p[key("template")].toString(), p[key("copy")].toInt(), p[key("target")].toString(), toIso(e.at)};
}

/// A step of the state machine: the state it leads to, the due date it gives, and what it adds under `extra`.
void acted(Dossier& d, const Event& e) {
  if (const auto state = stateFromText(e.payload[key("to")].toString())) d.state = *state;
  if (e.payload.contains(key("due_at"))) d.dueAt = fromIso(e.payload[key("due_at")].toString());
  if (e.payload.contains(key("due_steps"))) d.dueSteps = stepsFromJson(e.payload[key("due_steps")].toArray());
  const auto extra = e.payload[key("extra")].toObject();
  for (auto it = extra.begin(); it != extra.end(); ++it) {
    if (it.value().isNull())
      d.extra.remove(it.key());
    else
      d.extra[it.key()] = it.value();
  }
}

void corrected(Dossier& d, const Event& e) {
  auto merged = toJson(d);
  const auto fields = e.payload[key("fields")].toObject();
  for (auto it = fields.begin(); it != fields.end(); ++it) merged[it.key()] = it.value();
  if (auto after = dossierFromJson(merged)) d = std::move(*after);
}

/// ReceiptClock.h. One that came to another counter's answer first, or to a receipt that lost, says nothing.
void checkReceiptTime(Dossier& d, const Event& e) {
  auto clock = d.extra[key("clock")].toObject();
  if (clock.isEmpty() || clock.contains(key("agrees"))) return;
  clock[key("agrees")] = e.payload[key("agrees")].toBool();
  clock[key("check")] = e.hash;
  d.extra[key("clock")] = clock;
}

void settle(Dossier& d, const Event& e) {
  auto clock = d.extra[key("clock")].toObject();
  if (clock.isEmpty() || clock[key("check")] != e.payload[key("hash")]) return;
  clock[key("settled")] = true;
  d.extra[key("clock")] = clock;
}

}  // namespace

Dossier applied(Dossier d, const Event& e) {
  const auto is = [&](const char* kind) { return e.kind == QLatin1String(kind); };
  if (is(kinds::kDraftOpened)) {
    d.id = {e.subjectId};
    d.state = State::Draft;
    d.openedBy = e.actor.value;
    d.openedAt = toIso(e.at);
    d.counter = e.counter;
  } else if (is(kinds::kPageAdded)) {
    addPage(d, e);
  } else if (is(kinds::kPageRemoved)) {
    changePage(d, e, [](Page& page) { page.removed = true; });
  } else if (is(kinds::kPageRestored)) {
    changePage(d, e, [](Page& page) { page.removed = false; });
  } else if (is(kinds::kPageTurned)) {
    changePage(d, e, [&](Page& page) { page.rotation = e.payload[key("rotation")].toInt(); });
  } else if (is(kinds::kPageCropped)) {
    changePage(d, e, [&](Page& page) { page.crop = cropFromJson(e.payload[key("crop")].toArray()); });
  } else if (is(kinds::kPagesOrdered)) {
    orderPages(d, e);
  } else if (is(kinds::kPageJudged)) {
    changePage(d, e, [&](Page& page) { judgePage(page, e.payload); });
  } else if (is(kinds::kPageRead)) {
    changePage(d, e, [](Page& page) { page.read = true; });
  } else if (is(kinds::kPageMoved)) {
    movePage(d, e);
  } else if (is(kinds::kDraftPutAside)) {
    if (d.state == State::Draft) d.state = State::Void;
  } else if (is(kinds::kDraftTakenUp)) {
    if (d.state == State::Void && d.code.isEmpty()) d.state = State::Draft;
  } else if (is(kinds::kReceived)) {
    receive(d, e);
  } else if (is(kinds::kPrinted)) {
    printed(d, e);
  } else if (is(kinds::kActed)) {
    acted(d, e);
  } else if (is(kinds::kCorrected)) {
    corrected(d, e);
  } else if (is(kinds::kReceiptTimeChecked)) {
    checkReceiptTime(d, e);
  } else if (is(kinds::kConflictSettled)) {
    settle(d, e);
  } else if (is(kinds::kReviewed)) {
    d.extra[key("review")] = QJsonObject{
        {key("verdict"), e.payload[key("verdict")]}, {key("note"), e.payload[key("note")]}, {key("by"), e.actor.value}, {key("at"), toIso(e.at)}};
  }
  ++d.revision;
  return d;
}

}  // namespace motcua::dossier
