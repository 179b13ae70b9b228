// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/office/Secrets.h"
#include "core/desk/Desk.h"
#include "core/settings/ManagedSettings.h"
#include "core/store/Store.h"

#include <functional>
#include <memory>

namespace motcua::app {

/// Store and services of one counter, put together. Storage thread, or motcuactl's only one.
class Office {
 public:
  [[nodiscard]] static Result<std::unique_ptr<Office>> open(const QString& folder, std::shared_ptr<const Clock> clock);
  /// The same office for reading only, beside the one that this process holds open; on a thread of its own.
  [[nodiscard]] static Result<std::unique_ptr<Office>> openReader(const QString& folder, std::shared_ptr<const Clock> clock);
  /// An empty store; `agency` and slot are its identity for good.
  [[nodiscard]] static Result<std::unique_ptr<Office>> create(const QString& folder, const store::Store::Identity& identity,
                                                              std::shared_ptr<const Clock> clock);
  /// The demo office: invented ward, its settings, three accounts, the built-in catalogue.
  [[nodiscard]] static Result<std::unique_ptr<Office>> createDemo(const QString& folder, std::shared_ptr<const Clock> clock);

  [[nodiscard]] desk::Desk& desk() { return *m_desk; }
  [[nodiscard]] store::Store& store() { return *m_store; }
  [[nodiscard]] const Clock& clock() const { return *m_clock; }
  [[nodiscard]] const std::shared_ptr<const Clock>& sharedClock() const { return m_clock; }
  /// Nothing is read before its load(). Outlives this office where a thread of its own waits for the keychain.
  [[nodiscard]] const std::shared_ptr<Secrets>& secrets() const { return m_secrets; }
  /// Deletes the pictures of receivers that are older than the counter's setting says (core/store/Snapshots.h). From time to time.
  [[nodiscard]] Result<int> dropOldSnapshots();
  /// Called after each page that was added, on the thread that added it.
  void whenPageAdded(std::function<void()> call) { m_pageAdded = std::move(call); }

 private:
  Office(std::unique_ptr<store::Store> store, std::shared_ptr<const Clock> clock);
  [[nodiscard]] static Result<std::unique_ptr<Office>> around(std::unique_ptr<store::Store> store, std::shared_ptr<const Clock> clock);
  [[nodiscard]] Status wire();
  [[nodiscard]] QString portalKind();
  /// As the settings say now; the writer only.
  [[nodiscard]] Result<store::DiskRoom*> room();
  std::shared_ptr<const Clock> m_clock;
  std::unique_ptr<store::Store> m_store;
  agency::AgencyDirectory m_agencies;
  std::unique_ptr<settings::ManagedSettingStore> m_settings;
  std::shared_ptr<Secrets> m_secrets;
  std::unique_ptr<account::AccountService> m_accounts;
  std::unique_ptr<intake::IntakeService> m_intake;
  std::unique_ptr<deadline::CalendarPort> m_calendar;
  std::unique_ptr<life::LifeService> m_life;
  std::unique_ptr<intake::PageWork> m_pages;
  std::function<void()> m_pageAdded;
  std::unique_ptr<desk::Desk> m_desk;
};

/// Sign-in names of the demo office; all with this password.
inline constexpr auto kDemoPassword = "motcua";

}  // namespace motcua::app
