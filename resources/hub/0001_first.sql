-- SPDX-FileCopyrightText: 2026 Một Cửa contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The hub: what the counters of many agencies share. PostgreSQL 15 or newer, database encoding UTF8.
--
-- A counter's login role may call the functions at the end of this file and nothing else: it owns no table and may read
-- none. The functions run as motcua_hub, which is no superuser, and every table has forced row-level security by agency.
-- The agency follows from session_user alone (SET ROLE does not change it), so no argument can name another one; a role
-- that is a member of nothing has no agency, and every policy is then false.
--
-- The log of an office is gap-free and in commit order: its next number is taken under the lock of its one row in
-- sync.office, which the transaction keeps until it ends. (A sequence would give the numbers out of commit order, and a
-- reader that asks for "id > last" would pass by 10 % of the rows.) log_hash chains the log, so that two sides can tell
-- with one comparison whether they hold the same prefix: after a restore of this server they do not, and say so.

DO $$ BEGIN
  IF current_setting('server_encoding') <> 'UTF8' THEN RAISE EXCEPTION 'the database must be UTF8'; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'motcua_hub') THEN CREATE ROLE motcua_hub NOLOGIN NOINHERIT; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'motcua_counter') THEN CREATE ROLE motcua_counter NOLOGIN; END IF;
END $$;

CREATE SCHEMA sync;

CREATE TABLE sync.hub (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  hub_id uuid NOT NULL DEFAULT gen_random_uuid(),
  schema_version int NOT NULL
);

CREATE TABLE sync.office (
  agency text PRIMARY KEY CHECK (agency <> ''),
  seq bigint NOT NULL DEFAULT 0,
  log_hash text NOT NULL DEFAULT repeat('0', 64),
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE sync.member (
  role_name name PRIMARY KEY,
  agency text NOT NULL REFERENCES sync.office
);

-- One incarnation of one counter's store. It continues `parent` from base_cseq on when it was restored or cloned.
CREATE TABLE sync.stream (
  agency text NOT NULL REFERENCES sync.office,
  stream_id text NOT NULL,
  slot int NOT NULL,
  parent text,
  base_cseq bigint NOT NULL DEFAULT 0,
  base_hash text NOT NULL DEFAULT repeat('0', 64),
  head bigint NOT NULL,
  head_hash text NOT NULL,
  state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'quarantined', 'retired')),
  label text NOT NULL DEFAULT '',
  enrolled_at timestamptz NOT NULL DEFAULT now(),
  touched_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (agency, stream_id)
);
CREATE UNIQUE INDEX stream_slot ON sync.stream (agency, slot) WHERE state <> 'retired';

CREATE TABLE sync.event (
  agency text NOT NULL,
  seq bigint NOT NULL,
  stream_id text NOT NULL,
  cseq bigint NOT NULL,
  store_id text NOT NULL,
  subject text NOT NULL,
  subject_id text NOT NULL,
  kind text NOT NULL,
  version int NOT NULL,
  payload text NOT NULL,
  actor text NOT NULL,
  counter int NOT NULL,
  at text NOT NULL,
  prev_hash text NOT NULL,
  hash text NOT NULL,
  base bigint NOT NULL,
  verdict text NOT NULL CHECK (verdict IN ('applied', 'recorded_conflict', 'recorded_poison')),
  detail text NOT NULL DEFAULT '',
  log_hash text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (agency, seq),
  UNIQUE (agency, stream_id, cseq)
);

-- What the rules of conflict need to know of a dossier, and no more.
CREATE TABLE sync.dossier (
  agency text NOT NULL,
  dossier_id text NOT NULL,
  received_stream text,
  received_cseq bigint,
  acted_seq bigint NOT NULL DEFAULT 0,
  acted_stream text,
  acted_cseq bigint,
  acted_to text,
  PRIMARY KEY (agency, dossier_id)
);
CREATE TABLE sync.field (
  agency text NOT NULL,
  dossier_id text NOT NULL,
  field text NOT NULL,
  seq bigint NOT NULL,
  stream_id text NOT NULL,
  cseq bigint NOT NULL,
  PRIMARY KEY (agency, dossier_id, field)
);
CREATE TABLE sync.code (
  agency text NOT NULL,
  code text NOT NULL,
  dossier_id text NOT NULL,
  PRIMARY KEY (agency, code)
);

CREATE TABLE sync.incident (
  agency text NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  kind text NOT NULL,
  stream_id text NOT NULL,
  cseq bigint NOT NULL,
  detail text NOT NULL DEFAULT '',
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (agency, id),
  UNIQUE (agency, kind, stream_id, cseq)
);

CREATE TABLE sync.lease (
  agency text NOT NULL,
  name text NOT NULL,
  holder text NOT NULL,
  fence bigint NOT NULL,
  until timestamptz NOT NULL,
  PRIMARY KEY (agency, name)
);

-- Pages and papers, by content, never shared between agencies: "do you have it?" must tell nothing about another one.
CREATE TABLE sync.blob (
  agency text NOT NULL,
  hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  size bigint NOT NULL CHECK (size >= 0 AND size <= 268435456),
  chunk_size int NOT NULL CHECK (chunk_size BETWEEN 1024 AND 4194304),
  complete boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (agency, hash)
);
CREATE TABLE sync.blob_chunk (
  agency text NOT NULL,
  hash text NOT NULL,
  n int NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (agency, hash, n)
);
ALTER TABLE sync.blob_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;

ALTER SCHEMA sync OWNER TO motcua_hub;

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['hub', 'office', 'member', 'stream', 'event', 'dossier', 'field', 'code', 'incident', 'lease', 'blob', 'blob_chunk'] LOOP
    EXECUTE format('ALTER TABLE sync.%I OWNER TO motcua_hub', t);
    EXECUTE format('REVOKE ALL ON sync.%I FROM PUBLIC', t);
    EXECUTE format('ALTER TABLE sync.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE sync.%I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
END $$;

CREATE POLICY everybody ON sync.hub USING (true);
CREATE POLICY itself ON sync.member USING (role_name = session_user) WITH CHECK (false);

CREATE FUNCTION sync.my_agency() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$ SELECT agency FROM sync.member WHERE role_name = session_user $$;

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['office', 'stream', 'event', 'dossier', 'field', 'code', 'incident', 'lease', 'blob', 'blob_chunk'] LOOP
    -- The sub-select is evaluated once a statement, not once a row.
    EXECUTE format('CREATE POLICY own_agency ON sync.%I USING (agency = (SELECT sync.my_agency())) WITH CHECK (agency = (SELECT sync.my_agency()))', t);
  END LOOP;
END $$;

-- New after a promotion (timeline), a restore from a dump (system identifier, hub_id) or a point-in-time recovery.
CREATE FUNCTION sync.epoch() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$ SELECT h.hub_id || '/' || s.system_identifier || '/' || left(pg_walfile_name(pg_current_wal_lsn()), 8) FROM sync.hub h, pg_control_system() s $$;

-- The same bytes as core/dossier/Event.cpp hashes: each field with its length before it.
CREATE FUNCTION sync.fed(f text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT octet_length(f) || ':' || f $$;
CREATE FUNCTION sync.event_hash(prev text, store text, cseq bigint, subject text, subject_id text, kind text, version int,
                                payload text, actor text, counter int, at text) RETURNS text LANGUAGE sql IMMUTABLE AS
$$ SELECT encode(sha256(convert_to(octet_length(prev) || ':' || prev || octet_length(store) || ':' || store || length(cseq::text) || ':' || cseq
   || octet_length(subject) || ':' || subject || octet_length(subject_id) || ':' || subject_id || octet_length(kind) || ':' || kind
   || length(version::text) || ':' || version || octet_length(payload) || ':' || payload || octet_length(actor) || ':' || actor
   || length(counter::text) || ':' || counter || octet_length(at) || ':' || at, 'UTF8')), 'hex') $$;
CREATE FUNCTION sync.chained(before text, event_hash text, verdict text, detail text) RETURNS text LANGUAGE sql IMMUTABLE AS
$$ SELECT encode(sha256(convert_to(before || event_hash || verdict || detail, 'UTF8')), 'hex') $$;

CREATE FUNCTION sync.try_jsonb(t text) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS
$$ BEGIN RETURN t::jsonb; EXCEPTION WHEN OTHERS THEN RETURN NULL; END $$;

-- Whether the event (other, other_cseq) belongs to the history that `stream` continues.
CREATE FUNCTION sync.same_line(p_agency text, p_stream text, p_other text, p_cseq bigint) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE s record; current text := p_stream;
BEGIN
  IF p_other = p_stream THEN RETURN true; END IF;
  LOOP
    SELECT parent, base_cseq INTO s FROM sync.stream WHERE agency = p_agency AND stream_id = current;
    IF NOT FOUND OR s.parent IS NULL OR p_cseq > s.base_cseq THEN RETURN false; END IF;
    IF s.parent = p_other THEN RETURN true; END IF;
    current := s.parent;
  END LOOP;
END $$;

-- The rules of conflict (core/sync/README.md), in log order, by what the sender had seen (base), never by clocks.
-- Returns the detail: empty when the event applies. "skip": it has no effect; "skip_fields": these fields have none.
CREATE FUNCTION sync.judge(p_agency text, p_stream text, p_cseq bigint, p_seq bigint, p_base bigint, p_dossier text, p_kind text, p jsonb)
RETURNS text LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE d record; f record; lost text[] := '{}'; holder text; given text;
BEGIN
  IF p_kind = 'acted' THEN
    SELECT * INTO d FROM sync.dossier WHERE agency = p_agency AND dossier_id = p_dossier;
    IF FOUND AND d.acted_seq > p_base AND NOT sync.same_line(p_agency, p_stream, d.acted_stream, d.acted_cseq) THEN
      RETURN jsonb_build_object('reason', CASE WHEN d.acted_to = 'handed_over' AND p ->> 'to' = 'handed_over' THEN 'double_hand_over' ELSE 'step_lost' END,
                                'skip', true, 'with', d.acted_seq)::text;
    END IF;
    INSERT INTO sync.dossier AS s (agency, dossier_id, acted_seq, acted_stream, acted_cseq, acted_to)
      VALUES (p_agency, p_dossier, p_seq, p_stream, p_cseq, p ->> 'to')
      ON CONFLICT (agency, dossier_id) DO UPDATE SET acted_seq = excluded.acted_seq, acted_stream = excluded.acted_stream,
        acted_cseq = excluded.acted_cseq, acted_to = excluded.acted_to;
  ELSIF p_kind = 'received' THEN
    SELECT * INTO d FROM sync.dossier WHERE agency = p_agency AND dossier_id = p_dossier;
    IF FOUND AND d.received_stream IS NOT NULL AND NOT sync.same_line(p_agency, p_stream, d.received_stream, d.received_cseq) THEN
      RETURN jsonb_build_object('reason', 'received_twice', 'skip', true)::text;
    END IF;
    INSERT INTO sync.dossier AS s (agency, dossier_id, received_stream, received_cseq) VALUES (p_agency, p_dossier, p_stream, p_cseq)
      ON CONFLICT (agency, dossier_id) DO UPDATE SET received_stream = excluded.received_stream, received_cseq = excluded.received_cseq;
    given := p -> 'dossier' ->> 'code';
    IF given IS NOT NULL AND given <> '' THEN
      INSERT INTO sync.code AS c (agency, code, dossier_id) VALUES (p_agency, given, p_dossier)
        ON CONFLICT (agency, code) DO UPDATE SET dossier_id = c.dossier_id RETURNING c.dossier_id INTO holder;
      -- The paper receipt exists: it stands, with its double, and a person is told.
      IF holder <> p_dossier THEN RETURN jsonb_build_object('reason', 'code_taken', 'by', holder)::text; END IF;
    END IF;
  ELSIF p_kind = 'corrected' THEN
    FOR f IN SELECT k.field, h.seq, h.stream_id, h.cseq FROM jsonb_object_keys(CASE WHEN jsonb_typeof(p -> 'fields') = 'object' THEN p -> 'fields' ELSE '{}' END) AS k (field)
             LEFT JOIN sync.field h ON h.agency = p_agency AND h.dossier_id = p_dossier AND h.field = k.field ORDER BY k.field LOOP
      IF f.seq > p_base AND NOT sync.same_line(p_agency, p_stream, f.stream_id, f.cseq) THEN lost := lost || f.field;
      ELSE
        INSERT INTO sync.field (agency, dossier_id, field, seq, stream_id, cseq) VALUES (p_agency, p_dossier, f.field, p_seq, p_stream, p_cseq)
          ON CONFLICT (agency, dossier_id, field) DO UPDATE SET seq = excluded.seq, stream_id = excluded.stream_id, cseq = excluded.cseq;
      END IF;
    END LOOP;
    IF lost <> '{}' THEN RETURN jsonb_build_object('reason', 'field_lost', 'skip_fields', to_jsonb(lost))::text; END IF;
  END IF;
  RETURN '';
END $$;

-- Joins a store to the office of the caller's role and gives its slot. The same call again gives the same answer.
CREATE FUNCTION sync.enrol(p_stream text, p_slot int, p_parent text, p_base bigint, p_base_hash text, p_fork boolean, p_label text)
RETURNS TABLE (status text, slot int, agency text, epoch text, server_time timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE me text := sync.my_agency(); old record; given int; parent_row record; known text;
BEGIN
  IF me IS NULL THEN RETURN QUERY SELECT 'no_member', 0, '', '', clock_timestamp(); RETURN; END IF;
  PERFORM set_config('synchronous_commit', 'on', true);
  PERFORM 1 FROM sync.office o WHERE o.agency = me FOR UPDATE;
  SELECT * INTO old FROM sync.stream s WHERE s.agency = me AND s.stream_id = p_stream;
  IF FOUND THEN
    UPDATE sync.stream s SET touched_at = clock_timestamp() WHERE s.agency = me AND s.stream_id = p_stream;
    RETURN QUERY SELECT old.state, old.slot, me, sync.epoch(), clock_timestamp(); RETURN;
  END IF;
  IF p_parent IS NOT NULL THEN
    SELECT * INTO parent_row FROM sync.stream s WHERE s.agency = me AND s.stream_id = p_parent;
    IF NOT FOUND OR p_base > parent_row.head THEN RETURN QUERY SELECT 'no_parent', 0, me, sync.epoch(), clock_timestamp(); RETURN; END IF;
    SELECT e.hash INTO known FROM sync.event e WHERE e.agency = me AND e.stream_id = p_parent AND e.cseq = p_base;
    IF known IS NULL AND p_base = parent_row.base_cseq THEN known := parent_row.base_hash; END IF;
    IF known IS DISTINCT FROM p_base_hash THEN RETURN QUERY SELECT 'base_differs', 0, me, sync.epoch(), clock_timestamp(); RETURN; END IF;
    -- A restored copy takes its parent's place; the parent, should it come back to life, has to enrol anew.
    IF NOT p_fork THEN UPDATE sync.stream s SET state = 'retired' WHERE s.agency = me AND s.stream_id = p_parent; END IF;
  END IF;
  given := p_slot;
  IF given NOT BETWEEN 1 AND 9 OR EXISTS (SELECT 1 FROM sync.stream s WHERE s.agency = me AND s.slot = given AND s.state <> 'retired') THEN
    SELECT min(n) INTO given FROM generate_series(1, 9) n
      WHERE NOT EXISTS (SELECT 1 FROM sync.stream s WHERE s.agency = me AND s.slot = n AND s.state <> 'retired');
  END IF;
  IF given IS NULL THEN RETURN QUERY SELECT 'no_slot', 0, me, sync.epoch(), clock_timestamp(); RETURN; END IF;
  INSERT INTO sync.stream (agency, stream_id, slot, parent, base_cseq, base_hash, head, head_hash, label)
    VALUES (me, p_stream, given, p_parent, coalesce(p_base, 0), p_base_hash, coalesce(p_base, 0), p_base_hash, p_label);
  RETURN QUERY SELECT 'active', given, me, sync.epoch(), clock_timestamp();
END $$;

-- status: ok | gap | fork | retired | bad_hash | unknown_stream | diverged (the log is not the one the caller has read: this
-- server was restored; nothing is taken before the caller has told what it knows, see recover in core/sync). Everything else is told by pull, in log order.
CREATE FUNCTION sync.push(p_stream text, p_first bigint, p_prev text, p_events text, p_mark bigint, p_mark_hash text)
RETURNS TABLE (status text, acked bigint, head bigint, head_hash text, epoch text, server_time timestamptz, verdicts text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE
  me text := sync.my_agency(); st record; office record; e record; known text; v text; d text; p jsonb;
  next_cseq bigint; prev text; new_head bigint; new_hash text; next_seq bigint; chain text; told jsonb := '[]';
  seqs bigint[] := '{}'; cseqs bigint[] := '{}'; vs text[] := '{}'; ds text[] := '{}'; chains text[] := '{}'; prevs text[] := '{}';
  bad text := NULL;
BEGIN
  -- Durable on the synchronous standby too, whatever the session has set.
  PERFORM set_config('synchronous_commit', 'on', true);
  SELECT * INTO st FROM sync.stream s WHERE s.agency = me AND s.stream_id = p_stream FOR UPDATE;
  IF NOT FOUND THEN RETURN QUERY SELECT 'unknown_stream', 0::bigint, 0::bigint, '', sync.epoch(), clock_timestamp(), '[]'; RETURN; END IF;
  -- A duplicate writes too: else its answer would rest on rows that a synchronous standby may not have.
  UPDATE sync.stream s SET touched_at = clock_timestamp() WHERE s.agency = me AND s.stream_id = p_stream;
  IF p_mark > 0 AND (SELECT x.log_hash FROM sync.event x WHERE x.agency = me AND x.seq = p_mark) IS DISTINCT FROM p_mark_hash THEN bad := 'diverged';
  ELSIF st.state = 'retired' THEN bad := 'retired';
  ELSIF p_first > st.head + 1 OR p_first <= st.base_cseq THEN bad := 'gap'; END IF;
  IF bad IS NOT NULL THEN RETURN QUERY SELECT bad, st.head, st.head, st.head_hash, sync.epoch(), clock_timestamp(), '[]'; RETURN; END IF;
  SELECT * INTO office FROM sync.office o WHERE o.agency = me FOR UPDATE;
  next_cseq := p_first; prev := p_prev; new_head := st.head; new_hash := st.head_hash; next_seq := office.seq; chain := office.log_hash;
  FOR e IN SELECT x.* FROM json_to_recordset(p_events::json) AS x (s text, j text, i text, k text, v int, p text, a text, n int, t text, h text, b bigint, poison boolean) LOOP
    IF e.poison IS NOT TRUE AND sync.event_hash(prev, e.s, next_cseq, e.j, e.i, e.k, e.v, e.p, e.a, e.n, e.t) IS DISTINCT FROM e.h THEN bad := 'bad_hash'; EXIT; END IF;
    IF next_cseq <= st.head THEN
      SELECT x.hash INTO known FROM sync.event x WHERE x.agency = me AND x.stream_id = p_stream AND x.cseq = next_cseq;
      IF known IS DISTINCT FROM e.h THEN bad := 'fork'; EXIT; END IF;
    ELSE
      IF prev IS DISTINCT FROM new_hash THEN bad := 'fork'; EXIT; END IF;
      v := 'applied'; d := ''; next_seq := next_seq + 1;
      IF e.poison THEN v := 'recorded_poison'; d := '{"reason": "unreadable", "skip": true}';
      ELSIF e.j = 'dossier' AND e.k IN ('acted', 'received', 'corrected') THEN
        p := sync.try_jsonb(e.p);
        IF p IS NULL OR jsonb_typeof(p) <> 'object' THEN v := 'recorded_poison'; d := '{"reason": "unreadable", "skip": true}';
        ELSE
          d := sync.judge(me, p_stream, next_cseq, next_seq, least(coalesce(e.b, 0), office.seq), e.i, e.k, p);
          IF d <> '' THEN v := 'recorded_conflict'; END IF;
        END IF;
      END IF;
      chain := sync.chained(chain, e.h, v, d);
      seqs := seqs || next_seq; cseqs := cseqs || next_cseq; vs := vs || v; ds := ds || d; chains := chains || chain; prevs := prevs || prev;
      IF v <> 'applied' THEN
        told := told || jsonb_build_object('cseq', next_cseq, 'verdict', v, 'detail', d);
        INSERT INTO sync.incident (agency, kind, stream_id, cseq, detail) VALUES (me, coalesce(sync.try_jsonb(d) ->> 'reason', v), p_stream, next_cseq, d) ON CONFLICT DO NOTHING;
      END IF;
      new_head := next_cseq; new_hash := e.h;
    END IF;
    prev := e.h; next_cseq := next_cseq + 1;
  END LOOP;
  -- What came before the bad one stands.
  IF new_head > st.head THEN
    INSERT INTO sync.event (agency, seq, stream_id, cseq, store_id, subject, subject_id, kind, version, payload, actor, counter, at, prev_hash, hash, base, verdict, detail, log_hash)
      SELECT me, m.seq, p_stream, m.cseq, x.s, x.j, x.i, x.k, x.v, x.p, x.a, x.n, x.t, m.prev, x.h, coalesce(x.b, 0), m.v, m.d, m.chain
      FROM unnest(seqs, cseqs, vs, ds, chains, prevs) AS m (seq, cseq, v, d, chain, prev)
      JOIN (SELECT p_first - 1 + row_number() OVER () AS cseq, y.* FROM json_to_recordset(p_events::json)
              AS y (s text, j text, i text, k text, v int, p text, a text, n int, t text, h text, b bigint)) x ON x.cseq = m.cseq;
    UPDATE sync.office o SET seq = next_seq, log_hash = chain WHERE o.agency = me;
    UPDATE sync.stream s SET head = new_head, head_hash = new_hash WHERE s.agency = me AND s.stream_id = p_stream;
  END IF;
  IF bad = 'fork' THEN
    UPDATE sync.stream s SET state = 'quarantined' WHERE s.agency = me AND s.stream_id = p_stream;
    INSERT INTO sync.incident (agency, kind, stream_id, cseq) VALUES (me, 'fork', p_stream, next_cseq) ON CONFLICT DO NOTHING;
  END IF;
  RETURN QUERY SELECT coalesce(bad, 'ok'), CASE WHEN bad = 'fork' THEN next_cseq - 1 ELSE least(new_head, next_cseq - 1) END,
    new_head, new_hash, sync.epoch(), clock_timestamp(), told::text;
END $$;

-- The log after p_after, whose log_hash the caller knows. The first row is the head of the answer (seq NULL): status ok or
-- diverged (the caller holds another log: this server was restored). Payloads of the caller's own stream are left out.
CREATE FUNCTION sync.pull(p_stream text, p_after bigint, p_log_hash text, p_limit int)
RETURNS TABLE (seq bigint, status text, epoch text, head bigint, server_time timestamptz, stream_id text, cseq bigint, store_id text,
               subject text, subject_id text, kind text, version int, payload text, actor text, counter int, at text, prev_hash text,
               hash text, base bigint, verdict text, detail text, log_hash text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE me text := sync.my_agency(); top bigint; here text; st text;
BEGIN
  SELECT o.seq INTO top FROM sync.office o WHERE o.agency = me;
  SELECT s.state INTO st FROM sync.stream s WHERE s.agency = me AND s.stream_id = p_stream;
  IF p_after = 0 THEN here := repeat('0', 64); ELSE SELECT e.log_hash INTO here FROM sync.event e WHERE e.agency = me AND e.seq = p_after; END IF;
  RETURN QUERY SELECT NULL::bigint, CASE WHEN st IS NULL THEN 'unknown_stream' WHEN here IS DISTINCT FROM p_log_hash THEN 'diverged' ELSE 'ok' END,
    sync.epoch(), coalesce(top, 0), clock_timestamp(), '', 0::bigint, '', '', '', '', 0, '', '', 0, '', '', '', 0::bigint, '', '', '';
  IF st IS NULL OR here IS DISTINCT FROM p_log_hash THEN RETURN; END IF;
  RETURN QUERY SELECT e.seq, '', '', 0::bigint, NULL::timestamptz, e.stream_id, e.cseq, e.store_id, e.subject, e.subject_id, e.kind, e.version,
    CASE WHEN e.stream_id = p_stream THEN NULL ELSE e.payload END, e.actor, e.counter, e.at, e.prev_hash, e.hash, e.base, e.verdict, e.detail, e.log_hash
    FROM sync.event e WHERE e.agency = me AND e.seq > p_after ORDER BY e.seq LIMIT least(p_limit, 5000);
END $$;

-- log_hash at the given places (NULL where the log is shorter), to find the common prefix after a rollback.
CREATE FUNCTION sync.log_at(p_seqs bigint[]) RETURNS TABLE (seq bigint, log_hash text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$ SELECT w.seq, e.log_hash FROM unnest(p_seqs) AS w (seq) LEFT JOIN sync.event e ON e.agency = sync.my_agency() AND e.seq = w.seq ORDER BY w.seq $$;
-- hash of the events of one stream, likewise.
CREATE FUNCTION sync.stream_at(p_stream text, p_cseqs bigint[]) RETURNS TABLE (cseq bigint, hash text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$ SELECT w.cseq, e.hash FROM unnest(p_cseqs) AS w (cseq) LEFT JOIN sync.event e ON e.agency = sync.my_agency() AND e.stream_id = p_stream AND e.cseq = w.cseq ORDER BY w.cseq $$;

CREATE FUNCTION sync.streams() RETURNS TABLE (stream_id text, slot int, state text, parent text, base_cseq bigint, base_hash text, head bigint, head_hash text, label text, touched_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$ SELECT s.stream_id, s.slot, s.state, s.parent, s.base_cseq, s.base_hash, s.head, s.head_hash, s.label, s.touched_at FROM sync.stream s WHERE s.agency = sync.my_agency() ORDER BY s.slot, s.enrolled_at $$;

-- Re-enters a stream that a restored server has forgotten, with the base its counters remember.
CREATE FUNCTION sync.remember_stream(p_stream text, p_slot int, p_parent text, p_base bigint, p_base_hash text, p_retire_parent boolean, p_label text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE me text := sync.my_agency();
BEGIN
  IF me IS NULL THEN RETURN; END IF;
  PERFORM 1 FROM sync.office o WHERE o.agency = me FOR UPDATE;
  IF EXISTS (SELECT 1 FROM sync.stream s WHERE s.agency = me AND s.stream_id = p_stream) THEN RETURN; END IF;
  IF p_retire_parent THEN UPDATE sync.stream s SET state = 'retired' WHERE s.agency = me AND s.stream_id = p_parent; END IF;
  INSERT INTO sync.stream (agency, stream_id, slot, parent, base_cseq, base_hash, head, head_hash, label, state)
    VALUES (me, p_stream, p_slot, p_parent, p_base, p_base_hash, p_base, p_base_hash, p_label,
            CASE WHEN EXISTS (SELECT 1 FROM sync.stream s WHERE s.agency = me AND s.slot = p_slot AND s.state <> 'retired') THEN 'retired' ELSE 'active' END);
END $$;

-- One holder at a time. The fence grows with every new holder: who comes late with an old one is refused.
CREATE FUNCTION sync.claim(p_name text, p_holder text, p_seconds int) RETURNS TABLE (granted boolean, holder text, fence bigint, until timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE me text := sync.my_agency(); l record; stop timestamptz := clock_timestamp() + make_interval(secs => least(greatest(p_seconds, 1), 3600));
BEGIN
  IF me IS NULL OR NOT EXISTS (SELECT 1 FROM sync.stream s WHERE s.agency = me AND s.stream_id = p_holder AND s.state <> 'retired') THEN
    RETURN QUERY SELECT false, '', 0::bigint, clock_timestamp(); RETURN;
  END IF;
  PERFORM set_config('synchronous_commit', 'on', true);
  INSERT INTO sync.lease AS x (agency, name, holder, fence, until) VALUES (me, p_name, p_holder, 1, stop)
    ON CONFLICT (agency, name) DO UPDATE SET holder = excluded.holder, until = excluded.until,
      fence = CASE WHEN x.holder = excluded.holder AND x.until > clock_timestamp() THEN x.fence ELSE x.fence + 1 END
    WHERE x.holder = excluded.holder OR x.until <= clock_timestamp();
  SELECT * INTO l FROM sync.lease x WHERE x.agency = me AND x.name = p_name;
  RETURN QUERY SELECT l.holder = p_holder, l.holder, l.fence, l.until;
END $$;
CREATE FUNCTION sync.release(p_name text, p_holder text) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$ UPDATE sync.lease SET until = clock_timestamp() WHERE agency = sync.my_agency() AND name = p_name AND holder = p_holder AND until > clock_timestamp() $$;

-- Which of these are not complete here, and what has arrived of them.
CREATE FUNCTION sync.blob_missing(p_hashes text[]) RETURNS TABLE (hash text, chunk_size int, have int[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$ SELECT w.hash, coalesce(b.chunk_size, 0), coalesce((SELECT array_agg(c.n ORDER BY c.n) FROM sync.blob_chunk c WHERE c.agency = b.agency AND c.hash = b.hash), '{}')
   FROM unnest(p_hashes) AS w (hash) LEFT JOIN sync.blob b ON b.agency = sync.my_agency() AND b.hash = w.hash WHERE b.complete IS NOT TRUE $$;

-- status: partial | complete | mismatch (all chunks are here and give another hash: they are dropped) | bad_chunk.
-- `complete` is what this side computed, never what the sender says.
CREATE FUNCTION sync.blob_put(p_hash text, p_size bigint, p_chunk_size int, p_n int, p_bytes bytea) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE me text := sync.my_agency(); b record; chunks int; arrived int; expected bigint; found_hash text;
BEGIN
  IF me IS NULL THEN RETURN 'no_member'; END IF;
  PERFORM set_config('synchronous_commit', 'on', true);
  INSERT INTO sync.blob (agency, hash, size, chunk_size) VALUES (me, p_hash, p_size, p_chunk_size) ON CONFLICT (agency, hash) DO NOTHING;
  SELECT * INTO b FROM sync.blob x WHERE x.agency = me AND x.hash = p_hash FOR UPDATE;
  IF b.complete THEN
    UPDATE sync.blob x SET created_at = x.created_at WHERE x.agency = me AND x.hash = p_hash;
    RETURN 'complete';
  END IF;
  chunks := greatest(1, ceil(b.size::numeric / b.chunk_size)::int);
  expected := least(b.chunk_size, b.size - p_n::bigint * b.chunk_size);
  IF b.size <> p_size OR b.chunk_size <> p_chunk_size OR p_n < 0 OR p_n >= chunks OR octet_length(p_bytes) <> expected THEN RETURN 'bad_chunk'; END IF;
  INSERT INTO sync.blob_chunk (agency, hash, n, bytes) VALUES (me, p_hash, p_n, p_bytes) ON CONFLICT (agency, hash, n) DO UPDATE SET bytes = excluded.bytes;
  SELECT count(*) INTO arrived FROM sync.blob_chunk c WHERE c.agency = me AND c.hash = p_hash;
  IF arrived < chunks THEN RETURN 'partial'; END IF;
  IF chunks = 1 THEN found_hash := encode(sha256(p_bytes), 'hex');
  ELSE SELECT encode(sha256(string_agg(c.bytes, ''::bytea ORDER BY c.n)), 'hex') INTO found_hash FROM sync.blob_chunk c WHERE c.agency = me AND c.hash = p_hash; END IF;
  IF found_hash <> p_hash THEN
    DELETE FROM sync.blob_chunk c WHERE c.agency = me AND c.hash = p_hash;
    DELETE FROM sync.blob x WHERE x.agency = me AND x.hash = p_hash;
    RETURN 'mismatch';
  END IF;
  UPDATE sync.blob x SET complete = true WHERE x.agency = me AND x.hash = p_hash;
  RETURN 'complete';
END $$;

CREATE FUNCTION sync.blob_info(p_hash text) RETURNS TABLE (size bigint, chunk_size int, complete boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$ SELECT b.size, b.chunk_size, b.complete FROM sync.blob b WHERE b.agency = sync.my_agency() AND b.hash = p_hash $$;
CREATE FUNCTION sync.blob_get(p_hash text, p_n int) RETURNS bytea
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$ SELECT c.bytes FROM sync.blob_chunk c JOIN sync.blob b USING (agency, hash) WHERE c.agency = sync.my_agency() AND c.hash = p_hash AND c.n = p_n AND b.complete $$;

CREATE FUNCTION sync.status() RETURNS TABLE (agency text, head bigint, epoch text, server_time timestamptz, schema_version int, streams int, incidents bigint, blobs bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$ SELECT o.agency, o.seq, sync.epoch(), clock_timestamp(), h.schema_version, (SELECT count(*)::int FROM sync.stream s WHERE s.agency = o.agency),
     (SELECT count(*) FROM sync.incident i WHERE i.agency = o.agency), (SELECT count(*) FROM sync.blob b WHERE b.agency = o.agency AND b.complete)
   FROM sync.office o, sync.hub h WHERE o.agency = sync.my_agency() $$;

DO $$ DECLARE f regprocedure; BEGIN
  FOR f IN SELECT p.oid::regprocedure FROM pg_proc p WHERE p.pronamespace = 'sync'::regnamespace LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO motcua_hub', f);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
  END LOOP;
END $$;
GRANT USAGE ON SCHEMA sync TO motcua_counter;
GRANT EXECUTE ON FUNCTION sync.enrol, sync.push, sync.pull, sync.log_at, sync.stream_at, sync.streams, sync.remember_stream, sync.claim, sync.release,
  sync.blob_missing, sync.blob_put, sync.blob_info, sync.blob_get, sync.status TO motcua_counter;
GRANT EXECUTE ON FUNCTION pg_control_system() TO motcua_hub;

-- hub: run by the installer as the database's administrator.
CREATE FUNCTION sync.add_office(p_agency text, p_role name) RETURNS void LANGUAGE sql AS
$$ INSERT INTO sync.office (agency) VALUES (p_agency) ON CONFLICT DO NOTHING;
   INSERT INTO sync.member (role_name, agency) VALUES (p_role, p_agency) ON CONFLICT (role_name) DO UPDATE SET agency = excluded.agency $$;
REVOKE ALL ON FUNCTION sync.add_office FROM PUBLIC;

INSERT INTO sync.hub (schema_version) VALUES (1);
