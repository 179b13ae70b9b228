// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/dossier/Dossier.h"
#include "ui/pages/FormOutput.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/KeyButton.h"

namespace motcua::ui {

/// The receipt of the person before: code, due date, where it was printed, the paper itself while there is room for it.
class ReceiptStrip final : public Card {
  Q_OBJECT
 public:
  ReceiptStrip(Shell& shell, const Ports& ports, QWidget* shortcutScope);
  /// Prints the receipt of what was just received and shows it.
  /// `more`: the next one is of the same person.
  void receive(const dossier::Dossier& dossier, bool more = false);
  void setLarge(bool large);
  [[nodiscard]] bool hasReceipt() const { return !m_id.isEmpty(); }
  [[nodiscard]] QString code() const { return m_code->text(); }

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void reprint();
  void printTogether();
  void print(document::FormId form);
  void view();
  void showPaper();
  Shell& m_shell;
  FormOutput* m_output;
  DossierId m_id;
  document::FormId m_own = document::FormId::Receipt;  ///< its own receipt: certification has another
  QList<QImage> m_pages;
  KeyButton* m_together;
  int m_count = 0;      ///< of one person in a row
  bool m_more = false;  ///< the next one is of the same person
  QLabel* m_code;
  QLabel* m_who;
  QLabel* m_state;
  QLabel* m_paper;
  bool m_large = false;
};

}  // namespace motcua::ui
