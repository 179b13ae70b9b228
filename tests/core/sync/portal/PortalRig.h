// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A counter with a store, and a relay from it to a simulator.
#pragma once
#include "core/dossier/Action.h"
#include "core/dossier/DossierCode.h"
#include "core/dossier/DossierJson.h"
#include "core/sync/portal/PortalRelay.h"
#include "tests/core/sync/SyncOffice.h"
#include "tests/core/sync/portal/Simulators.h"

#include <QTemporaryDir>

namespace motcua::test {

inline sync::portal::PortalSettings portalSettings(const Simulator& simulator, const QString& kind) {
  sync::portal::PortalSettings s;
  s.kind = kind;
  s.url = kind == QLatin1String("province") ? simulator.url() + QStringLiteral("/add?MaDinhDanhDV={agency}") : simulator.url();
  s.updateUrl = simulator.url() + QStringLiteral("/update");
  s.progressUrl = simulator.url() + QStringLiteral("/progress");
  s.agencyCode = QStringLiteral("H13.31");
  s.user = QStringLiteral("phuong");
  s.secret = QStringLiteral("bi-mat");
  s.dstcode = QStringLiteral("VN:GOV:000.00.00.G22:vpcpdvcprovider");
  s.unitName = QStringLiteral("Trung tâm Phục vụ hành chính công phường Vị Tân");
  s.timeoutMs = 4000;
  return s;
}

/// What a clerk does, on any store, with everything a portal asks for.
class DossierSteps {
 public:
  DossierSteps(store::Store& store, FixedClock& clock) : m_store(store), m_clock(clock) {}
  using Change = std::function<void(dossier::Dossier&)>;
  QString receive(
      const QString& name, const Change& change = [](dossier::Dossier&) {}) {
    const auto id = DossierId::fresh();
    append(id.value, kinds::kDraftOpened, {});
    dossier::Dossier d;
    d.id = id;
    const auto slot = m_store.identity().counter;
    const auto range = dossier::serialRangeOfSlot(slot);
    const auto day = m_clock.now().date();
    const int serial = *m_store.dossiers().lastSerial(m_store.identity().agency, day, range->first, range->last) + 1;
    d.code = dossier::CodePattern::standard().make(m_store.identity().agency, day, serial);
    d.state = dossier::State::Received;
    d.procedureCode = QStringLiteral("1.001193");
    d.procedureName = QStringLiteral("Đăng ký khai sinh");
    d.sector = QStringLiteral("Hộ tịch");
    d.applicant.name = name;
    d.applicant.idNumber = QStringLiteral("093190001234");
    d.applicant.birthDate = QStringLiteral("1990-02-14");
    d.applicant.phone = QStringLiteral("0912345678");
    dossier::ComponentRow row;
    row.id = QStringLiteral("TP01");
    row.name = QStringLiteral("Tờ khai đăng ký khai sinh");
    row.originals = 1;
    d.components << row;
    d.fees << dossier::FeeRow{QStringLiteral("LP01"), QStringLiteral("Lệ phí hộ tịch"), 8000, true, {}};
    d.receivedAt = m_clock.now();
    d.dueAt = m_clock.now().addDays(1);
    d.counter = slot;
    change(d);
    for (int i = 0; i < 2; ++i) {
      dossier::Page page;
      page.id = PageId::fresh();
      const QByteArray bytes = "page " + QByteArray::number(i) + name.toUtf8();
      page.hash = *m_store.blobs().put(bytes);
      page.mimeType = QStringLiteral("image/jpeg");
      page.size = bytes.size();
      append(id.value, kinds::kPageAdded, {{QStringLiteral("component"), QStringLiteral("TP01")}, {QStringLiteral("page"), dossier::toJson(page)}});
    }
    append(id.value, kinds::kReceived,
           {{QStringLiteral("dossier"), dossier::toJson(d)},
            {QStringLiteral("ledger"), QJsonObject{{QStringLiteral("agency"), m_store.identity().agency},
                                                   {QStringLiteral("day"), day.toString(Qt::ISODate)},
                                                   {QStringLiteral("serial"), serial}}}});
    return d.code;
  }
  void act(const QString& code, const char* action, const char* to, const QJsonObject& extra = {}) {
    m_clock.advance(60);
    append(
        m_store.dossiers().findByCode(code)->id.value, kinds::kActed,
        {{QStringLiteral("action"), QString::fromLatin1(action)}, {QStringLiteral("to"), QString::fromLatin1(to)}, {QStringLiteral("extra"), extra}});
  }
  void wholeLife(const QString& code) {
    const auto now = [this] { return toIso(m_clock.now()); };
    act(code, "forward", "processing",
        {{QStringLiteral("ever_forwarded"), true},
         {QStringLiteral("forwarded"), QJsonObject{{QStringLiteral("to"), QStringLiteral("Phòng Văn hóa – Xã hội")}}}});
    act(code, "request-supplement", "supplement_requested",
        {{QStringLiteral("supplements"), QJsonArray{QJsonObject{{QStringLiteral("asked_at"), now()},
                                                                {QStringLiteral("asked_by"), QStringLiteral("hoa")},
                                                                {QStringLiteral("reason"), QStringLiteral("Thiếu giấy chứng sinh")},
                                                                {QStringLiteral("papers"), QJsonArray{QStringLiteral("Giấy chứng sinh")}}}}}});
    act(code, "supplement", "processing",
        {{QStringLiteral("supplements"), QJsonArray{QJsonObject{{QStringLiteral("asked_at"), now()},
                                                                {QStringLiteral("asked_by"), QStringLiteral("hoa")},
                                                                {QStringLiteral("reason"), QStringLiteral("Thiếu giấy chứng sinh")},
                                                                {QStringLiteral("papers"), QJsonArray{QStringLiteral("Giấy chứng sinh")}},
                                                                {QStringLiteral("completed_at"), now()}}}}});
    act(code, "note", "processing");
    act(code, "record-result", "has_result",
        {{QStringLiteral("result_at"), now()},
         {QStringLiteral("results"), QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("Giấy khai sinh")},
                                                            {QStringLiteral("number"), QStringLiteral("12/2026")}}}}});
    act(code, "hand-over", "handed_over",
        {{QStringLiteral("handed_over"), QJsonObject{{QStringLiteral("at"), now()},
                                                     {QStringLiteral("to"), QJsonObject{{QStringLiteral("kind"), QStringLiteral("applicant")},
                                                                                        {QStringLiteral("name"), QStringLiteral("A")}}}}}});
  }

 private:
  void append(const QString& id, const char* kind, const QJsonObject& payload) {
    requireDone(m_store.dossiers().append({Subject::Dossier, id, QString::fromLatin1(kind), payload, {QStringLiteral("hoa")}}));
  }
  store::Store& m_store;
  FixedClock& m_clock;
};

class PortalRig {
 public:
  PortalRig(const Simulator& simulator, const QString& kind) : PortalRig(portalSettings(simulator, kind)) {}
  explicit PortalRig(sync::portal::PortalSettings settings) : m_kind(settings.kind), m_settings(std::move(settings)) {
    auto made = store::Store::create(m_home.filePath(QStringLiteral("store")), {QStringLiteral("H13.31"), 1}, m_clock);
    requireDone(made);
    m_store = std::move(*made);
    openPortal();
  }
  /// As the next contact does: everything anew but what `settings` carry over.
  void openPortal() {
    auto portal = sync::portal::makePortal(m_settings, m_store->blobs());
    requireDone(portal);
    m_portal = std::move(*portal);
  }
  QString receive(
      const QString& name, const DossierSteps::Change& change = [](dossier::Dossier&) {}) {
    return DossierSteps(*m_store, m_clock).receive(name, change);
  }
  void act(const QString& code, const char* action, const char* to) { DossierSteps(*m_store, m_clock).act(code, action, to); }
  void wholeLife(const QString& code) { DossierSteps(*m_store, m_clock).wholeLife(code); }
  sync::portal::PortalRelay::Report run() {
    sync::portal::PortalRelay relay(
        {m_store->portal(), *m_portal, m_clock, {}, [] { return 0.5; }, [] { return Status(); }, [] { return Result<bool>(true); }});
    auto report = relay.run([] { return true; });
    requireDone(report);
    return *report;
  }
  QList<exchange::PortalStep> unfinished() { return *m_store->portal().unfinished(m_kind, 1000); }
  FixedClock& clock() { return m_clock; }
  sync::portal::PortalSettings& settings() { return m_settings; }
  store::Store& store() { return *m_store; }
  exchange::PortalLog& portalLog() { return m_store->portal(); }

 private:
  QTemporaryDir m_home;
  FixedClock m_clock{vietnamTime(2026, 11, 24, 9)};
  QString m_kind;
  sync::portal::PortalSettings m_settings;
  std::unique_ptr<store::Store> m_store;
  std::unique_ptr<sync::portal::Portal> m_portal;
};

}  // namespace motcua::test
