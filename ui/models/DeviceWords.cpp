// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/DeviceWords.h"

#include <QCoreApplication>

namespace motcua::ui {
namespace {

struct DeviceWords {
  Q_DECLARE_TR_FUNCTIONS(DeviceWords)
};

}  // namespace

StateWord printerWord(printing::QueueState state) {
  using printing::QueueState;
  switch (state) {
    case QueueState::Idle: return {DeviceWords::tr("Ready"), style::Tone::Good};
    case QueueState::Printing: return {DeviceWords::tr("Printing"), style::Tone::Good};
    case QueueState::OutOfPaper: return {DeviceWords::tr("Out of paper"), style::Tone::Warn};
    case QueueState::Attention: return {DeviceWords::tr("Look at it"), style::Tone::Bad};
    case QueueState::Held: return {DeviceWords::tr("Paused"), style::Tone::Warn};
    case QueueState::Offline: return {DeviceWords::tr("Does not answer"), style::Tone::Bad};
    case QueueState::Missing: return {DeviceWords::tr("Not found"), style::Tone::Bad};
    case QueueState::Unreachable: return {DeviceWords::tr("Print service does not answer"), style::Tone::Bad};
  }
  return {};
}

StateWord scannerWord(const QString& state) {
  if (state == QLatin1String("ready")) return {DeviceWords::tr("Ready"), style::Tone::Good};
  if (state == QLatin1String("busy")) return {DeviceWords::tr("Busy"), style::Tone::Warn};
  if (state == QLatin1String("missing")) return {DeviceWords::tr("Not found"), style::Tone::Bad};
  return {DeviceWords::tr("Not tried yet"), style::Tone::Neutral};
}

StateWord cameraWord(scanning::CameraState state) {
  switch (state) {
    case scanning::CameraState::Opening: return {DeviceWords::tr("Opening"), style::Tone::Info};
    case scanning::CameraState::Live: return {DeviceWords::tr("Ready"), style::Tone::Good};
    case scanning::CameraState::Stalled: return {DeviceWords::tr("Picture stands still"), style::Tone::Warn};
    case scanning::CameraState::Missing: return {DeviceWords::tr("Not found"), style::Tone::Bad};
  }
  return {};
}

QString sourceWord(scanning::ScanSource source) {
  switch (source) {
    case scanning::ScanSource::Auto: return DeviceWords::tr("Feeder if loaded, else glass");
    case scanning::ScanSource::Flatbed: return DeviceWords::tr("Glass");
    case scanning::ScanSource::Feeder: return DeviceWords::tr("Feeder, one side");
    case scanning::ScanSource::FeederDuplex: return DeviceWords::tr("Feeder, both sides");
  }
  return {};
}

QString modeWord(scanning::ScanMode mode) {
  switch (mode) {
    case scanning::ScanMode::Colour: return DeviceWords::tr("Colour");
    case scanning::ScanMode::Grey: return DeviceWords::tr("Grey");
    case scanning::ScanMode::Lineart: return DeviceWords::tr("Black and white");
  }
  return {};
}

QString areaWord(scanning::ScanArea area) {
  switch (area) {
    case scanning::ScanArea::A4: return DeviceWords::tr("A4");
    case scanning::ScanArea::A5: return DeviceWords::tr("A5");
    case scanning::ScanArea::IdCard: return DeviceWords::tr("ID card");
    case scanning::ScanArea::Full: return DeviceWords::tr("Whole bed");
  }
  return {};
}

QString workWord(scanning::ScanWork work) {
  switch (work) {
    case scanning::ScanWork::Pages: return DeviceWords::tr("Pages as they come");
    case scanning::ScanWork::TurnStack: return DeviceWords::tr("Both sides by turning the stack");
    case scanning::ScanWork::CardSides: return DeviceWords::tr("Front and back on one sheet");
  }
  return {};
}

QString paperWord(printing::Paper paper) {
  switch (paper) {
    case printing::Paper::A4: return DeviceWords::tr("A4");
    case printing::Paper::A5: return DeviceWords::tr("A5");
    case printing::Paper::Receipt80: return DeviceWords::tr("Roll of 80 mm");
  }
  return {};
}

QString formWord(document::FormId form) {
  using document::FormId;
  switch (form) {
    case FormId::Receipt: return DeviceWords::tr("01 Receipt with the due date");
    case FormId::SupplementRequest: return DeviceWords::tr("02 Request to supplement");
    case FormId::Refusal: return DeviceWords::tr("03 Refusal");
    case FormId::Apology: return DeviceWords::tr("04 Apology");
    case FormId::StopNotice: return DeviceWords::tr("05 Notice of stopping");
    case FormId::ControlSheet: return DeviceWords::tr("06 Control sheet");
    case FormId::Register: return DeviceWords::tr("07 Register");
    case FormId::CertificationReceipt: return DeviceWords::tr("Receipt for certification");
    case FormId::BatchReceipt: return DeviceWords::tr("Receipt for several dossiers");
    case FormId::HandOverSlip: return DeviceWords::tr("Slip of handing over the result");
    case FormId::HandOverList: return DeviceWords::tr("List of handing over");
    case FormId::FeeReceipt: return DeviceWords::tr("Receipt of fees");
    case FormId::Report: return DeviceWords::tr("Reports");
    case FormId::SeparatorSheet: return DeviceWords::tr("Separator sheets");
  }
  return {};
}

QString codeWord(const QString& text) {
  switch (scanning::wedgeShapeOf(text)) {
    case scanning::WedgeShape::CitizenCard: return DeviceWords::tr("an ID card");
    case scanning::WedgeShape::Receipt: return DeviceWords::tr("a paper of a dossier");
    case scanning::WedgeShape::Separator: return DeviceWords::tr("a separator sheet");
    case scanning::WedgeShape::Other: break;
  }
  return DeviceWords::tr("another code");
}

QString hintWord(const QString& hint) {
  if (hint == QLatin1String("too_dark")) return DeviceWords::tr("Too dark: more light");
  if (hint == QLatin1String("glare")) return DeviceWords::tr("Glare: tilt it, or move the lamp");
  if (hint == QLatin1String("blurred")) return DeviceWords::tr("Blurred: hold still, clean the lens");
  if (hint == QLatin1String("too_far")) return DeviceWords::tr("Too far: bring it closer");
  return {};
}

QList<scanning::ScanProfile> defaultScanProfiles() {
  return scanning::defaultProfiles({DeviceWords::tr("One side"), DeviceWords::tr("Both sides"), DeviceWords::tr("Glass"),
                                    DeviceWords::tr("Both sides, turning the stack"), DeviceWords::tr("ID card, both sides")});
}

QList<scanning::ScanProfile> profilesOr(const QList<scanning::ScanProfile>& own) {
  return own.isEmpty() ? defaultScanProfiles() : own;
}

}  // namespace motcua::ui
