// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/applicant/CardFill.h"
#include "core/applicant/CitizenIdNumber.h"
#include "core/base/Finding.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHash>

#include <optional>

namespace motcua::ui {

/// Chủ hồ sơ, and the person who hands in for them. Fields filled from a card are tinted until edited; what a check has to
/// say stands beside the field it concerns.
class ApplicantCard final : public Card {
  Q_OBJECT
 public:
  explicit ApplicantCard(QWidget* parent = nullptr);
  [[nodiscard]] applicant::Applicant applicant() const;
  [[nodiscard]] std::optional<applicant::Applicant> submitter() const;
  [[nodiscard]] QString note() const { return m_note->text(); }
  void set(const applicant::Applicant& applicant, const std::optional<applicant::Applicant>& submitter, const QString& note);
  void clearNote() { m_note->clear(); }
  /// The card's fields over what is there: typed ones stay. Returns what was done, for the message.
  applicant::CardFill fill(const applicant::IdCard& card);
  /// An earlier dossier's person into the fields that are empty; what the card filled stays the card's.
  void takeOver(const applicant::Applicant& earlier);
  /// By the field's name as in the intake JSON, with or without "applicant.".
  void setFindings(const Findings& findings);
  bool focusField(const QString& field);
  void focusFirstEmpty();

 Q_SIGNALS:
  void edited();
  void finished();  ///< Enter in the last field

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void showSentences(const QHash<QString, const Finding*>& worst);
  void layOut();
  void connectFields();
  void showKind();
  void put(LineEdit* edit, const QString& text);
  void putIntoEmpty(LineEdit* edit, const QString& text);
  void enterFrom(QWidget* editor);
  [[nodiscard]] QString dateIn(const LineEdit* edit) const;
  QComboBox* m_kind;
  LineEdit* m_name;
  LineEdit* m_id;
  LineEdit* m_birth;
  QComboBox* m_gender;
  LineEdit* m_issued;
  LineEdit* m_address;
  LineEdit* m_phone;
  LineEdit* m_email;
  LineEdit* m_representative;
  LineEdit* m_note;
  QCheckBox* m_hasSubmitter;
  QWidget* m_submitterBox;
  LineEdit* m_submitterName;
  LineEdit* m_submitterId;
  LineEdit* m_submitterPhone;
  QLabel* m_findings;
  QHash<QString, Field*> m_fields;
  QList<QWidget*> m_path;  ///< where Enter goes
  QString m_oldId;
  std::optional<applicant::IdCard> m_card;
  bool m_setting = false;
};

}  // namespace motcua::ui
