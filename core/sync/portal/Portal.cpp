// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/portal/Portal.h"

#include "core/sync/portal/MapiPortal.h"
#include "core/sync/portal/NationalJson.h"
#include "core/sync/portal/ProvincePortal.h"
#include "core/sync/portal/TokenPortal.h"

#include <QRegularExpression>

namespace motcua::sync::portal {

bool Portal::concerns(const exchange::PortalView& view) const {
  if (nationalState(view) == 0) return false;
  const auto action = view.event.payload[QLatin1String("action")].toString();
  return action != QLatin1String("note") && action != QLatin1String("take-over");
}

bool hasExpiredLink(const QByteArray& request, const QDateTime& now) {
  static const QRegularExpression kLink(QStringLiteral("X-Amz-Date=(\\d{8}T\\d{6})Z&X-Amz-Expires=(\\d+)"));
  auto links = kLink.globalMatch(QString::fromUtf8(request));
  while (links.hasNext()) {
    const auto link = links.next();
    auto made = QDateTime::fromString(link.captured(1), QStringLiteral("yyyyMMdd'T'HHmmss"));
    made.setTimeSpec(Qt::UTC);
    if (made.addSecs(link.captured(2).toLongLong()) < now) return true;
  }
  return false;
}

Result<std::unique_ptr<Portal>> makePortal(const PortalSettings& settings, const dossier::BlobStore& blobs) {
  if (settings.kind.isEmpty() || settings.url.isEmpty())
    return fail(ErrorCode::NotConfigured, QStringLiteral("no portal"), QStringLiteral("portal.kind"));
  TRY_ASSIGN(auto mapping, Mapping::builtin(settings.kind));
  if (settings.kind == QLatin1String("mapi")) return std::unique_ptr<Portal>(std::make_unique<MapiPortal>(settings, std::move(mapping)));
  if (settings.kind == QLatin1String("province")) return std::unique_ptr<Portal>(std::make_unique<ProvincePortal>(settings, std::move(mapping)));
  return std::unique_ptr<Portal>(std::make_unique<TokenPortal>(settings, std::move(mapping), blobs));
}

void Transcript::hide(const QString& secret) {
  constexpr qsizetype kShortest = 4;  // below, it would blot out words
  if (secret.size() >= kShortest && !m_hidden.contains(secret)) m_hidden << secret;
}

QString Transcript::clean(QString text) const {
  for (const auto& secret : m_hidden) text.replace(secret, QLatin1String("***"));
  return text;
}

void Transcript::add(const char* call, const HttpAnswer& answer) {
  constexpr qsizetype kMost = 16 * 1024;
  auto text = answer.arrived ? QString::fromUtf8(answer.body.left(kMost)) : answer.problem;
  m_lines << QStringLiteral("%1 %2 %3").arg(QLatin1String(call)).arg(answer.status).arg(clean(text.remove(QChar(0))));
}

}  // namespace motcua::sync::portal
