// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/FindingRows.h"

#include <QCoreApplication>

namespace motcua::text {

QList<FindingRow> lifeRows() {
  return {
      // Whether a step is possible at all
      {"action_not_now", QT_TRANSLATE_NOOP("finding", "This step is not possible while the dossier stands where it stands.")},
      {"already_handed_over", QT_TRANSLATE_NOOP("finding", "The result was handed over. Nothing can be changed any more; write a note.")},
      {"action_for_supervisor", QT_TRANSLATE_NOOP("finding", "Only a supervisor may do this.")},
      {"action_not_for_role", QT_TRANSLATE_NOOP("finding", "This is a step of the counter; your role may not do it.")},
      {"papers_at_another_counter", QT_TRANSLATE_NOOP("finding", "The papers are at counter %1. Take them over first, or go there.")},
      {"papers_not_at_a_counter", QT_TRANSLATE_NOOP("finding", "The papers are at no counter. Make sure that you hold them.")},
      // What a step needs
      {"reason_missing", QT_TRANSLATE_NOOP("finding", "Give the reason.")},
      {"note_missing", QT_TRANSLATE_NOOP("finding", "Write the note.")},
      {"legal_ground_missing", QT_TRANSLATE_NOOP("finding", "Give the legal ground.")},
      {"papers_missing", QT_TRANSLATE_NOOP("finding", "Name the papers.")},
      {"days_missing", QT_TRANSLATE_NOOP("finding", "Give the number of days in which the papers must come.")},
      {"forward_to_missing", QT_TRANSLATE_NOOP("finding", "Name the unit or person that takes it over.")},
      {"amount_missing", QT_TRANSLATE_NOOP("finding", "Give the amount.")},
      {"receipt_number_missing", QT_TRANSLATE_NOOP("finding", "Give the number of the fee receipt.")},
      {"receipt_number_used", QT_TRANSLATE_NOOP("finding", "The receipt number %1 was used already.")},
      {"result_missing", QT_TRANSLATE_NOOP("finding", "Add at least one paper of the result.")},
      {"result_name_missing", QT_TRANSLATE_NOOP("finding", "Name the paper of the result.")},
      {"result_signed_in_the_future", QT_TRANSLATE_NOOP("finding", "The result can't be signed on %1, a day to come.")},
      {"result_not_digitised", QT_TRANSLATE_NOOP("finding", "\"%1\" has no scan: it will not count as an electronic result.")},
      // Who takes the result away
      {"receiver_name_missing", QT_TRANSLATE_NOOP("finding", "Give the name of the receiver.")},
      {"receiver_id_missing", QT_TRANSLATE_NOOP("finding", "Read the receiver's ID card or type its number.")},
      {"receiver_is_not_the_applicant",
       QT_TRANSLATE_NOOP("finding", "The ID number is not the applicant's. Choose \"authorised person\" and read the authorisation.")},
      {"authority_missing", QT_TRANSLATE_NOOP("finding", "Name the paper that authorises the receiver.")},
      {"tracking_missing", QT_TRANSLATE_NOOP("finding", "Give the number of the consignment.")},
      {"receiver_signature_missing", QT_TRANSLATE_NOOP("finding", "Have the receiver sign the slip.")},
      {"receipt_lost", QT_TRANSLATE_NOOP("finding", "The receipt was not shown.")},
      {"receipt_lost_needs_id", QT_TRANSLATE_NOOP("finding", "Without the receipt the receiver's ID number is needed.")},
      // Money
      {"fees_unpaid", QT_TRANSLATE_NOOP("finding", "%1 đ of fees are not paid.")},
      {"nothing_to_pay", QT_TRANSLATE_NOOP("finding", "Nothing is left to pay.")},
      {"amount_differs", QT_TRANSLATE_NOOP("finding", "%1 đ are owed.")},
      // Time
      {"supplement_asked_again",
       QT_TRANSLATE_NOOP("finding", "Papers were asked for %1 times already. They should be asked for once; a further request counts as late.")},
      {"supplement_not_expired", QT_TRANSLATE_NOOP("finding", "The citizen has time until %1.")},
      {"late_without_apology", QT_TRANSLATE_NOOP("finding", "It was due on %1 and no apology was made.")},
      {"nothing_was_promised", QT_TRANSLATE_NOOP("finding", "No date was promised, so there is none to move.")},
      {"apology_again", QT_TRANSLATE_NOOP("finding", "An apology was made before; a date should be moved once only.")},
      {"unclaimed_too_soon", QT_TRANSLATE_NOOP("finding", "The result has waited for %1 days only, not %2.")},
      // Undo and void
      {"nothing_to_undo", QT_TRANSLATE_NOOP("finding", "There is no step to undo.")},
      {"void_instead_of_undo", QT_TRANSLATE_NOOP("finding", "An intake is not undone. Void it with a reason; its code stays used.")},
      {"undo_of_anothers_step", QT_TRANSLATE_NOOP("finding", "The last step was made by %1. Only a supervisor may undo another's step.")},
      {"undo_form_given", QT_TRANSLATE_NOOP("finding", "Take back the paper that was printed for the last step.")},
      {"void_after_forward", QT_TRANSLATE_NOOP("finding", "The dossier was forwarded already. Stop it instead of voiding it.")},
      // What a dossier lacks for the figures of QĐ 766
      {"kpi_component_not_digitised", QT_TRANSLATE_NOOP("finding", "No paper of the dossier is digitised.")},
      {"kpi_result_not_digitised", QT_TRANSLATE_NOOP("finding", "The result is not digitised.")},
      {"kpi_nothing_reused", QT_TRANSLATE_NOOP("finding", "No paper was taken from the citizen's store or an earlier dossier.")},
      {"kpi_identity_not_checked", QT_TRANSLATE_NOOP("finding", "The identity was not checked against the population database.")},
      {"kpi_not_paid_online", QT_TRANSLATE_NOOP("finding", "The fee was not paid online.")},
  };
}

}  // namespace motcua::text
