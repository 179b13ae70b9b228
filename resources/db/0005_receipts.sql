-- Serials of fee receipts that were written out, so that none is ever used again, not even after an undo.
CREATE TABLE receipt_ledger (
  serial TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO receipt_ledger (serial)
  SELECT upper(replace(json_extract(p.value, '$.receipt'), ' ', ''))
  FROM (SELECT payload FROM event WHERE kind = 'acted' UNION ALL SELECT payload FROM foreign_event WHERE kind = 'acted') e,
       json_each(e.payload, '$.extra.payments') p
  WHERE json_extract(p.value, '$.receipt') <> '';
