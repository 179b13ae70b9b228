// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What events on pages make of a draft: cut, put in order.
#include "core/dossier/DossierJson.h"
#include "core/dossier/DossierProjection.h"
#include "tests/support/catch.h"

using namespace motcua;

namespace {

Event event(const char* kind, const QJsonObject& payload) {
  Event out;
  out.subject = Subject::Dossier;
  out.subjectId = QStringLiteral("d");
  out.kind = QString::fromLatin1(kind);
  out.payload = payload;
  return out;
}

dossier::Dossier draftWith(const QStringList& ids) {
  dossier::Dossier out;
  for (const auto& id : ids) {
    dossier::Page page;
    page.id = {id};
    out = dossier::applied(
        out, event(kinds::kPageAdded, {{QStringLiteral("component"), QStringLiteral("TP01")}, {QStringLiteral("page"), dossier::toJson(page)}}));
  }
  return out;
}

QString order(const dossier::Dossier& draft) {
  QString out;
  for (const auto& page : draft.components.first().pages) out += page.id.value;
  return out;
}

dossier::Dossier ordered(const dossier::Dossier& draft, const QJsonArray& pages) {
  return dossier::applied(draft,
                          event(kinds::kPagesOrdered, {{QStringLiteral("component"), QStringLiteral("TP01")}, {QStringLiteral("pages"), pages}}));
}

}  // namespace

TEST_CASE("Pages take the order that an event names; those it does not know come last") {
  const auto draft = draftWith({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")});
  CHECK(order(ordered(draft, {QStringLiteral("c"), QStringLiteral("a"), QStringLiteral("b")})) == QStringLiteral("cabd"));
  CHECK(order(ordered(draft, {QStringLiteral("x"), QStringLiteral("d"), QStringLiteral("d")})) == QStringLiteral("dabc"));
  CHECK(order(ordered(draft, {})) == QStringLiteral("abcd"));
}

TEST_CASE("A cut is kept with the page and comes back from JSON; a strange one is none") {
  auto draft = draftWith({QStringLiteral("a")});
  const auto cut = [&](const QJsonArray& crop) {
    return dossier::applied(draft, event(kinds::kPageCropped, {{QStringLiteral("page_id"), QStringLiteral("a")}, {QStringLiteral("crop"), crop}}))
        .components.first()
        .pages.first();
  };
  const auto page = cut({0.1, 0.2, 0.5, 0.25});
  CHECK(page.crop == QRectF(0.1, 0.2, 0.5, 0.25));
  CHECK(dossier::pageFromJson(dossier::toJson(page)) == page);
  CHECK(cut({0.5, 0.5, 2, 2}).crop == QRectF(0.5, 0.5, 0.5, 0.5));
  CHECK(cut({}).crop.isNull());
  CHECK(cut({1, 2}).crop.isNull());
  CHECK_FALSE(dossier::toJson(cut({})).contains(QStringLiteral("crop")));
}
