#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Một Cửa contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Power cut: what a disk may hold at any instant of an intake with three pages, or of a sync, of the real motcuactl.

  power_cut.py --ctl build/ci/bin/motcuactl --states 24       a sample, as in CI (seeded; --seed N for another)
  power_cut.py --ctl build/ci/bin/motcuactl --states 5000     by hand
  power_cut.py --ctl ... --sync --states 4                    a sync with a real PostgreSQL, cut while it runs
  power_cut.py --ctl ... --wrong build/ci/bin/crash_wrong_order --mode off|late|name|bytes    a negative control: must be caught

The system calls of the run are traced with the bytes they write; disk_model.py makes of them the folder as a disk may hold
it after a cut: what was not fsynced is lost in part, torn, out of order, nameless. With nothing lost the model must be the real
folder byte for byte, at the end and amid the run. In each state: `store check --deep` is clean after the recovery; a dossier
whose answer was out is there with all its pages; the same intake done again succeeds. Of a sync: as in kill_sync.py.
"""
import argparse
import os
import random
import shutil
import sys
import tempfile

import disk_model
import kill_everywhere
import kill_sync
from disk_model import Disk, Mood, calls
from kill_everywhere import run


def recorded(scene, command, log, more=()):
    """The disk as it was before, and the calls that the command then made."""
    scene.fresh()
    disk = Disk(scene.live)
    done = run(*disk_model.strace(log, more), *command)
    if not more and done.returncode != 0:
        sys.exit(f"the traced run failed: {done.stdout[-400:]} {done.stderr}")
    return disk, list(calls(log))


def model_is_true(scene, command, log):
    """With nothing lost the model equals the disk: at the end, and where the log of SQLite is still there."""
    disk, made = recorded(scene, command, log)
    disk.feed(made)
    wrong = disk_model.difference(disk.nothing_lost(), scene.live)
    if not wrong:
        amid, before = recorded(scene, command, log, ["-e", "inject=unlink:signal=KILL:when=1"])
        amid.feed(before)
        if not any(path.endswith(b"-wal") for path in amid.nothing_lost()[0]):
            wrong = "the killed run left no -wal"
        wrong = wrong or disk_model.difference(amid.nothing_lost(), scene.live)
    if wrong:
        sys.exit(f"FAILED: the model is not the disk: {wrong}")


def chosen(made, disk, count, seed):
    """(instant, seed of its own): any change of the disk, those next to a promise, and those after the answer by turns."""
    changed, answered = [], []
    for at, call in enumerate(made):
        if disk.apply(*call):
            changed.append(at)
            answered += [at] if b'"code"' in disk.answer else []
    promises = {"fsync", "fdatasync", "rename", "unlink", "ftruncate", "write", "linkat"}
    near = [changed[max(0, i - step)] for i, at in enumerate(changed) if made[at][0] in promises for step in (0, 1)]
    rng = random.Random(seed)
    return sorted((rng.choice((changed, near, answered or near)[number % 3]), rng.random()) for number in range(count))


def states(scene, command, log, count, seed):
    """(instant, mood, answer) with the folder laid out as after that cut."""
    _, made = recorded(scene, command, log)
    scene.fresh()
    disk = Disk(scene.live)
    todo = chosen(made, Disk(scene.live), count, seed)
    at = 0
    for number, (instant, own) in enumerate(todo):
        while at <= instant:
            disk.apply(*made[at])
            at += 1
        rng = random.Random(own)
        mood = Mood(rng)
        shutil.rmtree(scene.live)
        disk_model.lay_out(disk.after_cut(rng, mood), scene.live)
        if count >= 1000 and number % 100 == 0:
            print(f"{number} of {count}", flush=True)
        yield f"call {instant} of {len(made)} ({made[instant][0]}), {mood}", disk.answer.decode(errors="replace")


def cut_intakes(given, folder):
    scene = kill_everywhere.Scene(given.ctl, folder)
    log = os.path.join(folder, "trace")
    if given.wrong:
        for number, (where, answer) in enumerate(states(scene, [given.wrong, given.mode, scene.live], log, given.states, given.seed), 1):
            fault = scene.fault(answer)
            if fault:
                print(f"caught in state {number}: {where}: {fault[:200]}")
                return 0
        print(f"FAILED: '{given.mode}' was not caught in {given.states} states")
        return 1
    model_is_true(scene, scene.command(), log)
    answered = 0
    for where, answer in states(scene, scene.command(), log, given.states, given.seed):
        answered += '"code"' in answer
        fault = scene.fault(answer) or scene.again()
        if fault:
            print(f"FAILED at {where}: {fault}")
            return 1
    print(f"{given.states} states of a disk, {answered} after the answer, nothing lost")
    return 0


def cut_syncs(given, folder):
    """Each cut is a run of its own, killed, so that the hub holds what it had heard by then and no more."""
    os.chmod(folder, 0o755)
    hub = kill_sync.Hub(given.hub_script, os.path.join(folder, "hub"))
    try:
        scene = kill_sync.Scene(given.ctl, folder, hub)
        log = os.path.join(folder, "trace")
        disk, made = recorded(scene, scene.command(), log)
        disk.feed(made)
        wrong = disk_model.difference(disk.nothing_lost(), scene.live)
        if wrong:
            print(f"FAILED: the model is not the disk: {wrong}")
            return 1
        scene.fresh()
        every = kill_everywhere.points(scene.command())
        for call, n in kill_everywhere.chosen(every, given.states, given.seed):
            disk, before = recorded(scene, scene.command(), log, ["-e", f"inject={call}:signal=KILL:when={n}"])
            disk.feed(before)
            rng = random.Random(f"{given.seed} {call} {n}")
            mood = Mood(rng)
            shutil.rmtree(scene.live)
            disk_model.lay_out(disk.after_cut(rng, mood), scene.live)
            fault = scene.fault() or scene.delivered()
            if fault:
                print(f"FAILED after a cut at {call} {n}, {mood}: {fault}")
                return 1
        print(f"{given.states} cuts of a sync, everything delivered once")
        return 0
    finally:
        hub.stop()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ctl", required=True)
    parser.add_argument("--states", "--sample", type=int, default=24)
    parser.add_argument("--seed", type=int, default=20261126)
    parser.add_argument("--sync", action="store_true")
    parser.add_argument("--hub-script", default=os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../packaging/hub-loopback.sh"))
    parser.add_argument("--wrong")
    parser.add_argument("--mode", default="off")
    given = parser.parse_args()
    if given.sync and not os.path.isdir("/usr/lib/postgresql"):
        print("skipped: PostgreSQL is not installed (apt-get install postgresql)")
        return 0
    # In memory where there is room: the states are made by hand, a real disk would only be slower.
    with tempfile.TemporaryDirectory(dir="/dev/shm" if os.access("/dev/shm", os.W_OK) and not given.sync else None) as folder:
        return cut_syncs(given, folder) if given.sync else cut_intakes(given, folder)


if __name__ == "__main__":
    sys.exit(main())
