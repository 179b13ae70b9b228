// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTime>

#include <optional>

namespace motcua::procedure {

/// How a dossier comes in (kênh thực hiện).
enum class Channel { Counter, Online, Post };

enum class DurationUnit {
  WorkingDay,   ///< ngày làm việc
  CalendarDay,  ///< ngày
  WorkingHour,  ///< giờ làm việc; 8 make one working day
  SameDay,      ///< trong ngày; after the cut-off hour the next working day
  None,         ///< no due date is promised
};

struct Duration {
  Channel channel = Channel::Counter;
  int value = 0;
  DurationUnit unit = DurationUnit::WorkingDay;
  std::optional<QTime> cutOff;  ///< SameDay only, Vietnamese time
  QString caseId;               ///< empty: every case
  QString note;                 ///< the published words, where they say more than a number
  friend bool operator==(const Duration&, const Duration&) = default;
};

/// Thành phần hồ sơ.
struct Component {
  QString id;  ///< unique in the procedure, e.g. TP01
  QString name;
  int originals = 1;
  int copies = 0;  ///< photocopies or certified copies
  QString form;    ///< number or name of the form, empty if none
  QString caseId;  ///< empty: every case
  bool required = true;
  bool digitise = true;  ///< TT 01/2023 art. 8: not for papers handed in as photocopies
  QString note;
  friend bool operator==(const Component&, const Component&) = default;
};

enum class FeeKind { Fee, Charge };  ///< phí, lệ phí

struct Fee {
  QString id;  ///< e.g. LP01
  QString name;
  FeeKind kind = FeeKind::Charge;
  qint64 amount = 0;               ///< whole đồng; per `unit`
  QString unit;                    ///< "trang", "bản", empty: per dossier
  std::optional<Channel> channel;  ///< empty: every channel
  QString caseId;
  bool optional = false;  ///< charged only when asked for
  QString note;           ///< published words: "từ trang thứ 3 thu 1.000 đ/trang, tối đa 200.000 đ/bản"
  friend bool operator==(const Fee&, const Fee&) = default;
};

/// Trường hợp.
struct ProcedureCase {
  QString id;
  QString name;
  friend bool operator==(const ProcedureCase&, const ProcedureCase&) = default;
};

enum class SupplementPolicy { Extend, Restart };  ///< domain.md 5.2

/// One version of a procedure. A dossier keeps the version it was received under.
struct Procedure {
  QString code;  ///< national catalogue code, e.g. 1.001193 or 1.001193.000.00.00.H00
  int version = 1;
  QString name;
  QString sector;        ///< lĩnh vực
  QString abbreviation;  ///< what clerks type, empty: the initials of the name
  QString audience;
  QString competentAgency;
  QString result;
  QStringList legalGrounds;
  QList<ProcedureCase> cases;
  QList<Component> components;
  QList<Duration> durations;
  QList<Fee> fees;
  SupplementPolicy supplementPolicy = SupplementPolicy::Extend;
  QDate validFrom;     ///< invalid: since ever
  QDate validTo;       ///< invalid: still in force
  QString source;      ///< who says so, with a date
  QStringList doubts;  ///< what the importer could not tell for sure; shown to the supervisor
  friend bool operator==(const Procedure&, const Procedure&) = default;
};

/// National codes come bare ("1.001193") or with the tail of the agency that published them ("1.001193.000.00.00.H00"): one procedure.
[[nodiscard]] QString baseProcedureCode(const QString& code);

/// The duration that holds for a channel and a case: the most specific first. Where terms are published for other cases only, the
/// longest of the channel: what is promised must be kept. Empty if none is published at all.
[[nodiscard]] std::optional<Duration> durationFor(const Procedure& procedure, Channel channel, const QString& caseId);
/// A published row that asks for no paper (no copies, not required): advice to clerk and applicant, no row of the checklist.
[[nodiscard]] bool isAdvice(const Component& component);
/// The checklist of a case: its papers and those of every case, without advice.
[[nodiscard]] QList<Component> componentsFor(const Procedure& procedure, const QString& caseId);
[[nodiscard]] QList<Fee> feesFor(const Procedure& procedure, Channel channel, const QString& caseId);

}  // namespace motcua::procedure
