// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDateTime>
#include <QString>

#include <optional>

/// The QR of TT 01/2023/TT-VPCP: at the top-left of every printed paper, ISO/IEC 18004 (TCVN 7322:2009), with at least
/// mã hồ sơ, mã thủ tục, mã định danh of the applicant, tên giấy tờ, tên hệ thống cung cấp and thời điểm xuất bản; on
/// the receipt also ngày hẹn trả. The circular names no separator and no encoding, so both are settings. The text holds
/// a personal number: treat prints accordingly.
namespace motcua::document {

enum class QrLetters {
  Utf8,   ///< as written, in byte mode
  Plain,  ///< without diacritics: a smaller symbol for old readers
};

struct QrFormat {
  QChar separator = QLatin1Char('|');
  QrLetters letters = QrLetters::Utf8;
  QString timeFormat = QStringLiteral("yyyyMMddHHmmss");  ///< as the national portal writes times, UTC+7
  friend bool operator==(const QrFormat&, const QrFormat&) = default;
};

/// The fields in their order on the paper.
struct FormQr {
  QString dossierCode;
  QString procedureCode;
  QString ownerId;
  QString paperName;
  QString systemName;
  QDateTime issuedAt;
  QDateTime dueAt;  ///< invalid on papers without an appointment
  friend bool operator==(const FormQr&, const FormQr&) = default;
};

/// A separator inside a value becomes a space, so that the field count always holds.
[[nodiscard]] QString qrText(const FormQr& qr, const QrFormat& format = {});
/// Reads what a reader or camera gives: our own text in any separator of | ; # ~ tab or newline, or the bare code of a
/// paper from another system. Empty if the first field is no dossier code (an ID card's QR, a web address, ...).
[[nodiscard]] std::optional<FormQr> parseFormQr(const QString& text, const QrFormat& format = {});
/// Old and new shapes: 000.17.22.H56-210531-0001, H15.50.05.13-261008-0975, G09.20-20260609-0092637.
[[nodiscard]] bool looksLikeDossierCode(const QString& text);

}  // namespace motcua::document
