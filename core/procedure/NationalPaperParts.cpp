// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Text.h"
#include "core/procedure/Doubt.h"
#include "core/procedure/NationalParts.h"

#include <QRegularExpression>

namespace motcua::procedure::national {
namespace {

enum class TitleKind { None, Submit, Show, Advice, Extra, Case };

bool foldedHas(const QString& plain, std::initializer_list<const char*> words) {
  for (const auto* word : words)
    if (plain.contains(QLatin1String(word))) return true;
  return false;
}

TitleKind kindOf(const QString& title, qsizetype groups) {
  const auto plain = folded(title);
  if (plain.isEmpty()) return TitleKind::None;
  if (plain.startsWith(QLatin1String("luu y"))) return TitleKind::Advice;
  if (foldedHas(plain, {"nop them", "bo sung them", "ngoai cac chung tu", "ngoai cac giay to"})) return TitleKind::Extra;
  // Handing in through another person or online is no case of its own: its papers come on top of whichever case it is.
  if (foldedHas(plain, {"uy quyen thuc hien thu tuc", "tren moi truong dien tu"})) return TitleKind::Extra;
  const bool conditional = foldedHas(plain, {"truong hop", "doi voi", "khi ", "neu "});
  if (!conditional && foldedHas(plain, {"xuat trinh"})) return TitleKind::Show;
  if (!conditional && plain.contains(QLatin1String("phai nop"))) return TitleKind::Submit;
  if (!conditional && plain.contains(QLatin1String("thanh phan ho so")) && plain.size() < 45) return TitleKind::Submit;
  if (conditional || groups > 1) return TitleKind::Case;
  return TitleKind::Submit;
}

/// Words that papers begin with. A row that begins so is a paper whatever its number says.
bool beginsLikePaper(const QString& name) {
  static const QRegularExpression kPaper(
      QStringLiteral("^(?:0?\\d{1,2} (?:\\([^)]*\\) )?(?:bản|bộ|ảnh|tờ)|mot trong|mot so|don|to khai|giay|ban|van ban|hop dong|quyet dinh|bien "
                     "ban|danh sach|danh muc|bao cao|phieu|"
                     "chung tu|chung thu|chung nhan|hoa don|so do|bang|cong van|to trinh|so |anh|ho so|du an|du thao|the |ke hoach|phuong an|de "
                     "an|de xuat|du toan|tai lieu|ly lich|phu luc|mau |"
                     "bang |ket qua|thong bao|thuyet minh|van don|van tai don|catalog|nghi quyet|dieu le|bao lanh|ho chieu|trich luc|trich "
                     "sao|hai|ban ve|y kien|co phieu|loi khai|"
                     "cam ket|to|vat mang tin|mot ban|chung chi|luan chung|toan van|so tiet kiem|sao|ban sao|ket luan|hinh anh|vi bang|uy nhiem|thu "
                     "|lenh|noi dung|co so du lieu|can cuoc|xac nhan|yeu cau)\\b"));
  const auto plain = folded(name.left(60));
  return kPaper.match(plain).hasMatch() && !plain.startsWith(QLatin1String("giay to gui kem")) &&
         !plain.startsWith(QLatin1String("giay to do co quan co tham quyen cua nuoc ngoai")) &&
         !plain.startsWith(QLatin1String("ban chup cac giay to gui kem"));
}

/// The portal fills the table with advice to clerks and applicants, as rows of zero copies.
bool beginsLikeAdvice(const QString& name) {
  static const QRegularExpression kAdvice(
      QStringLiteral("^(?:truong hop|luu y|doi voi|nguoi (?:tiep nhan|yeu cau|co yeu cau|chua|nop|di|dang ky)|ca nhan|co quan|viec|khi |neu|cac "
                     "truong hop|trong thoi|thoi han|giay to do co quan co tham quyen cua nuoc|"
                     "giay to gui kem|ban chup cac|chu thich|ghi chu|vi du|so luong|khong|chi |can bo|cong chuc|to chuc|cong dan|truong hop|thong "
                     "tin|chu ho|cha me|khong quy dinh|thu tuong)\\b"));
  return kAdvice.match(folded(name.left(80))).hasMatch();
}

struct Counts {
  int originals = 0;
  int copies = 0;
};
/// "01 bản chính", "02 (hai) bản sao", "03 bản chụp" in a paper's own words.
std::optional<Counts> countsInWords(const QString& name) {
  static const QRegularExpression kCount(QStringLiteral("\\b(\\d{1,2}) (?:\\([^)]{1,20}\\) )?bản (chính|gốc|sao|chụp|photo)"));
  Counts out;
  bool any = false;
  auto matches = kCount.globalMatch(name);
  while (matches.hasNext()) {
    const auto match = matches.next();
    const auto kind = match.captured(2);
    auto& place = kind == QStringLiteral("chính") || kind == QStringLiteral("gốc") ? out.originals : out.copies;
    place = qMax(place, match.captured(1).toInt());
    any = true;
  }
  return any ? std::optional(out) : std::nullopt;
}

/// "Mẫu số 12", "Mẫu DC02", "mẫu số 01/HKNN": the number of the form a paper is written on.
QString formNumberIn(const QString& name) {
  static const QRegularExpression kForm(
      QStringLiteral("\\b(?:[Mm]ẫu|MẪU)(?: đơn| tờ khai)?(?: số)?:? ?((?:[0-9]{1,3}|[A-Z]{1,5}[0-9.-]{1,8})[0-9A-Za-zĐ]*(?:[/.-][0-9A-ZĐ]+)*)"));
  const auto match = kForm.match(name);
  return match.hasMatch() ? QStringLiteral("Mẫu số ") + match.captured(1) : QString();
}

/// One row often holds several papers as a list: "- Đơn ... - Biên bản ... - Dự án ...". It is taken apart only when every part of
/// the list begins like a paper; a list of conditions ("+ Nếu xuất khẩu một lần: ...") stays with its paper.
QStringList papersIn(const QString& name) {
  static const QRegularExpression kBullet(QStringLiteral("(?:[.;]|\\))\\s*[-+•] *(?=\\p{Lu})"));
  auto parts = name.split(kBullet, Qt::SkipEmptyParts);
  if (parts.size() < 2) return {name};
  for (auto& part : parts) {
    part = cleanLine(part);
    if (!beginsLikePaper(part) || folded(part.left(12)).startsWith(QLatin1String("mot trong"))) return {name};
  }
  return parts;
}

/// A paper that is published with no copies: one is asked for, of the kind its name says.
void countOne(Component& c) {
  const auto plain = folded(c.name.left(20));
  const bool copy = plain.startsWith(QLatin1String("ban sao")) || plain.startsWith(QLatin1String("ban chup"));
  (copy ? c.copies : c.originals) = 1;
}

class PaperAdder {
 public:
  explicit PaperAdder(Procedure& out) : m_out(out) {}

  void add(const PaperRow& row, TitleKind kind, const QString& title, const QString& caseId) {
    const auto papers = papersIn(row.name);
    for (const auto& name : papers) {
      auto paper = row;
      paper.name = name;
      const auto id = addOne(paper, kind, title, caseId);
      if (papers.size() > 1) m_out.doubts << doubt(QStringLiteral("components.") + id, "doubt_row_split", {QString::number(papers.size())});
    }
  }

 private:
  QString addOne(const PaperRow& row, TitleKind kind, const QString& title, const QString& caseId) {
    Component c;
    c.id = QStringLiteral("TP%1").arg(m_out.components.size() + 1, 2, 10, QLatin1Char('0'));
    c.name = row.name;
    c.originals = row.originals;
    c.copies = row.copies;
    c.caseId = caseId;
    c.form = formNumberIn(row.name);
    QStringList notes;
    if (kind == TitleKind::Show) notes << QStringLiteral("Xuất trình");
    if (kind == TitleKind::Extra) notes << title;
    if (!row.formFile.isEmpty()) (c.form.isEmpty() ? c.form : notes.emplace_back()) = row.formFile;
    count(c, kind, row.digitsShared);
    const auto plain = folded(row.name);
    if (kind == TitleKind::Extra || plain.endsWith(QLatin1String("neu co"))) c.required = false;
    if (plain.startsWith(QLatin1String("luu y")) && c.originals + c.copies > 0) {
      c.required = false;
      m_out.doubts << doubt(QStringLiteral("components.") + c.id, "doubt_advice_with_count", {c.name});
    }
    // TT 01/2023/TT-VPCP art. 8: papers handed in as photocopies or certified copies are not digitised.
    c.digitise = c.originals > 0;
    c.note = notes.join(QStringLiteral("; "));
    m_out.components << c;
    return c.id;
  }

  void count(Component& c, TitleKind kind, bool digitsShared) {
    const auto field = QStringLiteral("components.") + c.id;
    if (digitsShared) m_out.doubts << doubt(field, "doubt_count_glued", {c.name.right(12), QString::number(c.originals)});
    if (c.originals + c.copies > 0) return;
    if (const auto words = countsInWords(c.name); words && kind != TitleKind::Advice) {
      c.originals = words->originals;
      c.copies = words->copies;
      m_out.doubts << doubt(field, "doubt_count_from_words", {QString::number(c.originals), QString::number(c.copies)});
    } else if (kind == TitleKind::Advice || beginsLikeAdvice(c.name) || c.name.endsWith(QLatin1Char(':')) || !beginsLikePaper(c.name)) {
      c.required = false;  // isAdvice(): shown beside the checklist, no row of it
    } else {
      countOne(c);
      m_out.doubts << doubt(field, "doubt_count_zero", {c.name});
    }
  }

  Procedure& m_out;
};

/// Where every row is published with zero copies the number was simply not filled in: then papers are papers.
void countWhereNothingCounts(Procedure& out) {
  for (const auto& c : out.components)
    if (c.originals + c.copies > 0 || c.required) return;
  for (auto& c : out.components) {
    if (beginsLikeAdvice(c.name)) continue;
    c.required = true;
    countOne(c);
    out.doubts << doubt(QStringLiteral("components.") + c.id, "doubt_count_zero", {c.name});
  }
}

}  // namespace

void sayOnce(Procedure& out, const QString& line) {
  for (const auto& known : out.doubts)
    if (folded(known) == folded(line)) return;
  out.doubts << line;
}

QString caseNamed(const QString& name, Procedure& out) {
  for (const auto& known : out.cases)
    if (known.name == name) return known.id;
  const auto id = QStringLiteral("TH%1").arg(out.cases.size() + 1, 2, 10, QLatin1Char('0'));
  out.cases << ProcedureCase{id, name};
  return id;
}

void addPapers(const QString& text, Procedure& out) {
  const auto tables = readPapers(text);
  const auto field = QStringLiteral("components");
  if (tables.groups.isEmpty()) {
    const auto words = published(text);
    out.doubts << (words.isEmpty() ? doubt(field, "doubt_components_missing") : doubt(field, "doubt_components_prose", {words}));
    return;
  }
  PaperAdder adder(out);
  for (const auto& group : tables.groups) {
    const auto kind = kindOf(group.title, tables.groups.size());
    const auto caseId = kind == TitleKind::Case && !group.rows.isEmpty() ? caseNamed(group.title, out) : QString();
    for (const auto& row : group.rows) adder.add(row, kind, group.title, caseId);
    if (group.nameless > 0) out.doubts << doubt(field, "doubt_nameless_rows", {QString::number(group.nameless)});
    if (group.rows.isEmpty()) out.doubts << doubt(field, "doubt_empty_table", {group.title});
  }
  if (!tables.leftover.isEmpty()) out.doubts << doubt(field, "doubt_components_rest", {tables.leftover});
  countWhereNothingCounts(out);
  int advice = 0;
  for (const auto& c : out.components) advice += isAdvice(c) ? 1 : 0;
  if (advice > 0) out.doubts << doubt(field, "doubt_advice_rows", {QString::number(advice)});
  if (!out.cases.isEmpty()) out.doubts << doubt(QStringLiteral("cases"), "doubt_cases", {QString::number(out.cases.size())});
}

}  // namespace motcua::procedure::national
