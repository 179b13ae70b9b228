// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/FormTemplate.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <optional>

namespace motcua::document {
namespace {

constexpr int kHashDigits = 12;

Result<PageSetup> pageFrom(const QString& text, PageSetup page) {
  const auto words = text.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
  for (const auto& word : words) {
    if (word == QLatin1String("a4"))
      page.size = PaperSize::A4;
    else if (word == QLatin1String("a5"))
      page.size = PaperSize::A5;
    else if (word == QLatin1String("portrait"))
      page.orientation = PaperOrientation::Portrait;
    else if (word == QLatin1String("landscape"))
      page.orientation = PaperOrientation::Landscape;
    else
      return fail(ErrorCode::BadTemplate, QStringLiteral("unknown page word"), word);
  }
  return page;
}

Result<PageSetup> marginsFrom(const QString& text, PageSetup page) {
  const auto words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
  double* sides[] = {&page.top, &page.right, &page.bottom, &page.left};
  if (words.size() != 4) return fail(ErrorCode::BadTemplate, QStringLiteral("four margins are wanted"), text);
  for (qsizetype i = 0; i < 4; ++i) {
    bool ok = false;
    *sides[i] = words[i].toDouble(&ok);
    if (!ok || *sides[i] < 0 || *sides[i] > 80) return fail(ErrorCode::BadTemplate, QStringLiteral("a margin"), words[i]);
  }
  return page;
}

Result<int> numberFrom(const QString& text) {
  bool ok = false;
  const int number = text.toInt(&ok);
  if (!ok || number < 1 || number > 999) return fail(ErrorCode::BadTemplate, QStringLiteral("a number from 1"), text);
  return number;
}

// One `key: value` of the header.
Status apply(const QString& key, const QString& value, FormTemplate& form) {
  if (key == QLatin1String("form")) {
    const auto id = formFromText(value);
    if (!id) return fail(ErrorCode::BadTemplate, QStringLiteral("unknown form"), value);
    form.form = *id;
  } else if (key == QLatin1String("version")) {
    TRY_ASSIGN(form.version, numberFrom(value));
  } else if (key == QLatin1String("number")) {
    form.number = value;
  } else if (key == QLatin1String("title")) {
    form.title = value;
  } else if (key == QLatin1String("source")) {
    form.source = value;
  } else if (key == QLatin1String("symbol")) {
    form.symbol = value;
  } else if (key == QLatin1String("page")) {
    TRY_ASSIGN(form.page, pageFrom(value, form.page));
  } else if (key == QLatin1String("margins")) {
    TRY_ASSIGN(form.page, marginsFrom(value, form.page));
  } else if (key == QLatin1String("copies")) {
    TRY_ASSIGN(form.copies, numberFrom(value));
  } else if (key == QLatin1String("copy")) {
    form.copyLabels.append(value);
    form.copies = static_cast<int>(form.copyLabels.size());
  } else if (key != QLatin1String("note")) {
    return fail(ErrorCode::BadTemplate, QStringLiteral("unknown word in the header"), key);
  }
  return {};
}

Status readHeader(const QString& header, const QString& fileName, FormTemplate& form) {
  const auto lines = header.split(QLatin1Char('\n'));
  int number = 0;
  bool named = false;
  for (const auto& raw : lines) {
    ++number;
    const QString line = raw.trimmed();
    const auto colon = line.indexOf(QLatin1Char(':'));
    if (line.isEmpty() || number == 1) continue;  // the opening line holds the mark only
    const auto where = QStringLiteral("%1:%2: ").arg(fileName).arg(number);
    if (colon < 0) return fail(ErrorCode::BadTemplate, QStringLiteral("not `word: value`"), where + line);
    const auto key = line.left(colon).trimmed();
    if (auto applied = apply(key, line.mid(colon + 1).trimmed(), form); !applied)
      return fail(ErrorCode::BadTemplate, applied.error().detail, where + line);
    named = named || key == QLatin1String("form");
  }
  if (!named || form.title.isEmpty()) return fail(ErrorCode::BadTemplate, QStringLiteral("no form: or title: in the header"), fileName);
  return {};
}

}  // namespace

QString TemplateRef::toText() const {
  return QStringLiteral("%1.v%2#%3").arg(document::toText(form)).arg(version).arg(hash);
}

std::optional<TemplateRef> TemplateRef::fromText(const QString& text) {
  static const QRegularExpression shape(QStringLiteral("^([a-z_]+)\\.v([0-9]{1,3})#([0-9a-f]{12})$"));
  const auto match = shape.match(text);
  const auto form = formFromText(match.captured(1));
  if (!match.hasMatch() || !form) return std::nullopt;
  return TemplateRef{*form, match.captured(2).toInt(), match.captured(3)};
}

TemplateRef FormTemplate::ref() const {
  const auto hex = QCryptographicHash::hash(file, QCryptographicHash::Sha256).toHex();
  return {form, version, QString::fromLatin1(hex.left(kHashDigits))};
}

Result<FormTemplate> readFormTemplate(const QByteArray& file, const QString& fileName) {
  QString text = QString::fromUtf8(file).normalized(QString::NormalizationForm_C);
  text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
  static const QString mark = QStringLiteral("<!-- motcua-form");
  const auto begin = text.indexOf(mark);
  const auto end = text.indexOf(QLatin1String("-->"), begin);
  if (begin < 0 || end < 0 || !text.left(begin).trimmed().remove(QChar(0xFEFF)).isEmpty())
    return fail(ErrorCode::BadTemplate, QStringLiteral("the file does not begin with its header"), fileName);
  FormTemplate form;
  form.file = file;
  form.fileName = fileName;
  TRY(readHeader(text.mid(begin, end - begin), fileName, form));
  form.body = text.mid(end + 3);
  form.bodyLine = static_cast<int>(text.left(end).count(QLatin1Char('\n'))) + 1;
  return form;
}

}  // namespace motcua::document
