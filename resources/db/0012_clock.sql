-- How far this PC's own clock had come, and when a person said last that it is right (core/intake/ClockTrust.h). A note of this PC, not
-- of the record: the time of an event stays what it is.
CREATE TABLE clock_mark (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  newest_at TEXT NOT NULL,
  confirmed_at TEXT NOT NULL DEFAULT '',
  confirmed_doubt TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO clock_mark (one, newest_at) SELECT 1, max(at) FROM event HAVING max(at) IS NOT NULL;

-- Dossiers that were received while the clock was in doubt, until the server's clock has agreed or a person has looked.
CREATE TABLE receipt_doubt (
  dossier_id TEXT PRIMARY KEY,
  standing TEXT NOT NULL CHECK (standing IN ('provisional', 'contradicted')),
  check_hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;
