// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// id parse TEXT | -      the text of a card's QR, as an argument or on stdin (there as raw bytes)
// id read IMAGE...       the card's QR in pictures: one answer for one picture, a list with the file's name for several
#include "app/motcuactl/Commands.h"
#include "core/applicant/ApplicantJson.h"
#include "core/applicant/IdCardQr.h"
#include "devices/codes/QrReader.h"
#include "devices/imaging/Decode.h"
#include "ui/text/ErrorText.h"
#include "ui/text/FindingText.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
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
  const std::pair<QString, QString> rows[] = {{tr("Number"), card.id},         {tr("Old number"), card.oldId},       {tr("Name"), card.name},
                                              {tr("Born"), card.birthDate},    {tr("Sex"), genderText(card.gender)}, {tr("Address"), card.address},
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
  const auto today = inVietnam(context.clock->now()).date();
  const auto& given = arguments.rest().first();
  const auto card = given == QLatin1String("-") ? fromStdin(today) : applicant::parseIdCard(given, today);
  if (!card && card.error().code == ErrorCode::BadInput)
    return context.usage(tr("This is not the text of an ID card's QR: it holds no card number."));
  if (!card) return context.failed(card.error());
  context.print(answer(*card), lines(*card));
  return Done;
}

/// The first code of the picture, or of a PDF's pages, that is a card's.
Result<applicant::IdCard> readCard(const QString& path, QDate today) {
  TRY_ASSIGN(const auto bytes, imaging::readImageBytes(path));
  TRY_ASSIGN(const int pages, imaging::countPages(bytes, {}, path));
  for (int page = 0; page < pages; ++page) {
    TRY_ASSIGN(const auto picture, imaging::decodePage(bytes, page, {}, path));
    for (const auto& code : codes::readQr(picture.view(), codes::patientQrOptions()).codes)
      if (auto card = applicant::parseIdCard(code.text, today)) return card;
  }
  return fail(ErrorCode::NoCode, QStringLiteral("no card's QR"), QFileInfo(path).fileName());
}

int read(Context& context) {
  CTL_TRY_ASSIGN(context, const auto arguments, Arguments::parse(context.words, {}, {}));
  const auto& files = arguments.rest();
  if (files.isEmpty()) return context.usage(tr("Give one or more pictures of ID cards."));
  const auto today = inVietnam(context.clock->now()).date();
  if (files.size() == 1) {
    CTL_TRY_ASSIGN(context, const auto card, readCard(files.first(), today));
    context.print(answer(card), lines(card));
    return Done;
  }
  QJsonArray rows;
  QStringList texts;
  int worst = Done;
  for (const auto& file : files) {
    QJsonObject row{{QStringLiteral("file"), file}};
    const auto card = readCard(file, today);
    if (card) {
      const auto fields = answer(*card);
      for (auto it = fields.begin(); it != fields.end(); ++it) row[it.key()] = it.value();
      texts << file + QLatin1Char('\n') + lines(*card);
    } else {
      row[QStringLiteral("error")] = text::sentence(card.error());
      worst = context.failed(card.error());
    }
    rows << row;
  }
  context.print(rows, texts.join(QStringLiteral("\n\n")));
  return worst;
}

}  // namespace

QList<CommandEntry> idCommands() {
  return {{QStringLiteral("id"), QStringLiteral("read"), QStringLiteral("IMAGE..."),
           tr("Reads the QR of an ID card in pictures or PDFs: fields and findings."), read},
          {QStringLiteral("id"), QStringLiteral("parse"), QStringLiteral("TEXT | -"), tr("Reads the text of an ID card's QR: fields and findings."),
           parse}};
}

}  // namespace motcua::ctl
