-- Pictures of who took a result away (core/store/Snapshots.h): they stay at this counter and are deleted after some days.
CREATE TABLE snapshot (
  cseq INTEGER PRIMARY KEY,  -- of the event that added it
  page_id TEXT NOT NULL UNIQUE,
  hash TEXT NOT NULL,
  added_at TEXT NOT NULL
) STRICT;
CREATE INDEX snapshot_hash ON snapshot (hash);
INSERT OR IGNORE INTO snapshot (cseq, page_id, hash, added_at)
  SELECT cseq, json_extract(payload, '$.page.id'), json_extract(payload, '$.page.sha256'), at FROM event
  WHERE subject = 'dossier' AND kind = 'page_added' AND json_extract(payload, '$.component') = 'ANH';
DELETE FROM page_waiting WHERE page_id IN (SELECT page_id FROM snapshot);
