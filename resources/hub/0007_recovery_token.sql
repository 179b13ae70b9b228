-- SPDX-FileCopyrightText: 2026 Một Cửa contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A number that is counted up goes back with the database: put back twice, the hub said the same epoch twice, and a counter that
-- had heard it between the two did not ask for its pages again. So it is a new one each time, and never one that was said before.

CREATE OR REPLACE FUNCTION sync.recovered() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$ UPDATE sync.office SET recoveries = 1 + floor(random() * 2147483646)::int WHERE agency = sync.my_agency() $$;
