// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/Generator.h"

#include <QRandomGenerator>

#include <array>

namespace motcua::app {
namespace {

constexpr std::array kFamily{"Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý"};
constexpr std::array kMiddle{"Văn", "Thị", "Hữu", "Đức", "Minh", "Ngọc", "Thanh", "Quốc", "Hồng", "Thu", "Xuân", "Kim"};
constexpr std::array kGiven{"Đào",  "Hoa",  "Bình", "An",   "Dũng", "Hằng", "Hương", "Khánh", "Lan", "Mai",  "Nam",  "Oanh",
                            "Phúc", "Quân", "Sơn",  "Thảo", "Tuấn", "Uyên", "Vinh",  "Yến",   "Đạt", "Ngân", "Trâm", "Ý"};
constexpr std::array kStreets{"Nguyễn Trãi", "Trần Hưng Đạo", "Lê Lợi", "Hai Bà Trưng", "30 tháng 4", "Nguyễn Văn Linh"};

template <class Array>
QString pick(QRandomGenerator& random, const Array& from) {
  return QString::fromUtf8(from[static_cast<size_t>(random.bounded(static_cast<int>(from.size())))]);
}

applicant::Applicant person(QRandomGenerator& random) {
  applicant::Applicant a;
  const bool female = random.bounded(2) == 1;
  const int year = random.bounded(1950, 2006);
  a.gender = female ? applicant::Gender::Female : applicant::Gender::Male;
  a.name = QStringLiteral("%1 %2 %3").arg(pick(random, kFamily), female ? QStringLiteral("Thị") : pick(random, kMiddle), pick(random, kGiven));
  const int century = year >= 2000 ? 2 : 0;
  a.idNumber = QStringLiteral("0%1%2%3%4")
                   .arg(QString::number(random.bounded(92, 95)), QString::number(century + (female ? 1 : 0)))
                   .arg(year % 100, 2, 10, QLatin1Char('0'))
                   .arg(random.bounded(1'000'000), 6, 10, QLatin1Char('0'));
  a.birthDate = QDate(year, random.bounded(1, 13), random.bounded(1, 29)).toString(Qt::ISODate);
  a.address = QStringLiteral("Số %1 đường %2, phường Vị Tân, thành phố Cần Thơ").arg(random.bounded(1, 300)).arg(pick(random, kStreets));
  a.phone = QStringLiteral("09%1").arg(random.bounded(100'000'000), 8, 10, QLatin1Char('0'));
  return a;
}

/// One hand-in: the papers are there, the fee is paid.
Result<DossierId> handIn(desk::Desk& desk, QRandomGenerator& random, const procedure::Procedure& procedure, const account::Account& actor) {
  intake::IntakeForm form;
  form.procedureCode = procedure.code;
  if (!procedure.cases.isEmpty()) form.caseId = procedure.cases[random.bounded(static_cast<int>(procedure.cases.size()))].id;
  form.channel = random.bounded(10) < 7 ? procedure::Channel::Counter : procedure::Channel::Online;
  form.applicant = person(random);
  form.components = intake::checklistFor(procedure, form.caseId);
  for (auto& row : form.components)
    row.status = row.required || random.bounded(2) == 0 ? dossier::ComponentStatus::Ok : dossier::ComponentStatus::Missing;
  form.fees = intake::feesFor(procedure, form.channel, form.caseId);
  for (auto& fee : form.fees) fee.paid = true;
  TRY_ASSIGN(const auto draft, desk.intake.openDraft(actor));
  TRY_ASSIGN(const auto outcome, desk.intake.receive(draft, form, actor));
  if (!outcome.received) return fail(ErrorCode::Internal, QStringLiteral("generated intake refused: ") + outcome.findings.first().code);
  return draft;
}

/// Some of it, as far as the rules let it: a step that they refuse is simply not taken.
/// Of the last weeks half are still open; of what is older, fifteen in a thousand.
void live(desk::Desk& desk, QRandomGenerator& random, const DossierId& id, const account::Account& actor, bool old) {
  const auto step = [&](dossier::Action action, auto fill) {
    dossier::ActionInput input;
    input.action = action;
    fill(input);
    const auto done = desk.life.act(id, input, actor);
    return done && done->after;
  };
  const int fate = old && random.bounded(1000) >= 30 ? 99 : random.bounded(100);
  if (fate < 15) return;
  if (fate < 22) {
    step(dossier::Action::RequestSupplement, [](auto& in) {
      in.note = QStringLiteral("Thiếu giấy tờ");
      in.papers = {QStringLiteral("Bản sao giấy tờ liên quan")};
      in.days = 10;
    });
    return;
  }
  if (!step(dossier::Action::Forward, [](auto& in) { in.receiver = QStringLiteral("Công chức tư pháp - hộ tịch"); }) || fate < 40) return;
  if (!step(dossier::Action::RecordResult,
            [](auto& in) {
              in.results = {{QStringLiteral("Kết quả giải quyết"),
                             QStringLiteral("01/KQ"),
                             QStringLiteral("Kết quả"),
                             QDate(),
                             QStringLiteral("Trần Quốc Minh"),
                             {}}};
            }) ||
      fate < 50)
    return;
  const auto dossier = desk.dossiers.find(id);
  if (!dossier) return;
  step(dossier::Action::HandOver,
       [&](auto& in) { in.handOver = {dossier::ReceiverKind::Applicant, dossier->applicant.name, dossier->applicant.idNumber, {}, {}, true, true}; });
}

}  // namespace

Status generateDossiers(Office& office, FixedClock& clock, int count, quint32 seed, const std::function<void(int)>& progress) {
  auto& desk = office.desk();
  const auto actor = account::systemAccount();
  TRY_ASSIGN(const auto procedures, desk.catalogue.newest());
  if (procedures.isEmpty()) return fail(ErrorCode::NotConfigured, QStringLiteral("no procedures"), QStringLiteral("catalogue"));
  QRandomGenerator random(seed);
  constexpr int kWeeksOpen = 6;
  constexpr int kPerDay = 900;  // a counter's slot has 999 codes a day
  const auto end = clock.now();
  const int days = count / kPerDay + 30;
  constexpr int kBatch = 20'000;  // ids are random: each batch touches every page of their indexes
  TRY(office.store().expectMany());
  for (int done = 0; done < count;) {
    // One transaction a batch: a fsync for each of a million would take a day. The events are the same.
    TRY(desk.dossiers.inTransaction([&]() -> Status {
      for (int i = 0; i < kBatch && done < count; ++i, ++done) {
        const qint64 day = static_cast<qint64>(done) * days / count;
        clock.set(QDateTime(end.date().addDays(day - days), QTime(7, 30), vietnamZone()).addSecs(random.bounded(8 * 3600)));
        const auto& procedure = procedures[random.bounded(static_cast<int>(procedures.size()))];
        TRY_ASSIGN(const auto id, handIn(desk, random, procedure, actor));
        clock.advance(3600);
        live(desk, random, id, actor, day < days - kWeeksOpen * 7);
      }
      return {};
    }));
    progress(done);
  }
  clock.set(end);
  return {};
}

}  // namespace motcua::app
