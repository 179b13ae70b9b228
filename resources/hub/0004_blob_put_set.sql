-- SPDX-FileCopyrightText: 2026 Một Cửa contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Whole pages, several in one call and one commit. Gives the hashes of those that are complete here now, by this side's own
-- computing; for the others (wrong, or begun in pieces before) the caller asks sync.blob_put, whose words stand. No hash twice.

CREATE FUNCTION sync.blob_put_set(p_hashes text[], p_bytes bytea[]) RETURNS text[]
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE me text := sync.my_agency(); made text[]; known text[];
BEGIN
  IF me IS NULL THEN RETURN '{}'; END IF;
  PERFORM set_config('synchronous_commit', 'on', true);
  -- In the order of the hashes: two counters that send the same pages wait for each other and never in a circle.
  WITH good AS (SELECT x.h, octet_length(x.b) AS size FROM (SELECT unnest(p_hashes) AS h, unnest(p_bytes) AS b) x
                WHERE octet_length(x.b) <= 4194304 AND encode(sha256(x.b), 'hex') = x.h),
       fresh AS (INSERT INTO sync.blob (agency, hash, size, chunk_size, complete)
                   SELECT me, g.h, g.size, greatest(1024, g.size), true FROM good g ORDER BY g.h
                   ON CONFLICT (agency, hash) DO NOTHING RETURNING hash)
  SELECT coalesce(array_agg(f.hash), '{}') INTO made FROM fresh f;
  INSERT INTO sync.blob_chunk (agency, hash, n, bytes)
    SELECT me, x.h, 0, x.b FROM (SELECT unnest(p_hashes) AS h, unnest(p_bytes) AS b) x WHERE x.h = ANY (made);
  -- What was here before: written too, so that the answer rests on nothing that a synchronous standby lacks (as in sync.push).
  WITH again AS (UPDATE sync.blob b SET created_at = b.created_at
                 WHERE b.agency = me AND b.hash = ANY (p_hashes) AND b.complete AND NOT b.hash = ANY (made) RETURNING b.hash)
  SELECT coalesce(array_agg(a.hash), '{}') INTO known FROM again a;
  RETURN made || known;
END $$;

ALTER FUNCTION sync.blob_put_set OWNER TO motcua_hub;
REVOKE ALL ON FUNCTION sync.blob_put_set FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sync.blob_put_set TO motcua_counter;
