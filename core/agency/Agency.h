// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDate>
#include <QString>
#include <QStringList>

namespace motcua::agency {

enum class Level { Ministry, Province, District, Commune, Unit };  ///< districts ended on 30 June 2025; archives know them

/// How sure a row is: much about codes is not published and must be asked of the customer (domain.md 12).
enum class Certainty { Verified, Inferred, Invented };

/// One agency during one stretch of time. A change of name, parent or code is a new row; what took over is in `successors`.
struct Agency {
  QString code;  ///< QĐ 20/2020/QĐ-TTg, top level first: H13.31
  QString name;
  Level level = Level::Commune;
  QString parent;          ///< code, empty at the top
  QDate validFrom;         ///< invalid: since ever
  QDate validTo;           ///< last day; invalid: still
  QStringList successors;  ///< codes that took over on the day after validTo
  QString unitCode;        ///< code of the administrative unit (TCTK), e.g. 31333
  Certainty certainty = Certainty::Verified;
  QString note;
  friend bool operator==(const Agency&, const Agency&) = default;
};

[[nodiscard]] inline bool validOn(const Agency& agency, QDate day) {
  return !(agency.validFrom.isValid() && day < agency.validFrom) && !(agency.validTo.isValid() && day > agency.validTo);
}

/// One spelling for both orders: the old "000.17.22.H56" (TT 10/2016/TT-BTTTT, bottom up) is H56.22.17, "000.00.00.H30" is H30;
/// a new code stays. For comparing only; what stands on paper is kept as it is.
[[nodiscard]] QString newStyleCode(const QString& code);

/// Since the boundary-free intake of 1 July 2025 three different agencies (NĐ 118/2025/NĐ-CP).
struct DossierAgencies {
  QString receiving;  ///< whose counter took the dossier in; its code is in the dossier's
  QString competent;  ///< who decides
  QString helping;    ///< where the applicant was only helped to file elsewhere; mostly empty
  friend bool operator==(const DossierAgencies&, const DossierAgencies&) = default;
};

}  // namespace motcua::agency
