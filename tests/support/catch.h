// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one place that knows which Catch2 this is (2.13 in Debian 12).
#pragma once
#include <QByteArray>
#include <QString>
#include <QStringList>

#include <ostream>

// QString and QByteArray in failure messages.
inline std::ostream& operator<<(std::ostream& out, const QString& text) {
  return out << '"' << text.toStdString() << '"';
}
inline std::ostream& operator<<(std::ostream& out, const QByteArray& bytes) {
  return out << '"' << bytes.toStdString() << '"';
}

#define CATCH_CONFIG_ENABLE_BENCHMARKING
#include <catch2/catch.hpp>
