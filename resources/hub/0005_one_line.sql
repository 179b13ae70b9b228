-- SPDX-FileCopyrightText: 2026 Một Cửa contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- An event that two lives of one store hold is in the log once.
--
-- A life begins at the last event that the hub held of its parent then. Where both had more - the copy was made of events that
-- were not sent yet, or the hub was put back from an old backup at just that time - parent and child come with the same events,
-- each under its own name. They are the same to the byte: a hash covers all that came before it, and so equal hashes mean equal
-- histories. Who comes second with them only moves the place where the lives part:
--   the second has nothing of its own yet          it continues the first from there (its base moves on), or
--   the second has, and the first parted from it   those rows become the second's, and the first continues it from there.
-- No number of the log changes and no verdict; log_hash knows no streams. So a base is where two lives part as far as the hub
-- knows today, and what stands before it is looked up along the line.

-- The hash of event p_cseq in the history that `stream` continues; NULL: it is not here.
CREATE FUNCTION sync.line_hash(p_agency text, p_stream text, p_cseq bigint) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE s record; here text := p_stream;
BEGIN
  FOR depth IN 1..1000 LOOP
    SELECT parent, base_cseq, base_hash INTO s FROM sync.stream WHERE agency = p_agency AND stream_id = here;
    IF NOT FOUND THEN RETURN NULL; END IF;
    IF p_cseq > s.base_cseq THEN RETURN (SELECT e.hash FROM sync.event e WHERE e.agency = p_agency AND e.stream_id = here AND e.cseq = p_cseq); END IF;
    IF p_cseq = s.base_cseq THEN RETURN s.base_hash; END IF;
    here := s.parent;
  END LOOP;
  RETURN NULL;
END $$;

-- The other stream that holds event p_cseq with that hash.
CREATE FUNCTION sync.holder_of(p_agency text, p_stream text, p_cseq bigint, p_hash text) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS
$$ SELECT s.stream_id FROM sync.stream s
     CROSS JOIN LATERAL (SELECT x.hash FROM sync.event x WHERE x.agency = p_agency AND x.stream_id = s.stream_id AND x.cseq = p_cseq OFFSET 0) e
   WHERE s.agency = p_agency AND s.stream_id <> p_stream AND e.hash = p_hash LIMIT 1 $$;

-- Event p_cseq, the next one of `stream`, is another stream's already. False: it is nobody's. Under the locks of push.
CREATE FUNCTION sync.adopt(p_agency text, p_stream text, p_cseq bigint, p_hash text) RETURNS boolean
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE holder text := sync.holder_of(p_agency, p_stream, p_cseq, p_hash); s record; dossier text; up text := holder;
BEGIN
  IF holder IS NULL THEN RETURN false; END IF;
  SELECT * INTO s FROM sync.stream x WHERE x.agency = p_agency AND x.stream_id = p_stream;
  WHILE up IS NOT NULL AND up <> p_stream LOOP
    SELECT x.parent INTO up FROM sync.stream x WHERE x.agency = p_agency AND x.stream_id = up;
  END LOOP;
  IF s.head = s.base_cseq AND up IS NULL THEN
    UPDATE sync.stream x SET parent = holder, base_cseq = p_cseq, base_hash = p_hash WHERE x.agency = p_agency AND x.stream_id = p_stream;
  ELSE
    -- Rows of a hub before this version may stand twice: they stay.
    IF (SELECT x.base_cseq FROM sync.stream x WHERE x.agency = p_agency AND x.stream_id = holder) <> p_cseq - 1 THEN RETURN false; END IF;
    UPDATE sync.event x SET stream_id = p_stream WHERE x.agency = p_agency AND x.stream_id = holder AND x.cseq = p_cseq RETURNING x.subject_id INTO dossier;
    UPDATE sync.dossier x SET received_stream = p_stream WHERE x.agency = p_agency AND x.dossier_id = dossier AND x.received_stream = holder AND x.received_cseq = p_cseq;
    UPDATE sync.dossier x SET acted_stream = p_stream WHERE x.agency = p_agency AND x.dossier_id = dossier AND x.acted_stream = holder AND x.acted_cseq = p_cseq;
    UPDATE sync.field x SET stream_id = p_stream WHERE x.agency = p_agency AND x.dossier_id = dossier AND x.stream_id = holder AND x.cseq = p_cseq;
    UPDATE sync.incident x SET stream_id = p_stream WHERE x.agency = p_agency AND x.stream_id = holder AND x.cseq = p_cseq
      AND NOT EXISTS (SELECT FROM sync.incident y WHERE y.agency = p_agency AND y.stream_id = p_stream AND y.cseq = p_cseq AND y.kind = x.kind);
    UPDATE sync.stream x SET parent = p_stream, base_cseq = p_cseq, base_hash = p_hash WHERE x.agency = p_agency AND x.stream_id = holder;
  END IF;
  UPDATE sync.stream x SET head = p_cseq, head_hash = p_hash WHERE x.agency = p_agency AND x.stream_id = p_stream;
  RETURN true;
END $$;

ALTER FUNCTION sync.push RENAME TO push_own;
CREATE FUNCTION sync.push(p_stream text, p_first bigint, p_prev text, p_events text, p_mark bigint, p_mark_hash text)
RETURNS TABLE (status text, acked bigint, head bigint, head_hash text, epoch text, server_time timestamptz, verdicts text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE me text := sync.my_agency(); st record; h text; n bigint := p_first; known text; last text := p_prev; forked boolean := false;
BEGIN
  PERFORM set_config('synchronous_commit', 'on', true);
  SELECT * INTO st FROM sync.stream s WHERE s.agency = me AND s.stream_id = p_stream FOR UPDATE;
  IF FOUND AND st.state <> 'retired' AND p_first >= 1 AND p_first <= st.head + 1
     AND (p_mark = 0 OR (SELECT x.log_hash FROM sync.event x WHERE x.agency = me AND x.seq = p_mark) = p_mark_hash) THEN
    PERFORM FROM sync.office o WHERE o.agency = me FOR UPDATE;
    FOR h IN SELECT x.value ->> 'h' FROM json_array_elements(p_events::json) WITH ORDINALITY AS x (value, place) ORDER BY x.place LOOP
      SELECT * INTO st FROM sync.stream s WHERE s.agency = me AND s.stream_id = p_stream;
      IF n <= st.base_cseq THEN
        known := sync.line_hash(me, p_stream, n);
        forked := known <> h;
        EXIT WHEN known IS NULL OR forked;
      ELSE
        EXIT WHEN n <> st.head + 1 OR (last = st.head_hash AND sync.adopt(me, p_stream, n, h)) IS NOT TRUE;
      END IF;
      n := n + 1; last := h;
    END LOOP;
  END IF;
  IF n = p_first AND NOT forked THEN
    RETURN QUERY SELECT * FROM sync.push_own(p_stream, p_first, p_prev, p_events, p_mark, p_mark_hash); RETURN;
  END IF;
  -- The answer rests on rows that may be another's: it has to write, see sync.push_own.
  UPDATE sync.stream s SET touched_at = clock_timestamp(), state = CASE WHEN forked THEN 'quarantined' ELSE s.state END
    WHERE s.agency = me AND s.stream_id = p_stream RETURNING s.* INTO st;
  IF forked THEN
    INSERT INTO sync.incident (agency, kind, stream_id, cseq) VALUES (me, 'fork', p_stream, n) ON CONFLICT DO NOTHING;
    RETURN QUERY SELECT 'fork', n - 1, st.head, st.head_hash, sync.epoch(), clock_timestamp(), '[]';
  ELSIF n - p_first = json_array_length(p_events::json) THEN
    RETURN QUERY SELECT 'ok', n - 1, st.head, st.head_hash, sync.epoch(), clock_timestamp(), '[]';
  ELSE
    RETURN QUERY SELECT p.* FROM sync.push_own(p_stream, n, last, (SELECT json_agg(x.value ORDER BY x.place)::text
      FROM json_array_elements(p_events::json) WITH ORDINALITY AS x (value, place) WHERE x.place > n - p_first), p_mark, p_mark_hash) p;
  END IF;
END $$;

-- If the first event of a batch is nobody's, none of it is.
ALTER FUNCTION sync.push_set RENAME TO push_set_own;
CREATE FUNCTION sync.push_set(p_stream text, p_first bigint, p_prev text, p_mark bigint, p_mark_hash text,
  p_store text[], p_subject text[], p_subject_id text[], p_kind text[], p_version int[], p_payload text[], p_actor text[], p_counter int[],
  p_at text[], p_hash text[], p_base bigint[])
RETURNS TABLE (status text, acked bigint, head bigint, head_hash text, epoch text, server_time timestamptz, verdicts text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE me text := sync.my_agency();
BEGIN
  PERFORM set_config('synchronous_commit', 'on', true);
  PERFORM FROM sync.stream s WHERE s.agency = me AND s.stream_id = p_stream FOR UPDATE;
  PERFORM FROM sync.office o WHERE o.agency = me FOR UPDATE;
  IF sync.holder_of(me, p_stream, p_first, p_hash[1]) IS NOT NULL THEN
    RETURN QUERY SELECT 'one_by_one', 0::bigint, 0::bigint, '', sync.epoch(), clock_timestamp(), '[]'; RETURN;
  END IF;
  RETURN QUERY SELECT * FROM sync.push_set_own(p_stream, p_first, p_prev, p_mark, p_mark_hash, p_store, p_subject, p_subject_id, p_kind, p_version,
    p_payload, p_actor, p_counter, p_at, p_hash, p_base);
END $$;

-- What others had read of a life, sent again to a hub that was put back. A life that is over takes no events of its own PC any
-- more, which has to enrol anew; but what it had done stays done. And what a third one tells makes nobody a fork.
CREATE FUNCTION sync.push_again(p_stream text, p_first bigint, p_prev text, p_events text)
RETURNS TABLE (status text, acked bigint, head bigint, head_hash text, epoch text, server_time timestamptz, verdicts text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE me text := sync.my_agency(); st record;
BEGIN
  PERFORM set_config('synchronous_commit', 'on', true);
  SELECT * INTO st FROM sync.stream s WHERE s.agency = me AND s.stream_id = p_stream FOR UPDATE;
  PERFORM FROM sync.office o WHERE o.agency = me FOR UPDATE;
  -- Its number may be another's now: none for the time of this call, which nobody sees from outside.
  UPDATE sync.stream s SET state = 'quarantined', slot = -1 WHERE s.agency = me AND s.stream_id = p_stream;
  RETURN QUERY SELECT * FROM sync.push(p_stream, p_first, p_prev, p_events, 0, '');
  UPDATE sync.stream s SET state = st.state, slot = st.slot WHERE s.agency = me AND s.stream_id = p_stream;
END $$;

-- The base that a copy names may lie before the place where its parent parts from another life now.
ALTER FUNCTION sync.enrol RENAME TO enrol_at;
CREATE FUNCTION sync.enrol(p_stream text, p_slot int, p_parent text, p_base bigint, p_base_hash text, p_fork boolean, p_label text)
RETURNS TABLE (status text, slot int, agency text, epoch text, server_time timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE me text := sync.my_agency(); line text := p_parent; s record;
BEGIN
  PERFORM FROM sync.office o WHERE o.agency = me FOR UPDATE;
  LOOP
    SELECT x.parent, x.base_cseq INTO s FROM sync.stream x WHERE x.agency = me AND x.stream_id = line;
    EXIT WHEN NOT FOUND OR p_base >= s.base_cseq OR s.parent IS NULL;
    line := s.parent;
  END LOOP;
  IF line IS NOT DISTINCT FROM p_parent OR EXISTS (SELECT FROM sync.stream x WHERE x.agency = me AND x.stream_id = p_stream)
     OR sync.line_hash(me, p_parent, p_base) IS DISTINCT FROM p_base_hash THEN
    RETURN QUERY SELECT * FROM sync.enrol_at(p_stream, p_slot, p_parent, p_base, p_base_hash, p_fork, p_label); RETURN;
  END IF;
  IF NOT p_fork THEN UPDATE sync.stream x SET state = 'retired' WHERE x.agency = me AND x.stream_id = p_parent; END IF;
  RETURN QUERY SELECT * FROM sync.enrol_at(p_stream, p_slot, line, p_base, p_base_hash, true, p_label);
END $$;

CREATE OR REPLACE FUNCTION sync.stream_at(p_stream text, p_cseqs bigint[]) RETURNS TABLE (cseq bigint, hash text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$ SELECT w.cseq, sync.line_hash(sync.my_agency(), p_stream, w.cseq) FROM unnest(p_cseqs) AS w (cseq) ORDER BY w.cseq $$;

DO $$ DECLARE f regprocedure; BEGIN
  FOR f IN SELECT p.oid::regprocedure FROM pg_proc p WHERE p.pronamespace = 'sync'::regnamespace
           AND p.proname IN ('line_hash', 'holder_of', 'adopt', 'push', 'push_own', 'push_set', 'push_set_own', 'push_again', 'enrol', 'enrol_at') LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO motcua_hub', f);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC, motcua_counter', f);
  END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION sync.push, sync.push_set, sync.push_again, sync.enrol TO motcua_counter;
