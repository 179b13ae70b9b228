// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/applicant/Applicant.h"
#include "core/base/Ids.h"
#include "core/deadline/DueDate.h"
#include "core/dossier/DossierState.h"
#include "core/procedure/Procedure.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <optional>

namespace motcua::dossier {

/// One scanned or imported side. The picture is the blob `hash`; removed pages stay, in the bin.
struct Page {
  PageId id;
  BlobHash hash;
  QString mimeType;
  int part = 0;    ///< page within the blob, for PDF and multi-page TIFF
  QString source;  ///< "scanner: NAME", "file: NAME", "camera: NAME", "dossier: CODE"
  int width = 0;   ///< pixels
  int height = 0;
  int dpi = 0;
  qint64 size = 0;     ///< bytes
  bool blank = false;  ///< flagged by the pipeline, never dropped
  double angle = 0;    ///< degrees the pipeline turned it
  int rotation = 0;    ///< 0/90/180/270 asked for by the clerk, on top of what is shown
  /// What of the picture counts, as parts of its width and height before it is turned; null: all of it. Whoever shows or
  /// exports the page cuts first and turns then; the blob stays whole.
  QRectF crop = {};
  // What the pipeline found (event page_judged); `hash` stays what the device gave.
  bool judged = false;
  BlobHash cleanHash;  ///< straight, upright and cut out; empty: nothing had to be changed
  QString cleanMime;
  BlobHash thumbHash;  ///< small and upright as the device gave it, for counters that have not fetched the page; empty: none
  int turn = 0;        ///< quarter turns the pipeline gave it, degrees clockwise
  QStringList marks;   ///< blurred | glare | clipped | unreadable
  bool read = false;   ///< its text is in the search
  bool removed = false;
  QString addedAt;  ///< ISO 8601
  friend bool operator==(const Page&, const Page&) = default;
};

/// Digitised for another dossier before, and used again (DuocTaiSuDung 1): its source names that dossier.
inline constexpr auto kFromDossier = "dossier: ";
[[nodiscard]] inline bool isUsedAgain(const Page& page) {
  return page.source.startsWith(QLatin1String(kFromDossier));
}

/// What a screen shows of a page: the clean picture where there is one.
struct Shown {
  BlobHash hash;
  int part = 0;
};
[[nodiscard]] Shown shownOf(const Page& page);

enum class ComponentStatus { Unchecked, Ok, Missing, Invalid };

/// One row of the checklist, as the clerk found it.
struct ComponentRow {
  QString id;
  QString name;
  QString form;
  int originals = 0;
  int copies = 0;
  bool required = true;
  ComponentStatus status = ComponentStatus::Unchecked;
  QString note;
  QList<Page> pages;
  friend bool operator==(const ComponentRow&, const ComponentRow&) = default;
};

struct FeeRow {
  QString id;
  QString name;
  qint64 amount = 0;  ///< whole đồng
  bool paid = false;
  QString exemption;  ///< ground, if exempt
  friend bool operator==(const FeeRow&, const FeeRow&) = default;
};

/// What went on paper: kept so that a reprint is marked and a dossier keeps its form's version.
struct PrintRecord {
  QString form;
  QString templateRef;  ///< which template, by name, version and hash (document::TemplateRef)
  int copy = 1;         ///< 1: first print; from 2 "Bản in lại lần N-1"
  QString target;       ///< queue name or "pdf"
  QString at;
  friend bool operator==(const PrintRecord&, const PrintRecord&) = default;
};

/// The record that screens read: the sum of its events (DossierProjection.h).
struct Dossier {
  DossierId id;
  QString code;
  State state = State::Draft;
  QString procedureCode;
  int procedureVersion = 0;
  QString procedureName;
  QString sector;
  QString caseId;
  procedure::Channel channel = procedure::Channel::Counter;
  applicant::Applicant applicant;
  std::optional<applicant::Applicant> submitter;  ///< when another person hands it in
  QList<ComponentRow> components;                 ///< row "" holds pages not yet routed
  QList<FeeRow> fees;
  QString note;
  QDateTime receivedAt;
  QDateTime dueAt;
  QList<deadline::DueStep> dueSteps;
  QString receivingAgency;  ///< three different agencies since the boundary-free intake of 1 July 2025
  QString competentAgency;
  QString helpingAgency;
  QString openedBy;
  QString receivedBy;
  int counter = 0;  ///< slot of the counter that owns it
  QString openedAt;
  int revision = 0;  ///< number of events applied
  QList<PrintRecord> prints;
  QJsonObject extra;  ///< what single steps add: result, receiver, supplement rounds (keys in Lifecycle)
  friend bool operator==(const Dossier&, const Dossier&) = default;
};

[[nodiscard]] QString toText(ComponentStatus status);  ///< unchecked | ok | missing | invalid
[[nodiscard]] std::optional<ComponentStatus> componentStatusFromText(const QString& text);
[[nodiscard]] int pageCount(const Dossier& dossier);  ///< without the bin

}  // namespace motcua::dossier
