// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"

#include <QString>

namespace motcua::store {

/// What the store's disk must keep free, in bytes; 0: not asked for.
struct RoomLimits {
  qint64 ballast = 0;  ///< size of the ballast file
  qint64 scan = 0;     ///< with less free no page is scanned
};

/// Room on the store's disk. A full disk is a stop condition, never an observation: <folder>/ballast, a file of real blocks, is given
/// up when there is no room, so that what is running still commits; from then on nothing new is begun until there is
/// room for the ballast again. It is given up before a COMMIT could fail, for SQLite rolls a failed one back and what
/// was done in it can't be done twice. Storage thread only.
class DiskRoom {
 public:
  explicit DiskRoom(QString folder) : m_folder(std::move(folder)) {}
  /// Makes the ballast where there is room for it twice, or removes one that is not wanted.
  void keep(const RoomLimits& limits);
  /// Before something is written: the ballast goes if less is free than half of it.
  void beforeWrite();
  /// The disk said that it is full. True: there is more room now, try once more.
  [[nodiscard]] bool giveUp();
  /// DiskNoRoom: a new dossier is not to be begun (the ballast is gone). Looks whether there is room again.
  [[nodiscard]] Status forIntake();
  /// The same for a scan, which also wants its own limit.
  [[nodiscard]] Status forScan();
  [[nodiscard]] qint64 ballastBytes() const;  ///< 0: not there
  [[nodiscard]] qint64 freeBytes() const;     ///< to this user; -1: unknown
  [[nodiscard]] const RoomLimits& limits() const { return m_limits; }

 private:
  [[nodiscard]] QString path() const { return m_folder + QStringLiteral("/ballast"); }
  [[nodiscard]] Error noRoom() const;
  QString m_folder;
  RoomLimits m_limits;
};

}  // namespace motcua::store
