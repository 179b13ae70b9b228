// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/dossier/StepPart.h"

#include <QCheckBox>
#include <QComboBox>

namespace motcua::ui {

/// Who takes the result away: the applicant, somebody with an authorisation, or the post. A card's QR fills name and
/// number; a card that is not the applicant's makes it the authorised person's.
class ReceiverPart final : public StepPart {
  Q_OBJECT
 public:
  explicit ReceiverPart(const StepSubject& subject);
  void fill(dossier::ActionInput& input) const override;
  [[nodiscard]] Field* fieldOf(const QString& finding) const override;
  [[nodiscard]] QWidget* firstEmpty() const override;
  bool readerText(const QString& text, const QDate& today) override;

 private:
  void layOut();
  void showKind();
  bool eventFilter(QObject* watched, QEvent* event) override;
  [[nodiscard]] dossier::ReceiverKind kind() const;
  QString m_applicantId;
  QString m_applicantName;
  QComboBox* m_kind;
  LineEdit* m_name;
  LineEdit* m_id;
  LineEdit* m_authority;
  LineEdit* m_tracking;
  QCheckBox* m_receipt;
  QCheckBox* m_signed;
  QHash<QString, Field*> m_fields;
};

}  // namespace motcua::ui
