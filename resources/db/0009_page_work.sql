-- Pages that this counter took in and that the background has still to look at (judged = 0) or to read (1); and what it
-- read, folded, for the search.
CREATE TABLE page_waiting (
  cseq INTEGER PRIMARY KEY,  -- of the event that added it
  page_id TEXT NOT NULL UNIQUE,
  dossier_id TEXT NOT NULL,
  judged INTEGER NOT NULL
) STRICT;
CREATE INDEX page_waiting_step ON page_waiting (judged, cseq);
INSERT OR IGNORE INTO page_waiting (cseq, page_id, dossier_id, judged)
  SELECT cseq, json_extract(payload, '$.page.id'), subject_id, 0 FROM event WHERE subject = 'dossier' AND kind = 'page_added';

CREATE TABLE page_text (
  page_id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL,
  words TEXT NOT NULL
) STRICT;
CREATE INDEX page_text_of_dossier ON page_text (dossier_id, page_id);
