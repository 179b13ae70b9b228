// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// dossier print CODE FORM [--out F.pdf | --printer NAME] [--copies N]
#include "app/motcuactl/Commands.h"
#include "app/motcuactl/DossierJsonOut.h"
#include "app/office/FormPrint.h"
#include "devices/printer/CupsPrinterDriver.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace motcua::ctl {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("ctl", text);
}

/// By name, or by its number in TT 03/2025: "receipt" or "01".
std::optional<document::FormId> formFrom(const QString& text) {
  bool isNumber = false;
  const int number = text.toInt(&isNumber);
  if (isNumber) return number >= 1 && number <= 7 ? std::optional(document::allForms()[number - 1]) : std::nullopt;
  return document::formFromText(text);
}

QString formNames() {
  QStringList names;
  for (const auto form : document::allForms()) names << document::toText(form);
  return names.join(QStringLiteral(", "));
}

Status writeFile(const QString& path, const QByteArray& bytes) {
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
    return fail(ErrorCode::UnreadableFile, file.errorString(), path);
  return {};
}

int print(Context& context) {
  CTL_TRY_ASSIGN(context, const auto arguments,
                 Arguments::parse(context.words, {QStringLiteral("out"), QStringLiteral("printer"), QStringLiteral("copies")}, {}));
  CTL_TRY_ASSIGN(context, const int copies, arguments.number(QStringLiteral("copies"), 0));
  const auto form = formFrom(arguments.rest().value(1));
  if (arguments.rest().size() != 2 || !form) return context.usage(tr("Give the dossier's code and a form: %1 (or 01 to 07).").arg(formNames()));
  const auto out = arguments.value(QStringLiteral("out"));
  const auto queue = arguments.value(QStringLiteral("printer"));
  if (out.isEmpty() == queue.isEmpty()) return context.usage(tr("Give either --out F.pdf or --printer NAME."));
  CTL_TRY_ASSIGN(context, auto session, Session::open(context));
  CTL_TRY_ASSIGN(context, const auto dossier, findDossier(session, arguments.rest().first()));
  CTL_TRY_ASSIGN(context, const auto paper, app::makeForm(session.office->desk(), dossier, *form, session.actor));
  if (!out.isEmpty()) {
    CTL_TRY(context, writeFile(out, paper.pdf));
  } else {
    auto request = app::printRequest(paper, queue);
    if (copies > 0) request.copies = copies;
    request.giveUpAfter = std::chrono::seconds(30);
    CTL_TRY(context, printer::printAndWait(request));
  }
  CTL_TRY_ASSIGN(context, const auto record,
                 session.office->desk().intake.recordPrint(dossier.id, document::toText(*form), paper.ref.toText(),
                                                           out.isEmpty() ? queue : QStringLiteral("pdf"), session.actor));
  context.print(QJsonObject{{QStringLiteral("form"), document::toText(*form)},
                            {QStringLiteral("code"), dossier.code},
                            {QStringLiteral("copy"), record.copy},
                            {QStringLiteral("pages"), paper.pageCount},
                            {QStringLiteral("out"), out},
                            {QStringLiteral("printer"), queue}},
                out.isEmpty() ? tr("Printed on %1.").arg(queue) : tr("Written to %1.").arg(out));
  return Done;
}

}  // namespace

QList<CommandEntry> dossierPrintCommands() {
  return {{QStringLiteral("dossier"), QStringLiteral("print"), QStringLiteral("CODE FORM [--out F.pdf | --printer NAME] [--copies N]"),
           tr("One of the official forms."), print, true}};
}

}  // namespace motcua::ctl
