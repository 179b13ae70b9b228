// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "core/scanning/ScannerDriver.h"
#include "devices/scanner/SaneApi.h"

#include <functional>

namespace motcua::scanner {

/// The options of one open device, by name. Reads the descriptors anew after each set(), since setting one may change
/// all others. SANE thread.
class SaneOptions {
 public:
  using Beat = std::function<void(const char* call)>;
  SaneOptions(SaneApi& api, SaneHandle handle, Beat beat);

  /// Null where the device has none of these names, or it is inactive. Earlier names win.
  [[nodiscard]] const SaneOption* find(std::initializer_list<const char*> names) const;
  [[nodiscard]] const SaneOption* find(const QByteArray& name) const;
  /// Sets from text: numbers, "yes"/"no", the listed strings (compared without case). BadInput where the text does not
  /// fit the option, else the status as error.
  [[nodiscard]] Status set(const SaneOption& option, const QString& text);
  [[nodiscard]] Status setNumber(const SaneOption& option, double value);  ///< moved into range or to the nearest listed
  [[nodiscard]] Status setText(const SaneOption& option, const QByteArray& text);
  /// As text; empty where it can't be read.
  [[nodiscard]] QString value(const SaneOption& option);
  [[nodiscard]] double number(const SaneOption& option, double fallback);
  [[nodiscard]] bool isOn(std::initializer_list<const char*> names);  ///< a readable bool that is true
  [[nodiscard]] QList<scanning::DeviceOption> describe();
  void reload();

 private:
  [[nodiscard]] Status put(const SaneOption& option, QByteArray value);
  SaneApi& m_api;
  SaneHandle m_handle;
  Beat m_beat;
  QList<SaneOption> m_options;
};

/// What applySettings() found out about the device for this request.
struct AppliedSettings {
  bool feeder = false;
  bool duplex = false;
  bool canFallBackToGlass = false;  ///< Auto chose the feeder, and there is glass
  bool shortPagesAreTrue = false;   ///< automatic page length is on: the announced height is only a maximum
  int dpi = 0;                      ///< as the device took it
};

/// Source, mode, depth, resolution, area, safe defaults against double feeds, then the request's own options.
/// `useGlass` overrides Auto. DeviceUnsupported (subject: the word) for what the device lacks.
enum class AutoChoice { FeederFirst, Glass };
[[nodiscard]] Result<AppliedSettings> applySettings(SaneOptions& options, const scanning::ScanRequest& request, AutoChoice choice);

}  // namespace motcua::scanner
