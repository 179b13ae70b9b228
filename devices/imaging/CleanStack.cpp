// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/imaging/CleanStack.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <opencv2/core.hpp>
#include <thread>
#include <vector>

namespace motcua::imaging {
namespace {

// Each thread keeps the file of its last page: a TIFF of many pages is not read anew for each.
struct OpenFile {
  QString path;
  Result<QByteArray> bytes = QByteArray();
  const Result<QByteArray>& read(const QString& wanted) {
    if (wanted != path) {
      bytes = readImageBytes(wanted);
      path = wanted;
    }
    return bytes;
  }
};

Result<CleanPage> cleanOne(OpenFile& file, const StackSource& source, const CleanOptions& options) {
  const auto& bytes = file.read(source.path);
  if (!bytes) return fail(bytes.error());
  return cleanPage(*bytes, source.page, options, source.path);
}

void markStack(std::vector<Result<CleanPage>>& results) {
  QList<CleanPage> good;
  for (const auto& result : results)
    if (result) good << *result;
  markUnlikeNeighbours(good);
  qsizetype at = 0;
  for (auto& result : results)
    if (result) result->quality = good[at++].quality;
}

}  // namespace

QList<StackSource> pagesOf(const QStringList& paths) {
  QList<StackSource> out;
  for (const auto& path : paths) {
    int pages = 1;
    if (const auto bytes = readImageBytes(path))
      if (const auto counted = countPages(*bytes, {}, path)) pages = *counted;
    for (int i = 0; i < pages; ++i) out << StackSource{path, i};
  }
  return out;
}

QList<Result<CleanPage>> cleanStack(const QList<StackSource>& sources, const StackOptions& options) {
  std::vector<Result<CleanPage>> results(static_cast<size_t>(sources.size()), fail(ErrorCode::Internal, QStringLiteral("not reached")));
  std::atomic_int next = 0;
  std::mutex telling;
  int done = 0;
  auto work = [&] {
    OpenFile file;
    for (int i = next++; i < sources.size(); i = next++) {
      results[static_cast<size_t>(i)] = cleanOne(file, sources[i], options.clean);
      if (!options.progress) continue;
      const std::lock_guard lock(telling);
      options.progress(++done, static_cast<int>(sources.size()));
    }
  };
  {
    // Pages are the unit of parallel work; OpenCV's own threads would only get in the way.
    cv::setNumThreads(1);
    const int wanted = options.threads > 0 ? options.threads : static_cast<int>(std::thread::hardware_concurrency());
    std::vector<std::jthread> workers;
    for (int i = std::clamp(wanted, 1, std::max(1, static_cast<int>(sources.size()))); i > 1; --i) workers.emplace_back(work);
    work();
  }
  markStack(results);
  QList<Result<CleanPage>> out;
  for (auto& result : results) out << std::move(result);
  return out;
}

}  // namespace motcua::imaging
