-- What of the office's log has to go to a portal, and how far it is. A working copy made from the events (received, acted,
-- portal_request, portal_answer, portal_retry) by reading on from where it stopped; emptied, it makes itself anew.
CREATE TABLE portal_job (
  target TEXT NOT NULL,
  place INTEGER NOT NULL,
  dossier_id TEXT NOT NULL,
  step TEXT NOT NULL,
  at_seq INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'prepared', 'done', 'parked')),
  attempt INTEGER NOT NULL DEFAULT 0,
  request TEXT NOT NULL DEFAULT '',
  tries INTEGER NOT NULL DEFAULT 0,
  next_at TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '',
  upstream TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (target, place)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX portal_job_step ON portal_job (target, step);
CREATE INDEX portal_job_dossier ON portal_job (target, dossier_id, place);
CREATE INDEX portal_job_open ON portal_job (target, place) WHERE state <> 'done';
