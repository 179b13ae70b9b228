// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogue/CatalogueQuestions.h"

#include "core/procedure/Doubt.h"
#include "ui/models/Words.h"
#include "ui/text/FindingText.h"

#include <QCoreApplication>

namespace motcua::ui {
namespace {

constexpr int kDaysOfFavourites = 30;
constexpr int kMostFavourites = 20;

/// Only for its tr(): these are functions, not widgets.
class CatalogueWords {
  Q_DECLARE_TR_FUNCTIONS(catalogue)
};

Result<std::shared_ptr<const procedure::Catalogue>> withFavourites(desk::Desk& desk, QList<procedure::Procedure> procedures) {
  auto catalogue = std::make_shared<procedure::Catalogue>(std::move(procedures));
  TRY_ASSIGN(const auto favourites, desk.dossiers.mostReceived(desk.counter, desk.clock.now().addDays(-kDaysOfFavourites), kMostFavourites));
  catalogue->setFavourites(favourites);
  return std::shared_ptr<const procedure::Catalogue>(catalogue);
}

QString dayWord(const QDate& day) {
  return day.toString(QStringLiteral("dd/MM/yyyy"));
}

QString caseName(const procedure::Procedure& p, const QString& id) {
  for (const auto& one : p.cases)
    if (one.id == id) return QStringLiteral(" <i>(%1)</i>").arg(one.name.toHtmlEscaped());
  return {};
}

QString section(const QString& title, const QStringList& items) {
  if (items.isEmpty()) return {};
  return QStringLiteral("<h4>%1</h4><ul><li>%2</li></ul>").arg(title.toHtmlEscaped(), items.join(QStringLiteral("</li><li>")));
}

QString termWord(const procedure::Duration& d) {
  if (d.unit == procedure::DurationUnit::SameDay && d.cutOff)
    return CatalogueWords::tr("same day, after %1 the next working day").arg(d.cutOff->toString(QStringLiteral("HH:mm")));
  if (d.unit == procedure::DurationUnit::SameDay || d.unit == procedure::DurationUnit::None) return unitWord(d.unit);
  return QStringLiteral("%1 %2").arg(d.value).arg(unitWord(d.unit));
}

}  // namespace

Result<std::shared_ptr<const procedure::Catalogue>> catalogueOfToday(desk::Desk& desk) {
  TRY_ASSIGN(auto procedures, desk.catalogue.inForce(desk.clock.now().date()));
  return withFavourites(desk, std::move(procedures));
}

Result<std::shared_ptr<const procedure::Catalogue>> wholeCatalogue(desk::Desk& desk) {
  TRY_ASSIGN(auto procedures, desk.catalogue.newest());
  return withFavourites(desk, std::move(procedures));
}

QString unitWord(procedure::DurationUnit unit) {
  switch (unit) {
    case procedure::DurationUnit::WorkingDay: return CatalogueWords::tr("working days");
    case procedure::DurationUnit::CalendarDay: return CatalogueWords::tr("days");
    case procedure::DurationUnit::WorkingHour: return CatalogueWords::tr("working hours");
    case procedure::DurationUnit::SameDay: return CatalogueWords::tr("same day");
    case procedure::DurationUnit::None: return CatalogueWords::tr("no time promised");
  }
  return {};
}

QString validityText(const QList<procedure::Procedure>& versions, qsizetype at, const QDate& today) {
  const auto& version = versions[at];
  auto until = version.validTo;
  for (qsizetype later = at + 1; later < versions.size(); ++later) {
    const auto next = versions[later].validFrom;
    const auto dayBefore = next.isValid() ? next.addDays(-1) : today;
    if (!until.isValid() || dayBefore < until) until = dayBefore;
  }
  auto out = CatalogueWords::tr("Version %1").arg(version.version);
  if (version.validFrom.isValid()) out += QStringLiteral(" · ") + CatalogueWords::tr("from %1").arg(dayWord(version.validFrom));
  if (version.validFrom.isValid() && version.validFrom > today) return out + QStringLiteral(" · ") + CatalogueWords::tr("not in force yet");
  const bool replaced = at + 1 < versions.size() && !versions[at + 1].validFrom.isValid();
  if (replaced) return out + QStringLiteral(" · ") + CatalogueWords::tr("replaced");
  if (until.isValid() && until < today) return out + QStringLiteral(" · ") + CatalogueWords::tr("until %1").arg(dayWord(until));
  if (until.isValid()) out += QStringLiteral(" · ") + CatalogueWords::tr("until %1").arg(dayWord(until));
  return out + QStringLiteral(" · ") + CatalogueWords::tr("in force");
}

QString procedureHtml(const procedure::Procedure& p) {
  QStringList papers;
  QStringList advice;
  for (const auto& c : p.components) {
    if (procedure::isAdvice(c)) {
      advice << c.name.toHtmlEscaped();
      continue;
    }
    auto line =
        QStringLiteral("<b>%1</b> – %2").arg(c.name.toHtmlEscaped(), CatalogueWords::tr("originals %1, copies %2").arg(c.originals).arg(c.copies));
    if (!c.form.isEmpty()) line += QStringLiteral(" · ") + c.form.toHtmlEscaped();
    if (!c.required) line += QStringLiteral(" · ") + CatalogueWords::tr("where it applies");
    papers << line + caseName(p, c.caseId);
  }
  QStringList terms;
  for (const auto& d : p.durations) terms << QStringLiteral("%1: <b>%2</b>").arg(channelWord(d.channel), termWord(d)) + caseName(p, d.caseId);
  QStringList fees;
  for (const auto& f : p.fees) {
    auto line = QStringLiteral("%1: <b>%2</b>").arg(f.name.toHtmlEscaped(), moneyWord(f.amount));
    if (!f.unit.isEmpty()) line += QLatin1Char('/') + f.unit.toHtmlEscaped();
    if (!f.note.isEmpty()) line += QStringLiteral(" – ") + f.note.toHtmlEscaped();
    fees << line + caseName(p, f.caseId);
  }
  QStringList grounds;
  for (const auto& ground : p.legalGrounds) grounds << ground.toHtmlEscaped();
  QStringList doubts;
  for (const auto& line : p.doubts) doubts << text::sentence(procedure::doubtFromText(line)).toHtmlEscaped();
  auto head = QStringLiteral("<p>%1 · %2</p>").arg(p.code.toHtmlEscaped(), p.sector.toHtmlEscaped());
  if (!p.result.isEmpty()) head += QStringLiteral("<p>%1: %2</p>").arg(CatalogueWords::tr("Result"), p.result.toHtmlEscaped());
  return head + section(CatalogueWords::tr("To be looked at"), doubts) + section(CatalogueWords::tr("Papers"), papers) +
         section(CatalogueWords::tr("Time limits"), terms) + section(CatalogueWords::tr("Fees"), fees) +
         section(CatalogueWords::tr("Legal grounds"), grounds) + section(CatalogueWords::tr("Advice"), advice) +
         (p.source.isEmpty() ? QString() : QStringLiteral("<p><i>%1: %2</i></p>").arg(CatalogueWords::tr("Source"), p.source.toHtmlEscaped()));
}

}  // namespace motcua::ui
