// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/motcuactl/DossierJsonOut.h"

#include "core/dossier/DossierJson.h"
#include "core/procedure/ProcedureJson.h"
#include "ui/text/ClockText.h"
#include "ui/text/FindingText.h"
#include "ui/text/StateText.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace motcua::ctl {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("ctl", text);
}

/// Pages in the bin are kept apart: whoever counts pages counts what the dossier holds.
QJsonArray rowsWithoutBin(const dossier::Dossier& d, QJsonArray& bin) {
  QJsonArray rows;
  for (auto row : d.components) {
    QList<dossier::Page> kept;
    for (const auto& page : std::as_const(row.pages)) {
      if (page.removed)
        bin << dossier::toJson(page);
      else
        kept << page;
    }
    row.pages = kept;
    rows << dossier::toJson(row);
  }
  return rows;
}

}  // namespace

QJsonObject toJson(const Event& e) {
  return {{QStringLiteral("cseq"), e.cseq},         {QStringLiteral("kind"), e.kind},       {QStringLiteral("at"), toIso(e.at)},
          {QStringLiteral("actor"), e.actor.value}, {QStringLiteral("counter"), e.counter}, {QStringLiteral("payload"), e.payload},
          {QStringLiteral("hash"), e.hash}};
}

QJsonObject toJson(const dossier::Summary& s) {
  return {{QStringLiteral("code"), s.code},
          {QStringLiteral("id"), s.id.value},
          {QStringLiteral("state"), dossier::toText(s.state)},
          {QStringLiteral("procedure"), s.procedureCode},
          {QStringLiteral("procedure_name"), s.procedureName},
          {QStringLiteral("field"), s.sector},
          {QStringLiteral("applicant"),
           QJsonObject{{QStringLiteral("name"), s.applicantName}, {QStringLiteral("id_number"), s.idNumber}, {QStringLiteral("phone"), s.phone}}},
          {QStringLiteral("channel"), procedure::toText(s.channel)},
          {QStringLiteral("received_at"), toIso(s.receivedAt)},
          {QStringLiteral("due_at"), toIso(s.dueAt)},
          {QStringLiteral("received_by"), s.receivedBy},
          {QStringLiteral("counter"), s.counter},
          {QStringLiteral("pages"), s.pages}};
}

Result<QJsonObject> fullJson(Session& session, const dossier::Dossier& d) {
  auto out = dossier::toJson(d);
  QJsonArray bin;
  out[QStringLiteral("components")] = rowsWithoutBin(d, bin);
  out[QStringLiteral("removed_pages")] = bin;
  TRY_ASSIGN(const auto history, session.office->desk().dossiers.history(d.id));
  QJsonArray events;
  for (const auto& event : history) events << toJson(event);
  out[QStringLiteral("events")] = events;
  TRY_ASSIGN(const bool atOffice, session.office->store().sync().atOffice(d.id));
  out[QStringLiteral("sync")] = QJsonObject{{QStringLiteral("state"), atOffice ? QStringLiteral("at_office") : QStringLiteral("saved_here")}};
  return out;
}

QString asText(const dossier::Dossier& d) {
  const auto when = [](const QDateTime& at) {
    return at.isValid() ? inVietnam(at).toString(QStringLiteral("HH:mm dd/MM/yyyy")) : QStringLiteral("-");
  };
  QStringList lines{tr("Code: %1").arg(d.code),
                    tr("State: %1").arg(text::name(d.state)),
                    tr("Procedure: %1 %2").arg(d.procedureCode, d.procedureName),
                    tr("Applicant: %1 (%2)").arg(d.applicant.name, d.applicant.idNumber),
                    tr("Received: %1").arg(when(d.receivedAt)),
                    tr("Due: %1").arg(text::withStanding(when(d.dueAt), dossier::dueStanding(d.extra)))};
  for (const auto& step : d.dueSteps) lines << QStringLiteral("  · ") + text::sentence(step);
  for (const auto& row : d.components) {
    int pages = 0;
    for (const auto& page : row.pages) pages += page.removed ? 0 : 1;
    lines << tr("  %1 %2: %3, pages: %4").arg(row.id, row.name, text::name(row.status)).arg(pages);
  }
  return lines.join(QLatin1Char('\n'));
}

Result<dossier::Dossier> findDossier(Session& session, const QString& codeOrId) {
  auto found = session.office->desk().dossiers.findByCode(codeOrId);
  if (found || found.error().code != ErrorCode::NotFound) return found;
  if (auto byId = session.office->desk().dossiers.find({codeOrId})) return byId;
  return found;
}

}  // namespace motcua::ctl
