// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dossier/DossierGlance.h"

#include "ui/models/Words.h"
#include "ui/pages/dossier/PapersPart.h"
#include "ui/text/ClockText.h"

#include <QJsonArray>
#include <QSet>

namespace motcua::ui {
namespace {

QString dateWord(const QDate& day) {
  return day.toString(QStringLiteral("dd/MM/yyyy"));
}

/// Papers that came in a later round are not missing any more, though the checklist is of the day of the intake.
QSet<QString> broughtLater(const dossier::Dossier& dossier) {
  QSet<QString> out;
  for (const auto& round : dossier.extra[QStringLiteral("supplements")].toArray())
    for (const auto& paper : round.toObject()[QStringLiteral("brought")].toArray()) out << paper.toString();
  return out;
}

/// Who did the last step, or who waits elsewhere.
QString whoHas(const DossierView& view, const dossier::Holder& holder) {
  if (holder.kind == dossier::Holder::Kind::Unit || holder.kind == dossier::Holder::Kind::Receiver) return holder.name;
  for (auto it = view.events.crbegin(); it != view.events.crend(); ++it)
    if (it->kind == QLatin1String(kinds::kActed) || it->kind == QLatin1String(kinds::kReceived))
      return view.names.value(it->actor.value, it->actor.value);
  return {};
}

QStringList askedFor(const dossier::Dossier& dossier) {
  const auto round = dossier.extra[QStringLiteral("supplements")].toArray().last().toObject();
  QStringList out;
  for (const auto& paper : round[QStringLiteral("papers")].toArray()) out << paperName(dossier, paper.toString());
  const auto until = QDate::fromString(round[QStringLiteral("deadline")].toString(), Qt::ISODate);
  if (until.isValid()) out << DossierGlance::tr("to be brought by %1").arg(dateWord(until));
  return out;
}

}  // namespace

QStringList missingOf(const DossierView& view) {
  const auto& d = view.dossier;
  QStringList out;
  if (d.state == dossier::State::SupplementRequested)
    out << askedFor(d);
  else if (dossier::isOpen(d.state))
    for (const auto brought = broughtLater(d); const auto& row : d.components)
      if (row.required && !brought.contains(row.id) &&
          (row.status == dossier::ComponentStatus::Missing || row.status == dossier::ComponentStatus::Invalid))
        out << row.name;
  if (dossier::isOpen(d.state) && view.unpaid > 0) out << DossierGlance::tr("%1 not paid").arg(moneyWord(view.unpaid));
  return out;
}

ElidedLabel::ElidedLabel(const char* role) {
  setProperty("role", QString::fromLatin1(role));
  setTextFormat(Qt::PlainText);
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void ElidedLabel::setLine(const QString& line) {
  m_line = line;
  setToolTip(line);
  setAccessibleName(line);
  elide();
}

void ElidedLabel::elide() {
  setText(fontMetrics().elidedText(m_line, Qt::ElideRight, std::max(0, width() - 2)));
}

void ElidedLabel::resizeEvent(QResizeEvent* event) {
  QLabel::resizeEvent(event);
  elide();
}

DossierGlance::DossierGlance(QWidget* parent) : QWidget(parent) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(10);
  m_where = add(tr("Where it is"), "glance.where", 3);
  m_who = add(tr("Who has it"), "glance.who", 3);
  m_due = add(tr("When it is due"), "glance.due", 3);
  m_missing = add(tr("What is missing"), "glance.missing", 4);
}

DossierGlance::Cell DossierGlance::add(const QString& question, const char* name, int stretch) {
  auto* card = new Card({});
  card->body()->setSpacing(1);
  card->body()->setContentsMargins(style::kPadding, 4, style::kPadding, 7);
  const Cell out{new ElidedLabel("big"), new ElidedLabel("hint")};
  out.value->setObjectName(QString::fromLatin1(name));
  out.more->setObjectName(QString::fromLatin1(name) + QStringLiteral(".more"));
  card->body()->addWidget(makeLabel(question, "label"));
  card->body()->addWidget(out.value);
  card->body()->addWidget(out.more);
  static_cast<QHBoxLayout*>(layout())->addWidget(card, stretch);
  return out;
}

void DossierGlance::show(const DossierView& view) {
  const auto& d = view.dossier;
  const auto holder = dossier::holderOf(d.state, d.extra, d.counter);
  const auto put = [](const Cell& cell, const QString& value, const QString& more) {
    cell.value->setLine(value);
    cell.more->setLine(more);
  };
  const bool gone = holder.kind == dossier::Holder::Kind::Receiver;
  put(m_where,
      gone                                         ? tr("Given to the citizen")
      : holder.kind == dossier::Holder::Kind::Unit ? tr("At the specialised unit")
                                                   : holderWord(holder, view.counter),
      holder.since.isValid() ? tr("since %1").arg(dateTimeWord(holder.since)) : stateWord(d.state));
  put(m_who, whoHas(view, holder),
      gone                                         ? tr("received it")
      : holder.kind == dossier::Holder::Kind::Unit ? tr("is working on it")
                                                   : tr("did the last step"));
  const auto standing = dossier::dueStanding(d.extra);
  const auto late = dossier::isOpen(d.state) && d.state != dossier::State::HasResult ? latenessWord(view.lateness) : stateWord(d.state);
  put(m_due, d.dueAt.isValid() ? dateTimeWord(d.dueAt) : tr("no date"),
      standing == dossier::DueStanding::Final ? late : text::standingWord(standing) + QStringLiteral(" · ") + late);
  for (QLabel* label : {m_due.value, m_due.more}) {
    const auto tone = latenessTone(view.lateness);
    style::setLook(*label, "tone", tone == style::Tone::Neutral ? QString() : style::toText(tone));
  }
  const auto missing = missingOf(view);
  put(m_missing, missing.isEmpty() ? tr("Nothing") : missing.first(), missing.mid(1).join(QStringLiteral(" · ")));
  m_missing.value->setToolTip(missing.join(QLatin1Char('\n')));
  style::setLook(*m_missing.value, "tone", missing.isEmpty() ? QString() : QStringLiteral("warn"));
}

}  // namespace motcua::ui
