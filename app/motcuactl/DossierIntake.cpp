// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// dossier intake --file F.json|- [--scan COMPONENT=FILE[,FILE...]]... [--confirm-date D] · dossier attach CODE COMPONENT FILE...
// All or nothing: every file is read and decoded before the store is touched, and the dossier with all its pages is one
// transaction; a refusal leaves nothing behind.
#include "app/motcuactl/Commands.h"
#include "app/motcuactl/DossierJsonOut.h"
#include "app/office/PageCleaning.h"
#include "app/office/PageFiles.h"
#include "core/applicant/CardFill.h"
#include "core/base/Json.h"
#include "ui/text/ClockText.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

namespace motcua::ctl {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("ctl", text);
}

const QString kConfirmDate = QStringLiteral("confirm-date");

struct Scan {
  QString component;
  QList<intake::PageContent> pages;
};

Result<QByteArray> readInput(const QString& name) {
  constexpr qint64 kMost = 16 << 20;
  QFile file(name);
  const bool opened = name == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
  if (!opened) return fail(ErrorCode::UnreadableFile, file.errorString(), name);
  auto bytes = file.read(kMost);
  if (bytes.trimmed().isEmpty()) return fail(ErrorCode::BadJson, QStringLiteral("empty"), name);
  return bytes;
}

Status addScan(QList<Scan>& scans, const QString& component, const QStringList& files, const QDir& besides) {
  for (const auto& file : files) {
    // As given, or else beside the JSON that names it.
    const auto path = QFile::exists(file) || QFileInfo(file).isAbsolute() ? file : besides.filePath(file);
    TRY_ASSIGN(auto pages, app::readPageFile(path));
    scans << Scan{component, std::move(pages)};
  }
  return {};
}

Result<QList<Scan>> scansOf(const QJsonObject& object, const QStringList& options, const QDir& besides) {
  QList<Scan> scans;
  const auto rows = object[QStringLiteral("components")].toArray();
  for (qsizetype i = 0; i < rows.size(); ++i) {
    json::Reader in(rows[i].toObject(), QStringLiteral("components[%1]").arg(i));
    QStringList files;
    for (const auto& file : in.array(QStringLiteral("files"))) {
      if (!file.isString()) return fail(ErrorCode::BadJson, in.path(), in.path() + QStringLiteral(".files"));
      files << file.toString();
    }
    TRY(in.status());
    TRY(addScan(scans, rows[i].toObject()[QStringLiteral("id")].toString(), files, besides));
  }
  for (const auto& option : options) {
    const auto equals = option.indexOf(QLatin1Char('='));
    if (equals <= 0) return fail(ErrorCode::BadInput, QStringLiteral("--scan COMPONENT=FILE"), QStringLiteral("--scan ") + option);
    TRY(addScan(scans, option.left(equals), option.mid(equals + 1).split(QLatin1Char(','), Qt::SkipEmptyParts), QDir()));
  }
  return scans;
}

/// Fields that the JSON leaves empty are taken from the card's text.
Status fillFromCard(const QJsonObject& object, intake::IntakeForm& form, Findings& findings, const QDate& today) {
  json::Reader in(object, {});
  const auto text = in.text(QStringLiteral("id_card_qr"));
  TRY(in.status());
  if (text.isEmpty()) return {};
  TRY_ASSIGN(const auto card, applicant::parseIdCard(text, today));
  const auto fill = applicant::applyCard(form.applicant, card, applicant::FillPolicy::EmptyOnly);
  form.applicant = fill.applicant;
  findings << fill.findings;
  return {};
}

struct Received {
  intake::IntakeOutcome outcome;
  Status status;
};

Received receiveAll(Session& session, const intake::IntakeForm& form, const QList<Scan>& scans, const std::optional<QDate>& today) {
  Received out;
  auto& desk = session.office->desk();
  out.status = desk.dossiers.inTransaction([&]() -> Status {
    if (today) TRY(desk.intake.confirmDate(*today, session.actor));
    TRY_ASSIGN(const auto draft, desk.intake.openDraft(session.actor));
    for (const auto& scan : scans)
      for (const auto& page : scan.pages) TRY(desk.intake.addPage(draft, scan.component, page, session.actor));
    TRY_ASSIGN(out.outcome, desk.intake.receive(draft, form, session.actor));
    if (!out.outcome.received) return fail(ErrorCode::Refused, QStringLiteral("findings"));
    return {};
  });
  return out;
}

/// In one line: what the clock says, what speaks against it, what to do.
int clockRefused(const Context& context, Session& session, const Error& error) {
  const auto clock = session.office->desk().intake.clock();
  if (!clock || clock->state.mayReceive()) return context.failed(error);
  const auto day = inVietnam(clock->now).date().toString(Qt::ISODate);
  return context.refused(tr("No code was given: this PC's clock says %1. %2 If it is right, say --confirm-date %3; if not, set the clock (sudo "
                            "timedatectl set-ntp true).")
                             .arg(toIso(clock->now), text::doubtSentence(*clock), day));
}

Result<std::optional<QDate>> confirmedDay(const Arguments& arguments) {
  const auto text = arguments.value(kConfirmDate);
  if (text.isEmpty()) return std::optional<QDate>();
  const auto day = QDate::fromString(text, Qt::ISODate);
  if (!day.isValid()) return fail(ErrorCode::BadInput, QStringLiteral("no date"), QStringLiteral("--confirm-date ") + text);
  return std::optional<QDate>(day);
}

int intakeCommand(Context& context) {
  CTL_TRY_ASSIGN(context, const auto arguments, Arguments::parse(context.words, {QStringLiteral("file"), QStringLiteral("scan"), kConfirmDate}, {}));
  CTL_TRY_ASSIGN(context, const auto today, confirmedDay(arguments));
  const auto name = arguments.value(QStringLiteral("file"));
  if (name.isEmpty() || !arguments.rest().isEmpty()) return context.usage(tr("Give the intake as --file F.json, or --file - for stdin."));
  CTL_TRY_ASSIGN(context, const auto bytes, readInput(name));
  CTL_TRY_ASSIGN(context, const auto object, json::parseObject(bytes, name));
  CTL_TRY_ASSIGN(context, auto form, intake::intakeFormFromJson(object));
  Findings cardFindings;
  CTL_TRY(context, fillFromCard(object, form, cardFindings, context.clock->now().date()));
  const auto besides = name == QLatin1String("-") ? QDir() : QFileInfo(name).dir();
  CTL_TRY_ASSIGN(context, const auto scans, scansOf(object, arguments.values(QStringLiteral("scan")), besides));
  CTL_TRY_ASSIGN(context, auto session, Session::open(context));
  if (!scans.isEmpty()) CTL_TRY(context, session.office->desk().roomToScan());
  auto done = receiveAll(session, form, scans, today);
  if (!done.status && done.status.error().code == ErrorCode::ClockUncertain) return clockRefused(context, session, done.status.error());
  if (!done.status && done.status.error().code == ErrorCode::Refused) return context.refused(done.outcome.findings);
  CTL_TRY(context, done.status);
  // The dossier is safe by now: pages that cannot be judged wait for the window's background.
  if (!scans.isEmpty() && app::judgePagesOf(session.office->desk(), done.outcome.received->id)) {
    CTL_TRY_ASSIGN(context, done.outcome.received, session.office->desk().dossiers.find(done.outcome.received->id));
  }
  CTL_TRY_ASSIGN(context, auto answer, fullJson(session, *done.outcome.received));
  answer[QStringLiteral("findings")] = findingsToJson(cardFindings + done.outcome.findings);
  context.print(answer, asText(*done.outcome.received));
  return Done;
}

int attach(Context& context) {
  CTL_TRY_ASSIGN(context, const auto arguments, Arguments::parse(context.words, {}, {}));
  if (arguments.rest().size() < 3) return context.usage(tr("Give the dossier's code, the component and one or more files."));
  QList<Scan> scans;
  CTL_TRY(context, addScan(scans, arguments.rest()[1], arguments.rest().mid(2), QDir()));
  CTL_TRY_ASSIGN(context, auto session, Session::open(context));
  CTL_TRY_ASSIGN(context, const auto before, findDossier(session, arguments.rest()[0]));
  auto& desk = session.office->desk();
  CTL_TRY(context, desk.roomToScan());
  CTL_TRY(context, desk.dossiers.inTransaction([&]() -> Status {
    for (const auto& scan : scans)
      for (const auto& page : scan.pages) TRY(desk.intake.addPage(before.id, scan.component, page, session.actor));
    return {};
  }));
  (void)app::judgePagesOf(desk, before.id);  // as in an intake
  CTL_TRY_ASSIGN(context, const auto after, desk.dossiers.find(before.id));
  CTL_TRY_ASSIGN(context, const auto answer, fullJson(session, after));
  context.print(answer, asText(after));
  return Done;
}

}  // namespace

QList<CommandEntry> dossierIntakeCommands() {
  const auto noun = QStringLiteral("dossier");
  return {{noun, QStringLiteral("intake"), QStringLiteral("--file F.json|- [--scan COMPONENT=FILE[,FILE...]] [--confirm-date YYYY-MM-DD]"),
           tr("One intake; prints the dossier with code and due date."), intakeCommand},
          {noun, QStringLiteral("attach"), QStringLiteral("CODE COMPONENT FILE..."), tr("Adds pages to a dossier."), attach}};
}

}  // namespace motcua::ctl
