// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ClockText.h"

#include <QCoreApplication>

namespace motcua::text {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("clock", text);
}

QString when(const QDateTime& at) {
  return inVietnam(at).toString(QStringLiteral("HH:mm dd/MM/yyyy"));
}

QString howMuch(qint64 ms) {
  const auto minutes = (std::abs(ms) + 30'000) / 60'000;
  if (minutes < 120) return tr("%1 minutes").arg(minutes);
  return minutes < 48 * 60 ? tr("%1 hours").arg(minutes / 60) : tr("%1 days").arg(minutes / (24 * 60));
}

}  // namespace

QString doubtSentence(const intake::IntakeService::ClockQuestion& clock) {
  using intake::ClockDoubt;
  const auto& e = clock.evidence;
  switch (clock.state.doubt) {
    case ClockDoubt::OffServer:
      return e.offMs > 0 ? tr("The office's server says that this clock is fast by %1.").arg(howMuch(e.offMs))
                         : tr("The office's server says that this clock is slow by %1.").arg(howMuch(e.offMs));
    case ClockDoubt::BeforeServer: return tr("The office's server was already at %1.").arg(when(e.serverTime));
    case ClockDoubt::BeforeEvent: return tr("Something was done on this PC at %1 already.").arg(when(e.newestEvent));
    case ClockDoubt::FarAhead: {
      const auto& newest = e.newestEvent.isValid() && (!e.serverTime.isValid() || e.newestEvent > e.serverTime) ? e.newestEvent : e.serverTime;
      return tr("Nothing was done on this PC since %1.").arg(when(newest));
    }
    case ClockDoubt::None: break;
  }
  return {};
}

QString standingWord(dossier::DueStanding standing) {
  switch (standing) {
    case dossier::DueStanding::Provisional: return tr("provisional");
    case dossier::DueStanding::Contradicted: return tr("check the day of receipt");
    case dossier::DueStanding::Final: break;
  }
  return {};
}

QString withStanding(const QString& due, dossier::DueStanding standing) {
  const auto word = standingWord(standing);
  return word.isEmpty() || due.isEmpty() ? due : QStringLiteral("%1 (%2)").arg(due, word);
}

}  // namespace motcua::text
