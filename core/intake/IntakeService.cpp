// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/IntakeService.h"

#include "core/base/Json.h"
#include "core/base/Text.h"
#include "core/dossier/Action.h"
#include "core/dossier/DossierJson.h"
#include "core/intake/EarlierDossiers.h"
#include "core/settings/OfficeSettings.h"
#include "core/settings/ReceiptBook.h"

#include <QJsonArray>

namespace motcua::intake {
namespace {

QString key(const char* name) {
  return QString::fromLatin1(name);
}

/// Codes are given as "1.001193" or with the agency's tail "1.001193.000.00.00.H00": the same procedure.
QString catalogueKey(const QString& code) {
  const auto parts = code.split(QLatin1Char('.'));
  return parts.size() > 2 ? parts[0] + QLatin1Char('.') + parts[1] : code;
}

/// What is paid at the hand-in.
qint64 paidIn(const QList<dossier::FeeRow>& fees) {
  qint64 sum = 0;
  for (const auto& fee : fees)
    if (fee.paid && fee.exemption.isEmpty()) sum += fee.amount;
  return sum;
}

QJsonArray paidAgainst(const QString& receipt, const dossier::Dossier& dossier) {
  return {QJsonObject{{key("for"), key("intake")},
                      {key("amount"), paidIn(dossier.fees)},
                      {key("receipt"), receipt},
                      {key("at"), toIso(dossier.receivedAt)},
                      {key("by"), dossier.receivedBy}}};
}

/// ReceiptClock.h. Without a server nobody could ever settle it: there the confirmation is all that is known.
QJsonObject inDoubt(const IntakeService::ClockQuestion& clock) {
  return {{key("doubt"), toText(clock.state.doubt)},
          {key("newest_event"), toIso(clock.evidence.newestEvent)},
          {key("server_time"), toIso(clock.evidence.serverTime)}};
}

}  // namespace

Status IntakeService::append(const DossierId& id, const char* kind, const QJsonObject& payload, const account::Account& actor) {
  TRY(account::require(actor, account::Permission::Intake));
  TRY(m_ports.dossiers.append({Subject::Dossier, id.value, key(kind), payload, actor.name}));
  return {};
}

Result<DossierId> IntakeService::openDraft(const account::Account& actor) {
  if (m_ports.room) TRY(m_ports.room());
  const auto id = DossierId::fresh();
  TRY(append(id, kinds::kDraftOpened, {}, actor));
  return id;
}

Status IntakeService::saveForm(const DossierId& id, const IntakeForm& form, const account::Account& actor) {
  TRY(account::require(actor, account::Permission::Intake));
  return m_ports.dossiers.saveDraftForm(id, toJson(form));
}

Result<IntakeForm> IntakeService::savedForm(const DossierId& id) {
  TRY_ASSIGN(const auto object, m_ports.dossiers.draftForm(id));
  if (object.isEmpty()) return IntakeForm();
  return intakeFormFromJson(object);
}

Status IntakeService::putAside(const DossierId& id, const account::Account& actor) {
  return append(id, kinds::kDraftPutAside, {}, actor);
}

Status IntakeService::takeUp(const DossierId& id, const account::Account& actor) {
  return append(id, kinds::kDraftTakenUp, {}, actor);
}

Result<dossier::Page> IntakeService::addPage(const DossierId& id, const QString& componentId, const PageContent& content,
                                             const account::Account& actor, int position) {
  TRY(account::require(actor, account::Permission::Intake));
  if (content.bytes.isEmpty()) return fail(ErrorCode::BadImage, QStringLiteral("no bytes"), content.source);
  dossier::Page page;
  // The blob first, durable; only then the event that names it (FileBlobStore.cpp says why).
  TRY_ASSIGN(page.hash, m_ports.blobs.put(content.bytes));
  page.id = PageId::fresh();
  page.mimeType = content.mimeType;
  page.source = content.source;
  page.width = content.width;
  page.height = content.height;
  page.dpi = content.dpi;
  page.size = content.bytes.size();
  page.blank = content.blank;
  page.angle = content.angle;
  page.part = content.part;
  QJsonObject payload{{key("component"), componentId}, {key("page"), dossier::toJson(page)}};
  if (position >= 0) payload[key("position")] = position;
  TRY(append(id, kinds::kPageAdded, payload, actor));
  if (m_ports.pageAdded) m_ports.pageAdded();
  return page;
}

Result<QList<PageId>> IntakeService::takePages(const DossierId& id, const QString& componentId, const QString& fromCode,
                                               const QList<dossier::Page>& pages, const account::Account& actor) {
  for (const auto& page : pages)
    if (!m_ports.blobs.contains(page.hash)) return fail(ErrorCode::NotFound, QStringLiteral("the page's picture is not here yet"), fromCode);
  QList<PageId> taken;
  TRY(m_ports.dossiers.inTransaction([&]() -> Status {
    for (auto page : pages) {
      page.id = PageId::fresh();
      taken << page.id;
      page.source = QLatin1String(dossier::kFromDossier) + fromCode;
      page.removed = page.judged = page.read = false;  // each dossier's pages are judged for it
      page.cleanHash = {};
      page.cleanMime.clear();
      page.thumbHash = {};
      page.turn = 0;
      page.marks.clear();
      TRY(append(id, kinds::kPageAdded, {{key("component"), componentId}, {key("page"), dossier::toJson(page)}}, actor));
    }
    return {};
  }));
  if (m_ports.pageAdded) m_ports.pageAdded();
  return taken;
}

Status IntakeService::removePage(const DossierId& id, const PageId& page, const account::Account& actor) {
  return append(id, kinds::kPageRemoved, {{key("page_id"), page.value}}, actor);
}

Status IntakeService::restorePage(const DossierId& id, const PageId& page, const account::Account& actor) {
  return append(id, kinds::kPageRestored, {{key("page_id"), page.value}}, actor);
}

Status IntakeService::movePage(const DossierId& id, const PageId& page, const QString& componentId, int position, const account::Account& actor) {
  // The picture of a receiver has another life than a paper (core/store/Snapshots.h).
  TRY_ASSIGN(const auto dossier, m_ports.dossiers.find(id));
  const auto isSnapshot = [](const QString& row) { return row == QLatin1String(dossier::kSnapshotRow); };
  for (const auto& row : dossier.components)
    for (const auto& one : row.pages)
      if (one.id == page && isSnapshot(row.id) != isSnapshot(componentId))
        return fail(ErrorCode::BadInput, QStringLiteral("the picture of a receiver is no paper"), componentId);
  return append(id, kinds::kPageMoved, {{key("page_id"), page.value}, {key("component"), componentId}, {key("position"), position}}, actor);
}

Status IntakeService::turnPage(const DossierId& id, const PageId& page, int rotation, const account::Account& actor) {
  return append(id, kinds::kPageTurned, {{key("page_id"), page.value}, {key("rotation"), ((rotation % 360) + 360) % 360}}, actor);
}

Status IntakeService::cropPage(const DossierId& id, const PageId& page, const QRectF& crop, const account::Account& actor) {
  const QRectF inside = crop.intersected(QRectF(0, 0, 1, 1));
  if (!crop.isNull() && (inside.width() < 0.02 || inside.height() < 0.02))
    return fail(ErrorCode::BadInput, QStringLiteral("nothing would be left"), page.value);
  return append(id, kinds::kPageCropped, {{key("page_id"), page.value}, {key("crop"), dossier::cropToJson(inside)}}, actor);
}

Status IntakeService::orderPages(const DossierId& id, const QString& componentId, const QList<PageId>& order, const account::Account& actor) {
  QJsonArray pages;
  for (const auto& page : order) pages << page.value;
  return append(id, kinds::kPagesOrdered, {{key("component"), componentId}, {key("pages"), pages}}, actor);
}

Result<procedure::Procedure> IntakeService::procedureInForce(const QString& code) {
  const auto wanted = cleanLine(code);
  const auto today = m_ports.clock.now().date();
  for (const auto& candidate : {wanted, catalogueKey(wanted)}) {
    TRY_ASSIGN(const auto versions, m_ports.catalogue.versionsOf(candidate));
    // The newest version that is already in force; a version published ahead waits for its day.
    for (auto it = versions.crbegin(); it != versions.crend(); ++it)
      if (!it->validFrom.isValid() || it->validFrom <= today) return *it;
  }
  return fail(ErrorCode::NotFound, QStringLiteral("no such procedure"), wanted);
}

Result<deadline::DueDate> IntakeService::previewDue(const IntakeForm& form) {
  TRY_ASSIGN(const auto procedure, procedureInForce(form.procedureCode));
  const auto duration = procedure::durationFor(procedure, form.channel, form.caseId);
  if (!duration) return deadline::DueDate();
  return m_ports.due(m_ports.clock.now(), *duration);
}

Result<IntakeService::Numbered> IntakeService::nextCode(const QDateTime& now) {
  TRY_ASSIGN(const auto all, m_ports.settings.all());
  const auto settings = settings::officeSettings(all);
  TRY_ASSIGN(const auto pattern, dossier::CodePattern::parse(settings.codePattern));
  dossier::SerialRange range{settings.serialFirst, settings.serialLast};
  if (range.first <= 0 || range.last < range.first) {
    TRY_ASSIGN(range, dossier::serialRangeOfSlot(m_ports.counter));
  }
  const auto day = inVietnam(now).date();
  TRY_ASSIGN(const auto last, m_ports.dossiers.lastSerial(m_ports.agency, day, range.first, range.last));
  const dossier::SerialState state = last >= range.first ? dossier::SerialState{day, last} : dossier::SerialState{};
  TRY_ASSIGN(const auto given, dossier::nextDossierCode(pattern, m_ports.agency, range, state, now));
  return Numbered{given.code.text, {{key("agency"), m_ports.agency}, {key("day"), day.toString(Qt::ISODate)}, {key("serial"), given.state.last}}};
}

Result<IntakeService::ClockQuestion> IntakeService::clock() {
  ClockQuestion out{{}, m_ports.clock.now(), {}};
  if (m_ports.witness == nullptr || m_ports.clock.isSaid()) return out;
  TRY_ASSIGN(out.evidence, m_ports.witness->evidence());
  TRY_ASSIGN(const auto all, m_ports.settings.all());
  ClockLimits limits;
  limits.offSeconds = 60 * std::max(1, settings::officeSettings(all).clockOffMinutes);
  out.state = judgeClock(out.now, out.evidence, limits);
  return out;
}

Result<IntakeService::ClockQuestion> IntakeService::believedClock() {
  TRY_ASSIGN(const auto asked, clock());
  if (!asked.state.mayReceive())
    return fail(ErrorCode::ClockUncertain, toText(asked.state.doubt), inVietnam(asked.now).date().toString(QStringLiteral("dd/MM/yyyy")));
  return asked;
}

Status IntakeService::confirmDate(const QDate& day, const account::Account& actor) {
  TRY(account::require(actor, account::Permission::Intake));
  TRY_ASSIGN(const auto asked, clock());
  const auto today = inVietnam(asked.now).date();
  if (today != day) return fail(ErrorCode::ClockUncertain, QStringLiteral("another day was confirmed"), today.toString(QStringLiteral("dd/MM/yyyy")));
  if (asked.state.mayReceive()) return {};
  return m_ports.witness->confirm(asked.now, asked.state.doubt, asked.evidence, actor.name);
}

Findings IntakeService::checkedAgencies(const IntakeForm& form) const {
  if (m_ports.agencies == nullptr || m_ports.agencies->all().isEmpty()) return {};
  const agency::DossierAgencies three{m_ports.agency, form.competentAgency.isEmpty() ? m_ports.agency : form.competentAgency, form.helpingAgency};
  return agency::checkAgencies(*m_ports.agencies, three, inVietnam(m_ports.clock.now()).date());
}

Result<dossier::Dossier> IntakeService::composed(const IntakeForm& form, const procedure::Procedure& procedure, const account::Account& actor) {
  dossier::Dossier d;
  d.state = dossier::State::Received;
  d.procedureCode = procedure.code;
  d.procedureVersion = procedure.version;
  d.procedureName = procedure.name;
  d.sector = procedure.sector;
  d.caseId = form.caseId;
  d.channel = form.channel;
  d.applicant = form.applicant;
  d.submitter = form.submitter;
  d.components = mergedChecklist(checklistFor(procedure, form.caseId), form.components);
  d.fees = form.fees.isEmpty() ? intake::feesFor(procedure, form.channel, form.caseId) : form.fees;
  for (auto& fee : d.fees)
    for (const auto& published : procedure.fees)
      if (fee.id == published.id && fee.name.isEmpty()) fee.name = published.name;
  d.note = form.note;
  d.receivedAt = m_ports.clock.now();
  d.receivedAt.setTime(QTime(d.receivedAt.time().hour(), d.receivedAt.time().minute(), d.receivedAt.time().second()));
  if (const auto duration = procedure::durationFor(procedure, form.channel, form.caseId)) {
    const auto due = m_ports.due(d.receivedAt, *duration);
    d.dueAt = due.dueAt;
    d.dueSteps = due.steps;
  }
  d.receivingAgency = m_ports.agency;
  d.competentAgency = form.competentAgency.isEmpty() ? m_ports.agency : form.competentAgency;
  d.helpingAgency = form.helpingAgency;
  d.receivedBy = actor.name.value;
  d.counter = m_ports.counter;
  return d;
}

Result<IntakeOutcome> IntakeService::receive(const DossierId& id, const IntakeForm& form, const account::Account& actor) {
  TRY(account::require(actor, account::Permission::Intake));
  IntakeOutcome outcome;
  if (form.procedureCode.isEmpty()) {
    outcome.findings << Finding{key("procedure"), key("procedure_missing"), Severity::Blocking, {}};
    return outcome;
  }
  TRY_ASSIGN(const auto procedure, procedureInForce(form.procedureCode));
  outcome.findings = checkIntake(form, procedure, m_ports.clock.now().date());
  outcome.findings << checkedAgencies(form);
  auto asked = form;
  asked.procedureCode = procedure.code;
  TRY_ASSIGN(const auto doubles, duplicateFindings(m_ports.dossiers, asked));
  outcome.findings << doubles;
  TRY_ASSIGN(const auto receipt, receiptFor(form, outcome.findings));
  if (hasBlocking(outcome.findings)) return outcome;
  TRY_ASSIGN(const auto clock, believedClock());
  TRY(m_ports.dossiers.inTransaction([&]() -> Status {
    TRY_ASSIGN(const auto before, m_ports.dossiers.find(id));
    if (before.state != dossier::State::Draft) return fail(ErrorCode::Conflict, QStringLiteral("no longer a draft"), before.code);
    TRY_ASSIGN(auto dossier, composed(form, procedure, actor));
    QJsonObject ledger;
    if (form.givenCode.isEmpty()) {
      TRY_ASSIGN(const auto numbered, nextCode(m_ports.clock.now()));
      dossier.code = numbered.code;
      ledger = numbered.ledger;
    } else {
      dossier.code = form.givenCode;
      if (m_ports.dossiers.findByCode(form.givenCode)) return fail(ErrorCode::AlreadyExists, QStringLiteral("code"), form.givenCode);
    }
    if (!receipt.isEmpty()) dossier.extra[key("payments")] = paidAgainst(receipt, dossier);
    if (clock.state.doubt != ClockDoubt::None && clock.evidence.hasServer) dossier.extra[key("clock")] = inDoubt(clock);
    TRY(append(id, kinds::kReceived, {{key("dossier"), dossier::toJson(dossier)}, {key("ledger"), ledger}}, actor));
    TRY(m_ports.dossiers.saveDraftForm(id, {}));
    TRY_ASSIGN(outcome.received, m_ports.dossiers.find(id));
    return {};
  }));
  return outcome;
}

Result<QString> IntakeService::receiptFor(const IntakeForm& form, Findings& findings) {
  if (paidIn(form.fees) == 0) return QString();
  const auto field = key("receipt_number");
  if (!form.receiptNumber.isEmpty()) {
    TRY_ASSIGN(const bool used, m_ports.dossiers.receiptUsed(form.receiptNumber));
    if (used) findings << Finding{field, key("receipt_number_used"), Severity::Blocking, {form.receiptNumber}};
    return form.receiptNumber;
  }
  TRY_ASSIGN(const auto all, m_ports.settings.all());
  TRY_ASSIGN(const auto book, settings::receiptBook(all));
  if (!book.isKept()) return QString();
  TRY_ASSIGN(const auto last, m_ports.dossiers.lastReceipt(settings::serialOf(book, book.first), settings::serialOf(book, book.last)));
  const int next = last.isEmpty() ? book.first : settings::partsOf(last).number.toInt() + 1;
  if (next > book.last) findings << Finding{field, key("receipt_book_finished"), Severity::Blocking, {settings::serialOf(book, book.last)}};
  return settings::serialOf(book, next);
}

Result<dossier::PrintRecord> IntakeService::recordPrint(const DossierId& id, const QString& form, const QString& templateRef, const QString& target,
                                                        const account::Account& actor) {
  dossier::PrintRecord record{form, templateRef, 1, target, toIso(m_ports.clock.now())};
  TRY(m_ports.dossiers.inTransaction([&]() -> Status {
    TRY_ASSIGN(const auto dossier, m_ports.dossiers.find(id));
    for (const auto& before : dossier.prints)
      if (before.form == form) ++record.copy;
    return append(id, kinds::kPrinted, {{key("form"), form}, {key("template"), templateRef}, {key("copy"), record.copy}, {key("target"), target}},
                  actor);
  }));
  return record;
}

}  // namespace motcua::intake
