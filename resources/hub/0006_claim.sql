-- SPDX-FileCopyrightText: 2026 Một Cửa contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A counter that does not hold a dossier's papers claims it before it hands the result over (sync.claim, name 'dossier/<id>') and
-- writes the fencing number it was given into the step ("claim" in the payload). A step that comes with an older number than the
-- newest one given to another counter was taken on a right that had ended. It is a fact all the same: it stands, and a person is
-- told ('claim_over'). Whether two counters did the same is judged before that, as ever.

ALTER FUNCTION sync.judge RENAME TO judge_own;
CREATE FUNCTION sync.judge(p_agency text, p_stream text, p_cseq bigint, p_seq bigint, p_base bigint, p_dossier text, p_kind text, p jsonb)
RETURNS text LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE told text := sync.judge_own(p_agency, p_stream, p_cseq, p_seq, p_base, p_dossier, p_kind, p);
BEGIN
  IF told = '' AND p_kind = 'acted' AND sync.claim_is_over(p_agency, p_stream, p_dossier, p) THEN
    RETURN jsonb_build_object('reason', 'claim_over')::text;
  END IF;
  RETURN told;
END $$;

CREATE FUNCTION sync.claim_is_over(p_agency text, p_stream text, p_dossier text, p jsonb) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS
$$ SELECT jsonb_typeof(p -> 'claim') = 'number' AND EXISTS (SELECT FROM sync.lease l WHERE l.agency = p_agency AND l.name = 'dossier/' || p_dossier
     AND l.holder <> p_stream AND l.fence > (p ->> 'claim')::numeric) $$;

-- A batch with such a step is no set.
ALTER FUNCTION sync.push_set RENAME TO push_set_line;
CREATE FUNCTION sync.push_set(p_stream text, p_first bigint, p_prev text, p_mark bigint, p_mark_hash text,
  p_store text[], p_subject text[], p_subject_id text[], p_kind text[], p_version int[], p_payload text[], p_actor text[], p_counter int[],
  p_at text[], p_hash text[], p_base bigint[])
RETURNS TABLE (status text, acked bigint, head bigint, head_hash text, epoch text, server_time timestamptz, verdicts text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE me text := sync.my_agency();
BEGIN
  IF EXISTS (SELECT FROM unnest(p_subject_id, p_kind, p_payload) AS x (i, k, p)
             WHERE x.k = 'acted' AND x.p LIKE '%"claim"%' AND sync.claim_is_over(me, p_stream, x.i, sync.try_jsonb(x.p))) THEN
    RETURN QUERY SELECT 'one_by_one', 0::bigint, 0::bigint, '', sync.epoch(), clock_timestamp(), '[]'; RETURN;
  END IF;
  RETURN QUERY SELECT * FROM sync.push_set_line(p_stream, p_first, p_prev, p_mark, p_mark_hash, p_store, p_subject, p_subject_id, p_kind, p_version,
    p_payload, p_actor, p_counter, p_at, p_hash, p_base);
END $$;

DO $$ DECLARE f regprocedure; BEGIN
  FOR f IN SELECT p.oid::regprocedure FROM pg_proc p WHERE p.pronamespace = 'sync'::regnamespace
           AND p.proname IN ('judge', 'judge_own', 'claim_is_over', 'push_set', 'push_set_line') LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO motcua_hub', f);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC, motcua_counter', f);
  END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION sync.push_set TO motcua_counter;
