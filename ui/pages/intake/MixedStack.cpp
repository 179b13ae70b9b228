// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intake/MixedStack.h"

#include "core/scanning/KeyboardWedge.h"
#include "ui/Background.h"
#include "ui/text/FindingText.h"

#include <algorithm>

namespace motcua::ui {

MixedStack::MixedStack(Shell& shell, const Ports& ports, IntakeController& controller, QString row, QObject* parent)
    : QObject(parent), m_shell(shell), m_ports(ports), m_controller(controller), m_draft(controller.draft()), m_row(std::move(row)) {}

int MixedStack::add(const QByteArray& bytes, int part, bool backSide) {
  const int number = static_cast<int>(m_sheets.size());
  Sheet sheet;
  sheet.seen.backSide = backSide;
  m_sheets << sheet;
  if (!m_ports.readSheet) return number;
  ++m_unread;
  inBackground(
      this, [bytes, part, backSide, read = m_ports.readSheet] { return read(bytes, part, backSide); },
      [this, number](const scanning::StackPage& seen) {
        m_sheets[number].seen = seen;
        --m_unread;
        sortWhenRead();
      });
  return number;
}

void MixedStack::stored(int number, const PageId& id) {
  m_sheets[number].id = id;
}

void MixedStack::close(const QString& procedure, const QStringList& components) {
  m_procedure = procedure;
  m_components = components;
  m_closed = true;
  sortWhenRead();
}

void MixedStack::sortWhenRead() {
  if (!m_closed || m_unread > 0) return;
  m_controller.whenStored([guard = QPointer<MixedStack>(this)] {
    if (!guard) return;
    guard->sort();
    guard->deleteLater();
  });
}

void MixedStack::sort() {
  if (m_draft != m_controller.draft() || m_components.isEmpty()) return;
  // A page that could not be stored is no page of the stack.
  m_sheets.removeIf([](const Sheet& sheet) { return sheet.id.isEmpty(); });
  QList<scanning::StackPage> stack;
  bool mixed = false;
  for (const auto& sheet : std::as_const(m_sheets)) {
    stack << sheet.seen;
    mixed = mixed || std::any_of(sheet.seen.codes.begin(), sheet.seen.codes.end(),
                                 [](const QString& code) { return scanning::wedgeShapeOf(code) == scanning::WedgeShape::Separator; });
  }
  if (!mixed) return;
  const auto routed = scanning::routeStack(stack, {m_procedure, m_components, m_row});
  QList<RoutedTo> routes;
  QSet<QString> rows;
  int separators = 0;
  for (const auto& page : routed.pages) {
    const bool sheet = page.use == scanning::PageUse::SeparatorSheet;
    routes << RoutedTo{m_sheets[page.index].id, sheet, page.component};
    separators += sheet ? 1 : 0;
    if (!sheet) rows << page.component;
  }
  m_controller.routePages(m_row, routes);
  m_shell.toast(
      tr("%1 pages sorted into %2 papers; %3 separator sheets are in the bin").arg(routes.size() - separators).arg(rows.size()).arg(separators),
      style::Tone::Good);
  if (!routed.findings.isEmpty())
    m_shell.banner(QStringLiteral("stack"), text::sentence(routed.findings.first()), style::Tone::Warn);
  else
    m_shell.clearBanner(QStringLiteral("stack"));
}

}  // namespace motcua::ui
