// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/ListPrint.h"

#include "app/office/FormData.h"

#include <QSet>

namespace motcua::app {
Result<print::RenderedForm> makeHandOverList(desk::Desk& desk, const QList<DossierId>& ids, const account::Account& clerk, int previewDpi) {
  TRY_ASSIGN(const auto all, desk.settings.all());
  const auto office = settings::officeSettings(all);
  auto values = letterhead(office, clerk, desk.clock.now());
  values.handedOverAt = desk.clock.now();
  QSet<QString> receivers;
  for (const auto& id : ids) {
    TRY_ASSIGN(const auto dossier, desk.dossiers.find(id));
    values.rows << dossierRow(dossier);
    receivers << dossier.extra[QStringLiteral("forwarded")].toObject()[QStringLiteral("to")].toString();
  }
  if (receivers.size() == 1) values.receiverName = *receivers.begin();
  print::RenderOptions options;
  options.previewDpi = previewDpi;
  options.library = templatesOf(office);
  return print::renderForm(document::FormId::HandOverList, values, options);
}

}  // namespace motcua::app
