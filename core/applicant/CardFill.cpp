// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/applicant/CardFill.h"

#include "core/applicant/ApplicantJson.h"
#include "core/applicant/PersonName.h"
#include "core/base/Text.h"

namespace motcua::applicant {
namespace {

class Filler {
 public:
  Filler(CardFill& out, FillPolicy policy) : m_out(out), m_policy(policy) {}

  void text(const char* field, QString Applicant::*member, const QString& value) {
    auto& place = m_out.applicant.*member;
    if (value.isEmpty()) return;
    const bool same = cleanLine(place) == value;
    if (place.isEmpty() || same || m_policy == FillPolicy::Replace) {
      place = value;
      m_out.filled << QString::fromLatin1(field);
    } else {
      keep(field, place, value);
    }
  }

  void gender(Gender value) {
    auto& place = m_out.applicant.gender;
    if (value == Gender::Unknown) return;
    if (place == Gender::Unknown || place == value || m_policy == FillPolicy::Replace) {
      place = value;
      m_out.filled << QStringLiteral("gender");
    } else {
      keep("gender", toText(place), toText(value));
    }
  }

 private:
  void keep(const char* field, const QString& mine, const QString& cards) {
    m_out.kept << QString::fromLatin1(field);
    m_out.findings << Finding{QString::fromLatin1(field), QStringLiteral("card_differs"), Severity::Warning, {mine, cards}};
  }
  CardFill& m_out;
  FillPolicy m_policy;
};

}  // namespace

bool matchesCard(const Applicant& applicant, const IdCard& card) {
  return !card.damaged && !card.id.isEmpty() && !card.name.isEmpty() && !card.birthDate.isEmpty() && applicant.idNumber == card.id &&
         applicant.birthDate == card.birthDate && folded(applicant.name) == folded(card.name) &&
         applicant.name.compare(card.name, Qt::CaseInsensitive) == 0;
}

CardFill applyCard(const Applicant& current, const IdCard& card, FillPolicy policy) {
  CardFill out;
  out.applicant = current;
  out.findings = card.findings;
  out.offered = card.oldId.isEmpty() ? 6 : 7;
  Filler fill(out, policy);
  if (!card.damaged && card.name.size() <= kLongestName) fill.text("name", &Applicant::name, card.name);
  fill.text("id_number", &Applicant::idNumber, card.id);
  fill.text("old_id_number", &Applicant::oldIdNumber, card.oldId);
  fill.text("birth_date", &Applicant::birthDate, card.birthDate);
  fill.gender(card.gender);
  if (!card.damaged) fill.text("address", &Applicant::address, card.address);
  fill.text("id_issued_on", &Applicant::idIssuedOn, card.issuedOn);
  out.applicant.verifiedByCard = matchesCard(out.applicant, card);
  return out;
}

}  // namespace motcua::applicant
