// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>

namespace motcua::scanning {

/// One scanner as IT and clerk see it. `id` is stable across restarts and re-plugging (serial, URL, vendor+model),
/// never a bus address.
struct ScannerInfo {
  QString id;
  QString name;     ///< vendor and model
  QString address;  ///< what SANE opens now, e.g. "airscan:e0:..." ; changes
  QString kind;     ///< "sane" or "folder"
  QString state;    ///< "ready", "busy", "missing", "unknown"
};

enum class ScanSource { Auto, Flatbed, Feeder, FeederDuplex };  ///< Auto: feeder if loaded, else glass
enum class ScanMode { Colour, Grey, Lineart };
enum class ScanArea { A4, A5, IdCard, Full };

struct ScanRequest {
  QString scannerId;
  ScanSource source = ScanSource::Auto;
  ScanMode mode = ScanMode::Colour;
  ScanArea area = ScanArea::A4;
  int dpi = 200;                                  ///< TT 01/2023 with TT 02/2019: at least 200
  int maxPages = 0;                               ///< 0: until the feeder is empty (feeder) or one (glass)
  int waitForPaperSeconds = 0;                    ///< an empty feeder (or folder) is asked again for so long before it is an error
  QList<QPair<QString, QString>> backendOptions;  ///< SANE option name -> value, after the defaults
  friend bool operator==(const ScanRequest&, const ScanRequest&) = default;
};

/// One finished page, already encoded by the worker: what becomes the blob, byte for byte.
struct ScannedPage {
  QByteArray image;  ///< JPEG (colour, grey) or PNG/TIFF (lineart)
  QString mimeType;  ///< image/jpeg, image/png, image/tiff
  int width = 0;     ///< pixels
  int height = 0;
  int dpi = 0;
  bool backSide = false;
  /// To be called once the page is durable, from any thread; may be empty. The folder driver moves the file to done/
  /// only then, so that a page whose saving failed comes again.
  std::function<void()> accepted;
};

/// How a scan ended: exactly one of done, error, cancelled; the pages before stay in every case.
struct ScanOutcome {
  enum class End { Done, Failed, Cancelled } end = End::Done;
  int pages = 0;
  Error error;  ///< when Failed
};

struct ScanEvents {
  std::function<void(ScannedPage)> page;                ///< called in order, before `finished`
  std::function<void(int page, double part)> progress;  ///< 0..1 of the current page
  std::function<void(ScanOutcome)> finished;            ///< exactly once
};

/// A running scan. cancel() may be called from any thread, any number of times; to drop the job does not cancel it.
class ScanJob {
 public:
  virtual ~ScanJob() = default;
  virtual void cancel() = 0;
};

/// One setting that a scanner's own driver offers, for the IT page and `motcuactl device options`.
struct DeviceOption {
  QString name;        ///< what ScanRequest::backendOptions takes, e.g. "df-action"
  QString title;       ///< the driver's English title
  QString type;        ///< "bool", "int", "fixed", "string", "button"
  QString unit;        ///< "", "px", "bit", "mm", "dpi", "%", "us"
  QString value;       ///< as it is now; empty where it can't be read
  QStringList values;  ///< allowed values, where the driver lists them
  double minimum = 0;  ///< with maximum: the allowed range, both 0 where there is none
  double maximum = 0;
  double step = 0;
  bool settable = false;
};

/// Port to the scanners. Implementations never block the caller: list, options and scan answer on the driver's own
/// thread; the caller posts to its own. Destroying the driver ends a running scan as cancelled before it returns.
class ScannerDriver {
 public:
  virtual ~ScannerDriver() = default;
  virtual void list(std::function<void(Result<QList<ScannerInfo>>)> done) = 0;
  virtual void options(const QString& scannerId, std::function<void(Result<QList<DeviceOption>>)> done) = 0;
  [[nodiscard]] virtual std::unique_ptr<ScanJob> scan(const ScanRequest& request, ScanEvents events) = 0;
};

}  // namespace motcua::scanning
