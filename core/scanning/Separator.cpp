// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanning/Separator.h"

#include <QUrl>

namespace motcua::scanning {
namespace {

QString q(const char* text) {
  return QString::fromLatin1(text);
}

QString encoded(const QString& value) {
  return QString::fromLatin1(QUrl::toPercentEncoding(value));
}

QString checkOf(const QString& body) {
  return q("%1").arg(qChecksum(body.toUtf8()), 4, 16, QLatin1Char('0'));
}

Finding finding(int index, const char* code, const QStringList& args = {}) {
  return {q("page/%1").arg(index + 1), q(code), Severity::Warning, args};
}

/// The separator codes of one page.
struct PageSeparators {
  QList<Separator> read;
  bool damaged = false;
};

PageSeparators separatorsOn(const StackPage& page) {
  PageSeparators out;
  for (const auto& code : page.codes) {
    const auto parsed = parseSeparator(code);
    if (!parsed)
      out.damaged = true;
    else if (*parsed && !out.read.contains(**parsed))
      out.read << **parsed;
  }
  return out;
}

}  // namespace

QString separatorText(const Separator& separator) {
  const auto body = q("MCSEP1;p=") + encoded(separator.procedure) + q(";c=") + encoded(separator.component);
  return body + q(";k=") + checkOf(body);
}

Result<std::optional<Separator>> parseSeparator(const QString& code) {
  const auto text = code.trimmed();
  if (!text.startsWith(q("MCSEP"))) return std::optional<Separator>();
  const auto damaged = [&](const char* why) { return fail(ErrorCode::BadInput, q(why), text.left(60)); };
  if (!text.startsWith(q("MCSEP1;"))) return damaged("a separator of another version");
  const auto check = text.lastIndexOf(q(";k="));
  if (check < 0 || text.mid(check + 3) != checkOf(text.left(check))) return damaged("the check does not fit");
  Separator out;
  for (const auto& part : text.left(check).split(QLatin1Char(';'))) {
    const auto value = QUrl::fromPercentEncoding(part.mid(2).toUtf8());
    if (part.startsWith(q("p="))) out.procedure = value;
    if (part.startsWith(q("c="))) out.component = value;
  }
  if (out.component.isEmpty()) return damaged("no component");
  return std::optional<Separator>(out);
}

RoutedStack routeStack(const QList<StackPage>& stack, const StackTarget& target) {
  RoutedStack out;
  QString row = target.firstRow;
  bool afterSeparator = false;  // the back of a separator sheet is no page either
  for (int i = 0; i < static_cast<int>(stack.size()); ++i) {
    const auto& page = stack[i];
    const auto found = separatorsOn(page);
    if (page.backSide && afterSeparator && found.read.isEmpty() && !found.damaged) {
      afterSeparator = false;
      if (page.blank) {
        out.pages << RoutedPage{i, PageUse::SeparatorSheet, {}};
        continue;
      }
      // Somebody printed the separator on the back of a used sheet, or two sheets stuck together: keep what is on it.
      out.findings << finding(i, "separator_back_used");
      out.pages << RoutedPage{i, PageUse::Page, row};
      continue;
    }
    afterSeparator = !found.read.isEmpty() || found.damaged;
    if (!afterSeparator) {
      out.pages << RoutedPage{i, PageUse::Page, row};
      continue;
    }
    row.clear();
    if (found.read.size() > 1 || (found.damaged && !found.read.isEmpty())) {
      out.findings << finding(i, "separator_several");
    } else if (found.damaged) {
      out.findings << finding(i, "separator_damaged");
    } else if (const auto& one = found.read.first(); !one.procedure.isEmpty() && one.procedure != target.procedure) {
      out.findings << finding(i, "separator_other_procedure", {one.procedure});
    } else if (!target.components.contains(one.component)) {
      out.findings << finding(i, "separator_unknown_component", {one.component});
    } else {
      row = one.component;
    }
    out.pages << RoutedPage{i, PageUse::SeparatorSheet, {}};
  }
  return out;
}

}  // namespace motcua::scanning
