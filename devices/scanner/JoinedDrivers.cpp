// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/scanner/Scanners.h"

#include <mutex>

namespace motcua::scanner {
namespace {

using scanning::ScannerDriver;
using scanning::ScannerInfo;

/// Gathers the answers of all drivers, which come on their own threads; the last one to answer carries the whole list.
struct Gathering {
  std::mutex guard;
  size_t missing = 0;
  std::vector<QList<ScannerInfo>> parts;
  std::optional<Error> error;
  std::function<void(Result<QList<ScannerInfo>>)> done;

  void take(size_t index, Result<QList<ScannerInfo>> part) {
    QList<ScannerInfo> all;
    {
      const std::lock_guard lock(guard);
      if (part)
        parts[index] = std::move(*part);
      else
        error = part.error();
      if (--missing > 0) return;
      for (const auto& found : parts) all << found;
    }
    // Folders are still there when libsane is not; only with nothing at all is it an error.
    if (all.isEmpty() && error) return done(fail(*error));
    done(std::move(all));
  }
};

class JoinedDrivers final : public ScannerDriver {
 public:
  JoinedDrivers(std::unique_ptr<ScannerDriver> worker, const std::vector<FolderConfig>& folders) {
    m_drivers.push_back({QString(), std::move(worker)});
    for (const auto& folder : folders) m_drivers.push_back({folderScannerId(folder.folder), makeFolderDriver(folder)});
  }

  void list(std::function<void(Result<QList<ScannerInfo>>)> done) override {
    auto gathering = std::make_shared<Gathering>();
    gathering->missing = m_drivers.size();
    gathering->parts.resize(m_drivers.size());
    gathering->done = std::move(done);
    for (size_t i = 0; i < m_drivers.size(); ++i)
      m_drivers[i].driver->list([gathering, i](Result<QList<ScannerInfo>> part) { gathering->take(i, std::move(part)); });
  }

  void options(const QString& scannerId, std::function<void(Result<QList<scanning::DeviceOption>>)> done) override {
    driverOf(scannerId).options(scannerId, std::move(done));
  }

  std::unique_ptr<scanning::ScanJob> scan(const scanning::ScanRequest& request, scanning::ScanEvents events) override {
    return driverOf(request.scannerId).scan(request, std::move(events));
  }

 private:
  struct Entry {
    QString id;
    std::unique_ptr<ScannerDriver> driver;
  };
  ScannerDriver& driverOf(const QString& id) {
    for (const auto& entry : m_drivers)
      if (!entry.id.isEmpty() && entry.id == id) return *entry.driver;
    return *m_drivers.front().driver;
  }
  std::vector<Entry> m_drivers;
};

}  // namespace

std::unique_ptr<ScannerDriver> joinDrivers(std::unique_ptr<ScannerDriver> worker, std::vector<FolderConfig> folders) {
  return std::make_unique<JoinedDrivers>(std::move(worker), folders);
}

}  // namespace motcua::scanner
