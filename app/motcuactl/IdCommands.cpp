// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// id parse TEXT | -      the text of a card's QR, as an argument or on stdin (there as raw bytes)
#include "app/motcuactl/Commands.h"
#include "core/applicant/ApplicantJson.h"
#include "core/applicant/IdCardQr.h"
#include "ui/text/FindingText.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

namespace motcua::ctl {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("ctl", text);
}

QJsonObject answer(const applicant::IdCard& card) {
  auto out = applicant::toJson(card);
  out[QStringLiteral("findings")] = findingsToJson(card.findings);
  return out;
}

QString genderText(applicant::Gender gender) {
  switch (gender) {
    case applicant::Gender::Male: return tr("male");
    case applicant::Gender::Female: return tr("female");
    case applicant::Gender::Unknown: break;
  }
  return {};
}

QString lines(const applicant::IdCard& card) {
  const std::pair<QString, QString> rows[] = {{tr("Number"), card.id},
                                              {tr("Old number"), card.oldId},
                                              {tr("Name"), card.name},
                                              {tr("Born"), card.birthDate},
                                              {tr("Sex"), genderText(card.gender)},
                                              {tr("Address"), card.address},
                                              {tr("Issued on"), card.issuedOn}};
  QStringList out;
  for (const auto& [label, value] : rows) out << label + QStringLiteral(": ") + (value.isEmpty() ? QStringLiteral("-") : value);
  for (const auto& finding : card.findings) out << QStringLiteral("  ! ") + finding.field + QStringLiteral(": ") + text::sentence(finding);
  return out.join(QLatin1Char('\n'));
}

Result<applicant::IdCard> fromStdin(QDate today) {
  QFile in;
  if (!in.open(stdin, QIODevice::ReadOnly)) return fail(ErrorCode::UnreadableFile, in.errorString(), QStringLiteral("stdin"));
  return applicant::parseIdCard(in.read(1 << 16), today);
}

int parse(Context& context) {
  CTL_TRY_ASSIGN(context, const auto arguments, Arguments::parse(context.words, {}, {}));
  if (arguments.rest().size() != 1) return context.usage(tr("Give the text of one card's QR, in quotes; - reads it from stdin."));
  const auto today = context.clock->now().date();
  const auto& given = arguments.rest().first();
  const auto card = given == QLatin1String("-") ? fromStdin(today) : applicant::parseIdCard(given, today);
  if (!card && card.error().code == ErrorCode::BadInput) return context.usage(tr("This is not the text of an ID card's QR: it holds no card number."));
  if (!card) return context.failed(card.error());
  context.print(answer(*card), lines(*card));
  return Done;
}

}  // namespace

QList<CommandEntry> idCommands() {
  return {{QStringLiteral("id"), QStringLiteral("parse"), QStringLiteral("TEXT | -"),
           tr("Reads the text of an ID card's QR: fields and findings."), parse}};
}

}  // namespace motcua::ctl
