// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The real hub, for who wants to listen to some of its calls or to change its answers: overrides those and leaves the rest.
#pragma once
#include "core/sync/PostgresHub.h"

#include <memory>

namespace motcua::test {

class HubRelay : public sync::Hub {
 public:
  explicit HubRelay(std::unique_ptr<sync::PostgresHub> hub) : m_hub(std::move(hub)) {}
  Result<sync::EnrolAnswer> enrol(const exchange::Incarnation& life, bool fork, const QString& label) override {
    return m_hub->enrol(life, fork, label);
  }
  Result<sync::PushAnswer> push(const Batch& batch) override { return m_hub->push(batch); }
  Result<sync::PullAnswer> pull(const StoreId& stream, const exchange::LogMark& mark, int most) override { return m_hub->pull(stream, mark, most); }
  Result<QList<QString>> logAt(const QList<qint64>& seqs) override { return m_hub->logAt(seqs); }
  Result<QList<QString>> streamAt(const StoreId& stream, const QList<qint64>& cseqs) override { return m_hub->streamAt(stream, cseqs); }
  Result<QList<sync::HubStream>> streams() override { return m_hub->streams(); }
  Status rememberStream(const sync::HubStream& stream, bool retireParent) override { return m_hub->rememberStream(stream, retireParent); }
  Status recovered() override { return m_hub->recovered(); }
  Status retire(const StoreId& stream) override { return m_hub->retire(stream); }
  Result<sync::Claim> claim(const QString& name, const StoreId& holder, int seconds) override { return m_hub->claim(name, holder, seconds); }
  Status release(const QString& name, const StoreId& holder) override { return m_hub->release(name, holder); }
  Result<sync::HubStatus> status() override { return m_hub->status(); }

 private:
  std::unique_ptr<sync::PostgresHub> m_hub;
};

}  // namespace motcua::test
