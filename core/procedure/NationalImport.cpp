// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/procedure/NationalImport.h"

#include "core/base/Json.h"
#include "core/base/Text.h"
#include "core/procedure/Doubt.h"
#include "core/procedure/NationalParts.h"
#include "core/procedure/NationalText.h"

#include <QRegularExpression>

namespace motcua::procedure {
namespace {

void checkCode(Procedure& procedure) {
  static const QRegularExpression kCode(QStringLiteral("^\\d\\.\\d{6}(\\.\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Z]\\d{2})?$"));
  if (!kCode.match(procedure.code).hasMatch()) procedure.doubts << doubt(QStringLiteral("code"), "doubt_code_shape", {procedure.code});
}

QString sourceOf(const QString& decision, const QString& url) {
  QStringList parts{QStringLiteral("Cổng Dịch vụ công quốc gia")};
  if (!decision.isEmpty()) parts << QStringLiteral("Quyết định ") + decision;
  if (!url.isEmpty()) parts << url;
  return parts.join(QStringLiteral("; "));
}

}  // namespace

bool isNational(const QJsonObject& object) {
  return object.contains(QStringLiteral("ma_thu_tuc"));
}

Result<Procedure> fromNational(const QJsonObject& object) {
  json::Reader in(object, object.value(QStringLiteral("ma_thu_tuc")).toString());
  const auto text = [&in](const char* key) { return in.text(QString::fromLatin1(key)).normalized(QString::NormalizationForm_C); };
  Procedure out;
  out.code = cleanLine(in.requiredText(QStringLiteral("ma_thu_tuc")));
  out.name = cleanLine(in.requiredText(QStringLiteral("ten_thu_tuc")));
  out.sector = national::published(text("linh_vuc"));
  out.audience = national::published(text("doi_tuong_thuc_hien"));
  out.competentAgency = national::published(text("co_quan_co_tham_quyen"));
  if (out.competentAgency.isEmpty()) out.competentAgency = national::published(text("co_quan_thuc_hien"));
  out.result = national::readResults(text("ket_qua_xu_ly")).join(QStringLiteral("; "));
  out.legalGrounds = national::readLegalGrounds(text("can_cu_phap_ly"));
  out.source = sourceOf(national::published(text("so_quyet_dinh")), text("detail_url"));
  const auto papers = text("thanh_phan_ho_so");
  const auto channels = text("cach_thuc_thuc_hien");
  const auto steps = text("trinh_tu_thuc_hien") + QLatin1Char('\n') + text("yeu_cau_dieu_kien");
  TRY(in.status());
  if (out.code.isEmpty() || out.name.isEmpty())
    return fail(ErrorCode::BadJson, QStringLiteral("a procedure needs ma_thu_tuc and ten_thu_tuc"), in.path());
  checkCode(out);
  national::addPapers(papers, out);
  const auto table = national::readChannels(channels);
  if (table.rows.isEmpty())
    out.doubts << doubt(QStringLiteral("durations"), "doubt_channels_unreadable", {channels});
  else if (!table.unread.isEmpty())
    out.doubts << doubt(QStringLiteral("durations"), "doubt_channels_rest", {table.unread});
  national::addDurations(table.rows, steps, out);
  national::addFees(table.rows, out);
  return out;
}

}  // namespace motcua::procedure
