// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/Translation.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

// Q_INIT_RESOURCE wants to stand outside of any namespace.
static void initResources() {
  Q_INIT_RESOURCE(i18n);
}

namespace motcua::text {

void installTranslation(QCoreApplication& application) {
  if (qEnvironmentVariable("MOTCUA_LANG") == QLatin1String("en")) return;
  initResources();
  QLocale::setDefault(QLocale(QLocale::Vietnamese, QLocale::Vietnam));
  auto* translator = new QTranslator(&application);
  if (translator->load(QStringLiteral(":/i18n/motcua_vi.qm"))) QCoreApplication::installTranslator(translator);
}

}  // namespace motcua::text
