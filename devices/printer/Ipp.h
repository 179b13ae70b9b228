// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Inside of devices/printer only: libcups' C objects as owned values. libcups keeps its server name, user and password
// callback per thread, so a connection is made and used on one thread.
#pragma once
#include "core/base/Result.h"

#include <QStringList>

#include <chrono>
#include <cups/cups.h>
#include <memory>

namespace motcua::printer {

struct IppDelete {
  void operator()(ipp_t* message) const { ippDelete(message); }
};
struct HttpClose {
  void operator()(http_t* connection) const { httpClose(connection); }
};
using IppPtr = std::unique_ptr<ipp_t, IppDelete>;
using HttpPtr = std::unique_ptr<http_t, HttpClose>;

enum class Tls { IfRequested, Always };

/// How long a peer may be silent. cupsd is on this PC or in this room; a printer that sleeps needs a moment.
inline constexpr std::chrono::milliseconds kConnectTimeout{2000};
inline constexpr std::chrono::milliseconds kAnswerTimeout{4000};

/// To the print service that CUPS_SERVER or client.conf names. Never asks for a password. PrinterOffline when silent.
[[nodiscard]] Result<HttpPtr> connectScheduler();
[[nodiscard]] Result<HttpPtr> connectHost(const QString& host, int port, Tls tls, std::chrono::milliseconds timeout);

/// A request for one printer, with the usual head.
[[nodiscard]] IppPtr makeRequest(ipp_op_t operation, const QString& printerUri);
void requestAttributes(ipp_t* request, const QList<const char*>& names);
/// Consumes the request. The answer may carry an IPP error status; only silence is an error here.
[[nodiscard]] Result<IppPtr> ask(http_t* connection, IppPtr request, const QString& resource);

[[nodiscard]] QString queueUri(const QString& queue);
[[nodiscard]] QString textOf(ipp_attribute_t* attribute);
[[nodiscard]] QString text(ipp_t* message, const char* name);
[[nodiscard]] QStringList texts(ipp_t* message, const char* name);
[[nodiscard]] int number(ipp_t* message, const char* name, int fallback);

}  // namespace motcua::printer
