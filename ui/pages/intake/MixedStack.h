// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/scanning/Separator.h"
#include "ui/Ports.h"
#include "ui/Shell.h"
#include "ui/pages/intake/IntakeController.h"

namespace motcua::ui {

/// The pages of one scan, or of one heap of files, sorted into the checklist's rows by the separator sheets among them.
/// One object a stack: nothing that was read here reaches the next one. The codes are looked for in the background while
/// pages still come; the sorting is one step, which can be taken back.
class MixedStack final : public QObject {
  Q_OBJECT
 public:
  MixedStack(Shell& shell, const Ports& ports, IntakeController& controller, QString row, QObject* parent);
  /// A page in its order; `part` within the bytes, as in PageContent. Returns its number.
  int add(const QByteArray& bytes, int part, bool backSide);
  void stored(int number, const PageId& id);
  /// No more pages come. With all read and durable they are sorted, if a separator was among them; then the object goes.
  void close(const QString& procedure, const QStringList& components);

 private:
  struct Sheet {
    PageId id;
    scanning::StackPage seen;
  };
  void sortWhenRead();
  void sort();
  Shell& m_shell;
  const Ports& m_ports;
  IntakeController& m_controller;
  DraftHandle m_draft;
  QString m_row;
  QString m_procedure;
  QStringList m_components;
  QList<Sheet> m_sheets;
  int m_unread = 0;
  bool m_closed = false;
};

}  // namespace motcua::ui
