// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanning/ScanProfile.h"

#include "core/base/Json.h"
#include "core/scanning/ScanJson.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace motcua::scanning {
namespace {

constexpr int kLeastDpi = 200;  // TT 02/2019/TT-BNV, appendix: scanned papers of at least 200 dpi

QString q(const char* text) {
  return QString::fromLatin1(text);
}

constexpr std::pair<ScanWork, const char*> kWorks[] = {
    {ScanWork::Pages, "pages"}, {ScanWork::TurnStack, "turn-stack"}, {ScanWork::CardSides, "card-sides"}};

QString toWord(ScanWork work) {
  for (const auto& [value, word] : kWorks)
    if (value == work) return q(word);
  return {};
}

Result<ScanWork> workFromWord(const QString& word) {
  for (const auto& [value, known] : kWorks)
    if (word == QLatin1String(known)) return value;
  return fail(ErrorCode::BadJson, q("work is pages, turn-stack or card-sides"), word);
}

QJsonObject toJson(const ScanProfile& profile) {
  return {{q("name"), profile.name},
          {q("key"), profile.key},
          {q("locked"), profile.locked},
          {q("work"), toWord(profile.work)},
          {q("request"), toJson(profile.request)}};
}

Result<ScanProfile> profileFromJson(const QJsonObject& object, const QString& path) {
  json::Reader reader(object, path);
  ScanProfile out;
  out.name = reader.requiredText(q("name"));
  out.key = reader.text(q("key"));
  out.locked = reader.boolean(q("locked"));
  const auto work = reader.text(q("work"), q("pages"));
  const auto request = reader.object(q("request"));
  TRY(reader.status());
  TRY_ASSIGN(out.work, workFromWord(work));
  TRY_ASSIGN(out.request, requestFromJson(request));
  return out;
}

bool isFunctionKey(const QString& key) {
  static const QRegularExpression kKey(QStringLiteral("^(Ctrl\\+|Shift\\+|Ctrl\\+Shift\\+)?F([1-9]|1[0-2])$"));
  return kKey.match(key).hasMatch();
}

}  // namespace

QStringList reservedProfileKeys() {
  return {q("F1"), q("F2"), q("F3"), q("F4"), q("F5"), q("F6"), q("F7"), q("F8"), q("F10"), q("F11"), q("F12")};
}

Findings checkProfiles(const QList<ScanProfile>& profiles) {
  Findings out;
  QSet<QString> names;
  QSet<QString> keys;
  for (qsizetype i = 0; i < profiles.size(); ++i) {
    const auto& profile = profiles[i];
    const auto say = [&](const char* code, const QString& arg, Severity severity = Severity::Blocking) {
      out << Finding{q("profiles/%1").arg(i + 1), q(code), severity, arg.isNull() ? QStringList() : QStringList{arg}};
    };
    const auto name = profile.name.simplified().toLower();
    if (name.isEmpty())
      say("profile_name_empty", {});
    else if (names.contains(name))
      say("profile_name_twice", profile.name);
    names << name;
    if (profile.request.dpi < kLeastDpi) say("profile_dpi_low", QString::number(profile.request.dpi), Severity::Warning);
    if (profile.key.isEmpty()) continue;
    if (!isFunctionKey(profile.key))
      say("profile_key_unknown", profile.key);
    else if (reservedProfileKeys().contains(profile.key))
      say("profile_key_reserved", profile.key);
    else if (keys.contains(profile.key))
      say("profile_key_twice", profile.key);
    keys << profile.key;
  }
  return out;
}

QJsonArray toJson(const QList<ScanProfile>& profiles) {
  QJsonArray out;
  for (const auto& profile : profiles) out << toJson(profile);
  return out;
}

Result<QList<ScanProfile>> profilesFromJson(const QJsonArray& array) {
  QList<ScanProfile> out;
  for (qsizetype i = 0; i < array.size(); ++i) {
    const auto path = q("profiles/%1").arg(i + 1);
    if (!array[i].isObject()) return fail(ErrorCode::BadJson, q("expected an object"), path);
    TRY_ASSIGN(auto profile, profileFromJson(array[i].toObject(), path));
    out << profile;
  }
  return out;
}

QList<ScanProfile> defaultProfiles(const ProfileNames& names) {
  ScanProfile oneSide{names.oneSide, q("F9"), false, {}};
  ScanProfile bothSides{names.bothSides, q("Shift+F9"), false, {}};
  bothSides.request.source = ScanSource::FeederDuplex;
  ScanProfile glass{names.glass, q("Ctrl+F9"), false, {}};
  glass.request.source = ScanSource::Flatbed;
  ScanProfile turnStack{names.turnStack, q("Shift+F10"), false, {}, ScanWork::TurnStack};
  turnStack.request.source = ScanSource::Feeder;
  ScanProfile idCard{names.idCard, q("Ctrl+F10"), false, {}, ScanWork::CardSides};
  idCard.request.source = ScanSource::Flatbed;
  idCard.request.area = ScanArea::IdCard;
  idCard.request.dpi = 300;
  return {oneSide, bothSides, glass, turnStack, idCard};
}

bool keepsLocked(const QList<ScanProfile>& before, const QList<ScanProfile>& after) {
  return std::all_of(before.begin(), before.end(), [&](const ScanProfile& old) {
    if (!old.locked) return true;
    return std::any_of(after.begin(), after.end(), [&](const ScanProfile& now) { return toJson(now) == toJson(old); });
  });
}

}  // namespace motcua::scanning
