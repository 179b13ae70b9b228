// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/dossier/Dossier.h"
#include "core/report/Review.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace motcua::report {

/// The citizen was waited for; `completed` invalid: still is.
struct Wait {
  QDateTime asked;
  QDateTime completed;
  friend bool operator==(const Wait&, const Wait&) = default;
};

/// Money taken for a dossier: at the hand-in, or by a later step with its receipt.
struct Payment {
  QDateTime at;
  qint64 amount = 0;
  QString receipt;  ///< serial of the biên lai; empty: taken at the hand-in without one
  QString by;
  friend bool operator==(const Payment&, const Payment&) = default;
};

/// A dossier as reports see it: plain values, no pages. Times Vietnamese.
struct ReportRow {
  DossierId id;
  QString code;
  QString procedureCode;
  QString procedureName;
  QString sector;
  QString applicantName;
  QString address;
  QString phone;
  procedure::Channel channel = procedure::Channel::Counter;
  dossier::State state = dossier::State::Received;
  int counter = 0;
  QString receivedBy;
  int papers = 0;  ///< originals and copies on the checklist
  QString note;

  QDateTime receivedAt;
  QDateTime dueAt;       ///< as promised now; invalid: nothing was promised
  QDateTime firstDueAt;  ///< as promised before any supplement moved it
  QDateTime promisedAt;  ///< when the last apology was made; invalid: none
  QDateTime resultAt;    ///< NgayKetThucXuLy
  QDateTime closedAt;    ///< refused, withdrawn, stopped, supplement expired
  QDateTime handedOverAt;
  QString handedOverBy;
  QString handedOverTo;
  QList<Wait> waits;        ///< supplement rounds, in order
  QList<Payment> payments;  ///< in order
  int poorPages = 0;        ///< blank, or scanned below 200 dpi (TT 02/2019/TT-BNV)
  std::optional<Review> review;

  // For the figures of QĐ 766 (domain.md 6.2)
  qint64 fees = 0;  ///< đồng asked for, exempt rows left out
  bool componentDigitised = false;
  bool resultDigitised = false;
  bool reused = false;           ///< DuocTaiSuDung 1 or 2
  bool fromStore = false;        ///< DuocLayTuKhoDMQG
  bool paidOnline = false;       ///< DuocThanhToanTrucTuyen 1 or 2
  bool identityChecked = false;  ///< TaiKhoanDuocXacThucVoiVNeID or a population database consulted
  friend bool operator==(const ReportRow&, const ReportRow&) = default;
};

/// The flags that only an upstream or a clerk knows come from `extra.kpi {reused, from_store, paid_online, identity_checked}`.
[[nodiscard]] ReportRow rowOf(const dossier::Dossier& dossier);
/// When work on it ended: result, else closing. Invalid: still open. A hand-over without result cannot happen.
[[nodiscard]] QDateTime endOf(const ReportRow& row);
/// Drafts and void dossiers are no dossiers to any report.
[[nodiscard]] bool counts(const ReportRow& row);

/// [from, to): from the first midnight to the one after the last day, Vietnamese time.
struct Period {
  QDateTime from;
  QDateTime to;
  [[nodiscard]] bool contains(const QDateTime& at) const { return at.isValid() && at >= from && at < to; }
};
[[nodiscard]] Period daysFromTo(const QDate& first, const QDate& last);

}  // namespace motcua::report
