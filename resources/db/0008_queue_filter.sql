-- A queue of one procedure (core/store/QueueReads.cpp) is walked in the order of its due dates.
CREATE INDEX dossier_procedure_state_due ON dossier (procedure_code, state, due_at);
