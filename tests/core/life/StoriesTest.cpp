// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The stories of tests/support/LifeStories through the use cases on a real store.
#include "core/intake/IntakeService.h"
#include "core/life/LifeService.h"
#include "core/procedure/BuiltinCatalogue.h"
#include "core/store/Store.h"
#include "tests/support/LifeStories.h"
#include "tests/support/catch.h"

#include <QTemporaryDir>

using namespace motcua;

namespace {

QString s(const char* text) {
  return QString::fromUtf8(text);
}

class StoryCounter {
 public:
  StoryCounter() : m_clock(vietnamTime(2026, 11, 2, 9, 0)), m_calendar(m_folder.path()) {
    auto store = store::Store::create(m_folder.path(), {s("H13.31"), 1}, m_clock);
    REQUIRE(store);
    m_store = std::move(*store);
    const auto procedures = procedure::builtinCatalogue();
    REQUIRE(procedures);
    REQUIRE(m_store->catalogue().publish(*procedures, {s("system")}));
    auto due = [this](const QDateTime& from, const procedure::Duration& duration) {
      return deadline::computeDue(*m_calendar.load(), from, duration);
    };
    m_intake = std::make_unique<intake::IntakeService>(
        intake::IntakeService::Ports{m_store->dossiers(), m_store->blobs(), m_store->catalogue(), m_store->settings(), m_clock, due, s("H13.31"), 1});
    m_life = std::make_unique<life::LifeService>(
        life::LifeService::Ports{m_store->dossiers(), m_store->catalogue(), m_store->settings(), m_calendar, m_clock, 1});
  }

  void run(const test::Story& story) {
    for (const auto& line : story.lines) {
      INFO(line.text.toStdString());
      m_clock.set(line.at);
      if (line.action)
        act(line);
      else
        receive(story, line);
    }
    CHECK(m_store->check(store::Store::Depth::Deep)->isEmpty());
  }

 private:
  static account::Account actor(const test::StoryLine& line) {
    return {{line.who}, line.who, line.who == s("lanhdao") ? account::Role::Supervisor : account::Role::Clerk, false};
  }
  void receive(const test::Story& story, const test::StoryLine& line) {
    const auto draft = m_intake->openDraft(actor(line));
    REQUIRE(draft);
    m_id = *draft;
    intake::IntakeForm form;
    form.procedureCode = story.procedure;
    form.applicant.name = s("Nguyễn Thị Đào");
    form.applicant.idNumber = s("093190001234");
    const auto versions = m_store->catalogue().versionsOf(story.procedure);
    REQUIRE(versions);
    form.components = intake::checklistFor(versions->last(), {});
    form.fees = intake::feesFor(versions->last(), procedure::Channel::Counter, {});
    for (auto& fee : form.fees) fee.paid = true;
    for (auto& row : form.components) row.status = dossier::ComponentStatus::Ok;
    if (line.has("owes")) form.fees = {{s("LP01"), s("Lệ phí"), line.value("owes").toLongLong(), false, {}}};
    const auto outcome = m_intake->receive(m_id, form, actor(line));
    REQUIRE(outcome);
    REQUIRE(outcome->received);
    CHECK(dossier::toText(outcome->received->state) == line.state);
  }
  void act(const test::StoryLine& line) {
    const auto outcome = m_life->act(m_id, test::inputOf(line), actor(line));
    REQUIRE(outcome);
    QStringList against;
    for (const auto& finding : outcome->findings)
      if (finding.severity == Severity::Blocking) against << finding.code;
    if (!line.refusal.isEmpty()) {
      CHECK_FALSE(outcome->after);
      CHECK(against.contains(line.refusal));
      return;
    }
    CHECK(against.join(QLatin1Char(' ')) == QString());
    REQUIRE(outcome->after);
    CHECK(dossier::toText(outcome->after->state) == line.state);
    CHECK(outcome->form == line.form);
  }

  QTemporaryDir m_folder;
  FixedClock m_clock;
  deadline::FileCalendarPort m_calendar;
  std::unique_ptr<store::Store> m_store;
  std::unique_ptr<intake::IntakeService> m_intake;
  std::unique_ptr<life::LifeService> m_life;
  DossierId m_id;
};

}  // namespace

TEST_CASE("Every story of a dossier's life comes to its end") {
  for (const auto& story : test::lifeStories()) {
    DYNAMIC_SECTION(story.name.toStdString()) {
      StoryCounter().run(story);
    }
  }
}
