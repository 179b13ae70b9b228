// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// An HTTP server on loopback in a thread of its own, for simulators of portals.
#pragma once
#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMutex>
#include <QPair>
#include <QString>
#include <QThread>

#include <atomic>
#include <functional>

class QTcpServer;
class QTcpSocket;

namespace motcua::test {

struct Request {
  QByteArray method;
  QString path;                           ///< with the query
  QHash<QByteArray, QByteArray> headers;  ///< names in lower case
  QByteArray body;
};
struct Reply {
  int status = 200;
  QByteArray body;
  QByteArray type = "application/json";
  bool lost = false;  ///< the connection is cut in place of an answer
  QList<QPair<QByteArray, QByteArray>> headers = {};
  qint64 length = -1;    ///< Content-Length to claim (HEAD); -1: the body's
  qint64 cutAfter = -1;  ///< so much of the body goes out, then the connection is cut
  bool silent = false;   ///< nothing is ever said, and the connection stays
};

/// Self-signed, for 127.0.0.1, as PEM files; false where openssl is missing.
[[nodiscard]] bool makeCertificate(const QString& certificate, const QString& key);

class HttpServer {
 public:
  using Handler = std::function<Reply(const Request&)>;
  explicit HttpServer(Handler handler);
  /// HTTPS with that certificate and key (PEM).
  HttpServer(Handler handler, const QString& certificate, const QString& key);
  ~HttpServer();
  /// A line that carries so many more bytes of bodies, all in all, and is cut then, again and again; -1: a good line.
  void cutAfter(qint64 bytes) {
    m_received = 0;
    m_cutAfter = bytes;
  }
  [[nodiscard]] qint64 received() const { return m_received; }  ///< bytes of bodies since cutAfter()
  [[nodiscard]] QString url() const { return QStringLiteral("%1://127.0.0.1:%2").arg(m_scheme).arg(m_port); }

 private:
  void start();
  void serve(QTcpSocket* socket);
  static void answer(QTcpSocket* socket, const Reply& reply);
  [[nodiscard]] bool readBody(QTcpSocket* socket, Request& request);
  Handler m_handler;
  std::atomic<qint64> m_received{0};
  std::atomic<qint64> m_cutAfter{-1};
  QThread m_thread;
  QTcpServer* m_server;
  quint16 m_port = 0;
  QString m_scheme = QStringLiteral("http");
};

}  // namespace motcua::test
