// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// An HTTP server on loopback in a thread of its own, for simulators of portals.
#pragma once
#include <QByteArray>
#include <QHash>
#include <QMutex>
#include <QString>
#include <QThread>

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
};

class HttpServer {
 public:
  using Handler = std::function<Reply(const Request&)>;
  explicit HttpServer(Handler handler);
  /// HTTPS with that certificate and key (PEM).
  HttpServer(Handler handler, const QString& certificate, const QString& key);
  ~HttpServer();
  [[nodiscard]] QString url() const { return QStringLiteral("%1://127.0.0.1:%2").arg(m_scheme).arg(m_port); }

 private:
  void start();
  void serve(QTcpSocket* socket) const;
  Handler m_handler;
  QThread m_thread;
  QTcpServer* m_server;
  quint16 m_port = 0;
  QString m_scheme = QStringLiteral("http");
};

}  // namespace motcua::test
