// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/FaultProxy.h"

#include <arpa/inet.h>
#include <chrono>
#include <cstring>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace motcua::test {
namespace {

sockaddr_in loopback(int port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(static_cast<uint16_t>(port));
  return address;
}

void reset(int fd) {
  linger hard{1, 0};
  ::setsockopt(fd, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
  ::close(fd);
}

bool sendAll(int fd, const char* data, long size) {
  while (size > 0) {
    const auto sent = ::send(fd, data, static_cast<size_t>(size), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    data += sent;
    size -= sent;
  }
  return true;
}

}  // namespace

FaultProxy::FaultProxy(int upstreamPort) : m_upstream(upstreamPort) {
  m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  auto address = loopback(0);
  ::bind(m_listener, reinterpret_cast<sockaddr*>(&address), sizeof address);
  ::listen(m_listener, 16);
  socklen_t size = sizeof address;
  ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size);
  m_port = ntohs(address.sin_port);
  m_thread = std::thread([this] { serve(); });
}

FaultProxy::~FaultProxy() {
  m_stop = true;
  m_thread.join();
  ::close(m_listener);
}

void FaultProxy::set(const Plan& plan) {
  const std::lock_guard<std::mutex> guard(m_planned);
  m_plan = plan;
}

void FaultProxy::serve() {
  while (!m_stop) {
    pollfd poller{m_listener, POLLIN, 0};
    if (::poll(&poller, 1, 20) <= 0) continue;
    const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
    if (client >= 0) connection(client);
  }
}

// One connection at a time: the tests make no more.
void FaultProxy::connection(int client) {
  const auto plan = this->plan();
  m_up = 0;
  m_down = 0;
  if (plan.html) {
    char buffer[4096];
    (void)!::read(client, buffer, sizeof buffer);
    const char page[] = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>Xin mời đăng nhập Wi-Fi</html>";
    sendAll(client, page, sizeof page - 1);
    ::close(client);
    return;
  }
  const int server = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  auto address = loopback(m_upstream);
  if (::connect(server, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
    ::close(server);
    return reset(client);
  }
  const int yes = 1;
  if (plan.bytesPerSecond > 0) {
    // What a slow line has not carried yet must wait at the sender, not in a buffer of this machine.
    const int little = 16 * 1024;
    ::setsockopt(client, SOL_SOCKET, SO_RCVBUF, &little, sizeof little);
  }
  const auto began = std::chrono::steady_clock::now();
  ::setsockopt(server, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
  ::setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
  char buffer[65536];
  // After an upward cut the server still gets what had passed; what it does with that is its own affair.
  while (!m_stop) {
    pollfd pollers[2] = {{client, POLLIN, 0}, {server, POLLIN, 0}};
    if (::poll(pollers, 2, 50) < 0) break;
    if (plan.cutAfterMs > 0 && std::chrono::steady_clock::now() - began > std::chrono::milliseconds(plan.cutAfterMs)) break;
    bool over = false;
    for (int side = 0; side < 2 && !over; ++side) {
      if ((pollers[side].revents & (POLLIN | POLLHUP)) == 0) continue;
      long size = ::read(pollers[side].fd, buffer, plan.bytesPerSecond > 0 ? 4096 : sizeof buffer);
      if (size <= 0) {
        over = true;
        break;
      }
      auto& passed = side == 0 ? m_up : m_down;
      const long cut = side == 0 ? plan.cutUpAfter : plan.cutDownAfter;
      const long flip = side == 0 ? plan.flipUpAt : plan.flipDownAt;
      if (flip >= passed && flip < passed + size) buffer[flip - passed] = static_cast<char>(buffer[flip - passed] ^ plan.flipBy);
      const bool last = cut >= 0 && passed + size > cut;
      if (last) size = cut - passed;
      if (side == 1 && plan.stallDownAfter >= 0 && passed + size > plan.stallDownAfter) continue;
      if (plan.latencyMs > 0) std::this_thread::sleep_for(std::chrono::milliseconds(plan.latencyMs));
      if (plan.bytesPerSecond > 0) std::this_thread::sleep_for(std::chrono::microseconds(size * 1000000 / plan.bytesPerSecond));
      if (size > 0 && !sendAll(side == 0 ? server : client, buffer, size)) over = true;
      if (side == 1 && plan.twiceDownFrom >= 0 && passed >= plan.twiceDownFrom) sendAll(client, buffer, size);
      passed += size;
      if (side == 0) m_upOfAll += size;
      over = over || last;
    }
    if (over) break;
  }
  // The server ends what it was doing before it sees the end; the client is told at once and rudely.
  reset(client);
  ::close(server);
}

}  // namespace motcua::test
