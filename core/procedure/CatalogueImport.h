// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "core/procedure/Procedure.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace motcua::procedure {

/// What was not imported: a whole file, or one procedure of it. Nothing of it got in.
struct ImportProblem {
  QString file;
  QString subject;  ///< code or place ("[3]", "line 12"); empty: the whole file
  Error error;
};

struct FileReport {
  QString file;
  int procedures = 0;
  int doubts = 0;
  int problems = 0;
};

/// Procedures are imported wholly or not at all; what was not told for sure is in each one's `doubts`.
struct ImportReport {
  QList<Procedure> procedures;
  QList<ImportProblem> problems;
  QList<FileReport> files;
};

/// A file (.json: one object, a list, or {"procedures": [...]}, each in our form or the national portal's; .csv: our columns) or a
/// folder of such files. Fails only when the path can't be read or holds nothing to import; a bad file or procedure is a problem in
/// the report. The same code twice: the first counts, unless both are equal.
[[nodiscard]] Result<ImportReport> importPath(const QString& path);
[[nodiscard]] ImportReport importJson(const QByteArray& bytes, const QString& file);
[[nodiscard]] ImportReport importCsv(const QByteArray& bytes, const QString& file);

}  // namespace motcua::procedure
