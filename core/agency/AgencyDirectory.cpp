// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agency/AgencyDirectory.h"

#include "core/base/Json.h"
#include "core/base/Text.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

static void initAgencyResources() {
  Q_INIT_RESOURCE(agencies);
}

namespace motcua::agency {
namespace {

constexpr Level kLevels[] = {Level::Ministry, Level::Province, Level::District, Level::Commune, Level::Unit};
constexpr Certainty kCertainties[] = {Certainty::Verified, Certainty::Inferred, Certainty::Invented};

Result<QDate> dateOf(json::Reader& in, const char* key, const QString& path) {
  const auto text = in.text(QString::fromLatin1(key));
  if (text.isEmpty()) return QDate();
  const auto date = QDate::fromString(text, Qt::ISODate);
  if (!date.isValid()) return fail(ErrorCode::BadJson, QStringLiteral("%1.%2: expected a date").arg(path, QString::fromLatin1(key)), path);
  return date;
}

template <class T, std::size_t N>
std::optional<T> named(const T (&all)[N], const QString& text) {
  for (const auto value : all)
    if (toText(value) == text) return value;
  return std::nullopt;
}

Result<Agency> agencyFrom(const QJsonObject& object, const QString& path) {
  json::Reader in(object, path);
  Agency a;
  a.code = cleanLine(in.requiredText(QStringLiteral("code")));
  a.name = cleanLine(in.requiredText(QStringLiteral("name")));
  a.parent = cleanLine(in.text(QStringLiteral("parent")));
  a.unitCode = cleanLine(in.text(QStringLiteral("unit_code")));
  a.note = cleanText(in.text(QStringLiteral("note")));
  const auto level = named(kLevels, in.text(QStringLiteral("level"), QStringLiteral("commune")));
  const auto certainty = named(kCertainties, in.text(QStringLiteral("certainty"), QStringLiteral("verified")));
  for (const auto& code : in.array(QStringLiteral("successors"))) a.successors << cleanLine(code.toString());
  TRY_ASSIGN(a.validFrom, dateOf(in, "valid_from", path));
  TRY_ASSIGN(a.validTo, dateOf(in, "valid_to", path));
  TRY(in.status());
  if (!level || !certainty) return fail(ErrorCode::BadJson, path + QStringLiteral(": unknown level or certainty"), path);
  if (a.code.isEmpty() || a.name.isEmpty()) return fail(ErrorCode::BadJson, path + QStringLiteral(": code and name"), path);
  if (a.validFrom.isValid() && a.validTo.isValid() && a.validTo < a.validFrom)
    return fail(ErrorCode::BadJson, path + QStringLiteral(": ends before it begins"), path);
  a.level = *level;
  a.certainty = *certainty;
  return a;
}

bool overlap(const Agency& a, const Agency& b) {
  const bool aBeforeB = a.validTo.isValid() && b.validFrom.isValid() && a.validTo < b.validFrom;
  const bool bBeforeA = b.validTo.isValid() && a.validFrom.isValid() && b.validTo < a.validFrom;
  return !aBeforeB && !bBeforeA;
}

}  // namespace

QString newStyleCode(const QString& code) {
  auto segments = code.trimmed().toUpper().split(QLatin1Char('.'), Qt::SkipEmptyParts);
  if (segments.size() < 2 || segments.first().front().isLetter() || !segments.last().front().isLetter()) return code.trimmed().toUpper();
  std::reverse(segments.begin(), segments.end());
  static const QRegularExpression kZeros(QStringLiteral("^0+$"));
  while (segments.size() > 1 && kZeros.match(segments.last()).hasMatch()) segments.removeLast();
  return segments.join(QLatin1Char('.'));
}

QString toText(Level level) {
  switch (level) {
    case Level::Ministry: return QStringLiteral("ministry");
    case Level::Province: return QStringLiteral("province");
    case Level::District: return QStringLiteral("district");
    case Level::Commune: return QStringLiteral("commune");
    case Level::Unit: return QStringLiteral("unit");
  }
  return {};
}

QString toText(Certainty certainty) {
  switch (certainty) {
    case Certainty::Verified: return QStringLiteral("verified");
    case Certainty::Inferred: return QStringLiteral("inferred");
    case Certainty::Invented: return QStringLiteral("invented");
  }
  return {};
}

QJsonObject toJson(const Agency& a) {
  QJsonObject out{{QStringLiteral("code"), a.code},
                  {QStringLiteral("name"), a.name},
                  {QStringLiteral("level"), toText(a.level)},
                  {QStringLiteral("parent"), a.parent},
                  {QStringLiteral("successors"), QJsonArray::fromStringList(a.successors)},
                  {QStringLiteral("unit_code"), a.unitCode},
                  {QStringLiteral("certainty"), toText(a.certainty)},
                  {QStringLiteral("note"), a.note}};
  if (a.validFrom.isValid()) out[QStringLiteral("valid_from")] = a.validFrom.toString(Qt::ISODate);
  if (a.validTo.isValid()) out[QStringLiteral("valid_to")] = a.validTo.toString(Qt::ISODate);
  return out;
}

Result<AgencyDirectory> AgencyDirectory::fromJson(const QJsonArray& rows) {
  AgencyDirectory out;
  for (qsizetype i = 0; i < rows.size(); ++i) {
    const auto path = QStringLiteral("[%1]").arg(i);
    if (!rows[i].isObject()) return fail(ErrorCode::BadJson, path + QStringLiteral(": expected an object"), path);
    TRY_ASSIGN(auto agency, agencyFrom(rows[i].toObject(), path));
    out.m_byCode[newStyleCode(agency.code)] << out.m_rows.size();
    out.m_rows << std::move(agency);
  }
  TRY(out.check());
  return out;
}

Status AgencyDirectory::check() const {
  for (const auto& rows : m_byCode)
    for (qsizetype i = 0; i < rows.size(); ++i)
      for (qsizetype j = i + 1; j < rows.size(); ++j)
        if (overlap(m_rows[rows[i]], m_rows[rows[j]]))
          return fail(ErrorCode::BadJson, QStringLiteral("two rows of %1 hold at once").arg(m_rows[rows[i]].code), m_rows[rows[i]].code);
  for (const auto& agency : m_rows) {
    for (const auto& code : agency.successors + (agency.parent.isEmpty() ? QStringList() : QStringList{agency.parent}))
      if (!m_byCode.contains(newStyleCode(code)))
        return fail(ErrorCode::BadJson, QStringLiteral("%1 names %2, which is not in the list").arg(agency.code, code), agency.code);
    // A circle of successors would never end at anybody who works today.
    QSet<QString> seen;
    QStringList open{newStyleCode(agency.code)};
    while (!open.isEmpty()) {
      const auto code = open.takeLast();
      for (const auto at : m_byCode.value(code))
        for (const auto& next : m_rows[at].successors) {
          const auto key = newStyleCode(next);
          if (key == newStyleCode(agency.code)) return fail(ErrorCode::BadJson, QStringLiteral("%1 succeeds itself").arg(agency.code), agency.code);
          if (!seen.contains(key)) open << key;
          seen << key;
        }
    }
  }
  return {};
}

QList<Agency> AgencyDirectory::rowsOf(const QString& code) const {
  QList<Agency> out;
  for (const auto at : m_byCode.value(newStyleCode(code))) out << m_rows[at];
  return out;
}

std::optional<Agency> AgencyDirectory::find(const QString& code, QDate day) const {
  for (const auto& agency : rowsOf(code))
    if (validOn(agency, day)) return agency;
  return std::nullopt;
}

QList<Agency> AgencyDirectory::actingFor(const QString& code, QDate day) const {
  QList<Agency> out;
  QSet<QString> seen{newStyleCode(code)};
  QStringList open{code};
  while (!open.isEmpty()) {
    const auto next = open.takeFirst();
    if (const auto agency = find(next, day)) {
      out << *agency;
      continue;
    }
    for (const auto& row : rowsOf(next)) {
      if (row.validFrom.isValid() && row.validFrom > day) continue;  // not yet there: nobody's heir
      for (const auto& heir : row.successors)
        if (!seen.contains(newStyleCode(heir))) {
          seen << newStyleCode(heir);
          open << heir;
        }
    }
  }
  return out;
}

QList<Agency> AgencyDirectory::predecessorsOf(const QString& code) const {
  QList<Agency> out;
  for (const auto& agency : m_rows)
    for (const auto& heir : agency.successors)
      if (newStyleCode(heir) == newStyleCode(code)) out << agency;
  return out;
}

QList<Agency> AgencyDirectory::childrenOf(const QString& code, QDate day) const {
  QList<Agency> out;
  for (const auto& agency : m_rows)
    if (newStyleCode(agency.parent) == newStyleCode(code) && validOn(agency, day)) out << agency;
  return out;
}

QList<Agency> AgencyDirectory::search(const QString& name, QDate day) const {
  const auto wanted = folded(name);
  QList<Agency> out;
  if (wanted.isEmpty()) return out;
  for (const auto& agency : m_rows)
    if (validOn(agency, day) && (QLatin1Char(' ') + folded(agency.name)).contains(QLatin1Char(' ') + wanted)) out << agency;
  return out;
}

Findings checkAgencies(const AgencyDirectory& directory, const DossierAgencies& agencies, QDate day) {
  Findings out;
  const auto check = [&](const char* field, const QString& code, bool needed) {
    const auto name = QString::fromLatin1(field);
    if (code.isEmpty()) {
      if (needed) out << Finding{name, QStringLiteral("agency_missing"), Severity::Warning, {}};
      return;
    }
    if (directory.find(code, day)) return;
    if (directory.rowsOf(code).isEmpty()) {
      out << Finding{name, QStringLiteral("agency_unknown"), Severity::Warning, {code}};
      return;
    }
    QStringList heirs;
    for (const auto& heir : directory.actingFor(code, day)) heirs << heir.name;
    out << Finding{name,
                   QStringLiteral("agency_not_valid"),
                   Severity::Warning,
                   {code, day.toString(QStringLiteral("dd/MM/yyyy")), heirs.isEmpty() ? QStringLiteral("?") : heirs.join(QStringLiteral(", "))}};
  };
  check("receiving_agency", agencies.receiving, true);
  check("competent_agency", agencies.competent, true);
  check("helping_agency", agencies.helping, false);
  return out;
}

Result<AgencyDirectory> builtinAgencies() {
  initAgencyResources();
  QFile file(QStringLiteral(":/agencies/demo.json"));
  if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::Internal, file.errorString(), file.fileName());
  TRY_ASSIGN(const auto rows, json::parseArray(file.readAll(), file.fileName()));
  return AgencyDirectory::fromJson(rows);
}

}  // namespace motcua::agency
