// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// store generate --dossiers N [--seed S]
#include "app/motcuactl/Commands.h"
#include "app/motcuactl/Session.h"
#include "app/office/Generator.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <cstdio>
#include <unistd.h>

namespace motcua::ctl {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("ctl", text);
}

int generate(Context& context) {
  CTL_TRY_ASSIGN(context, const auto arguments, Arguments::parse(context.words, {QStringLiteral("dossiers"), QStringLiteral("seed")}, {}));
  CTL_TRY_ASSIGN(context, const int count, arguments.number(QStringLiteral("dossiers"), 0));
  CTL_TRY_ASSIGN(context, const int seed, arguments.number(QStringLiteral("seed"), 1));
  if (count < 1) return context.usage(tr("Say how many: --dossiers N."));
  // Its own clock: the dossiers come in over the past weeks.
  const auto clock = std::make_shared<FixedClock>(context.clock->now(), FixedClock::As::Said);
  CTL_TRY_ASSIGN(context, const auto office, app::Office::open(context.dataDir, clock));
  const bool watched = ::isatty(2) == 1;
  CTL_TRY(context, app::generateDossiers(*office, *clock, count, static_cast<quint32>(seed), [&](int done) {
            if (watched) std::fprintf(stderr, "\r%d/%d", done, count);
          }));
  if (watched) std::fputc('\n', stderr);
  context.print(QJsonObject{{QStringLiteral("dossiers"), count}, {QStringLiteral("seed"), seed}}, tr("%1 dossiers made.").arg(count));
  return Done;
}

}  // namespace

QList<CommandEntry> generateCommands() {
  return {{QStringLiteral("store"), QStringLiteral("generate"), QStringLiteral("--dossiers N [--seed S]"),
           tr("Fills a store with plausible dossiers, for training and load."), generate}};
}

}  // namespace motcua::ctl
