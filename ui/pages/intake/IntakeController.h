// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/intake/IntakeService.h"
#include "ui/Ports.h"
#include "ui/Shell.h"
#include "ui/pages/intake/PageWork.h"

#include <QTimer>

#include <memory>

namespace motcua::ui {

/// The draft under work and its way to the desk. A draft is opened with the first thing that wants to be kept (a letter,
/// a page); since the desk works in order, nothing here waits for its id. Answers of a draft that is no longer shown are
/// dropped; what they stored stays.
class IntakeController final : public QObject {
  Q_OBJECT
 public:
  using Pages = RowPages;
  IntakeController(Shell& shell, const Ports& ports, QObject* parent);

  void begin();  ///< a new one; the one before stays among the drafts
  void takeUp(const DossierId& id);
  void formEdited(const intake::IntakeForm& form);  ///< stored after a moment
  void flush();                                     ///< stored now
  [[nodiscard]] bool hasDraft() const { return m_touched; }

  /// `stored` is told the new page's id once it is durable.
  void addPage(const PageArrival& to, const intake::PageContent& content, std::function<void(const PageId&)> stored = {});
  void addPages(const QString& row, const QList<intake::PageContent>& pages);
  void addPicture(const QString& row, const QByteArray& png);
  /// Pages of an earlier dossier, as one step.
  void takePages(const QString& row, const QString& fromCode, const QList<dossier::Page>& pages);
  void removePage(const PageId& page);
  void restorePage(const PageId& page);
  void movePage(const PageId& page, const QString& row, int position);
  void turnPage(const PageId& page, int rotation);
  void cropPage(const PageId& page, const QRectF& crop);
  /// Those named first in this order, then the others of the row as they are.
  void orderPages(const QString& row, const QList<PageId>& order);
  void routePages(const QString& from, const QList<RoutedTo>& routes);
  /// Every step on pages can be taken back, and taken back again, until another dossier is shown.
  void undo();
  void redo();
  [[nodiscard]] bool canUndo() const { return !m_done.isEmpty(); }
  [[nodiscard]] bool canRedo() const { return !m_undone.isEmpty(); }
  [[nodiscard]] const Pages& pages() const { return m_pages; }
  [[nodiscard]] DraftHandle draft() const { return m_draft; }
  /// After all pages handed over before: a scan is over when they are durable.
  void whenStored(std::function<void()> then);

  void askDue(const intake::IntakeForm& form);
  void receive(const intake::IntakeForm& form);
  /// A person has answered dateAsked(): that day it is. Receives then.
  void confirmDate(const QDate& day);
  [[nodiscard]] bool isReceiving() const { return m_receiving; }

 Q_SIGNALS:
  void loaded(const motcua::intake::IntakeForm& form);
  void pagesChanged(const motcua::ui::IntakeController::Pages& pages);
  void stepsChanged();
  void tookBack(const QString& what);
  void didAgain(const QString& what);
  void dueChanged(const motcua::deadline::DueDate& due);
  void refused(const motcua::Findings& findings);
  void dateAsked(const motcua::intake::IntakeService::ClockQuestion& clock);
  void received(const motcua::dossier::Dossier& dossier, const motcua::Findings& findings);

 private:
  struct Received;
  void receive(const std::function<Status(desk::Desk&)>& before);
  using Change = PageStep::Change;
  void change(const Change& change, const std::function<void()>& then = {}, const DraftHandle& draft = {});
  void act(const PageStep& step, const std::function<void()>& then = {}, const DraftHandle& draft = {});
  void forgetSteps();
  void store();
  void pagesJudged(const DossierId& id);
  void showPages(const dossier::Dossier& draft);
  Shell& m_shell;
  const Ports& m_ports;
  DraftHandle m_draft;
  intake::IntakeForm m_form;
  Pages m_pages;
  QList<PageStep> m_done;
  QList<PageStep> m_undone;
  QTimer m_pause;
  bool m_touched = false;
  bool m_receiving = false;
  int m_dueQuestion = 0;
};

}  // namespace motcua::ui
