#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Một Cửa contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The nation on paper: 16,500 counters of 3,300 offices are switched on at 07:30 on a Monday, with what they did at the
weekend still unsent; each province has one hub. What do the rules of core/sync/Backoff do to those hubs?

  nation.py [--events-per-s N] [--connect-ms N] [--cores N] [--within S] [--seed N] [--json]

The two costs are what tests/bench/sync_bench measures on one PC. A hub is so many cores that serve contacts one after
another, and so many connections at most; who comes when all are taken is turned away and tries again by its rule.
Four rules are compared: retry after 5 seconds sharp; full jitter; full jitter, start spread by the counter's name over 120 s
(what we do); and the same when the hub of each province is down from 07:30 to 07:40.
"""
import argparse
import hashlib
import heapq
import json
import random

PROVINCES = 34
OFFICES = 3300
COUNTERS = 16500
SPREAD = 120.0     # Backoff::kStartSpreadSeconds
FIRST, MOST = 1.0, 300.0


class Rule:
    def __init__(self, name, fixed=None, spread=False, down=0.0):
        self.name, self.fixed, self.spread, self.down = name, fixed, spread, down

    def start(self, counter, chance, within):
        at = chance.uniform(0, within)
        if self.spread:
            at += SPREAD * int.from_bytes(hashlib.sha256(b"%d" % counter).digest()[:2], "big") / 65536
        return at

    def retry(self, failures, chance):
        return self.fixed if self.fixed is not None else chance.uniform(0, min(MOST, FIRST * 2**min(failures, 20)))


def backlog(chance):
    """Events left from the weekend: most counters none to speak of, some were out in the hamlets."""
    return int(chance.lognormvariate(3.4, 1.1)) if chance.random() < 0.7 else int(chance.lognormvariate(5.3, 0.8))


def province(rule, counters, given, chance):
    """One hub. Returns (turned away, times of the first success, busiest second)."""
    cores = [0.0] * given.cores
    waiting = []          # ends of contacts that hold a connection
    events = [(rule.start(c, chance, given.within), c, 0, backlog(chance)) for c in counters]
    heapq.heapify(events)
    away, done, per_second = 0, [], {}
    while events:
        now, counter, failures, work = heapq.heappop(events)
        per_second[int(now)] = per_second.get(int(now), 0) + 1
        while waiting and waiting[0] <= now:
            heapq.heappop(waiting)
        if now < rule.down or len(waiting) >= given.connections:
            away += 1
            heapq.heappush(events, (now + rule.retry(failures, chance), counter, failures + 1, work))
            continue
        core = min(range(given.cores), key=cores.__getitem__)
        end = max(cores[core], now) + given.connect_ms / 1000 + work / given.events_per_s
        cores[core] = end
        heapq.heappush(waiting, end)
        done.append(end)
    return away, done, max(per_second.values())


def run(rule, given):
    chance = random.Random(given.seed)
    away, done, busiest = 0, [], 0
    for n in range(PROVINCES):
        counters = range(n * COUNTERS // PROVINCES, (n + 1) * COUNTERS // PROVINCES)
        a, d, b = province(rule, counters, given, chance)
        away, busiest = away + a, max(busiest, b)
        done += d
    done.sort()
    at = lambda part: round(done[int(part * (len(done) - 1))], 1)
    return {"rule": rule.name, "turned_away": away, "busiest_second_of_a_hub": busiest, "all_sent_p50_s": at(0.5), "p99_s": at(0.99), "last_s": at(1.0)}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events-per-s", type=float, default=10000, help="what one core of a hub takes (sync_bench: push_events_per_s)")
    parser.add_argument("--connect-ms", type=float, default=12, help="what a contact costs beside its events: login and two round trips")
    parser.add_argument("--within", type=float, default=2, help="seconds within which all are switched on: 2, the power comes back; 60, clerks press the button")
    parser.add_argument("--cores", type=int, default=4)
    parser.add_argument("--connections", type=int, default=97, help="max_connections of PostgreSQL's default, less three")
    parser.add_argument("--seed", type=int, default=20261124)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    rules = [Rule("every 5 s sharp", fixed=5.0), Rule("full jitter"), Rule("spread start, full jitter", spread=True),
             Rule("every 5 s sharp, hub down for 10 minutes", fixed=5.0, down=600), Rule("spread start, full jitter, hub down for 10 minutes", spread=True, down=600)]
    rows = [run(rule, given) for rule in rules]
    if given.json:
        print(json.dumps({"counters": COUNTERS, "offices": OFFICES, "provinces": PROVINCES, "rules": rows}, indent=1))
        return
    print(f"{COUNTERS} counters, {OFFICES} offices, {PROVINCES} hubs of {given.cores} cores")
    for row in rows:
        print(f"{row['rule']:<52} turned away {row['turned_away']:>8}  busiest second {row['busiest_second_of_a_hub']:>5}  sent: half {row['all_sent_p50_s']:>7} s, 99 % {row['p99_s']:>7} s, last {row['last_s']:>7} s")


if __name__ == "__main__":
    main()
