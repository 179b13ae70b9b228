// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Random days in two offices: clerks work on- and offline, lines are cut, PCs crash, are cloned and put back from copies,
// clocks step, the hub itself is put back. After it all networks heal and the one checker looks. The list of steps comes
// from a seed; MOTCUA_MODEL_SHRINK=1 leaves out what is not needed for a failure.
//   MOTCUA_MODEL_STEPS=100000 MOTCUA_MODEL_SEED=7 build/ci/bin/test_sync "random days*"
#include "tests/core/sync/FaultProxy.h"
#include "tests/core/sync/SyncOffice.h"

#include <random>

using namespace motcua;
using namespace motcua::test;

namespace {

struct Step {
  enum What { Intake, Page, Act, Correct, HandOver, Unknown, Sync, BadSync, Blobs, Crash, Clock, Copy, PutBack, Clone, HubBackup, HubBack, kCount };
  What what;
  unsigned a;
  unsigned b;
};
constexpr const char* kNames[] = {"intake", "page",  "act",   "correct", "hand over", "unknown kind", "sync",       "sync on a bad line",
                                  "pages",  "crash", "clock", "copy",    "put back",  "clone",        "hub backup", "hub back"};
constexpr int kWeights[] = {110, 70, 110, 80, 120, 10, 230, 120, 30, 30, 20, 6, 4, 3, 2, 1};
constexpr int kCounters = 4;
constexpr int kMostClones = 3;

std::vector<Step> steps(unsigned seed, int many) {
  std::mt19937 random(seed);
  std::discrete_distribution<int> what(std::begin(kWeights), std::end(kWeights));
  std::vector<Step> out;
  for (int i = 0; i < many; ++i)
    out.push_back({static_cast<Step::What>(what(random)), static_cast<unsigned>(random()), static_cast<unsigned>(random())});
  return out;
}

class Days {
 public:
  explicit Days(HubServer& server) : m_server(server), m_proxy(server.port()) {
    for (int i = 0; i < 2; ++i) m_offices.push_back(std::make_unique<SyncOffice>(server, kCounters));
    m_dossiers.resize(2);
    m_copies.resize(2);
  }
  void run(const Step& step) {
    const auto which = step.a % 2;
    auto& office = *m_offices[which];
    auto& pc = office.pc(static_cast<int>((step.a >> 1) % static_cast<unsigned>(office.pcs.size())));
    switch (step.what) {
      case Step::Intake:
        // Ten minutes a dossier: a day has fewer than the 999 numbers of a slot, even after copies burnt some.
        pc.clock().advance(600);
        m_dossiers[which] << pc.intake(QStringLiteral("%1 của %2").arg(step.b % 1000).arg(office.agency));
        break;
      case Step::Page:
        onKnown(which, pc, step, [&](const QString& id) { pc.page(id, "page " + QByteArray::number(step.b % 50) + office.agency.toUtf8()); });
        break;
      case Step::Act:
        onKnown(which, pc, step,
                [&](const QString& id) { pc.act(id, step.b % 3 == 0 ? QStringLiteral("has_result") : QStringLiteral("processing")); });
        break;
      case Step::HandOver: onKnown(which, pc, step, [&](const QString& id) { pc.act(id, QStringLiteral("handed_over")); }); break;
      case Step::Correct:
        onKnown(which, pc, step, [&](const QString& id) {
          pc.correct(id, step.b % 2 == 0 ? QStringLiteral("note") : QStringLiteral("field"), QString::number(step.b));
        });
        break;
      case Step::Unknown:
        onKnown(which, pc, step, [&](const QString& id) {
          (void)pc.append(id, "holographed", {{QStringLiteral("x"), static_cast<qint64>(step.b)}});
        });
        break;
      case Step::Sync: (void)pc.sync(); break;
      case Step::BadSync: badSync(pc, step); break;
      case Step::Blobs: (void)pc.sendBlobs(); break;
      case Step::Crash: pc.reopen(); break;
      case Step::Clock: stepClock(pc, step); break;
      case Step::Copy:
        if (m_copies[which].size() < 8) m_copies[which] << qMakePair(&pc, pc.copyFolder());
        break;
      case Step::PutBack:
        for (const auto& [owner, folder] : m_copies[which])
          if (owner == &pc) {
            pc.putBack(folder);
            break;
          }
        break;
      case Step::Clone:
        if (office.pcs.size() < kCounters + kMostClones) {
          office.owned.push_back(std::make_unique<TestCounter>(pc, pc.copyFolder()));
          office.pcs << office.owned.back().get();
        }
        break;
      case Step::HubBackup: hubBackup(); break;
      case Step::HubBack: hubBack(); break;
      case Step::kCount: break;
    }
  }
  QStringList healAndCheck() {
    QStringList broken;
    for (auto& office : m_offices) {
      office->admin = m_server.admin();
      for (int round = 0; round < 4; ++round)
        for (auto* pc : office->pcs) {
          const auto done = pc->sync();
          if (!done && round == 3) broken << QStringLiteral("can't sync: ") + done.error().detail;
        }
      broken << brokenInvariants(office->pcs, *office->admin, office->agency);
      const auto& other = m_offices[office == m_offices.front() ? 1 : 0]->agency;
      for (auto* pc : office->pcs)
        if (pc->bodies().contains(QStringLiteral(" của ") + other + QLatin1Char('"')))
          broken << QStringLiteral("shows a dossier of the other office");
      broken << lostIntakes(*office);
      // Everything is told, so the hub as it is now is what all know.
      for (auto* pc : office->pcs) (void)pc->sendBlobs();
    }
    return broken;
  }

 private:
  template <class Do>
  void onKnown(unsigned which, TestCounter& pc, const Step& step, Do act) {
    auto& known = m_dossiers[which];
    if (known.isEmpty()) return;
    // Mostly at the same few dossiers, so that counters get in each other's way.
    const auto back = static_cast<qsizetype>(step.b % (step.b % 4 == 0 ? static_cast<unsigned>(known.size()) : 5U));
    const auto id = known[std::max<qsizetype>(0, known.size() - 1 - back)];
    if (pc.store().dossiers().find({id})) act(id);
  }
  void badSync(TestCounter& pc, const Step& step) {
    FaultProxy::Plan plan;
    const long at = static_cast<long>(step.b % 6000);
    switch (step.a % 7) {
      case 0:
      case 1: plan.cutUpAfter = at; break;
      case 2:
      case 3: plan.cutDownAfter = at; break;
      case 4: plan.flipUpAt = at; break;
      case 5: plan.flipDownAt = at; break;
      default: plan.html = true;
    }
    plan.flipBy = step.b % 2 == 0 ? 0x20 : 0x01;
    m_proxy.set(plan);
    const auto direct = pc.address();
    pc.setAddress(HubServer::throughPort(direct, m_proxy.port(), m_server.port()));
    (void)pc.sync({300, 150});
    pc.setAddress(direct);
  }
  static void stepClock(TestCounter& pc, const Step& step) {
    constexpr qint64 kDay = 86400;
    pc.clock().set(step.b % 9 == 0   ? vietnamTime(1970, 1, 1).addSecs(step.b % kDay)
                   : step.b % 9 == 1 ? vietnamTime(2099, 12, 30).addSecs(step.b % kDay)
                                     : vietnamTime(2026, 11, 24, 8).addSecs(static_cast<qint64>(step.b % 400) * kDay));
  }
  void hubBackup() {
    for (auto& office : m_offices) office->admin.reset();
    const auto name = QStringLiteral("model_hub%1_%2").arg(m_server.port()).arg(++m_backups);
    m_server.snapshot(name);
    // A long run would fill the disk with copies that nobody puts back any more.
    if (!m_backup.isEmpty()) (void)m_server.admin(QStringLiteral("postgres"))->script(QStringLiteral("DROP DATABASE %1").arg(m_backup));
    m_backup = name;
    for (auto& office : m_offices) office->admin = m_server.admin();
  }
  void hubBack() {
    if (m_backup.isEmpty()) return;
    for (auto& office : m_offices) office->admin.reset();
    m_server.restore(m_backup);
    for (auto& office : m_offices) office->admin = m_server.admin();
  }
  /// I1, I5: what a PC that still lives has received is at the others too. (Copies put back may have lost what was never sent.)
  QStringList lostIntakes(SyncOffice& office) {
    QStringList broken;
    for (const auto& id : m_dossiers[office.agency == m_offices.front()->agency ? 0 : 1]) {
      int there = 0;
      for (auto* pc : office.pcs) there += pc->store().dossiers().find({id}).has_value() ? 1 : 0;
      if (there != 0 && there != office.pcs.size()) broken << QStringLiteral("a dossier is at %1 of %2 counters").arg(there).arg(office.pcs.size());
    }
    return broken;
  }

  HubServer& m_server;
  FaultProxy m_proxy;
  std::vector<std::unique_ptr<SyncOffice>> m_offices;
  QList<QStringList> m_dossiers;
  QList<QList<QPair<TestCounter*, QString>>> m_copies;
  QString m_backup;
  int m_backups = 0;
};

QStringList outcome(HubServer& server, const std::vector<Step>& list) {
  Days days(server);
  const auto between = std::max<size_t>(200, list.size() / 20);
  for (size_t i = 0; i < list.size(); ++i) {
    days.run(list[i]);
    if (i % between == between - 1)
      if (const auto broken = days.healAndCheck(); !broken.isEmpty()) return broken;
  }
  return days.healAndCheck();
}

/// Leaves out stretches as long as it still fails.
std::vector<Step> shrunk(HubServer& server, std::vector<Step> list) {
  int tries = 0;
  for (size_t chunk = list.size() / 2; chunk > 0 && tries < 120; chunk /= 2)
    for (size_t at = 0; at + chunk <= list.size() && tries < 120;) {
      auto shorter = list;
      shorter.erase(shorter.begin() + static_cast<std::ptrdiff_t>(at), shorter.begin() + static_cast<std::ptrdiff_t>(at + chunk));
      ++tries;
      if (outcome(server, shorter).isEmpty())
        at += chunk;
      else
        list = std::move(shorter);
    }
  return list;
}

}  // namespace

TEST_CASE("random days in two offices end in one picture with nothing lost") {
  auto server = HubServer::start();
  if (!server) {
    WARN("skipped: PostgreSQL is not installed (apt-get install postgresql)");
    return;
  }
  const int many = qEnvironmentVariableIsSet("MOTCUA_MODEL_STEPS") ? qEnvironmentVariableIntValue("MOTCUA_MODEL_STEPS") : 300;
  const auto seed =
      qEnvironmentVariableIsSet("MOTCUA_MODEL_SEED") ? static_cast<unsigned>(qEnvironmentVariableIntValue("MOTCUA_MODEL_SEED")) : 20261124U;
  const auto list = steps(seed, many);
  const auto broken = outcome(*server, list);
  if (!broken.isEmpty()) {
    UNSCOPED_INFO("seed " << seed << ": " << broken.join(QLatin1Char('\n')).toStdString());
    if (qEnvironmentVariableIsSet("MOTCUA_MODEL_SHRINK"))
      for (const auto& step : shrunk(*server, list)) UNSCOPED_INFO(kNames[step.what] << ' ' << step.a << ' ' << step.b);
  }
  CHECK(broken.isEmpty());
}
