// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/Office.h"

#include "app/office/AgencyFile.h"
#include "app/office/OfficePortal.h"
#include "core/deadline/CalendarPort.h"
#include "core/deadline/Deadline.h"
#include "core/deadline/TermText.h"
#include "core/procedure/BuiltinCatalogue.h"
#include "core/settings/DeviceSettings.h"
#include "core/settings/OfficeSettings.h"
#include "core/store/Snapshots.h"

namespace motcua::app {
namespace {

struct DemoAccount {
  const char* name;
  const char* displayName;
  account::Role role;
};
constexpr DemoAccount kDemoAccounts[] = {{"canbo", "Lê Thị Hoa", account::Role::Clerk},
                                         {"lanhdao", "Trần Quốc Minh", account::Role::Supervisor},
                                         {"quantri", "Phạm Anh Tuấn", account::Role::It}};

// A ward that exists, with people that do not. H13 as the city's code is the table's alphabetical order, not a source
// we could confirm; a real office gives its own with `store init --agency`.
constexpr auto kDemoAgency = "H13.31";

/// The office's file for all its counters, kept by root.
QString managedFile() {
  return qEnvironmentVariable("MOTCUA_MANAGED_FILE", QStringLiteral("/etc/motcua/managed.json"));
}

QJsonObject demoSettings() {
  return {{QStringLiteral("office.demo"), true},
          {QStringLiteral("office.parent"), QStringLiteral("ỦY BAN NHÂN DÂN PHƯỜNG VỊ TÂN")},
          {QStringLiteral("office.name"), QStringLiteral("TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG")},
          {QStringLiteral("office.desk"), QStringLiteral("Trung tâm Phục vụ hành chính công phường Vị Tân")},
          {QStringLiteral("office.place"), QStringLiteral("Vị Tân")},
          {QStringLiteral("office.address"), QStringLiteral("Số 1 đường Nguyễn Văn Linh, phường Vị Tân, thành phố Cần Thơ")},
          {QStringLiteral("office.phone"), QStringLiteral("0293 3 000 000")},
          {QStringLiteral("office.signer"), QStringLiteral("Trần Quốc Minh")}};
}

Status fillDemo(Office& office) {
  const auto actor = account::systemAccount();
  for (const auto& [name, displayName, role] : kDemoAccounts)
    TRY(office.desk().accounts.add({{QString::fromLatin1(name)}, QString::fromUtf8(displayName), role, false}, QString::fromLatin1(kDemoPassword),
                                   actor));
  const auto settings = demoSettings();
  for (auto it = settings.begin(); it != settings.end(); ++it) TRY(office.desk().settings.set(it.key(), it.value(), actor.name));
  TRY_ASSIGN(const auto procedures, procedure::builtinCatalogue());
  TRY(office.desk().catalogue.publish(procedures, actor.name));
  return {};
}

}  // namespace

Office::Office(std::unique_ptr<store::Store> store, std::shared_ptr<const Clock> clock) : m_clock(std::move(clock)), m_store(std::move(store)) {}

Status Office::wire() {
  m_calendar = std::make_unique<deadline::FileCalendarPort>(m_store->folder());
  TRY_ASSIGN(const auto calendar, m_calendar->load());  // a damaged one stops the start, not the first intake
  TRY_ASSIGN(auto managed, settings::managedFromFile(managedFile()));
  m_settings = std::make_unique<settings::ManagedSettingStore>(m_store->settings(), std::move(managed));
  TRY_ASSIGN(const auto stored, m_settings->all());
  const bool fileOnly = stored[QStringLiteral("secrets.place")].toString() == QLatin1String("file");
  m_secrets = std::make_shared<Secrets>(m_store->folder(), fileOnly ? Secrets::Use::FileOnly : Secrets::Use::KeychainFirst);
  const auto office = settings::officeSettings(stored);
  TRY(room());
  TRY_ASSIGN(const auto options, deadline::dueOptionsFromText(office.dueLateRule, office.dueTermEnd));
  // Read anew each time (a few milliseconds), so that `calendar import` counts at once, as it does for LifeService.
  auto due = [this, calendar, options](const QDateTime& from, const procedure::Duration& duration) {
    return deadline::computeDue(m_calendar->load().value_or(calendar), from, duration, options);
  };
  TRY_ASSIGN(m_agencies, loadAgencies(m_store->folder(), stored[QStringLiteral("office.demo")].toBool()));
  const auto& identity = m_store->identity();
  m_accounts = std::make_unique<account::AccountService>(m_store->accounts());
  m_intake = std::make_unique<intake::IntakeService>(intake::IntakeService::Ports{
      m_store->dossiers(), m_store->blobs(), m_store->catalogue(), *m_settings, *m_clock, due, identity.agency, identity.counter, &m_agencies,
      [this] {
        if (m_pageAdded) m_pageAdded();
      },
      &m_store->clockWitness(),
      [this]() -> Status {
        TRY_ASSIGN(auto* room, room());
        return room->forIntake();
      }});
  m_pages = std::make_unique<intake::PageWork>(m_store->dossiers(), m_store->blobs());
  m_life = std::make_unique<life::LifeService>(
      life::LifeService::Ports{m_store->dossiers(), m_store->catalogue(), *m_settings, *m_calendar, *m_clock, identity.counter});
  m_desk = std::unique_ptr<desk::Desk>(new desk::Desk{m_store->dossiers(), m_store->blobs(), m_store->catalogue(), *m_settings, m_store->cashBook(),
                                                      *m_accounts, *m_intake, *m_life, *m_pages, *m_clock, identity.agency, identity.counter,
                                                      m_agencies, [this](const DossierId& id) { return reachOf(*m_store, portalKind(), id); },
                                                      [this]() -> Status {
                                                        TRY_ASSIGN(auto* room, room());
                                                        return room->forScan();
                                                      }});
  return {};
}

Result<store::DiskRoom*> Office::room() {
  constexpr qint64 kMegabyte = 1 << 20;
  TRY_ASSIGN(const auto all, m_settings->all());
  const auto wanted = settings::officeSettings(all);
  if (m_store->isWriter()) m_store->room().keep({wanted.ballastMb * kMegabyte, wanted.scanStopMb * kMegabyte});
  return &m_store->room();
}

Result<int> Office::dropOldSnapshots() {
  TRY_ASSIGN(const auto all, m_settings->all());
  TRY_ASSIGN(const auto devices, settings::deviceSettings(all));
  return store::dropSnapshots(*m_store, m_clock->now().addDays(-devices.snapshotKeepDays));
}

QString Office::portalKind() {
  const auto all = m_settings->all();
  return all ? (*all)[QStringLiteral("portal.kind")].toString() : QString();
}

Result<std::unique_ptr<Office>> Office::around(std::unique_ptr<store::Store> store, std::shared_ptr<const Clock> clock) {
  std::unique_ptr<Office> office(new Office(std::move(store), std::move(clock)));
  TRY(office->wire());
  return office;
}

Result<std::unique_ptr<Office>> Office::open(const QString& folder, std::shared_ptr<const Clock> clock) {
  TRY_ASSIGN(auto store, store::Store::open(folder, *clock));
  TRY_ASSIGN(auto office, around(std::move(store), std::move(clock)));
  // What can't be deleted today is tried again at the next start; it is no reason to keep a counter closed.
  (void)office->dropOldSnapshots();
  return office;
}

Result<std::unique_ptr<Office>> Office::openReader(const QString& folder, std::shared_ptr<const Clock> clock) {
  TRY_ASSIGN(auto store, store::Store::openReader(folder, *clock));
  return around(std::move(store), std::move(clock));
}

Result<std::unique_ptr<Office>> Office::create(const QString& folder, const store::Store::Identity& identity, std::shared_ptr<const Clock> clock) {
  TRY_ASSIGN(auto store, store::Store::create(folder, identity, *clock));
  return around(std::move(store), std::move(clock));
}

Result<std::unique_ptr<Office>> Office::createDemo(const QString& folder, std::shared_ptr<const Clock> clock) {
  TRY_ASSIGN(auto office, create(folder, {QString::fromLatin1(kDemoAgency), 1}, std::move(clock)));
  TRY(fillDemo(*office));
  TRY(office->wire());  // with the settings of the demo
  return office;
}

}  // namespace motcua::app
