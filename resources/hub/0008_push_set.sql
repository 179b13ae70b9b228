-- SPDX-FileCopyrightText: 2026 Một Cửa contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- sync.push_set in one piece: 0005 and 0006 had put a call around it each, and their look-ups read every batch once more.
-- What it does, and when it answers 'one_by_one', is told in 0003; besides,
--   a batch whose first event is another stream's already is no set (0005; if the first is nobody's, none of it is), nor is one
--   with a step that was taken on a claim that had ended (0006).

DROP FUNCTION sync.push_set;
DROP FUNCTION sync.push_set_line;
DROP FUNCTION sync.push_set_own;
CREATE FUNCTION sync.push_set(p_stream text, p_first bigint, p_prev text, p_mark bigint, p_mark_hash text,
  p_store text[], p_subject text[], p_subject_id text[], p_kind text[], p_version int[], p_payload text[], p_actor text[], p_counter int[],
  p_at text[], p_hash text[], p_base bigint[])
RETURNS TABLE (status text, acked bigint, head bigint, head_hash text, epoch text, server_time timestamptz, verdicts text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE
  me text := sync.my_agency(); st record; office record; many int := cardinality(p_hash); sound boolean; claimed boolean; corrects boolean; n int; told text;
  ords int[]; ids text[]; kinds text[]; bases bigint[]; tos text[]; codes text[]; fields jsonb[]; last_cseq bigint; chain text; chains text[] := '{}';
  dossiers text[]; places tid[]; received int[]; acted int[]; went text[]; new_codes text[]; code_of text[];
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
    -- One look at each dossier and each code, by its key (OFFSET 0 keeps it so: a planner without statistics would read all of the
    -- agency's), judges it and tells what is to be written. Nobody else writes of this agency meanwhile.
    SELECT bool_and((g.acted IS NULL OR d.acted_seq IS NULL OR d.acted_seq <= g.base OR sync.same_line(me, p_stream, d.acted_stream, d.acted_cseq))
             AND (g.received IS NULL OR d.received_stream IS NULL OR sync.same_line(me, p_stream, d.received_stream, d.received_cseq))),
           array_agg(g.i), array_agg(d.ctid), array_agg(g.received), array_agg(g.acted), array_agg(tos[g.place])
      INTO sound, dossiers, places, received, acted, went
      FROM (SELECT x.i, max(x.o) FILTER (WHERE x.k = 'received') AS received, max(x.o) FILTER (WHERE x.k = 'acted') AS acted,
                   max(x.place) FILTER (WHERE x.k = 'acted') AS place, min(x.b) FILTER (WHERE x.k = 'acted') AS base
            FROM unnest(ords, ids, kinds, bases) WITH ORDINALITY AS x (o, i, k, b, place) WHERE x.k IN ('acted', 'received') GROUP BY x.i) g
        LEFT JOIN LATERAL (SELECT h.ctid, h.* FROM sync.dossier h WHERE h.agency = me AND h.dossier_id = g.i OFFSET 0) d ON true;
    IF sound IS NOT FALSE THEN
      SELECT bool_and(g.one = g.other AND (c.dossier_id IS NULL OR c.dossier_id = g.one)),
             array_agg(g.code) FILTER (WHERE c.dossier_id IS NULL), array_agg(g.one) FILTER (WHERE c.dossier_id IS NULL)
        INTO sound, new_codes, code_of
        FROM (SELECT x.c AS code, min(x.i) AS one, max(x.i) AS other FROM unnest(ids, kinds, codes) AS x (i, k, c)
              WHERE x.k = 'received' AND x.c <> '' GROUP BY x.c) g
          LEFT JOIN LATERAL (SELECT * FROM sync.code l WHERE l.agency = me AND l.code = g.code OFFSET 0) c ON true;
    END IF;
    sound := sound IS NOT FALSE AND NOT (corrects AND EXISTS (
        SELECT FROM unnest(ids, kinds, bases, fields) AS x (i, k, b, f) CROSS JOIN LATERAL jsonb_object_keys(x.f) AS f (field)
          CROSS JOIN LATERAL (SELECT * FROM sync.field g WHERE g.agency = me AND g.dossier_id = x.i AND g.field = f.field OFFSET 0) h
        WHERE x.k = 'corrected' AND h.seq > x.b AND NOT sync.same_line(me, p_stream, h.stream_id, h.cseq)));
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
    WHERE x.h = encode(sha256(convert_to('64:' || x.prev || octet_length(x.s)::text || ':' || x.s
      || length(x.c::text)::text || ':' || x.c::text || octet_length(x.j)::text || ':' || x.j || octet_length(x.i)::text || ':' || x.i
      || octet_length(x.k)::text || ':' || x.k || length(x.v::text)::text || ':' || x.v::text || octet_length(x.p)::text || ':' || x.p
      || (octet_length(x.a)::text || ':' || x.a || length(x.n::text)::text || ':' || x.n::text || octet_length(x.t)::text || ':' || x.t), 'UTF8')), 'hex');
  GET DIAGNOSTICS n = ROW_COUNT;
  IF n <> many THEN RAISE EXCEPTION 'an event differs from its hash' USING ERRCODE = 'data_exception'; END IF;

  IF dossiers IS NOT NULL THEN
    INSERT INTO sync.dossier (agency, dossier_id, received_stream, received_cseq, acted_seq, acted_stream, acted_cseq, acted_to)
      SELECT me, x.i, CASE WHEN x.r IS NULL THEN NULL ELSE p_stream END, p_first - 1 + x.r, coalesce(office.seq + x.a, 0),
             CASE WHEN x.a IS NULL THEN NULL ELSE p_stream END, p_first - 1 + x.a, x.went
      FROM unnest(dossiers, places, received, acted, went) AS x (i, place, r, a, went) WHERE x.place IS NULL;
    UPDATE sync.dossier d SET
        received_stream = CASE WHEN x.r IS NULL THEN d.received_stream ELSE p_stream END, received_cseq = coalesce(p_first - 1 + x.r, d.received_cseq),
        acted_seq = coalesce(office.seq + x.a, d.acted_seq), acted_to = CASE WHEN x.a IS NULL THEN d.acted_to ELSE x.went END,
        acted_stream = CASE WHEN x.a IS NULL THEN d.acted_stream ELSE p_stream END, acted_cseq = coalesce(p_first - 1 + x.a, d.acted_cseq)
      FROM unnest(places, received, acted, went) AS x (place, r, a, went) WHERE x.place IS NOT NULL AND d.ctid = x.place AND d.agency = me;
  END IF;
  IF new_codes IS NOT NULL THEN
    INSERT INTO sync.code (agency, code, dossier_id) SELECT me, x.c, x.i FROM unnest(new_codes, code_of) AS x (c, i);
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

ALTER FUNCTION sync.push_set OWNER TO motcua_hub;
REVOKE ALL ON FUNCTION sync.push_set FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sync.push_set TO motcua_counter;
