// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/portal/Http.h"

#include <QEventLoop>
#include <QFile>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTimer>
#include <QUuid>

namespace motcua::sync::portal {
namespace {

constexpr qint64 kMostAnswer = 8 * 1024 * 1024;

bool isThisMachine(const QString& host) {
  return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

}  // namespace

struct Http::Private {
  Options options;
  QNetworkAccessManager network;

  [[nodiscard]] Result<QNetworkRequest> request(const QString& url, const Headers& headers) const {
    const QUrl parsed(url, QUrl::StrictMode);
    const bool plain = parsed.scheme() == QLatin1String("http");
    if (!parsed.isValid() || parsed.host().isEmpty() || (parsed.scheme() != QLatin1String("https") && !(plain && isThisMachine(parsed.host()))))
      return fail(ErrorCode::BadInput, QStringLiteral("not an https address: ") + url, url);
    QNetworkRequest out(parsed);
    out.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    out.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    out.setTransferTimeout(options.timeoutMs);
    out.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("motcua"));
    out.setRawHeader("Accept", "application/json");
    for (const auto& [name, value] : headers) out.setRawHeader(name, value);
    if (!options.caFile.isEmpty()) {
      auto tls = QSslConfiguration::defaultConfiguration();
      tls.setCaCertificates(QSslCertificate::fromPath(options.caFile));
      out.setSslConfiguration(tls);
    }
    return out;
  }

  HttpAnswer wait(QNetworkReply* reply) {
    const std::unique_ptr<QNetworkReply> owner(reply);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QObject::connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 received, qint64) {
      if (received > kMostAnswer) reply->abort();
    });
    QTimer look;
    if (options.stop != nullptr) {
      QObject::connect(&look, &QTimer::timeout, reply, [this, reply] {
        if (*options.stop) reply->abort();
      });
      look.start(100);
    }
    if (!reply->isFinished()) loop.exec(QEventLoop::ExcludeUserInputEvents);
    HttpAnswer out;
    out.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (reply->isOpen()) out.body = reply->readAll();
    // An answer that broke off in the middle has a status too.
    const auto error = reply->error();
    const bool whole = error == QNetworkReply::NoError ||
                       (error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError) ||
                       error >= QNetworkReply::InternalServerError;
    out.arrived = out.status > 0 && whole;
    if (!out.arrived) out.problem = reply->errorString();
    return out;
  }
};

Http::Http(Options options) : m_d(std::make_unique<Private>()) {
  m_d->options = std::move(options);
  m_d->network.setAutoDeleteReplies(false);
}
Http::~Http() = default;

HttpAnswer Http::post(const QString& url, const Headers& headers, const QByteArray& body, const QByteArray& contentType) {
  auto request = m_d->request(url, headers);
  if (!request) return {false, 0, {}, request.error().detail};
  request->setHeader(QNetworkRequest::ContentTypeHeader, contentType);
  return m_d->wait(m_d->network.post(*request, body));
}

HttpAnswer Http::get(const QString& url, const Headers& headers) {
  const auto request = m_d->request(url, headers);
  if (!request) return {false, 0, {}, request.error().detail};
  return m_d->wait(m_d->network.get(*request));
}

HttpAnswer Http::upload(const QString& url, const Headers& headers, const QByteArray& field, const QString& fileName, const QByteArray& mimeType,
                        const QByteArray& bytes) {
  const auto boundary = "motcua" + QUuid::createUuid().toString(QUuid::Id128).toLatin1();
  auto name = fileName.toUtf8();
  name.replace('"', '_').replace('\r', ' ').replace('\n', ' ');
  const auto body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name +
                    "\"\r\nContent-Type: " + mimeType + "\r\n\r\n" + bytes + "\r\n--" + boundary + "--\r\n";
  return post(url, headers, body, "multipart/form-data; boundary=" + boundary);
}

}  // namespace motcua::sync::portal
