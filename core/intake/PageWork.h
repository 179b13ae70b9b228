// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/dossier/BlobStore.h"
#include "core/dossier/DossierStore.h"

#include <QList>
#include <QPointF>

namespace motcua::intake {

/// What the pipeline saw of a stored page and made of it.
struct PageJudgement {
  double angle = 0;        ///< skew found, degrees, clockwise
  int turn = 0;            ///< quarter turns given, degrees clockwise
  QList<QPointF> corners;  ///< of the page in the stored picture: top left of the upright page, then clockwise
  bool blank = false;
  double inkPart = 0;
  QStringList marks;  ///< blurred | glare | clipped | unreadable
  QByteArray clean;   ///< the page made straight and upright; empty: nothing had to be changed
  QString cleanMime;
  QByteArray thumb;  ///< JPEG; empty: could not be made
  QString error;     ///< a code, when the bytes could not be decoded
};

/// What the background does to a page after it was stored: judged once, read once. The stored picture is never changed.
/// The actor is the system itself. Storage thread only.
class PageWork {
 public:
  PageWork(dossier::DossierStore& dossiers, dossier::BlobStore& blobs) : m_dossiers(dossiers), m_blobs(blobs) {}

  using Step = dossier::DossierStore::PageStep;
  struct Job {
    DossierId dossier;
    dossier::Page page;
  };
  /// The oldest page that waits for this step; a page is read after it was judged. Nothing: all is done.
  [[nodiscard]] Result<std::optional<Job>> next(Step step);
  [[nodiscard]] Status judged(const DossierId& dossier, const PageId& page, const PageJudgement& judgement);
  [[nodiscard]] Status read(const DossierId& dossier, const PageId& page, const QString& text, int confidence);

 private:
  dossier::DossierStore& m_dossiers;
  dossier::BlobStore& m_blobs;
};

}  // namespace motcua::intake
