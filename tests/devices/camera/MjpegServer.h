// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// An IP camera on loopback: MJPEG over HTTP (multipart/x-mixed-replace), which can misbehave on order.
#pragma once
#include <QBuffer>
#include <QByteArray>
#include <QImage>

#include <arpa/inet.h>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace motcua::test {

inline QByteArray jpegOf(const QImage& image) {
  QByteArray out;
  QBuffer buffer(&out);
  buffer.open(QIODevice::WriteOnly);
  image.save(&buffer, "JPEG", 92);
  return out;
}

class MjpegServer {
 public:
  enum class Mode { Normal, Stall, Garbage };

  explicit MjpegServer(QByteArray jpeg) : m_jpeg(std::move(jpeg)) { start(); }
  ~MjpegServer() { stop(); }
  MjpegServer(const MjpegServer&) = delete;
  MjpegServer& operator=(const MjpegServer&) = delete;

  [[nodiscard]] QString url() const { return QStringLiteral("http://127.0.0.1:%1/video").arg(m_port); }
  void set(Mode mode) { m_mode = mode; }
  [[nodiscard]] int connections() const { return m_connections; }

  /// As if the plug were pulled: all connections end, new ones are refused.
  void stop() {
    {
      const std::lock_guard lock(m_mutex);
      m_stopping = true;
      if (m_listener >= 0) ::shutdown(m_listener, SHUT_RDWR);
      for (const int socket : m_sockets) ::shutdown(socket, SHUT_RDWR);
    }
    m_wake.notify_all();
    if (m_acceptor.joinable()) m_acceptor.join();
    for (auto& thread : m_threads) thread.join();
    m_threads.clear();
    m_sockets.clear();
    if (m_listener >= 0) ::close(m_listener);
    m_listener = -1;
  }

  /// On the same port as before.
  void start() {
    m_stopping = false;
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int yes = 1;
    ::setsockopt(m_listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(m_port);
    ::bind(m_listener, reinterpret_cast<sockaddr*>(&address), sizeof address);
    ::listen(m_listener, 8);
    socklen_t size = sizeof address;
    ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size);
    m_port = ntohs(address.sin_port);
    m_acceptor = std::thread([this] { accept(); });
  }

 private:
  void accept() {
    for (;;) {
      const int socket = ::accept(m_listener, nullptr, nullptr);
      const std::lock_guard lock(m_mutex);
      if (socket < 0 || m_stopping) {
        if (socket >= 0) ::close(socket);
        return;
      }
      ++m_connections;
      m_sockets.push_back(socket);
      m_threads.emplace_back([this, socket] { serve(socket); });
    }
  }

  static bool send(int socket, const QByteArray& bytes) {
    for (qsizetype at = 0; at < bytes.size();) {
      const auto sent = ::send(socket, bytes.constData() + at, static_cast<size_t>(bytes.size() - at), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      at += sent;
    }
    return true;
  }

  void serve(int socket) {
    char request[4096];
    if (::recv(socket, request, sizeof request, 0) <= 0) return;
    send(socket, "HTTP/1.0 200 OK\r\nContent-Type: multipart/x-mixed-replace;boundary=frame\r\n\r\n");
    unsigned noise = 1;
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
      const auto mode = m_mode.load();
      lock.unlock();
      bool alive = true;
      if (mode != Mode::Stall) {
        auto body = m_jpeg;
        if (mode == Mode::Garbage)
          for (auto& byte : body) byte = static_cast<char>((noise = noise * 1664525u + 1013904223u) >> 24);
        alive =
            send(socket, "--frame\r\nContent-Type: image/jpeg\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body + "\r\n");
      }
      lock.lock();
      if (!alive) break;
      m_wake.wait_for(lock, std::chrono::milliseconds(40), [this] { return m_stopping; });
    }
    ::shutdown(socket, SHUT_RDWR);
    ::close(socket);
    std::erase(m_sockets, socket);
  }

  QByteArray m_jpeg;
  std::atomic<Mode> m_mode{Mode::Normal};
  std::atomic<int> m_connections{0};
  std::mutex m_mutex;
  std::condition_variable m_wake;
  bool m_stopping = false;
  int m_listener = -1;
  std::uint16_t m_port = 0;
  std::vector<int> m_sockets;
  std::vector<std::thread> m_threads;
  std::thread m_acceptor;
};

}  // namespace motcua::test
