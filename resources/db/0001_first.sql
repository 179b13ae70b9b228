-- The first shape of a counter's store. One primary table (event), the rest a projection of it, rebuilt at will;
-- except credential and draft_form, which are this PC's own and carry a hash of their row.
CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
  cseq INTEGER PRIMARY KEY,
  store_id TEXT NOT NULL,
  subject TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  version INTEGER NOT NULL,
  payload TEXT NOT NULL,
  actor TEXT NOT NULL CHECK (actor <> ''),
  counter INTEGER NOT NULL,
  at TEXT NOT NULL,
  prev_hash TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX event_of_subject ON event (subject, subject_id, cseq);

CREATE TABLE dossier (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  code TEXT UNIQUE,
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
CREATE INDEX dossier_state_due ON dossier (state, due_at);
CREATE INDEX dossier_received ON dossier (received_at);
CREATE INDEX dossier_id_number ON dossier (id_number);

CREATE TABLE page_blob (
  hash TEXT NOT NULL,
  page_id TEXT NOT NULL,
  dossier_id TEXT NOT NULL,
  -- In a table without rowid the key's columns stand first: SQLite 3.40's integrity_check reads the wrong ones otherwise.
  PRIMARY KEY (hash, page_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE code_ledger (
  agency TEXT NOT NULL,
  day TEXT NOT NULL,
  serial INTEGER NOT NULL,
  code TEXT NOT NULL UNIQUE,
  dossier_id TEXT NOT NULL,
  PRIMARY KEY (agency, day, serial)
) STRICT, WITHOUT ROWID;

CREATE TABLE dossier_text (
  n INTEGER PRIMARY KEY,
  words TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE dossier_search USING fts5 (words, content='dossier_text', content_rowid='n', prefix='2 3 4', tokenize='unicode61 remove_diacritics 2', detail='none', columnsize=0);

CREATE TABLE procedure_version (
  code TEXT NOT NULL,
  version INTEGER NOT NULL,
  name TEXT NOT NULL,
  sector TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (code, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE account (
  name TEXT PRIMARY KEY,
  display_name TEXT NOT NULL,
  role TEXT NOT NULL,
  disabled INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE credential (
  name TEXT PRIMARY KEY,
  password_hash TEXT NOT NULL,
  row_hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE draft_form (
  dossier_id TEXT PRIMARY KEY,
  body TEXT NOT NULL,
  row_hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;
