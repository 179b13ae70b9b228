// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/ListPrint.h"

#include "app/office/FormData.h"

#include <QSet>

namespace motcua::app {
namespace {

document::DossierRow rowOf(const dossier::Dossier& d) {
  document::DossierRow row;
  row.code = d.code;
  row.subject = d.procedureName;
  row.ownerName = d.applicant.name;
  row.receivedAt = d.receivedAt;
  row.dueAt = d.dueAt;
  for (const auto& fee : d.fees) row.hasFee = row.hasFee || (fee.amount > 0 && fee.exemption.isEmpty());
  row.byPost = d.channel == procedure::Channel::Post;
  return row;
}

}  // namespace

Result<print::RenderedForm> makeHandOverList(desk::Desk& desk, const QList<DossierId>& ids, const account::Account& clerk, int previewDpi) {
  TRY_ASSIGN(const auto all, desk.settings.all());
  const auto office = settings::officeSettings(all);
  auto values = letterhead(office, clerk, desk.clock.now());
  values.handedOverAt = desk.clock.now();
  QSet<QString> receivers;
  for (const auto& id : ids) {
    TRY_ASSIGN(const auto dossier, desk.dossiers.find(id));
    values.rows << rowOf(dossier);
    receivers << dossier.extra[QStringLiteral("forwarded")].toObject()[QStringLiteral("to")].toString();
  }
  if (receivers.size() == 1) values.receiverName = *receivers.begin();
  print::RenderOptions options;
  options.previewDpi = previewDpi;
  options.library = templatesOf(office);
  return print::renderForm(document::FormId::HandOverList, values, options);
}

}  // namespace motcua::app
