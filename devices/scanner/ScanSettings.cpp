// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// From a clerk's request to a device's options, in the order in which backends want them: source first (it changes the
// ranges), then mode and depth, resolution, paper size, area, safety, and last what IT set by hand.
#include "devices/scanner/SaneNames.h"
#include "devices/scanner/SaneOptions.h"

#include <algorithm>

namespace motcua::scanner {
namespace {

using scanning::ScanArea;
using scanning::ScanMode;
using scanning::ScanRequest;
using scanning::ScanSource;

tl::unexpected<Error> lacks(const QString& what) {
  return fail(ErrorCode::DeviceUnsupported, QStringLiteral("the device offers no such setting"), what);
}

/// Sets the first of these options that is a settable text with a value that `pick` likes; false where there is none.
template <class Pick>
Result<bool> choose(SaneOptions& options, std::initializer_list<const char*> names, Pick pick) {
  const auto* option = options.find(names);
  if (option == nullptr || option->type != SaneType::String || !option->settable) return false;
  const auto text = pick(option->strings);
  if (text.isEmpty()) return false;
  TRY(options.setText(*option, text));
  return true;
}

/// Duplex comes as a source of its own, as a switch, or as a feeder mode.
Result<bool> switchDuplex(SaneOptions& options, bool on) {
  const auto* option = options.find({"duplex", "adf-mode", "adf_mode", "sides", "scan-sides", "page-sides"});
  if (option == nullptr || !option->settable) return false;
  if (option->type == SaneType::Bool) {
    TRY(options.set(*option, on ? QStringLiteral("yes") : QStringLiteral("no")));
    return true;
  }
  if (option->type != SaneType::String) return false;
  for (const auto& text : option->strings) {
    const auto lower = text.toLower();
    const bool both = lower.contains("duplex") || lower.contains("both") || lower == "on" || lower == "yes";
    if (both != on) continue;
    TRY(options.setText(*option, text));
    return true;
  }
  return false;
}

Result<bool> useGlass(SaneOptions& options) {
  return choose(options, {"source", "scan-source", "doc-source"}, pickFlatbed);
}

Result<bool> useFeeder(SaneOptions& options) {
  return choose(options, {"source", "scan-source", "doc-source"}, pickFeeder);
}

Result<AppliedSettings> applyDuplex(SaneOptions& options) {
  AppliedSettings out;
  out.feeder = out.duplex = true;
  TRY_ASSIGN(const bool byName, choose(options, {"source", "scan-source", "doc-source"}, pickDuplex));
  if (byName) return out;
  TRY_ASSIGN(const bool feeder, useFeeder(options));
  static_cast<void>(feeder);  // a pure sheet-fed scanner has no source option at all
  TRY_ASSIGN(const bool bySwitch, switchDuplex(options, true));
  if (!bySwitch) return lacks(QStringLiteral("duplex"));
  return out;
}

/// Where the device can tell whether there is paper in the feeder, believe it.
enum class Paper { Loaded, Empty, Unknown };
Paper paperIn(SaneOptions& options) {
  const auto* sensor = options.find({"page-loaded", "adf-loaded", "paper-loaded", "document-loaded", "feeder-loaded", "adf-paper"});
  if (sensor == nullptr || sensor->type != SaneType::Bool || !sensor->readable) return Paper::Unknown;
  const auto value = options.value(*sensor);
  if (value.isEmpty()) return Paper::Unknown;
  return value == QLatin1String("yes") ? Paper::Loaded : Paper::Empty;
}

Result<AppliedSettings> applyAuto(SaneOptions& options, AutoChoice choice) {
  AppliedSettings out;
  const auto* source = options.find({"source", "scan-source", "doc-source"});
  const bool hasGlass = source == nullptr || !pickFlatbed(source->strings).isEmpty();
  if (choice == AutoChoice::FeederFirst) {
    TRY_ASSIGN(out.feeder, useFeeder(options));
    if (out.feeder && (!hasGlass || paperIn(options) != Paper::Empty)) {
      out.canFallBackToGlass = hasGlass;
      return out;
    }
  }
  out.feeder = false;
  TRY_ASSIGN(const bool glass, useGlass(options));
  // No glass among the sources: a sheet-fed device, whatever its one source is called. No source option: take it as it
  // comes, one page, unless it has the marks of a feeder.
  if (!glass && source != nullptr) out.feeder = true;
  if (source == nullptr && options.find({"adf-mode", "duplex", "page-loaded"}) != nullptr) out.feeder = true;
  return out;
}

Result<AppliedSettings> applySource(SaneOptions& options, const ScanRequest& request, AutoChoice choice) {
  if (request.source == ScanSource::FeederDuplex) return applyDuplex(options);
  AppliedSettings out;
  switch (request.source) {
    case ScanSource::Auto: {
      TRY_ASSIGN(out, applyAuto(options, choice));
      break;
    }
    case ScanSource::Flatbed: {
      TRY_ASSIGN(const bool glass, useGlass(options));
      if (!glass && options.find({"source", "scan-source", "doc-source"}) != nullptr) return lacks(QStringLiteral("flatbed"));
      break;
    }
    case ScanSource::Feeder: {
      out.feeder = true;
      TRY_ASSIGN(const bool feeder, useFeeder(options));
      if (!feeder && options.find({"source", "scan-source", "doc-source"}) != nullptr) return lacks(QStringLiteral("feeder"));
      break;
    }
    case ScanSource::FeederDuplex: break;
  }
  if (out.feeder) TRY(switchDuplex(options, false).map([](bool) {}));
  return out;
}

Status setDepth(SaneOptions& options, int bits) {
  const auto* depth = options.find({"depth", "bit-depth"});
  if (depth == nullptr || !depth->settable) return {};
  if (depth->type == SaneType::String) return options.set(*depth, QString::number(bits)).or_else([](auto&&) -> Status { return {}; });
  return options.setNumber(*depth, bits);
}

/// A device without line art gives grey: nothing of the paper is lost, and the page pipeline can make it black and white.
Status applyMode(SaneOptions& options, ScanMode mode) {
  const auto* option = options.find({"mode", "scan-mode", "color-mode"});
  if (option == nullptr || option->type != SaneType::String || !option->settable) return {};
  auto text = pickMode(option->strings, mode);
  int bits = mode == ScanMode::Lineart ? 1 : 8;
  if (text.isEmpty() && mode == ScanMode::Lineart) {
    text = pickMode(option->strings, ScanMode::Grey);
    const auto* depth = options.find({"depth", "bit-depth"});
    if (depth == nullptr || !depth->words.contains(1)) bits = 8;
  }
  if (text.isEmpty() && mode == ScanMode::Grey) text = pickMode(option->strings, ScanMode::Colour);
  if (text.isEmpty()) return lacks(QString::fromUtf8(option->name));
  TRY(options.setText(*option, text));
  return setDepth(options, bits);
}

Result<int> applyResolution(SaneOptions& options, int dpi) {
  int taken = dpi;
  for (const auto* name : {"resolution", "x-resolution", "y-resolution"}) {
    const auto* option = options.find({name});
    if (option == nullptr || !option->settable) continue;
    if (option->type == SaneType::String) {
      TRY(options.set(*option, QString::number(dpi)));
    } else {
      TRY(options.setNumber(*option, dpi));
    }
    if (const auto* after = options.find({name})) taken = static_cast<int>(options.number(*after, taken));
  }
  return std::max(1, taken);
}

struct Millimetres {
  double width;
  double height;
};

Millimetres sizeOf(ScanArea area) {
  switch (area) {
    case ScanArea::A4: return {210, 297};
    case ScanArea::A5: return {148, 210};
    case ScanArea::IdCard: return {90, 58};  // ISO/IEC 7810 ID-1 is 85.60 x 53.98; some room for a card laid askew
    case ScanArea::Full: break;
  }
  return {1e6, 1e6};  // moved into the device's range
}

Status setLength(SaneOptions& options, const char* name, double mm, int dpi) {
  const auto* option = options.find({name});
  if (option == nullptr || !option->settable || (option->type != SaneType::Int && option->type != SaneType::Fixed)) return {};
  return options.setNumber(*option, option->unit == SaneUnit::Pixel ? mm * dpi / 25.4 : mm);
}

Status applyArea(SaneOptions& options, ScanArea area, int dpi) {
  const auto size = sizeOf(area);
  TRY(setLength(options, "page-width", size.width, dpi));
  TRY(setLength(options, "page-height", size.height, dpi));
  TRY(setLength(options, "tl-x", 0, dpi));
  TRY(setLength(options, "tl-y", 0, dpi));
  TRY(setLength(options, "br-x", size.width, dpi));
  return setLength(options, "br-y", size.height, dpi);
}

/// Two sheets at once lose a page of somebody's dossier: Linux backends leave the detection off (vxsuite #7263).
/// Best effort, since each backend has its own dependencies among these; a refusal here must not stop the scan.
void applyMultiFeedGuard(SaneOptions& options) {
  for (const auto* name : {"df-action", "double-feed-action", "multifeed-action", "df_action"})
    if (const auto* option = options.find({name}); option != nullptr && option->settable) {
      const auto stop = pickStop(option->strings);
      if (!stop.isEmpty()) static_cast<void>(options.setText(*option, stop));
    }
  for (const auto* name : {"df-thickness", "double-feed-detection", "doublefeed-detection", "multifeed-detection", "df-detection", "ultrasonic"})
    if (const auto* option = options.find({name}); option != nullptr && option->settable && option->type == SaneType::Bool)
      static_cast<void>(options.set(*option, QStringLiteral("yes")));
}

}  // namespace

Result<AppliedSettings> applySettings(SaneOptions& options, const ScanRequest& request, AutoChoice choice) {
  TRY_ASSIGN(auto out, applySource(options, request, choice));
  TRY(applyMode(options, request.mode));
  TRY_ASSIGN(out.dpi, applyResolution(options, request.dpi));
  TRY(applyArea(options, request.area, out.dpi));
  if (out.feeder) applyMultiFeedGuard(options);
  for (const auto& [name, text] : request.backendOptions) {
    const auto* option = options.find(name.toUtf8());
    if (option == nullptr) return lacks(name);
    TRY(options.set(*option, text));
  }
  if (const auto* resolution = options.find({"resolution", "x-resolution"}))
    out.dpi = std::max(1, static_cast<int>(options.number(*resolution, out.dpi)));
  out.shortPagesAreTrue = options.isOn({"ald", "auto-length", "automatic-length-detection", "page-auto-size"});
  return out;
}

}  // namespace motcua::scanner
