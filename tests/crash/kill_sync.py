#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Một Cửa contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""SIGKILL at the system calls of `motcuactl sync once` - an intake with three pages on its way to the hub, another counter's
events on their way down - against a real PostgreSQL on loopback.

  kill_sync.py --ctl build/ci/bin/motcuactl --sample 12     a sample, as in CI (seeded; --seed N for another)
  kill_sync.py --ctl build/ci/bin/motcuactl --all           every system call, from the loader's first to the exit
  kill_sync.py --ctl ... --wrong                            the negative control: an event lost at the hub must be found

After each kill: `store check --deep` is clean; the next sync says it is done and the one after it has nothing to send; the hub
has each event of this store once, with its hash, and all pages whole; this store has the other counter's dossier.
"""
import argparse
import json
import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile

import kill_everywhere
from kill_everywhere import chosen, killed, points, run

OFFICE = "H13.31"
kill_everywhere.CHANGING += ("sendto", "recvfrom", "connect", "poll", "socket", "read", "pread64")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Hub:
    """One cluster; each kill meets its own copy of the database as it was before."""

    def __init__(self, script, folder):
        self.script, self.folder, self.port = script, folder, free_port()
        environment = dict(os.environ, HUB_OPTIONS="-c fsync=off", HUB_INITDB="--no-sync")
        if run(script, "start", folder, self.port, env=environment).returncode != 0:
            sys.exit("the hub did not start")
        self.admin = f"postgresql:///motcua?host={folder}&port={self.port}&user=postgres"

    def sql(self, text, database="motcua"):
        done = run("psql", "-h", self.folder, "-p", self.port, "-U", "postgres", "-d", database, "-qAt", "-v", "ON_ERROR_STOP=1", "-c", text)
        if done.returncode != 0:
            sys.exit(f"psql: {done.stderr}")
        return done.stdout.strip()

    def keep(self):
        self.sql("CREATE DATABASE base TEMPLATE motcua", "postgres")

    def fresh(self):
        self.sql("DROP DATABASE motcua WITH (FORCE)", "postgres")
        self.sql("CREATE DATABASE motcua TEMPLATE base", "postgres")

    def stop(self):
        run(self.script, "stop", self.folder, "immediate")


class Scene:
    def __init__(self, ctl, folder, hub):
        self.ctl, self.hub = ctl, hub
        self.live, self.base = os.path.join(folder, "live"), os.path.join(folder, "base")
        # What a counter remembers outside of its store goes with the scene.
        os.environ["XDG_CONFIG_HOME"] = os.path.join(self.live, "config")
        login = self.must("hub", "install", "--url", hub.admin, "--office", OFFICE)["offices"][0]
        address = f"postgresql://{login['role']}:{login['password']}@127.0.0.1:{hub.port}/motcua"
        for name in ("one", "two"):
            self.must("store", "init", "--demo", store=name)
            self.must("sync", "enrol", "--hub", address, store=name)
        self.must("sync", "once", store="one")
        self.intake(folder, "two", "Trần Văn Bê", [])
        self.must("sync", "once", store="two")
        pages = []
        for i in range(3):
            pages.append(os.path.join(folder, f"page{i}.png"))
            subprocess.run(["convert", "-size", "400x560", f"xc:rgb({i * 80},120,200)", pages[-1]], check=True)
        self.code = self.intake(folder, "one", "Nguyễn Thị Đào", ["--scan", f"TP01={','.join(pages)}"])
        hub.keep()
        shutil.copytree(self.live, self.base)

    def must(self, *words, store="one"):
        done = run(self.ctl, "--data-dir", os.path.join(self.live, store), "--json", *words)
        if done.returncode != 0:
            sys.exit(f"{words}: {done.stdout} {done.stderr}")
        return json.loads(done.stdout) if done.stdout.strip() else {}

    def intake(self, folder, store, name, more):
        file = os.path.join(folder, "intake.json")
        with open(file, "w", encoding="utf-8") as out:
            json.dump({"procedure": "1.001193", "applicant": {"name": name, "id_number": "093190001234"}}, out)
        return self.must("dossier", "intake", "--file", file, *more, store=store)["code"]

    def fresh(self):
        shutil.rmtree(self.live)
        shutil.copytree(self.base, self.live)
        self.hub.fresh()

    def command(self):
        return [self.ctl, "--data-dir", os.path.join(self.live, "one"), "--json", "sync", "once"]

    def fault(self):
        """What is wrong after a kill, or None."""
        check = run(self.ctl, "--data-dir", os.path.join(self.live, "one"), "--json", "store", "check", "--deep")
        if check.returncode != 0:
            return f"check: {check.stdout} {check.stderr}"
        return None

    def delivered(self):
        """What the next contacts leave undone, or None."""
        done = run(*self.command())
        if done.returncode != 0:
            return f"the next sync failed: {done.stderr}"
        if json.loads(done.stdout)["incarnated"]:
            return "took a new name because of a kill"
        idle = self.must("sync", "once")
        if idle["pushed"] or idle["pages"]:
            return f"sent again: {idle}"
        return self.fault() or self.missing()

    def missing(self):
        with sqlite3.connect(f"file:{self.live}/one/motcua.db?mode=ro", uri=True) as store:
            own = [f"{cseq}|{hash}" for cseq, hash in store.execute("SELECT cseq, hash FROM event ORDER BY cseq")]
            stream = store.execute("SELECT value FROM meta WHERE key = 'store_id'").fetchone()[0]
            other = store.execute("SELECT count(*) FROM dossier WHERE applicant_name = 'Trần Văn Bê'").fetchone()[0]
        there = self.hub.sql(f"SELECT cseq, hash FROM sync.event WHERE stream_id = '{stream}' ORDER BY cseq, seq").split("\n")
        if own != there:
            return f"{len(own)} events here, {len(there)} at the hub, or others"
        # Their small pictures are there too.
        pages = self.hub.sql("SELECT count(*) FROM sync.blob b WHERE complete AND EXISTS (SELECT FROM sync.event e WHERE e.agency = b.agency AND"
                             " e.kind = 'page_added' AND e.payload::jsonb -> 'page' ->> 'sha256' = b.hash) AND hash = (SELECT encode(sha256(string_agg(bytes, ''::bytea ORDER BY n)),"
                             " 'hex') FROM sync.blob_chunk c WHERE c.agency = b.agency AND c.hash = b.hash)")
        if pages != "3":
            return f"{pages} of 3 pages at the hub"
        return None if other == 1 else f"the other counter's dossier is here {other} times"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ctl", required=True)
    parser.add_argument("--hub-script", default=os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../packaging/hub-loopback.sh"))
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--sample", type=int, default=12)
    parser.add_argument("--seed", type=int, default=20261124)
    parser.add_argument("--wrong", action="store_true")
    given = parser.parse_args()
    if not os.path.isdir("/usr/lib/postgresql"):
        print("skipped: PostgreSQL is not installed (apt-get install postgresql)")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        hub = Hub(given.hub_script, os.path.join(folder, "hub"))
        try:
            return kills(given, Scene(given.ctl, folder, hub))
        finally:
            hub.stop()


def kills(given, scene):
    scene.fresh()
    every = points(scene.command())
    todo = every if given.all else chosen(every, given.sample, given.seed)
    if given.wrong:
        scene.hub.sql("DELETE FROM sync.event WHERE seq = (SELECT max(seq) FROM sync.event WHERE kind = 'received')")
        fault = scene.missing()
        print(f"caught: {fault}" if fault else "FAILED: a lost event was not found")
        return 0 if fault else 1
    answered = 0
    for done, (call, n) in enumerate(todo):
        if given.all and done % 100 == 0:
            print(f"{done} of {len(todo)}", flush=True)
        scene.fresh()
        answered += '"pushed"' in killed(scene.command(), call, n)
        fault = scene.fault() or scene.delivered()
        if fault:
            print(f"FAILED after SIGKILL at {call} {n}: {fault}")
            return 1
    print(f"{len(todo)} of {len(every)} system calls, {answered} answered before the kill, everything delivered once")
    return 0


if __name__ == "__main__":
    sys.exit(main())
