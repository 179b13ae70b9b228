-- SPDX-FileCopyrightText: 2026 Một Cửa contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A hub that was put back file by file has the same identifiers and the same timeline as before: only a counter that had read
-- further can tell. It gives the log back; but the pages that others had sent are gone as well, and those others find their
-- own log whole again and would never ask. So the counter that saw the loss says so here, and every answer from then on
-- carries another epoch.
ALTER TABLE sync.office ADD COLUMN recoveries int NOT NULL DEFAULT 0;

CREATE OR REPLACE FUNCTION sync.epoch() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$ SELECT h.hub_id || '/' || s.system_identifier || '/' || left(pg_walfile_name(pg_current_wal_lsn()), 8) || '/'
     || coalesce((SELECT o.recoveries FROM sync.office o WHERE o.agency = sync.my_agency()), 0)
   FROM sync.hub h, pg_control_system() s $$;

CREATE FUNCTION sync.recovered() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$ UPDATE sync.office SET recoveries = recoveries + 1 WHERE agency = sync.my_agency() $$;
-- A life of a store that is over for good (its PC was put back from an older copy, or is scrap): its slot is free again. Should
-- it come to life all the same, it is told so at its first contact and enrols anew; nothing is lost.
CREATE FUNCTION sync.retire(p_stream text) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$ UPDATE sync.stream SET state = 'retired' WHERE agency = sync.my_agency() AND stream_id = p_stream AND state <> 'retired' $$;
ALTER FUNCTION sync.retire(text) OWNER TO motcua_hub;
REVOKE ALL ON FUNCTION sync.retire(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sync.retire(text) TO motcua_counter;

ALTER FUNCTION sync.recovered() OWNER TO motcua_hub;
REVOKE ALL ON FUNCTION sync.recovered() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sync.recovered() TO motcua_counter;
