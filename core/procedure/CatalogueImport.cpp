// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/procedure/CatalogueImport.h"

#include "core/procedure/CsvCatalogue.h"
#include "core/procedure/NationalImport.h"
#include "core/procedure/ProcedureJson.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace motcua::procedure {
namespace {

constexpr qint64 kLargestFile = 64LL * 1024 * 1024;

Result<QByteArray> readFile(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::UnreadableFile, file.errorString(), path);
  if (file.size() > kLargestFile) return fail(ErrorCode::UnreadableFile, QStringLiteral("larger than 64 MB"), path);
  return file.readAll();
}

QByteArray withoutBom(const QByteArray& bytes) {
  return bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes;
}

Result<QJsonArray> procedureObjects(const QByteArray& bytes, const QString& file) {
  QJsonParseError problem{};
  const auto document = QJsonDocument::fromJson(withoutBom(bytes), &problem);
  if (problem.error != QJsonParseError::NoError)
    return fail(ErrorCode::BadJson, QStringLiteral("%1 at byte %2").arg(problem.errorString()).arg(problem.offset), file);
  if (document.isArray()) return document.array();
  const auto object = document.object();
  if (object.value(QStringLiteral("procedures")).isArray()) return object.value(QStringLiteral("procedures")).toArray();
  return QJsonArray{object};
}

Result<Procedure> procedureFrom(const QJsonValue& value, const QString& place) {
  if (!value.isObject()) return fail(ErrorCode::BadJson, place + QStringLiteral(": expected an object"), place);
  const auto object = value.toObject();
  return isNational(object) ? fromNational(object) : procedureFromJson(object);
}

void addFile(ImportReport& report, const QString& file, const QList<Procedure>& procedures, QList<ImportProblem> problems) {
  FileReport summary{file, 0, 0, 0};
  for (auto procedure : procedures) {
    procedure.code = baseProcedureCode(procedure.code);
    bool taken = false;
    bool same = false;
    for (const auto& known : report.procedures)
      if (known.code == procedure.code) {
        taken = true;
        same = known == procedure;
      }
    if (taken && !same)
      problems << ImportProblem{
          file, procedure.code,
          makeError(ErrorCode::Conflict, QStringLiteral("code %1 occurs twice with different contents").arg(procedure.code), procedure.code)};
    if (taken) continue;
    report.procedures << procedure;
    ++summary.procedures;
    summary.doubts += static_cast<int>(procedure.doubts.size());
  }
  summary.problems = static_cast<int>(problems.size());
  report.problems << problems;
  report.files << summary;
}

bool isCsv(const QString& path) {
  return path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive);
}

}  // namespace

ImportReport importJson(const QByteArray& bytes, const QString& file) {
  ImportReport report;
  QList<Procedure> procedures;
  QList<ImportProblem> problems;
  const auto objects = procedureObjects(bytes, file);
  if (!objects) {
    problems << ImportProblem{file, {}, objects.error()};
  } else {
    for (qsizetype i = 0; i < objects->size(); ++i) {
      const auto place = QStringLiteral("[%1]").arg(i);
      const auto procedure = procedureFrom(objects->at(i), place);
      if (procedure)
        procedures << *procedure;
      else
        problems << ImportProblem{file, procedure.error().subject.isEmpty() ? place : procedure.error().subject, procedure.error()};
    }
  }
  addFile(report, file, procedures, problems);
  return report;
}

ImportReport importCsv(const QByteArray& bytes, const QString& file) {
  ImportReport report;
  const auto table = readCsvCatalogue(bytes);
  QList<ImportProblem> problems;
  QList<Procedure> procedures;
  if (!table) {
    problems << ImportProblem{file, {}, table.error()};
  } else {
    procedures = table->procedures;
    for (const auto& problem : table->problems) problems << ImportProblem{file, problem.subject, problem};
  }
  addFile(report, file, procedures, problems);
  return report;
}

Result<ImportReport> importPath(const QString& path) {
  const QFileInfo info(path);
  if (!info.exists()) return fail(ErrorCode::UnreadableFile, QStringLiteral("no such file or folder"), path);
  QStringList files;
  if (info.isDir()) {
    const QDir folder(path);
    for (const auto& name : folder.entryList({QStringLiteral("*.json"), QStringLiteral("*.csv")}, QDir::Files, QDir::Name))
      files << folder.filePath(name);
    if (files.isEmpty()) return fail(ErrorCode::NotFound, QStringLiteral("no .json or .csv file in the folder"), path);
  } else {
    files << path;
  }
  ImportReport all;
  for (const auto& file : files) {
    const auto bytes = readFile(file);
    if (!bytes && !info.isDir()) return fail(bytes.error());
    if (!bytes) {
      addFile(all, file, {}, {ImportProblem{file, {}, bytes.error()}});
      continue;
    }
    const auto one = isCsv(file) ? importCsv(*bytes, file) : importJson(*bytes, file);
    addFile(all, file, one.procedures, one.problems);
  }
  return all;
}

}  // namespace motcua::procedure
