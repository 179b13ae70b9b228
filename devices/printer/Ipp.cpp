// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/printer/Ipp.h"

namespace motcua::printer {
namespace {

// libcups would read a password from the terminal, for ever.
const char* noPassword(const char*, http_t*, const char*, const char*, void*) {
  return nullptr;
}

int giveUp(http_t*, void*) {
  return 0;
}

HttpPtr connectWithin(const char* host, int port, http_encryption_t encryption, std::chrono::milliseconds timeout) {
  HttpPtr connection(httpConnect2(host, port, nullptr, AF_UNSPEC, encryption, 1, static_cast<int>(timeout.count()), nullptr));
  if (connection) httpSetTimeout(connection.get(), std::chrono::duration<double>(kAnswerTimeout).count(), giveUp, nullptr);
  return connection;
}

}  // namespace

Result<HttpPtr> connectScheduler() {
  cupsSetPasswordCB2(noPassword, nullptr);
  // libcups reads CUPS_SERVER once a thread; IT may change it while we run, and tests do.
  if (const auto server = qgetenv("CUPS_SERVER"); !server.isEmpty()) cupsSetServer(server.constData());
  auto connection = connectWithin(cupsServer(), ippPort(), cupsEncryption(), kConnectTimeout);
  if (!connection) return fail(ErrorCode::PrinterOffline, QString::fromUtf8(cupsLastErrorString()), QStringLiteral("CUPS"));
  return connection;
}

Result<HttpPtr> connectHost(const QString& host, int port, Tls tls, std::chrono::milliseconds timeout) {
  cupsSetPasswordCB2(noPassword, nullptr);
  const auto encryption = tls == Tls::Always ? HTTP_ENCRYPTION_ALWAYS : HTTP_ENCRYPTION_IF_REQUESTED;
  auto connection = connectWithin(host.toUtf8().constData(), port, encryption, timeout);
  if (!connection) return fail(ErrorCode::PrinterOffline, QString::fromUtf8(cupsLastErrorString()), host);
  return connection;
}

IppPtr makeRequest(ipp_op_t operation, const QString& printerUri) {
  IppPtr request(ippNewRequest(operation));
  if (!printerUri.isEmpty()) ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr, printerUri.toUtf8().constData());
  ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr, cupsUser());
  return request;
}

void requestAttributes(ipp_t* request, const QList<const char*>& names) {
  ippAddStrings(request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", static_cast<int>(names.size()), nullptr, names.constData());
}

Result<IppPtr> ask(http_t* connection, IppPtr request, const QString& resource) {
  IppPtr answer(cupsDoRequest(connection, request.release(), resource.toUtf8().constData()));
  if (!answer) return fail(ErrorCode::PrinterOffline, QString::fromUtf8(cupsLastErrorString()), QStringLiteral("CUPS"));
  return answer;
}

QString queueUri(const QString& queue) {
  char uri[HTTP_MAX_URI];
  httpAssembleURIf(HTTP_URI_CODING_ALL, uri, sizeof uri, "ipp", nullptr, "localhost", 0, "/printers/%s", queue.toUtf8().constData());
  return QString::fromUtf8(uri);
}

QString textOf(ipp_attribute_t* attribute) {
  return attribute == nullptr ? QString() : QString::fromUtf8(ippGetString(attribute, 0, nullptr));
}

QString text(ipp_t* message, const char* name) {
  return textOf(ippFindAttribute(message, name, IPP_TAG_ZERO));
}

QStringList texts(ipp_t* message, const char* name) {
  QStringList out;
  auto* attribute = ippFindAttribute(message, name, IPP_TAG_ZERO);
  for (int i = 0; i < ippGetCount(attribute); ++i) out << QString::fromUtf8(ippGetString(attribute, i, nullptr));
  out.removeAll(QStringLiteral("none"));
  return out;
}

int number(ipp_t* message, const char* name, int fallback) {
  auto* attribute = ippFindAttribute(message, name, IPP_TAG_ZERO);
  return attribute == nullptr ? fallback : ippGetInteger(attribute, 0);
}

}  // namespace motcua::printer
