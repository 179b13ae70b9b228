// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A real store in a temporary folder, with one procedure and a fixed clock: what most store and intake tests begin with.
#pragma once
#include "core/intake/IntakeService.h"
#include "core/store/Store.h"
#include "tests/support/catch.h"

#include <QTemporaryDir>

namespace motcua::test {

inline procedure::Procedure birthRegistration() {
  procedure::Procedure p;
  p.code = QStringLiteral("1.001193");
  p.name = QStringLiteral("Đăng ký khai sinh");
  p.sector = QStringLiteral("Hộ tịch");
  p.components = {{QStringLiteral("TP01"), QStringLiteral("Tờ khai đăng ký khai sinh"), 1, 0, {}, {}, true, true, {}},
                  {QStringLiteral("TP02"), QStringLiteral("Giấy chứng sinh"), 1, 0, {}, {}, true, true, {}}};
  p.durations = {{procedure::Channel::Counter, 1, procedure::DurationUnit::WorkingDay, {}, {}, {}}};
  p.fees = {{QStringLiteral("LP01"), QStringLiteral("Lệ phí hộ tịch"), procedure::FeeKind::Charge, 8000, {}, {}, {}, false, {}}};
  return p;
}

struct TestOffice {
  QTemporaryDir folder;
  FixedClock clock{vietnamTime(2026, 11, 24, 9, 30)};
  std::unique_ptr<store::Store> store;
  account::Account clerk{{QStringLiteral("hoa")}, QStringLiteral("Lê Thị Hoa"), account::Role::Clerk, false};

  TestOffice() {
    auto made = store::Store::create(path(), {QStringLiteral("H13.31"), 1}, clock);
    REQUIRE(made);
    store = std::move(*made);
    REQUIRE(store->catalogue().publish({birthRegistration()}, {QStringLiteral("system")}));
  }
  [[nodiscard]] QString path() const { return folder.filePath(QStringLiteral("store")); }
  void reopen() {
    store.reset();
    auto opened = store::Store::open(path(), clock);
    REQUIRE(opened);
    store = std::move(*opened);
  }
  [[nodiscard]] intake::IntakeService intake() {
    return intake::IntakeService({store->dossiers(), store->blobs(), store->catalogue(), store->settings(), clock,
                                  [](const QDateTime& from, const procedure::Duration& d) {
                                    return deadline::DueDate{from.addDays(d.value), from, {}};
                                  },
                                  store->identity().agency, store->identity().counter});
  }
  [[nodiscard]] static intake::PageContent page(const QByteArray& bytes) {
    return {bytes, QStringLiteral("image/jpeg"), QStringLiteral("file: a.jpg"), 100, 200, 200, false, 0};
  }
  [[nodiscard]] static intake::IntakeForm form(const QString& name = QStringLiteral("Nguyễn Thị Đào")) {
    intake::IntakeForm f;
    f.procedureCode = QStringLiteral("1.001193");
    f.applicant.name = name;
    f.applicant.idNumber = QStringLiteral("093190001234");
    f.applicant.phone = QStringLiteral("0912 345 678");
    f.components = {{QStringLiteral("TP01"), {}, {}, 1, 0, true, dossier::ComponentStatus::Ok, {}, {}},
                    {QStringLiteral("TP02"), {}, {}, 1, 0, true, dossier::ComponentStatus::Ok, {}, {}}};
    return f;
  }
  dossier::Dossier received(const QString& name = QStringLiteral("Nguyễn Thị Đào"), int pages = 1) {
    auto service = intake();
    auto draft = service.openDraft(clerk);
    REQUIRE(draft);
    for (int i = 0; i < pages; ++i) REQUIRE(service.addPage(*draft, QStringLiteral("TP01"), page(name.toUtf8() + QByteArray::number(i)), clerk));
    auto outcome = service.receive(*draft, form(name), clerk);
    REQUIRE(outcome);
    REQUIRE(outcome->received);
    return *outcome->received;
  }
};

}  // namespace motcua::test
