// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// dossier act CODE ACTION [--note T] [--file F]
// F is the step's input as JSON (core/dossier/Action.h), or a picture or PDF: the scan of the result for record-result, a
// paper of the dossier for every other step. What one step most often needs can be said by an option of its own.
#include "app/motcuactl/Commands.h"
#include "app/motcuactl/DossierJsonOut.h"
#include "app/motcuactl/SyncSession.h"
#include "app/office/PageFiles.h"
#include "core/base/Json.h"
#include "core/base/Text.h"
#include "ui/text/FindingText.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace motcua::ctl {
namespace {

using dossier::Action;
using dossier::ActionInput;

QString tr(const char* text) {
  return QCoreApplication::translate("ctl", text);
}

QString actionNames() {
  QStringList names;
  for (const auto action : dossier::allActions()) names << dossier::toText(action);
  return names.join(QLatin1Char(' '));
}

const QStringList& ownOptions() {
  static const QStringList kOptions{QStringLiteral("note"),         QStringLiteral("file"),        QStringLiteral("to"),
                                    QStringLiteral("legal-ground"), QStringLiteral("paper"),       QStringLiteral("days"),
                                    QStringLiteral("amount"),       QStringLiteral("receipt"),     QStringLiteral("due"),
                                    QStringLiteral("receiver"),     QStringLiteral("receiver-id"), QStringLiteral("authority"),
                                    QStringLiteral("tracking")};
  return kOptions;
}

bool isJson(const QString& file) {
  return file == QLatin1String("-") || QFileInfo(file).suffix().toLower() == QLatin1String("json");
}

Result<ActionInput> inputFromFile(Action action, const QString& name) {
  if (name.isEmpty() || !isJson(name)) return dossier::actionInputFromJson(action, {});
  QFile file(name);
  const bool opened = name == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
  if (!opened) return fail(ErrorCode::UnreadableFile, file.errorString(), name);
  TRY_ASSIGN(const auto object, json::parseObject(file.read(1 << 20), name));
  return dossier::actionInputFromJson(action, object);
}

void readReceiver(const Arguments& arguments, dossier::Receiver& out) {
  out.name = cleanLine(arguments.value(QStringLiteral("receiver"), out.name));
  out.idNumber = cleanLine(arguments.value(QStringLiteral("receiver-id"), out.idNumber));
  out.authority = cleanLine(arguments.value(QStringLiteral("authority"), out.authority));
  out.tracking = cleanLine(arguments.value(QStringLiteral("tracking"), out.tracking));
  if (arguments.has(QStringLiteral("authority"))) out.kind = dossier::ReceiverKind::Authorised;
  if (arguments.has(QStringLiteral("tracking"))) out.kind = dossier::ReceiverKind::Post;
}

/// The file first, then the options over it.
Result<ActionInput> inputFrom(const Arguments& arguments, Action action) {
  TRY_ASSIGN(auto input, inputFromFile(action, arguments.value(QStringLiteral("file"))));
  if (arguments.has(QStringLiteral("note"))) input.note = cleanText(arguments.value(QStringLiteral("note")));
  if (arguments.has(QStringLiteral("to"))) input.receiver = cleanLine(arguments.value(QStringLiteral("to")));
  if (arguments.has(QStringLiteral("legal-ground"))) input.legalGround = cleanLine(arguments.value(QStringLiteral("legal-ground")));
  if (arguments.has(QStringLiteral("receipt"))) input.receiptNumber = cleanLine(arguments.value(QStringLiteral("receipt")));
  for (const auto& paper : arguments.values(QStringLiteral("paper"))) input.papers << cleanLine(paper);
  TRY_ASSIGN(input.days, arguments.number(QStringLiteral("days"), input.days));
  TRY_ASSIGN(const int amount, arguments.number(QStringLiteral("amount"), -1));
  if (amount >= 0) input.amount = amount;
  if (arguments.has(QStringLiteral("due"))) {
    input.newDue = fromIso(arguments.value(QStringLiteral("due")));
    if (!input.newDue.isValid())
      return fail(ErrorCode::BadInput, QStringLiteral("time"), QStringLiteral("--due ") + arguments.value(QStringLiteral("due")));
  }
  readReceiver(arguments, input.handOver);
  return input;
}

struct Acted {
  life::ActOutcome outcome;
  Status status;
};

/// The pages and the step are one transaction: a refused step leaves no page behind.
Acted actWith(Session& session, const DossierId& id, ActionInput input, const QList<intake::PageContent>& pages, qint64 claim) {
  Acted out;
  auto& desk = session.office->desk();
  out.status = desk.dossiers.inTransaction([&]() -> Status {
    const bool isResult = input.action == Action::RecordResult;
    for (const auto& content : pages) {
      TRY_ASSIGN(const auto page, desk.intake.addPage(id, isResult ? QString::fromLatin1(dossier::kResultRow) : QString(), content, session.actor));
      if (!isResult) continue;
      if (input.results.isEmpty()) input.results << dossier::ResultPaper{};
      input.results.first().blob = page.hash.value;
    }
    TRY_ASSIGN(out.outcome, desk.life.act(id, input, session.actor, claim));
    if (!out.outcome.after) return fail(ErrorCode::Refused, QStringLiteral("findings"));
    return {};
  });
  return out;
}

constexpr auto kNoPages = [] { return false; };

/// Where the papers are at another counter: the office's leave in its place, and with it all that the office knows of the
/// dossier (sync.md, decision 5). Without an office the rules say what is missing.
int claimIfElsewhere(Context& context, Session& session, const DossierId& id, const ActionInput& input, qint64& claim) {
  CTL_TRY_ASSIGN(context, const auto findings, session.office->desk().life.preview(id, input, session.actor));
  const auto elsewhere = std::find_if(findings.begin(), findings.end(),
                                      [](const Finding& finding) { return finding.code == QLatin1String("papers_at_another_counter"); });
  if (elsewhere == findings.end()) return Done;
  CTL_TRY_ASSIGN(context, auto sync, syncOf(session, context));
  CTL_TRY_ASSIGN(context, const auto standing, sync.standing());
  if (!standing.configured || !standing.enrolled) return Done;
  const auto answer = sync.claim(id);
  if (!answer) {
    (void)context.refused(
        tr("The office's server can't be reached: only counter %1, which has the papers, may do it.").arg(elsewhere->args.value(0)));
    return exitCodeFor(answer.error().code);
  }
  if (!answer->granted)
    return context.refused(
        tr("Counter %1 has the right to it until %2.").arg(answer->counter).arg(inVietnam(answer->until).toString(QStringLiteral("HH:mm"))));
  CTL_TRY(context, sync.once(kNoPages));
  claim = answer->fence;
  return Done;
}

/// The others are to know at once; if that fails now, the next contact tells them.
void tellTheOffice(Session& session, const Context& context) {
  if (auto sync = syncOf(session, context)) (void)sync->once(kNoPages);
}

int act(Context& context) {
  CTL_TRY_ASSIGN(context, const auto arguments, Arguments::parse(context.words, ownOptions(), {}));
  const auto action = dossier::actionFromText(arguments.rest().value(1));
  if (arguments.rest().size() != 2 || !action) return context.usage(tr("Give the dossier's code and a step: %1.").arg(actionNames()));
  CTL_TRY_ASSIGN(context, const auto input, inputFrom(arguments, *action));
  QList<intake::PageContent> pages;
  const auto file = arguments.value(QStringLiteral("file"));
  if (!file.isEmpty() && !isJson(file)) {
    CTL_TRY_ASSIGN(context, pages, app::readPageFile(file));
  }
  CTL_TRY_ASSIGN(context, auto session, Session::open(context));
  CTL_TRY_ASSIGN(context, const auto before, findDossier(session, arguments.rest().first()));
  qint64 claim = 0;
  if (const int refused = claimIfElsewhere(context, session, before.id, input, claim); refused != Done) return refused;
  const auto acted = actWith(session, before.id, input, pages, claim);
  if (!acted.status && acted.status.error().code == ErrorCode::Refused && !acted.outcome.findings.isEmpty())
    return context.refused(acted.outcome.findings);
  CTL_TRY(context, acted.status);
  if (claim > 0) tellTheOffice(session, context);
  CTL_TRY_ASSIGN(context, auto answer, fullJson(session, *acted.outcome.after));
  answer[QStringLiteral("findings")] = findingsToJson(acted.outcome.findings);
  answer[QStringLiteral("form")] = acted.outcome.form;
  auto lines = asText(*acted.outcome.after);
  for (const auto& finding : acted.outcome.findings) lines += QStringLiteral("\n! ") + text::sentence(finding);
  if (!acted.outcome.form.isEmpty())
    lines += QLatin1Char('\n') + tr("To print now: motcuactl dossier print %1 %2").arg(before.code, acted.outcome.form);
  context.print(answer, lines);
  return Done;
}

}  // namespace

QList<CommandEntry> dossierActCommands() {
  return {{QStringLiteral("dossier"), QStringLiteral("act"),
           QStringLiteral("CODE ACTION [--note T] [--file F.json|F.pdf|F.jpg] [--to UNIT] [--legal-ground T] [--paper T]... [--days N] "
                          "[--amount N] [--receipt NO] [--due ISO] [--receiver NAME] [--receiver-id N] [--authority T] [--tracking NO]"),
           tr("A step in the life of a dossier."), act}};
}

}  // namespace motcua::ctl
