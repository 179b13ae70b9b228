-- SPDX-FileCopyrightText: 2026 Một Cửa contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What a push pays for at a million events.
--   Keys of dossiers, codes and fields begin with what tells two rows apart, compared as bytes: the agency, which every row of an
--     office shares, was compared first at each step down an index. A few seconds a million dossiers.
--   sync.push_set (0008) writes a dossier that is received, and its code, without looking first. One that is known after all
--     breaks a key: nothing of the set is kept then, and the answer is 'one_by_one'.

ALTER TABLE sync.dossier ALTER COLUMN dossier_id TYPE text COLLATE "C", DROP CONSTRAINT dossier_pkey, ADD PRIMARY KEY (dossier_id, agency);
ALTER TABLE sync.code ALTER COLUMN code TYPE text COLLATE "C", DROP CONSTRAINT code_pkey, ADD PRIMARY KEY (code, agency);
ALTER TABLE sync.field ALTER COLUMN dossier_id TYPE text COLLATE "C", DROP CONSTRAINT field_pkey, ADD PRIMARY KEY (dossier_id, field, agency);

CREATE OR REPLACE FUNCTION sync.push_set(p_stream text, p_first bigint, p_prev text, p_mark bigint, p_mark_hash text,
  p_store text[], p_subject text[], p_subject_id text[], p_kind text[], p_version int[], p_payload text[], p_actor text[], p_counter int[],
  p_at text[], p_hash text[], p_base bigint[])
RETURNS TABLE (status text, acked bigint, head bigint, head_hash text, epoch text, server_time timestamptz, verdicts text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE
  me text := sync.my_agency(); st record; office record; many int := cardinality(p_hash); sound boolean; claimed boolean; corrects boolean; n int; told text;
  ords int[]; ids text[]; kinds text[]; bases bigint[]; tos text[]; codes text[]; fields jsonb[]; last_cseq bigint; chain text; chains text[] := '{}';
  store text := octet_length(p_store[1])::text || ':' || p_store[1]; counter text := length(p_counter[1]::text)::text || ':' || p_counter[1]::text;
  digits text := length(p_first::text)::text || ':'; longer bigint := ('1' || repeat('0', length(p_first::text)))::bigint;
  dossiers text[]; places tid[]; received int[]; acted int[]; went text[];
BEGIN
  PERFORM set_config('synchronous_commit', 'on', true);
  SELECT * INTO st FROM sync.stream s WHERE s.agency = me AND s.stream_id = p_stream FOR UPDATE;
  sound := FOUND AND many > 0 AND st.state <> 'retired' AND p_first = st.head + 1 AND p_prev = st.head_hash
    AND (p_mark = 0 OR (SELECT x.log_hash FROM sync.event x WHERE x.agency = me AND x.seq = p_mark) = p_mark_hash);
  IF sound THEN
    SELECT * INTO office FROM sync.office o WHERE o.agency = me FOR UPDATE;
    SELECT array_agg(y.o), array_agg(y.i), array_agg(y.k), array_agg(least(coalesce(y.b, 0), office.seq)), array_agg(y.p ->> 'to'),
           array_agg(y.p -> 'dossier' ->> 'code'), array_agg(CASE WHEN y.k = 'corrected' AND jsonb_typeof(y.p -> 'fields') = 'object' THEN y.p -> 'fields' ELSE '{}' END),
           coalesce(bool_and(jsonb_typeof(y.p) = 'object'), true), bool_or(y.k = 'acted' AND y.p ? 'claim'), bool_or(y.k = 'corrected')
      INTO ords, ids, kinds, bases, tos, codes, fields, sound, claimed, corrects
      FROM (SELECT x.o, x.i, x.k, x.b, x.p::jsonb AS p
            FROM (SELECT generate_series(1, many) AS o, unnest(p_subject) AS j, unnest(p_subject_id) AS i, unnest(p_kind) AS k, unnest(p_payload) AS p, unnest(p_base) AS b) x
            WHERE x.j = 'dossier' AND x.k IN ('acted', 'received', 'corrected') OFFSET 0) y;
    sound := sound AND sync.holder_of(me, p_stream, p_first, p_hash[1]) IS NULL;
  END IF;
  IF sound AND claimed THEN
    sound := NOT EXISTS (SELECT FROM unnest(p_subject_id, p_kind, p_payload) AS x (i, k, p)
                         WHERE x.k = 'acted' AND sync.claim_is_over(me, p_stream, x.i, sync.try_jsonb(x.p)));
  END IF;
  IF sound AND ords IS NOT NULL THEN
    -- One look, by its key, at each dossier that this batch does not receive (OFFSET 0 keeps it so: a planner without statistics
    -- would read all of the agency's), judges it and tells what is to be written. Nobody else writes of this agency meanwhile.
    SELECT bool_and(g.acted IS NULL OR d.acted_seq IS NULL OR d.acted_seq <= g.base OR sync.same_line(me, p_stream, d.acted_stream, d.acted_cseq)),
           array_agg(g.i), array_agg(d.ctid), array_agg(g.received), array_agg(g.acted), array_agg(tos[g.place])
      INTO sound, dossiers, places, received, acted, went
      FROM (SELECT x.i, max(x.o) FILTER (WHERE x.k = 'received') AS received, max(x.o) FILTER (WHERE x.k = 'acted') AS acted,
                   max(x.place) FILTER (WHERE x.k = 'acted') AS place, min(x.b) FILTER (WHERE x.k = 'acted') AS base
            FROM unnest(ords, ids, kinds, bases) WITH ORDINALITY AS x (o, i, k, b, place) WHERE x.k IN ('acted', 'received') GROUP BY x.i) g
        LEFT JOIN LATERAL (SELECT h.ctid, h.* FROM sync.dossier h WHERE g.received IS NULL AND h.agency = me AND h.dossier_id = g.i OFFSET 0) d ON true;
    sound := sound IS NOT FALSE AND NOT (corrects AND EXISTS (
        SELECT FROM unnest(ids, kinds, bases, fields) AS x (i, k, b, f) CROSS JOIN LATERAL jsonb_object_keys(x.f) AS f (field)
          CROSS JOIN LATERAL (SELECT * FROM sync.field g WHERE g.agency = me AND g.dossier_id = x.i AND g.field = f.field OFFSET 0) h
        WHERE x.k = 'corrected' AND h.seq > x.b AND NOT sync.same_line(me, p_stream, h.stream_id, h.cseq)));
  END IF;
  IF sound IS NOT FALSE AND dossiers IS NOT NULL THEN
    BEGIN
      INSERT INTO sync.dossier (agency, dossier_id, received_stream, received_cseq, acted_seq, acted_stream, acted_cseq, acted_to)
        SELECT me, x.i, CASE WHEN x.r IS NULL THEN NULL ELSE p_stream END, p_first - 1 + x.r, coalesce(office.seq + x.a, 0),
               CASE WHEN x.a IS NULL THEN NULL ELSE p_stream END, p_first - 1 + x.a, x.went
        FROM unnest(dossiers, places, received, acted, went) AS x (i, place, r, a, went) WHERE x.place IS NULL;
      INSERT INTO sync.code (agency, code, dossier_id) SELECT me, x.c, x.i FROM unnest(ids, kinds, codes) AS x (i, k, c) WHERE x.k = 'received' AND x.c <> '';
    EXCEPTION WHEN unique_violation THEN sound := false;
    END;
  END IF;
  IF sound IS NOT TRUE THEN
    RETURN QUERY SELECT 'one_by_one', 0::bigint, 0::bigint, '', sync.epoch(), clock_timestamp(), '[]'; RETURN;
  END IF;

  chain := office.log_hash;
  FOREACH told IN ARRAY p_hash LOOP
    chain := encode(sha256(convert_to(chain || told || 'applied', 'UTF8')), 'hex');  -- sync.chained
    chains := chains || chain;
  END LOOP;
  -- The long expression is sync.event_hash, by hand: a function there would be called, with all that a call costs, once a row.
  -- prev is 64 long: the first is the stream's head, each other one a hash that this very condition compares.
  INSERT INTO sync.event (agency, seq, stream_id, cseq, store_id, subject, subject_id, kind, version, payload, actor, counter, at, prev_hash, hash, base, verdict, detail, log_hash)
    SELECT me, office.seq + x.o, p_stream, x.c, x.s, x.j, x.i, x.k, x.v, x.p, x.a, x.n, x.t, x.prev, x.h, coalesce(x.b, 0), 'applied', '', x.chain
    FROM (SELECT generate_series(1, many) AS o, generate_series(p_first, p_first - 1 + many) AS c, unnest(p_store) AS s, unnest(p_subject) AS j,
                 unnest(p_subject_id) AS i, unnest(p_kind) AS k, unnest(p_version) AS v, unnest(p_payload) AS p, unnest(p_actor) AS a,
                 unnest(p_counter) AS n, unnest(p_at) AS t, unnest(p_prev || p_hash[:many - 1]) AS prev, unnest(p_hash) AS h, unnest(p_base) AS b,
                 unnest(chains) AS chain) x
    WHERE x.h = encode(sha256(convert_to('64:' || x.prev || CASE WHEN x.s = p_store[1] THEN store ELSE octet_length(x.s)::text || ':' || x.s END
      || CASE WHEN x.c < longer THEN digits ELSE length(x.c::text)::text || ':' END || x.c::text
      || CASE WHEN x.j = 'dossier' THEN '7:dossier' ELSE octet_length(x.j)::text || ':' || x.j END
      || CASE WHEN octet_length(x.i) = 36 THEN '36:' ELSE octet_length(x.i)::text || ':' END || x.i || octet_length(x.k)::text || ':' || x.k
      || CASE WHEN x.v = 1 THEN '1:1' ELSE length(x.v::text)::text || ':' || x.v::text END || octet_length(x.p)::text || ':' || x.p
      || (octet_length(x.a)::text || ':' || x.a || CASE WHEN x.n = p_counter[1] THEN counter ELSE length(x.n::text)::text || ':' || x.n::text END
          || octet_length(x.t)::text || ':' || x.t), 'UTF8')), 'hex');
  GET DIAGNOSTICS n = ROW_COUNT;
  IF n <> many THEN RAISE EXCEPTION 'an event differs from its hash' USING ERRCODE = 'data_exception'; END IF;

  IF dossiers IS NOT NULL THEN
    UPDATE sync.dossier d SET acted_seq = office.seq + x.a, acted_to = x.went, acted_stream = p_stream, acted_cseq = p_first - 1 + x.a
      FROM unnest(places, acted, went) AS x (place, a, went) WHERE x.place IS NOT NULL AND d.ctid = x.place AND d.agency = me;
  END IF;
  IF corrects THEN
    INSERT INTO sync.field (agency, dossier_id, field, seq, stream_id, cseq)
      SELECT me, x.i, f.field, office.seq + max(x.o), p_stream, p_first - 1 + max(x.o)
      FROM unnest(ords, ids, kinds, fields) AS x (o, i, k, f) CROSS JOIN LATERAL jsonb_object_keys(x.f) AS f (field)
      WHERE x.k = 'corrected' GROUP BY x.i, f.field
      ON CONFLICT (agency, dossier_id, field) DO UPDATE SET seq = excluded.seq, stream_id = excluded.stream_id, cseq = excluded.cseq;
  END IF;
  last_cseq := p_first - 1 + many;
  UPDATE sync.office o SET seq = office.seq + many, log_hash = chain WHERE o.agency = me;
  UPDATE sync.stream s SET head = last_cseq, head_hash = told, touched_at = clock_timestamp() WHERE s.agency = me AND s.stream_id = p_stream;
  RETURN QUERY SELECT 'ok', last_cseq, last_cseq, told, sync.epoch(), clock_timestamp(), '[]';
END $$;
