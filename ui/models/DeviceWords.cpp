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

QString optionWord(const QString& name, const QString& title) {
  // Names as fujitsu, epsonds, canon_dr, genesys and the SANE standard spell them.
  static constexpr struct {
    const char* name;
    const char* word;
  } kWords[] = {
      {"brightness", QT_TRANSLATE_NOOP("DeviceWords", "Brightness")},
      {"contrast", QT_TRANSLATE_NOOP("DeviceWords", "Contrast")},
      {"threshold", QT_TRANSLATE_NOOP("DeviceWords", "Threshold of black")},
      {"gamma", QT_TRANSLATE_NOOP("DeviceWords", "Gamma")},
      {"highlight", QT_TRANSLATE_NOOP("DeviceWords", "White point")},
      {"shadow", QT_TRANSLATE_NOOP("DeviceWords", "Black point")},
      {"df-action", QT_TRANSLATE_NOOP("DeviceWords", "On a double feed")},
      {"double-feed-action", QT_TRANSLATE_NOOP("DeviceWords", "On a double feed")},
      {"df-skew", QT_TRANSLATE_NOOP("DeviceWords", "Stop on a crooked sheet")},
      {"df-thickness", QT_TRANSLATE_NOOP("DeviceWords", "Double feeds by thickness")},
      {"df-length", QT_TRANSLATE_NOOP("DeviceWords", "Double feeds by length")},
      {"stapledetect", QT_TRANSLATE_NOOP("DeviceWords", "Stop on a staple")},
      {"swdeskew", QT_TRANSLATE_NOOP("DeviceWords", "Straighten")},
      {"swcrop", QT_TRANSLATE_NOOP("DeviceWords", "Crop to the sheet")},
      {"swskip", QT_TRANSLATE_NOOP("DeviceWords", "Leave out empty pages (0: off)")},
      {"swdespeck", QT_TRANSLATE_NOOP("DeviceWords", "Remove specks")},
      {"ald", QT_TRANSLATE_NOOP("DeviceWords", "Find the sheet's length")},
      {"auto-length", QT_TRANSLATE_NOOP("DeviceWords", "Find the sheet's length")},
      {"dropout-front", QT_TRANSLATE_NOOP("DeviceWords", "Colour left out, front")},
      {"dropout-back", QT_TRANSLATE_NOOP("DeviceWords", "Colour left out, back")},
      {"rif", QT_TRANSLATE_NOOP("DeviceWords", "Sharpen edges in lineart")},
      {"adf-mode", QT_TRANSLATE_NOOP("DeviceWords", "Feeder mode")},
      {"duplex", QT_TRANSLATE_NOOP("DeviceWords", "Both sides")},
      {"custom-gamma", QT_TRANSLATE_NOOP("DeviceWords", "Own gamma table")},
      {"compression", QT_TRANSLATE_NOOP("DeviceWords", "Compression")},
      {"compression-arg", QT_TRANSLATE_NOOP("DeviceWords", "Strength of compression")},
      {"lamp-off-time", QT_TRANSLATE_NOOP("DeviceWords", "Lamp off after")},
      {"sleeptimer", QT_TRANSLATE_NOOP("DeviceWords", "Sleep after")},
      {"offtimer", QT_TRANSLATE_NOOP("DeviceWords", "Off after")},
      {"buffermode", QT_TRANSLATE_NOOP("DeviceWords", "Scan ahead into the buffer")},
      {"prepick", QT_TRANSLATE_NOOP("DeviceWords", "Pick the next sheet ahead")},
      {"overscan", QT_TRANSLATE_NOOP("DeviceWords", "Scan beyond the edges")},
      {"read-delay", QT_TRANSLATE_NOOP("DeviceWords", "Slow delivery")},
      {"test-picture", QT_TRANSLATE_NOOP("DeviceWords", "Test picture")},
      {"page-loaded", QT_TRANSLATE_NOOP("DeviceWords", "Sheet in the feeder")},
      {"wait-for-button", QT_TRANSLATE_NOOP("DeviceWords", "Wait for the device's button")},
      {"negative", QT_TRANSLATE_NOOP("DeviceWords", "Negative")},
      {"quality-cal", QT_TRANSLATE_NOOP("DeviceWords", "Quality calibration")},
      {"blade-cal", QT_TRANSLATE_NOOP("DeviceWords", "Calibrate")},
      {"three-pass", QT_TRANSLATE_NOOP("DeviceWords", "Three passes for colour")},
      {"hand-scanner", QT_TRANSLATE_NOOP("DeviceWords", "Hand scanner")},
  };
  for (const auto& row : kWords)
    if (name == QLatin1String(row.name)) return DeviceWords::tr(row.word);
  return title.isEmpty() ? name : title;
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
