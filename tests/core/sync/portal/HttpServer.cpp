// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/portal/HttpServer.h"

#include <QFile>
#include <QProcess>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>

namespace motcua::test {

bool makeCertificate(const QString& certificate, const QString& key) {
  return QProcess::execute(
             QStringLiteral("openssl"),
             {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("rsa:2048"), QStringLiteral("-nodes"),
              QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"), QStringLiteral("/CN=127.0.0.1"), QStringLiteral("-addext"),
              QStringLiteral("subjectAltName=IP:127.0.0.1"), QStringLiteral("-keyout"), key, QStringLiteral("-out"), certificate}) == 0;
}

HttpServer::HttpServer(Handler handler) : m_handler(std::move(handler)), m_server(new QTcpServer) {
  start();
}

HttpServer::HttpServer(Handler handler, const QString& certificate, const QString& key)
    : m_handler(std::move(handler)), m_scheme(QStringLiteral("https")) {
  auto* server = new QSslServer;
  auto tls = QSslConfiguration::defaultConfiguration();
  tls.setLocalCertificate(QSslCertificate::fromPath(certificate).value(0));
  QFile file(key);
  if (file.open(QIODevice::ReadOnly)) tls.setPrivateKey(QSslKey(&file, QSsl::Rsa));
  tls.setPeerVerifyMode(QSslSocket::VerifyNone);
  server->setSslConfiguration(tls);
  m_server = server;
  start();
}

void HttpServer::start() {
  m_server->listen(QHostAddress::LocalHost);
  m_port = m_server->serverPort();
  m_server->moveToThread(&m_thread);
  // Queued: a TLS socket can't be waited for inside the signal that says its handshake is done.
  QObject::connect(
      m_server, &QTcpServer::pendingConnectionAvailable, m_server,
      [this] {
        while (auto* socket = m_server->nextPendingConnection()) serve(socket);
      },
      Qt::QueuedConnection);
  m_thread.start();
}

HttpServer::~HttpServer() {
  QMetaObject::invokeMethod(m_server, [this] {
    delete m_server;
    m_thread.quit();
  });
  m_thread.wait();
}

bool HttpServer::readBody(QTcpSocket* socket, Request& request) {
  const auto length = request.headers.value("content-length").toLongLong();
  m_received += request.body.size();
  while (request.body.size() < length && (m_cutAfter < 0 || m_received < m_cutAfter)) {
    if (socket->bytesAvailable() == 0 && !socket->waitForReadyRead(5000)) break;
    const auto more = socket->readAll();
    m_received += more.size();
    request.body += more;
  }
  return request.body.size() >= length && (m_cutAfter < 0 || m_received <= m_cutAfter);
}

void HttpServer::answer(QTcpSocket* socket, const Reply& reply) {
  auto head = "HTTP/1.1 " + QByteArray::number(reply.status) + " x\r\n";
  if (!reply.type.isEmpty()) head += "Content-Type: " + reply.type + "\r\n";
  for (const auto& [name, value] : reply.headers) head += name + ": " + value + "\r\n";
  head += "Content-Length: " + QByteArray::number(reply.length >= 0 ? reply.length : reply.body.size()) + "\r\nConnection: close\r\n\r\n";
  socket->write(head + (reply.cutAfter >= 0 ? reply.body.left(reply.cutAfter) : reply.body));
  while (socket->bytesToWrite() > 0 && socket->waitForBytesWritten(5000)) {
  }
}

void HttpServer::serve(QTcpSocket* socket) {
  QByteArray all;
  qsizetype end = -1;
  while ((end = all.indexOf("\r\n\r\n")) < 0) {
    if (socket->bytesAvailable() == 0 && !socket->waitForReadyRead(5000)) return socket->deleteLater();
    all += socket->readAll();
  }
  Request request;
  const auto lines = all.left(end).split('\n');
  const auto first = lines.first().split(' ');
  request.method = first.value(0);
  request.path = QString::fromUtf8(first.value(1));
  for (const auto& line : lines.mid(1)) request.headers[line.left(line.indexOf(':')).trimmed().toLower()] = line.mid(line.indexOf(':') + 1).trimmed();
  request.body = all.mid(end + 4);
  if (!readBody(socket, request)) {
    socket->abort();
    return socket->deleteLater();
  }
  const auto reply = m_handler(request);
  if (reply.silent) {
    QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    return;
  }
  if (!reply.lost) {
    answer(socket, reply);
    socket->disconnectFromHost();
  } else {
    socket->abort();
  }
  socket->deleteLater();
}

}  // namespace motcua::test
