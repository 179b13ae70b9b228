// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/motcuactl/SecretText.h"

#include <QCoreApplication>

namespace motcua::ctl {
namespace {

using Place = app::Secrets::Place;

QString tr(const char* text) {
  return QCoreApplication::translate("sync", text);
}

QString word(Place place) {
  switch (place) {
    case Place::None: return QStringLiteral("none");
    case Place::File: return QStringLiteral("file");
    case Place::Keychain: return QStringLiteral("keychain");
    case Place::Locked: return QStringLiteral("keychain_locked");
    case Place::NoAnswer: return QStringLiteral("keychain_no_answer");
  }
  return {};
}

QString sentence(Place place) {
  switch (place) {
    case Place::None: return tr("none");
    case Place::File: return tr("in a file of the store's folder");
    case Place::Keychain: return tr("in the desktop's keychain");
    case Place::Locked: return tr("in the desktop's keychain, which is locked");
    case Place::NoAnswer: return tr("unknown, the desktop's keychain does not answer");
  }
  return {};
}

}  // namespace

QJsonObject secretPlaces(const app::Secrets& secrets) {
  QJsonObject out;
  for (const auto* name : app::kSecretNames) out[QLatin1String(name)] = word(secrets.placeOf(name));
  return out;
}

QString secretLine(const app::Secrets& secrets, Which which) {
  QStringList parts;
  for (const auto* name : app::kSecretNames)
    if (const auto place = secrets.placeOf(name); which == Which::All || place != Place::None)
      parts << QString::fromLatin1(name) + QStringLiteral(": ") + sentence(place);
  return parts.join(QStringLiteral("; "));
}

}  // namespace motcua::ctl
