// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/PageWork.h"

#include "core/account/Account.h"

#include <QJsonArray>

#include <cmath>

namespace motcua::intake {
namespace {

constexpr int kMostText = 20'000;  // letters of one page; a page has 2,000 to 5,000

QString key(const char* name) {
  return QString::fromLatin1(name);
}

double rounded(double value, double unit) {
  return std::round(value / unit) * unit;
}

std::optional<dossier::Page> pageOf(const dossier::Dossier& d, const PageId& id) {
  for (const auto& row : d.components)
    for (const auto& page : row.pages)
      if (page.id == id) return page;
  return std::nullopt;
}

QJsonArray cornersToJson(const QList<QPointF>& corners) {
  QJsonArray out;
  for (const auto& p : corners) out << QJsonArray{rounded(p.x(), 0.1), rounded(p.y(), 0.1)};
  return out;
}

}  // namespace

Result<std::optional<PageWork::Job>> PageWork::next(Step step) {
  while (true) {
    TRY_ASSIGN(const auto waiting, m_dossiers.waitingPage(step));
    if (!waiting) return std::nullopt;
    TRY_ASSIGN(const auto dossier, m_dossiers.find(waiting->dossier));
    const auto page = pageOf(dossier, waiting->page);
    if (page) return Job{waiting->dossier, *page};
    // Lost in a conflict: no dossier shows it, so nobody needs to look at it.
    TRY(read(waiting->dossier, waiting->page, {}, 0));
  }
}

Status PageWork::judged(const DossierId& dossier, const PageId& page, const PageJudgement& j) {
  QJsonObject payload{{key("page_id"), page.value},
                      {key("angle"), rounded(j.angle, 0.01)},
                      {key("turn"), j.turn},
                      {key("blank"), j.blank},
                      {key("ink"), rounded(j.inkPart, 0.0001)},
                      {key("marks"), QJsonArray::fromStringList(j.marks)},
                      {key("corners"), cornersToJson(j.corners)}};
  if (!j.error.isEmpty()) payload[key("error")] = j.error;
  if (!j.clean.isEmpty()) {
    // The blob first, durable; only then the event that names it (FileBlobStore.cpp says why).
    TRY_ASSIGN(const auto hash, m_blobs.put(j.clean));
    payload[key("clean")] = QJsonObject{{key("sha256"), hash.value}, {key("mime"), j.cleanMime}, {key("size"), j.clean.size()}};
  }
  if (!j.thumb.isEmpty()) {
    TRY_ASSIGN(const auto hash, m_blobs.put(j.thumb));
    payload[key("thumb")] = QJsonObject{{key("sha256"), hash.value}, {key("size"), j.thumb.size()}};
  }
  TRY(m_dossiers.append({Subject::Dossier, dossier.value, key(kinds::kPageJudged), payload, account::systemAccount().name}));
  return {};
}

Status PageWork::read(const DossierId& dossier, const PageId& page, const QString& text, int confidence) {
  TRY(m_dossiers.append({Subject::Dossier,
                         dossier.value,
                         key(kinds::kPageRead),
                         {{key("page_id"), page.value}, {key("text"), text.left(kMostText)}, {key("confidence"), confidence}},
                         account::systemAccount().name}));
  return {};
}

}  // namespace motcua::intake
