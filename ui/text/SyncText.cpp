// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/SyncText.h"

#include <QCoreApplication>

namespace motcua::text {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("sync", text);
}

}  // namespace

QString conflictSentence(const QString& reason) {
  if (reason == QLatin1String("step_lost")) return tr("another counter was first; this step has no effect");
  if (reason == QLatin1String("double_hand_over")) return tr("the result was handed over twice");
  if (reason == QLatin1String("field_lost")) return tr("another counter changed the same field first");
  if (reason == QLatin1String("code_taken")) return tr("another dossier has the same code");
  if (reason == QLatin1String("received_twice")) return tr("the same draft was received at two counters");
  if (reason == QLatin1String("claim_over")) return tr("done on the office's leave after that had passed to another counter");
  if (reason == QLatin1String("receipt_day_differs")) return tr("by the server's clock it was received on another day: check its due date");
  return tr("the record can't be read");
}

}  // namespace motcua::text
