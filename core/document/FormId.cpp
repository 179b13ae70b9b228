// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/FormId.h"

#include <array>
#include <utility>

namespace motcua::document {
namespace {

struct NamedForm {
  FormId id;
  const char* name;
};
constexpr std::array<NamedForm, 14> kForms{{{FormId::Receipt, "receipt"},
                                            {FormId::SupplementRequest, "supplement_request"},
                                            {FormId::Refusal, "refusal"},
                                            {FormId::Apology, "apology"},
                                            {FormId::StopNotice, "stop_notice"},
                                            {FormId::ControlSheet, "control_sheet"},
                                            {FormId::Register, "register"},
                                            {FormId::CertificationReceipt, "certification_receipt"},
                                            {FormId::BatchReceipt, "batch_receipt"},
                                            {FormId::HandOverSlip, "hand_over_slip"},
                                            {FormId::HandOverList, "hand_over_list"},
                                            {FormId::FeeReceipt, "fee_receipt"},
                                            {FormId::Report, "report"},
                                            {FormId::SeparatorSheet, "separator_sheet"}}};

}  // namespace

const QList<FormId>& allForms() {
  static const QList<FormId> all = [] {
    QList<FormId> list;
    for (const auto& form : kForms) list.append(form.id);
    return list;
  }();
  return all;
}

QString toText(FormId form) {
  for (const auto& known : kForms)
    if (known.id == form) return QString::fromLatin1(known.name);
  return {};
}

std::optional<FormId> formFromText(const QString& text) {
  QString wanted = text.trimmed().toLower();
  wanted.replace(QLatin1Char('-'), QLatin1Char('_'));
  for (const auto& known : kForms)
    if (wanted == QLatin1String(known.name)) return known.id;
  return std::nullopt;
}

}  // namespace motcua::document
