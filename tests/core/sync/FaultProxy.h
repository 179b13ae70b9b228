// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A TCP proxy in the test's own process that does to a connection what a bad network does.
#pragma once
#include <atomic>
#include <mutex>
#include <thread>

namespace motcua::test {

class FaultProxy {
 public:
  explicit FaultProxy(int upstreamPort);
  ~FaultProxy();
  int port() const { return m_port; }

  struct Plan {
    long cutUpAfter = -1;    ///< bytes from the client that still pass; then both sides are reset
    long cutDownAfter = -1;  ///< the same for the server's answers: the server has done it, the client never hears
    long flipUpAt = -1;      ///< this byte is changed
    long flipDownAt = -1;
    char flipBy = 0x20;        ///< 0x01 makes another digit of a digit
    long twiceDownFrom = -1;   ///< what the server sends after this many bytes arrives twice
    long stallDownAfter = -1;  ///< half-open: after this many bytes nothing comes, and nobody says so
    int latencyMs = 0;         ///< on the way there, and on the way back
    long bytesPerSecond = 0;   ///< each way; 0: as fast as it goes
    int cutAfterMs = 0;        ///< both sides are reset so long after the connection was made; 0: never
    bool html = false;         ///< a captive portal answers in its place
  };
  void set(const Plan& plan);
  long up() const { return m_up; }  ///< bytes of the last connection
  long down() const { return m_down; }
  long upOfAll() const { return m_upOfAll; }  ///< of all connections

 private:
  void serve();
  void connection(int client);
  int m_listener = -1;
  int m_port = 0;
  int m_upstream;
  [[nodiscard]] Plan plan() {
    const std::lock_guard<std::mutex> guard(m_planned);
    return m_plan;
  }
  std::mutex m_planned;
  Plan m_plan;
  std::atomic<bool> m_stop{false};
  std::atomic<long> m_up{0};
  std::atomic<long> m_down{0};
  std::atomic<long> m_upOfAll{0};
  std::thread m_thread;
};

}  // namespace motcua::test
