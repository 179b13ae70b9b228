-- What this counter knows of the office's log, and of its own incarnations. The log is the hub's; a copy, rewound when the
-- hub says another one (core/sync/README.md). The projection is the replay of event and office_log together: pull_mark says
-- when, between own events, which stretch of the log came in.
CREATE TABLE sync_stream (
  stream_id TEXT PRIMARY KEY,
  base_cseq INTEGER NOT NULL,
  base_hash TEXT NOT NULL,
  parent TEXT NOT NULL,
  slot INTEGER NOT NULL
) STRICT;

CREATE TABLE office_log (
  seq INTEGER PRIMARY KEY,
  stream_id TEXT NOT NULL,
  cseq INTEGER NOT NULL,
  own_cseq INTEGER UNIQUE,
  hash TEXT NOT NULL,
  verdict TEXT NOT NULL,
  detail TEXT NOT NULL,
  log_hash TEXT NOT NULL
) STRICT;
CREATE INDEX office_log_verdict ON office_log (seq) WHERE verdict <> 'applied';

CREATE TABLE foreign_event (
  seq INTEGER PRIMARY KEY,
  cseq INTEGER NOT NULL,
  store_id TEXT NOT NULL,
  subject TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  version INTEGER NOT NULL,
  payload TEXT NOT NULL,
  actor TEXT NOT NULL,
  counter INTEGER NOT NULL,
  at TEXT NOT NULL,
  prev_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  base INTEGER NOT NULL
) STRICT;
CREATE INDEX foreign_event_of_subject ON foreign_event (subject, subject_id, seq);

CREATE TABLE pull_mark (
  seq INTEGER PRIMARY KEY,
  at_cseq INTEGER NOT NULL,
  own_acked INTEGER NOT NULL
) STRICT;
CREATE INDEX pull_mark_at ON pull_mark (at_cseq);

CREATE TABLE sync_state (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE blob_sent (
  hash TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Two counters may give one code when one of them is a copy of the other: both papers exist, so both rows must.
CREATE TABLE dossier_2 (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  code TEXT,
  state TEXT NOT NULL,
  procedure_code TEXT NOT NULL,
  procedure_name TEXT NOT NULL,
  sector TEXT NOT NULL,
  applicant_name TEXT NOT NULL,
  name_folded TEXT NOT NULL,
  id_number TEXT NOT NULL,
  phone TEXT NOT NULL,
  channel TEXT NOT NULL,
  received_at TEXT NOT NULL,
  due_at TEXT NOT NULL,
  received_by TEXT NOT NULL,
  counter INTEGER NOT NULL,
  pages INTEGER NOT NULL,
  opened_at TEXT NOT NULL,
  revision INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT;
INSERT INTO dossier_2 SELECT * FROM dossier;
DROP TABLE dossier;
ALTER TABLE dossier_2 RENAME TO dossier;
CREATE INDEX dossier_state_due ON dossier (state, due_at);
CREATE INDEX dossier_received ON dossier (received_at);
CREATE INDEX dossier_id_number ON dossier (id_number);
CREATE INDEX dossier_code ON dossier (code);
