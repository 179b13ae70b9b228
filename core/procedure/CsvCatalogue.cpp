// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/procedure/CsvCatalogue.h"

#include "core/base/Text.h"
#include "core/procedure/ProcedureJson.h"

#include <QHash>
#include <QStringDecoder>

namespace motcua::procedure {
namespace {

struct Column {
  const char* name;
  const char* vietnamese;  ///< folded
};
constexpr Column kColumns[] = {{"code", "ma"},
                               {"name", "ten"},
                               {"field", "linh vuc"},
                               {"abbreviation", "viet tat"},
                               {"audience", "doi tuong"},
                               {"agency", "co quan"},
                               {"result", "ket qua"},
                               {"case", "truong hop"},
                               {"component", "thanh phan"},
                               {"originals", "ban chinh"},
                               {"copies", "ban sao"},
                               {"form", "mau"},
                               {"required", "bat buoc"},
                               {"channel", "kenh"},
                               {"duration", "thoi han"},
                               {"unit", "don vi"},
                               {"cut_off", "gio chot"},
                               {"fee", "le phi"},
                               {"amount", "muc"},
                               {"per", "tinh theo"},
                               {"legal", "can cu"},
                               {"note", "ghi chu"}};

QString columnNamed(const QString& header) {
  const auto plain = folded(header);
  for (const auto& column : kColumns)
    if (plain == folded(QLatin1String(column.name)) || plain == QLatin1String(column.vietnamese)) return QLatin1String(column.name);
  return {};
}

std::optional<Channel> channelNamed(const QString& text) {
  const auto plain = folded(text);
  if (plain.isEmpty() || plain == QLatin1String("truc tiep") || plain == QLatin1String("counter")) return Channel::Counter;
  if (plain == QLatin1String("truc tuyen") || plain == QLatin1String("online")) return Channel::Online;
  if (plain == QLatin1String("buu chinh") || plain == QLatin1String("post")) return Channel::Post;
  return std::nullopt;
}

std::optional<DurationUnit> unitNamed(const QString& text) {
  const auto plain = folded(text);
  if (plain.isEmpty() || plain == QLatin1String("ngay lam viec")) return DurationUnit::WorkingDay;
  if (plain == QLatin1String("ngay")) return DurationUnit::CalendarDay;
  if (plain == QLatin1String("gio") || plain == QLatin1String("gio lam viec")) return DurationUnit::WorkingHour;
  if (plain == QLatin1String("trong ngay")) return DurationUnit::SameDay;
  if (plain == QLatin1String("khong")) return DurationUnit::None;
  return durationUnitFromText(cleanLine(text));
}

class RowReader {
 public:
  RowReader(const QHash<QString, int>& columns, const QStringList& cells) : m_columns(columns), m_cells(cells) {}

  [[nodiscard]] QString text(const char* column) const {
    auto cell = cleanLine(m_cells.value(m_columns.value(QLatin1String(column), -1)));
    if (cell.size() > 1 && cell[0] == QLatin1Char('\'') && QStringLiteral("=+-@").contains(cell[1])) cell.remove(0, 1);
    return cell;
  }
  /// "8.000", "8,000", "8 000": thousands apart as people type them.
  [[nodiscard]] Result<qint64> number(const char* column, qint64 fallback) const {
    auto cell = text(column);
    if (cell.isEmpty()) return fallback;
    const auto original = cell;
    cell.remove(QLatin1Char('.')).remove(QLatin1Char(',')).remove(QLatin1Char(' ')).remove(QStringLiteral("đ"));
    bool ok = false;
    const auto value = cell.toLongLong(&ok);
    if (!ok || value < 0 || value > 1'000'000'000'000)
      return fail(ErrorCode::BadInput, QStringLiteral("%1: \"%2\" is no number").arg(QLatin1String(column), original.left(40)), original.left(40));
    return value;
  }

 private:
  const QHash<QString, int>& m_columns;
  const QStringList& m_cells;
};

QString caseOf(const RowReader& row, Procedure& out) {
  const auto name = row.text("case");
  if (name.isEmpty()) return {};
  for (const auto& known : out.cases)
    if (known.name == name) return known.id;
  const auto id = QStringLiteral("TH%1").arg(out.cases.size() + 1, 2, 10, QLatin1Char('0'));
  out.cases << ProcedureCase{id, name};
  return id;
}

Status addComponent(const RowReader& row, const QString& caseId, Procedure& out) {
  Component c;
  c.name = row.text("component");
  if (c.name.isEmpty()) return {};
  c.id = QStringLiteral("TP%1").arg(out.components.size() + 1, 2, 10, QLatin1Char('0'));
  TRY_ASSIGN(const auto originals, row.number("originals", 1));
  TRY_ASSIGN(const auto copies, row.number("copies", 0));
  c.originals = static_cast<int>(qMin<qint64>(originals, 1000));
  c.copies = static_cast<int>(qMin<qint64>(copies, 1000));
  c.form = row.text("form");
  const auto required = folded(row.text("required"));
  c.required =
      required != QLatin1String("0") && required != QLatin1String("khong") && required != QLatin1String("no") && required != QLatin1String("false");
  c.digitise = c.originals > 0;
  c.caseId = caseId;
  c.note = row.text("note");
  out.components << c;
  return {};
}

Status addDuration(const RowReader& row, const QString& caseId, Procedure& out) {
  if (row.text("duration").isEmpty() && row.text("unit").isEmpty()) return {};
  const auto channel = channelNamed(row.text("channel"));
  const auto unit = unitNamed(row.text("unit"));
  if (!channel) return fail(ErrorCode::BadInput, QStringLiteral("channel: \"%1\"").arg(row.text("channel")), row.text("channel"));
  if (!unit) return fail(ErrorCode::BadInput, QStringLiteral("unit: \"%1\"").arg(row.text("unit")), row.text("unit"));
  TRY_ASSIGN(const auto value, row.number("duration", 0));
  Duration d;
  d.channel = *channel;
  d.unit = *unit;
  d.value = static_cast<int>(qMin<qint64>(value, 100'000));
  d.caseId = caseId;
  if (const auto cutOff = row.text("cut_off"); !cutOff.isEmpty()) {
    const auto time = QTime::fromString(cutOff, QStringLiteral("H:mm"));
    if (!time.isValid()) return fail(ErrorCode::BadInput, QStringLiteral("cut_off: \"%1\"").arg(cutOff), cutOff);
    d.cutOff = time;
  }
  out.durations << d;
  return {};
}

Status addFee(const RowReader& row, const QString& caseId, Procedure& out) {
  const auto name = row.text("fee");
  if (name.isEmpty() && row.text("amount").isEmpty()) return {};
  TRY_ASSIGN(const auto amount, row.number("amount", 0));
  Fee fee;
  fee.id = QStringLiteral("LP%1").arg(out.fees.size() + 1, 2, 10, QLatin1Char('0'));
  fee.name = name.isEmpty() ? QStringLiteral("Lệ phí") : name;
  fee.kind = folded(name).startsWith(QLatin1String("phi ")) ? FeeKind::Fee : FeeKind::Charge;
  fee.amount = amount;
  fee.unit = row.text("per");
  fee.caseId = caseId;
  if (const auto channel = row.text("channel"); !channel.isEmpty()) fee.channel = channelNamed(channel);
  out.fees << fee;
  return {};
}

Status addRow(const RowReader& row, Procedure& out) {
  const std::pair<const char*, QString Procedure::*> texts[] = {
      {"name", &Procedure::name},         {"field", &Procedure::sector},           {"abbreviation", &Procedure::abbreviation},
      {"audience", &Procedure::audience}, {"agency", &Procedure::competentAgency}, {"result", &Procedure::result}};
  for (const auto& [column, member] : texts)
    if ((out.*member).isEmpty()) out.*member = row.text(column);
  if (const auto legal = row.text("legal"); !legal.isEmpty() && !out.legalGrounds.contains(legal)) out.legalGrounds << legal;
  const auto caseId = caseOf(row, out);
  TRY(addComponent(row, caseId, out));
  TRY(addDuration(row, caseId, out));
  return addFee(row, caseId, out);
}

QChar separatorOf(const QString& text) {
  const auto firstLine = text.left(text.indexOf(QLatin1Char('\n')) < 0 ? text.size() : text.indexOf(QLatin1Char('\n')));
  QChar best = QLatin1Char(',');
  for (const char candidate : {';', '\t'})
    if (firstLine.count(QLatin1Char(candidate)) > firstLine.count(best)) best = QLatin1Char(candidate);
  return best;
}

void finish(Procedure& procedure, QList<Error>& failures, int line, CsvCatalogue& out) {
  if (procedure.code.isEmpty()) return;
  procedure.abbreviation = folded(procedure.abbreviation);
  if (failures.isEmpty() && procedure.name.isEmpty())
    failures << makeError(ErrorCode::BadInput, QStringLiteral("procedure %1 has no name").arg(procedure.code), QStringLiteral("line %1").arg(line));
  if (failures.isEmpty())
    out.procedures << procedure;
  else
    out.problems << failures.first();
  procedure = {};
  failures.clear();
}

}  // namespace

QList<QStringList> csvRows(const QString& text, QChar separator) {
  QList<QStringList> rows;
  QStringList row;
  QString cell;
  bool quoted = false;
  bool any = false;
  const auto endRow = [&] {
    row << cell;
    cell.clear();
    if (any) rows << row;
    row.clear();
    any = false;
  };
  for (qsizetype i = 0; i < text.size(); ++i) {
    const QChar c = text[i];
    if (quoted) {
      if (c != QLatin1Char('"'))
        cell += c;
      else if (i + 1 < text.size() && text[i + 1] == QLatin1Char('"'))
        cell += text[++i];
      else
        quoted = false;
    } else if (c == QLatin1Char('"') && cell.isEmpty()) {
      quoted = any = true;
    } else if (c == separator) {
      row << cell;
      cell.clear();
      any = true;
    } else if (c == QLatin1Char('\n')) {
      endRow();
    } else if (c != QLatin1Char('\r')) {
      cell += c;
      any = true;
    }
  }
  endRow();
  return rows;
}

QString csvCell(const QString& text) {
  QString out = text;
  if (!out.isEmpty() && (QStringLiteral("=+-@\t\r").contains(out[0]))) out.prepend(QLatin1Char('\''));
  if (out.contains(QLatin1Char('"')) || out.contains(QLatin1Char(';')) || out.contains(QLatin1Char(',')) || out.contains(QLatin1Char('\n')) ||
      out.contains(QLatin1Char('\r')) || out.contains(QLatin1Char('\t')))
    out = QLatin1Char('"') + out.replace(QLatin1String("\""), QLatin1String("\"\"")) + QLatin1Char('"');
  return out;
}

Result<CsvCatalogue> readCsvCatalogue(const QByteArray& bytes) {
  QStringDecoder decoder(QStringDecoder::Utf8);
  QString text = decoder(bytes);
  if (decoder.hasError()) return fail(ErrorCode::BadInput, QStringLiteral("the file is no UTF-8"), QStringLiteral("UTF-8"));
  if (text.startsWith(QChar(0xFEFF))) text.remove(0, 1);
  const auto rows = csvRows(text, separatorOf(text));
  QHash<QString, int> columns;
  const auto headers = rows.value(0);
  for (qsizetype i = 0; i < headers.size(); ++i)
    if (const auto name = columnNamed(headers[i]); !name.isEmpty()) columns.insert(name, static_cast<int>(i));
  for (const auto& needed : {QStringLiteral("code"), QStringLiteral("name")})
    if (!columns.contains(needed)) return fail(ErrorCode::BadInput, QStringLiteral("the first row has no column \"%1\"").arg(needed), needed);
  CsvCatalogue out;
  Procedure current;
  QList<Error> failures;
  int firstLine = 2;
  for (qsizetype i = 1; i < rows.size(); ++i) {
    const RowReader row(columns, rows[i]);
    const auto code = row.text("code");
    const int line = static_cast<int>(i) + 1;
    if (!code.isEmpty() && code != current.code) {
      finish(current, failures, firstLine, out);
      current.code = code;
      firstLine = line;
    }
    if (current.code.isEmpty()) {
      out.problems << makeError(ErrorCode::BadInput, QStringLiteral("row without a code"), QStringLiteral("line %1").arg(line));
      continue;
    }
    if (auto added = addRow(row, current); !added) {
      auto error = added.error();
      error.subject = QStringLiteral("line %1: %2").arg(line).arg(error.subject);
      failures << error;
    }
  }
  finish(current, failures, firstLine, out);
  return out;
}

QByteArray toCsv(const QList<Procedure>& procedures) {
  QString out(QChar(0xFEFF));
  QStringList header;
  for (const auto& column : kColumns) header << QLatin1String(column.name);
  out += header.join(QLatin1Char(';')) + QLatin1String("\r\n");
  for (const auto& p : procedures) {
    const auto caseName = [&p](const QString& id) {
      for (const auto& c : p.cases)
        if (c.id == id) return c.name;
      return QString();
    };
    // A row's case column serves one part only: parts of different cases stand on rows of their own.
    const auto line = [&](const Component* c, const Duration* d, const Fee* f, const QString& legal, bool first) {
      QHash<QString, QString> cells{{QStringLiteral("code"), p.code}, {QStringLiteral("legal"), legal}};
      if (first) {
        cells.insert({{QStringLiteral("name"), p.name},
                      {QStringLiteral("field"), p.sector},
                      {QStringLiteral("abbreviation"), p.abbreviation},
                      {QStringLiteral("audience"), p.audience},
                      {QStringLiteral("agency"), p.competentAgency},
                      {QStringLiteral("result"), p.result}});
      }
      if (c != nullptr)
        cells.insert({{QStringLiteral("case"), caseName(c->caseId)},
                      {QStringLiteral("component"), c->name},
                      {QStringLiteral("originals"), QString::number(c->originals)},
                      {QStringLiteral("copies"), QString::number(c->copies)},
                      {QStringLiteral("form"), c->form},
                      {QStringLiteral("required"), c->required ? QStringLiteral("1") : QStringLiteral("0")},
                      {QStringLiteral("note"), c->note}});
      if (d != nullptr)
        cells.insert({{QStringLiteral("case"), caseName(d->caseId)},
                      {QStringLiteral("channel"), toText(d->channel)},
                      {QStringLiteral("duration"), QString::number(d->value)},
                      {QStringLiteral("unit"), toText(d->unit)},
                      {QStringLiteral("cut_off"), d->cutOff ? d->cutOff->toString(QStringLiteral("HH:mm")) : QString()}});
      if (f != nullptr)
        cells.insert({{QStringLiteral("case"), caseName(f->caseId)},
                      {QStringLiteral("fee"), f->name},
                      {QStringLiteral("amount"), QString::number(f->amount)},
                      {QStringLiteral("per"), f->unit},
                      {QStringLiteral("channel"), f->channel ? toText(*f->channel) : QString()}});
      QStringList row;
      for (const auto& column : kColumns) row << csvCell(cells.value(QLatin1String(column.name)));
      out += row.join(QLatin1Char(';')) + QLatin1String("\r\n");
    };
    line(nullptr, nullptr, nullptr, p.legalGrounds.value(0), true);
    for (const auto& c : p.components) line(&c, nullptr, nullptr, {}, false);
    for (const auto& d : p.durations) line(nullptr, &d, nullptr, {}, false);
    for (const auto& f : p.fees) line(nullptr, nullptr, &f, {}, false);
    for (qsizetype i = 1; i < p.legalGrounds.size(); ++i) line(nullptr, nullptr, nullptr, p.legalGrounds[i], false);
  }
  return out.toUtf8();
}

}  // namespace motcua::procedure
