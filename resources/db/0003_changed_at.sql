-- When something last happened to a dossier: reports of a period read what changed since its beginning, by index.
ALTER TABLE dossier ADD COLUMN changed_at TEXT NOT NULL DEFAULT '';
UPDATE dossier SET changed_at = max(
  coalesce((SELECT max(e.at) FROM event e WHERE e.subject = 'dossier' AND e.subject_id = dossier.id), ''),
  coalesce((SELECT max(f.at) FROM foreign_event f WHERE f.subject = 'dossier' AND f.subject_id = dossier.id), ''));
CREATE INDEX dossier_changed ON dossier (changed_at);
