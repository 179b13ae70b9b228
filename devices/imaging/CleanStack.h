// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "devices/imaging/CleanPage.h"

#include <QList>
#include <QStringList>

#include <functional>

namespace motcua::imaging {

struct StackSource {
  QString path;
  int page = 0;  ///< within the file
};

/// The pages of some files, in order; a file that can't be read stands once, and cleanStack tells why.
[[nodiscard]] QList<StackSource> pagesOf(const QStringList& paths);

struct StackOptions {
  CleanOptions clean;
  int threads = 0;                                  ///< 0: one a core
  std::function<void(int done, int all)> progress;  ///< from any of the threads, one at a time
};

/// cleanPage over a stack, pages in parallel, results in order; then the marks that only a whole stack can give.
[[nodiscard]] QList<Result<CleanPage>> cleanStack(const QList<StackSource>& sources, const StackOptions& options);

}  // namespace motcua::imaging
