// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/Http.h"

#include <QEventLoop>
#include <QFile>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTimer>
#include <QUuid>

#include <algorithm>
#include <vector>

namespace motcua::sync {
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
    const auto parsed = QUrl::fromEncoded(url.toUtf8(), QUrl::StrictMode);
    const bool plain = parsed.scheme() == QLatin1String("http");
    if (!parsed.isValid() || parsed.host().isEmpty() || (parsed.scheme() != QLatin1String("https") && !(plain && isThisMachine(parsed.host()))))
      return fail(ErrorCode::BadInput, QStringLiteral("not an https address: ") + url, url);
    QNetworkRequest out(parsed);
    out.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    out.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
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

  /// What the system has taken over for sending makes no progress that Qt could see: a large body on a slow line gets more time.
  [[nodiscard]] int patience(const QByteArray& body) const {
    constexpr qint64 kSlowBytesPerMs = 20;
    constexpr qint64 kMostMs = 60'000;
    return options.timeoutMs + static_cast<int>(std::min(kMostMs, body.size() / kSlowBytesPerMs));
  }

  [[nodiscard]] Result<QNetworkReply*> start(const Call& call) {
    TRY_ASSIGN(auto wanted, request(call.url, call.headers));
    wanted.setTransferTimeout(patience(call.body));
    if (call.method == "GET") return network.get(wanted);
    if (call.method == "HEAD") return network.head(wanted);
    if (call.method == "PUT") return network.put(wanted, call.body);
    if (call.method == "DELETE") return network.deleteResource(wanted);
    return network.post(wanted, call.body);
  }

  [[nodiscard]] static HttpAnswer answerOf(QNetworkReply& reply) {
    HttpAnswer out;
    out.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (reply.isOpen()) out.body = reply.readAll();
    out.headers = reply.rawHeaderPairs();
    // An answer that broke off in the middle has a status too, and Qt may call it whole where the line is closed after each.
    const auto error = reply.error();
    const bool said = error == QNetworkReply::NoError ||
                      (error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError) ||
                      error == QNetworkReply::ProtocolInvalidOperationError ||  // its word for 400
                      error >= QNetworkReply::InternalServerError;
    const bool bodiless = reply.operation() == QNetworkAccessManager::HeadOperation;
    const bool whole = bodiless || out.body.size() >= out.header("content-length").toLongLong();
    out.arrived = out.status > 0 && said && whole;
    if (!out.arrived) out.problem = whole ? reply.errorString() : QStringLiteral("the answer broke off");
    return out;
  }

  QList<HttpAnswer> wait(const std::vector<std::unique_ptr<QNetworkReply>>& replies) const {
    QEventLoop loop;
    const auto finished = [&] { return std::all_of(replies.begin(), replies.end(), [](const auto& reply) { return reply->isFinished(); }); };
    const auto abort = [&] {
      for (const auto& reply : replies) reply->abort();
    };
    for (const auto& owner : replies) {
      auto* reply = owner.get();
      QObject::connect(reply, &QNetworkReply::finished, &loop, [&] {
        if (finished()) loop.quit();
      });
      QObject::connect(reply, &QNetworkReply::downloadProgress, &loop, [reply](qint64 received, qint64) {
        if (received > kMostAnswer) reply->abort();
      });
    }
    QTimer look;
    if (options.stop != nullptr) {
      QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (*options.stop) abort();
      });
      look.start(100);
    }
    if (!finished()) loop.exec(QEventLoop::ExcludeUserInputEvents);
    QList<HttpAnswer> out;
    for (const auto& reply : replies) out << answerOf(*reply);
    return out;
  }
};

QByteArray HttpAnswer::header(const QByteArray& name) const {
  for (const auto& [key, value] : headers)
    if (key.compare(name, Qt::CaseInsensitive) == 0) return value;
  return {};
}

Http::Http(Options options) : m_d(std::make_unique<Private>()) {
  m_d->options = std::move(options);
  m_d->network.setAutoDeleteReplies(false);
}
Http::~Http() = default;

QList<HttpAnswer> Http::sendAll(const QList<Call>& calls, const std::function<void()>& meanwhile) {
  std::vector<std::unique_ptr<QNetworkReply>> replies;
  for (const auto& call : calls) {
    auto reply = m_d->start(call);
    // Refused before anything was sent, and by the form of the address: so are all.
    if (!reply) return QList<HttpAnswer>(calls.size(), HttpAnswer{false, 0, {}, reply.error().detail});
    replies.emplace_back(*reply);
  }
  if (meanwhile) meanwhile();
  return m_d->wait(replies);
}

HttpAnswer Http::send(const Call& call) {
  return sendAll({call}).first();
}

HttpAnswer Http::post(const QString& url, const Headers& headers, const QByteArray& body, const QByteArray& contentType) {
  return send({"POST", url, Headers{{"Content-Type", contentType}} + headers, body});
}

HttpAnswer Http::get(const QString& url, const Headers& headers) {
  return send({"GET", url, headers});
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

}  // namespace motcua::sync
