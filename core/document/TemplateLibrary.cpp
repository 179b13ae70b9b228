// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/TemplateLibrary.h"

#include "core/document/ExampleValues.h"
#include "core/document/FormMap.h"
#include "core/document/Template.h"

#include <QFile>
#include <QRegularExpression>
#include <QSaveFile>

namespace motcua::document {
namespace {

const QString& builtInFolder() {
  static const QString folder = QStringLiteral(":/forms");
  return folder;
}

Result<QByteArray> readAll(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::UnreadableFile, file.errorString(), path);
  return file.readAll();
}

// The file of a form with the highest version in a folder (or exactly `version`); empty if there is none.
QString fileOf(const QString& folder, FormId form, int version) {
  static const QRegularExpression shape(QStringLiteral("^([a-z_]+)\\.v([0-9]{1,3})\\.html$"));
  QString best;
  int bestVersion = 0;
  const auto names = QDir(folder).entryList({QStringLiteral("*.html")}, QDir::Files, QDir::Name);
  for (const auto& name : names) {
    const auto match = shape.match(name);
    const int found = match.captured(2).toInt();
    if (match.captured(1) != toText(form) || found <= bestVersion || (version != 0 && found != version)) continue;
    best = name;
    bestVersion = found;
  }
  return best;
}

// `{{>letterhead}}` is replaced by letterhead.html of the same folder, else the built-in one: an office changes its
// letterhead once, not in every form. Its line ends are taken out, so that the lines of messages stay those of the
// form's own file; and it becomes part of `file`, so that the hash and the kept copy cover it.
Result<QByteArray> withParts(QByteArray file, const QString& folder) {
  static const QRegularExpression part(QStringLiteral("\\{\\{>\\s*([a-z_]+)\\s*\\}\\}"));
  QString text = QString::fromUtf8(file);
  for (auto match = part.match(text); match.hasMatch(); match = part.match(text)) {
    const auto name = match.captured(1) + QStringLiteral(".html");
    const auto own = QDir(folder).filePath(name);
    TRY_ASSIGN(const auto bytes, readAll(QFile::exists(own) ? own : QDir(builtInFolder()).filePath(name)));
    QString inner = QString::fromUtf8(bytes);
    if (part.match(inner).hasMatch()) return fail(ErrorCode::BadTemplate, QStringLiteral("a part names a part"), name);
    inner.remove(QLatin1Char('\r')).replace(QLatin1Char('\n'), QLatin1Char(' '));
    text.replace(match.capturedStart(), match.capturedLength(), inner);
  }
  return text.toUtf8();
}

Result<FormTemplate> readFrom(const QString& folder, const QString& name, FormId form) {
  TRY_ASSIGN(const auto bytes, readAll(QDir(folder).filePath(name)));
  TRY_ASSIGN(const auto whole, withParts(bytes, folder));
  TRY_ASSIGN(auto read, readFormTemplate(whole, name));
  if (read.form != form || !name.startsWith(QStringLiteral("%1.v%2.").arg(toText(form)).arg(read.version)))
    return fail(ErrorCode::BadTemplate, QStringLiteral("the header names another form or version than the file's name"), name);
  return read;
}

QString keptName(const TemplateRef& ref) {
  return QStringLiteral("%1.v%2.%3.html").arg(toText(ref.form)).arg(ref.version).arg(ref.hash);
}

}  // namespace

TemplateLibrary::TemplateLibrary(QString officeFolder, QString keptFolder)
    : m_officeFolder(std::move(officeFolder)), m_keptFolder(std::move(keptFolder)) {}

Result<FormTemplate> TemplateLibrary::builtIn(FormId form, int version) {
  const auto name = fileOf(builtInFolder(), form, version);
  if (name.isEmpty())
    return fail(ErrorCode::NotFound, QStringLiteral("no built-in template"), QStringLiteral("%1.v%2").arg(toText(form)).arg(version));
  return readFrom(builtInFolder(), name, form);
}

Result<FormTemplate> TemplateLibrary::current(FormId form) const {
  const auto own = m_officeFolder.isEmpty() ? QString() : fileOf(m_officeFolder, form, 0);
  if (own.isEmpty()) return builtIn(form);
  TRY_ASSIGN(auto read, readFrom(m_officeFolder, own, form));
  read.officeOwn = true;
  return read;
}

Result<FormTemplate> TemplateLibrary::pinned(const TemplateRef& ref) const {
  if (auto built = builtIn(ref.form, ref.version); built && built->ref() == ref) return built;
  const auto own = m_officeFolder.isEmpty() ? QString() : fileOf(m_officeFolder, ref.form, ref.version);
  if (!own.isEmpty())
    if (auto read = readFrom(m_officeFolder, own, ref.form); read && read->ref() == ref) {
      read->officeOwn = true;
      return read;
    }
  if (!m_keptFolder.isEmpty() && QFile::exists(QDir(m_keptFolder).filePath(keptName(ref))))
    if (auto read = readFrom(m_keptFolder, keptName(ref), ref.form); read && read->ref() == ref) {
      read->officeOwn = true;
      return read;
    }
  return fail(ErrorCode::NotFound, QStringLiteral("the template is neither built in nor kept"), ref.toText());
}

Status TemplateLibrary::keep(const FormTemplate& form) const {
  if (m_keptFolder.isEmpty()) return {};
  const auto path = QDir(m_keptFolder).filePath(keptName(form.ref()));
  if (QFile::exists(path)) return {};
  if (!QDir().mkpath(m_keptFolder)) return fail(ErrorCode::StoreFailed, QStringLiteral("mkpath"), m_keptFolder);
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(form.file) != form.file.size() || !file.commit())
    return fail(ErrorCode::StoreFailed, file.errorString(), path);
  return {};
}

Status checkTemplate(const FormTemplate& form) {
  TRY_ASSIGN(const auto body, Template::parse(form.body, form.fileName, form.bodyLine));
  return body.check(formMap(form, exampleValues(), {}));
}

}  // namespace motcua::document
