// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/scanner/NetworkProbe.h"

#include <QUrl>

#include <fcntl.h>
#include <memory>
#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace motcua::scanner {
namespace {

struct Place {
  QString host;
  int port = 0;
};

Place placeOf(const QString& address) {
  if (address.startsWith(QLatin1String("saned:"))) return {address.mid(6).section(QLatin1Char('/'), 0, 0), 6566};
  const QUrl url(address.startsWith(QLatin1String("escl:")) ? address.mid(5) : address);
  const auto scheme = url.scheme();
  const int usual = scheme.startsWith(QLatin1String("rtsp")) ? 554 : scheme == QLatin1String("https") ? 443 : 80;
  return {url.host(), url.port(usual)};
}

bool connects(const addrinfo& target, int timeoutMs) {
  const int socket = ::socket(target.ai_family, target.ai_socktype | SOCK_NONBLOCK | SOCK_CLOEXEC, target.ai_protocol);
  if (socket < 0) return false;
  bool connected = ::connect(socket, target.ai_addr, target.ai_addrlen) == 0;
  if (!connected && errno == EINPROGRESS) {
    pollfd waiting{socket, POLLOUT, 0};
    int error = 0;
    socklen_t size = sizeof error;
    connected = ::poll(&waiting, 1, timeoutMs) == 1 && ::getsockopt(socket, SOL_SOCKET, SO_ERROR, &error, &size) == 0 && error == 0;
  }
  ::close(socket);
  return connected;
}

}  // namespace

bool answers(const QString& address, std::chrono::milliseconds timeout) {
  const auto place = placeOf(address);
  if (place.host.isEmpty()) return false;
  addrinfo hints{};
  hints.ai_socktype = SOCK_STREAM;
  addrinfo* found = nullptr;
  if (::getaddrinfo(place.host.toUtf8().constData(), QByteArray::number(place.port).constData(), &hints, &found) != 0) return false;
  const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> list(found, &::freeaddrinfo);
  for (const auto* one = list.get(); one != nullptr; one = one->ai_next)
    if (connects(*one, static_cast<int>(timeout.count()))) return true;
  return false;
}

}  // namespace motcua::scanner
