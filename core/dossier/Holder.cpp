// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/Holder.h"

#include "core/base/Clock.h"

namespace motcua::dossier {

Holder holderOf(State state, const QJsonObject& extra, int intakeCounter) {
  const auto text = [](const QJsonObject& object, const char* key) { return object[QString::fromLatin1(key)].toString(); };
  Holder out;
  if (state == State::HandedOver) {
    const auto handed = extra[QStringLiteral("handed_over")].toObject();
    out.kind = Holder::Kind::Receiver;
    out.name = text(handed[QStringLiteral("to")].toObject(), "name");
    out.since = fromIso(text(handed, "at"));
    return out;
  }
  const auto custody = extra[QStringLiteral("custody")];
  out.counter = custody.isUndefined() ? intakeCounter : custody.toInt();
  if (out.counter > 0) {
    out.kind = Holder::Kind::Counter;
    return out;
  }
  const auto forwarded = extra[QStringLiteral("forwarded")].toObject();
  if (forwarded.isEmpty()) return out;
  out.kind = Holder::Kind::Unit;
  out.name = text(forwarded, "to");
  out.since = fromIso(text(forwarded, "at"));
  return out;
}

}  // namespace motcua::dossier
