// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/desk/Desk.h"

#include <atomic>

namespace motcua::app {

/// The pipeline's view of a stored page: a photograph's sheet is found, a scan is made straight and upright. Never fails:
/// what cannot be decoded is judged unreadable. Some ten milliseconds; any thread but the GUI's and the storage thread.
[[nodiscard]] intake::PageJudgement judgePage(const QByteArray& blob, const dossier::Page& page, const std::atomic_bool* cancelled = nullptr);

struct PageText {
  QString text;
  int confidence = 0;
};
/// The text of a page as `motcuactl page clean --ocr` reads it: from what the device gave, made straight anew with little
/// loss, for the stored clean page has lost what small digits need; from that one only where this counter lacks the
/// original. Seconds. NotConfigured without Tesseract's data; Cancelled.
[[nodiscard]] Result<PageText> readPage(const dossier::BlobStore& blobs, const dossier::Page& page, const std::atomic_bool* cancelled);

/// Where nothing runs in the background (motcuactl): judges the pages of one dossier that nobody has looked at, and works
/// off what waits. Pages that fail keep waiting; the dossier is none the worse.
[[nodiscard]] Status judgePagesOf(desk::Desk& desk, const DossierId& dossier);
struct WorkDone {
  int judged = 0;
  int read = 0;
};
[[nodiscard]] Result<WorkDone> workOffPages(desk::Desk& desk, int most, bool withText);

}  // namespace motcua::app
