// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

#include <atomic>
#include <memory>

namespace motcua::sync {

struct HttpAnswer {
  bool arrived = false;  ///< false: nobody knows whether the other side has done it
  int status = 0;
  QByteArray body;
  QString problem;  ///< when not arrived: for the log
  QList<QPair<QByteArray, QByteArray>> headers = {};
  [[nodiscard]] QByteArray header(const QByteArray& name) const;  ///< whatever its case; empty: none
};

/// Requests, each with a time limit (without a byte either way). They travel on a thread of its own, from the first one on; who
/// waits for an answer blocks his own (the sync's, never the window's). One caller at a time. HTTPS with verified certificates; plain HTTP only to
/// this machine itself. Redirects are answers, not followed: a captive portal.
class Http {
 public:
  using Headers = QList<QPair<QByteArray, QByteArray>>;
  struct Options {
    int timeoutMs = 60000;
    QString caFile;                           ///< another root of trust, PEM; empty: the system's
    const std::atomic<bool>* stop = nullptr;  ///< true: give up within a tenth of a second
  };
  explicit Http(Options options);
  ~Http();
  struct Call {
    QByteArray method;  ///< GET HEAD PUT POST DELETE
    QString url;        ///< percent-encoded, sent as it stands
    Headers headers;
    QByteArray body = {};
    qsizetype after = -1;  ///< not before that one of the list, an earlier one, is answered 2xx; else not sent at all
  };
  [[nodiscard]] HttpAnswer send(const Call& call);
  /// Several over a few lines at the same time; the answers in their order.
  [[nodiscard]] QList<HttpAnswer> sendAll(const QList<Call>& calls) { return end(begin(calls)); }
  /// The same in two halves: begin() returns at once, end() when all are answered. Several may be on their way.
  class Flight;
  [[nodiscard]] std::shared_ptr<Flight> begin(const QList<Call>& calls);
  [[nodiscard]] QList<HttpAnswer> end(const std::shared_ptr<Flight>& flight);
  [[nodiscard]] HttpAnswer post(const QString& url, const Headers& headers, const QByteArray& body,
                                const QByteArray& contentType = "application/json; charset=utf-8");
  [[nodiscard]] HttpAnswer get(const QString& url, const Headers& headers);
  /// One file as multipart/form-data.
  [[nodiscard]] HttpAnswer upload(const QString& url, const Headers& headers, const QByteArray& field, const QString& fileName,
                                  const QByteArray& mimeType, const QByteArray& bytes);

 private:
  struct Private;
  std::unique_ptr<Private> m_d;
};

}  // namespace motcua::sync
