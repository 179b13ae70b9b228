#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Một Cửa contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A disk that says no: EIO at each fsync and ENOSPC (EIO) at each other call on the data folder, through strace's injection
into the real motcuactl: an intake with three pages, or a sync with a real PostgreSQL.

  io_errors.py --ctl build/ci/bin/motcuactl --sample 12     a sample, as in CI (seeded; --seed N for another)
  io_errors.py --ctl build/ci/bin/motcuactl --all           each call, once ("when=N") and from there on ("when=N+")
  io_errors.py --ctl ... --sync --sample 4                  a sync

Either the command says it is done, and then it is: a power cut that takes all that was not fsynced leaves the dossier there. Or it says
one Vietnamese sentence, and the same done again succeeds, and that outlives a power cut too: what a failed fsync lost is lost for
good (disk_model.py), so whoever asks twice and believes the second answer is found here. Never a crash; the check stays clean.
"""
import argparse
import collections
import json
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

ERRORS = {"fsync": ("EIO",), "fdatasync": ("EIO",), "write": ("ENOSPC", "EIO"), "pwrite64": ("ENOSPC", "EIO"), "openat": ("ENOSPC", "EIO"),
          "fallocate": ("ENOSPC",), "ftruncate": ("EIO",), "rename": ("ENOSPC", "EIO"), "linkat": ("ENOSPC",), "mkdir": ("ENOSPC",), "unlink": ("EIO",)}
VIETNAMESE = "ăâđêôơưáàảãạếềệểễốồộổỗứừựửữíìịỉĩóòọỏõúùụủũéèẹẻẽấầậẩẫắằặẳẵớờợởỡýỳỵỷỹ"


def points(scene, log):
    """(call, error, when) for each call on the data folder."""
    scene.fresh()
    run(*disk_model.strace(log), *scene.command())
    disk, seen, out = Disk(scene.live), collections.Counter(), []
    for call, given, _ in calls(log):
        seen[call] += 1
        touched = any(disk.ours(value[1] if isinstance(value, tuple) else value) for value in given)
        for error in ERRORS.get(call, ()) if touched else ():
            out += [(call, error, f"{seen[call]}")] + [(call, error, f"{seen[call]}+")] * (call != "write")  # the sentence is written too
    return out


def chosen(every, sample, seed):
    """Of each call some: a store writes hundreds of times and syncs a dozen."""
    rng, by_call = random.Random(seed), collections.defaultdict(list)
    for point in every:
        by_call[point[0]].append(point)
    pools = [rng.sample(pool, len(pool)) for _, pool in sorted(by_call.items(), key=lambda one: (not one[0].startswith("f"), one[0]))]
    return [pool[turn] for turn in range(max(map(len, pools))) for pool in pools if turn < len(pool)][:sample]


def traced(scene, disk, log, more=()):
    """How it ended, and the worst that a power cut may leave: as the answer is out, and at the end."""
    done = run(*disk_model.strace(log, more), *scene.command())
    disk.open.clear()
    disk.answer.clear()
    states = []
    for call in calls(log):
        disk.apply(*call)
        if call[0] == "write" and done.returncode == 0 and disk.answer.decode() == done.stdout and not states:
            states.append(worst(disk))
    return done, states + [worst(disk)]


def worst(disk):
    return disk.after_cut(random.Random(0), Mood.worst())


def words(done, ends):
    """What is wrong with how it ended, or None."""
    said = done.stderr.strip()
    if done.returncode not in ends:
        return f"exit {done.returncode}: {said}"
    if done.returncode != 0 and (not said or len(said.splitlines()) > 2 or not any(letter in said for letter in VIETNAMESE)):
        return f"says: {said or 'nothing'}"
    return None


def lost(scene, done, states, more=lambda: None):
    """What is not true of an answer after a power cut, or None."""
    for state in states:
        shutil.rmtree(scene.live)
        disk_model.lay_out(state, scene.live)
        wrong = scene.fault(*([done.stdout] if isinstance(scene, kill_everywhere.Scene) else []))
        if wrong:
            return f"after a power cut: {wrong}"
    return more()


def fault_of(scene, log, point):
    scene.fresh()
    disk = Disk(scene.live)
    call, error, when = point
    alone = isinstance(scene, kill_everywhere.Scene)
    more = (lambda: None) if alone else scene.delivered
    done, states = traced(scene, disk, log, ["-e", f"inject={call}:error={error}:when={when}"])
    # Who can open nothing any more can't reach the office either, and says so.
    wrong = words(done, (0, 1, 6) if alone else (0, 1, 6, 7))
    if wrong or done.returncode == 0:
        return wrong or lost(scene, done, states, more), done
    kept = scene.live + ".kept"
    shutil.copytree(scene.live, kept)
    wrong = scene.fault(*([""] if alone else []))  # the check itself opens and mends: not on what goes on
    shutil.rmtree(scene.live)
    os.rename(kept, scene.live)
    if wrong:
        return wrong, done
    again, states = traced(scene, disk, log)
    if again.returncode != 0:
        return f"done again it failed: {again.stderr}", done
    return lost(scene, again, states, more), done


def trial(given, scene, log):
    every = points(scene, log)
    todo = every if given.all else chosen(every, given.sample, given.seed)
    if given.only:
        todo = [point for point in every if point[0] in given.only.split(",")]
    ended, faults = collections.Counter(), 0
    for number, point in enumerate(todo):
        if len(todo) > 200 and number % 50 == 0:
            print(f"{number} of {len(todo)}", flush=True)
        fault, done = fault_of(scene, log, point)
        ended["done" if done.returncode == 0 else "said no"] += 1
        if fault:
            faults += 1
            print(f"FAILED at {point}: {fault[:600]}", flush=True)
    print(f"{len(todo)} of {len(every)} errors: {json.dumps(ended)}, {faults} faults")
    return 1 if faults else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ctl", required=True)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--sample", type=int, default=12)
    parser.add_argument("--only", help="calls, parted by commas: each of their places")
    parser.add_argument("--seed", type=int, default=20261126)
    parser.add_argument("--sync", action="store_true")
    parser.add_argument("--hub-script", default=os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../packaging/hub-loopback.sh"))
    given = parser.parse_args()
    if given.sync and not os.path.isdir("/usr/lib/postgresql"):
        print("skipped: PostgreSQL is not installed (apt-get install postgresql)")
        return 0
    with tempfile.TemporaryDirectory(dir="/dev/shm" if os.access("/dev/shm", os.W_OK) and not given.sync else None) as folder:
        log = os.path.join(folder, "trace")
        if not given.sync:
            return trial(given, kill_everywhere.Scene(given.ctl, folder), log)
        os.chmod(folder, 0o755)
        hub = kill_sync.Hub(given.hub_script, os.path.join(folder, "hub"))
        try:
            return trial(given, kill_sync.Scene(given.ctl, folder, hub), log)
        finally:
            hub.stop()


if __name__ == "__main__":
    sys.exit(main())
