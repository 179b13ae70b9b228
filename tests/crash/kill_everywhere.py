#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Một Cửa contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""SIGKILL at the system calls of one intake with three pages, on the real motcuactl, through strace's injection.

  kill_everywhere.py --ctl build/ci/bin/motcuactl --sample 24     a sample, as in CI (seeded; --seed N for another)
  kill_everywhere.py --ctl build/ci/bin/motcuactl --all           every system call, from the loader's first to the exit
  kill_everywhere.py --ctl ... --wrong build/ci/bin/crash_wrong_order   the negative control: must find a fault

After each kill: `store check --deep` is clean; a dossier whose answer was printed is there with all its pages; the same
intake done again succeeds. A kill keeps the page cache: power loss is durable_order.py.
"""
import argparse
import collections
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile

CHANGING = ("openat", "write", "pwrite64", "fsync", "fdatasync", "rename", "unlink", "ftruncate", "mkdir", "flock", "fcntl", "close", "fallocate", "lseek")


def run(*words, **more):
    return subprocess.run([str(w) for w in words], capture_output=True, text=True, **more)


class Scene:
    def __init__(self, ctl, folder):
        self.ctl, self.folder = ctl, folder
        self.base, self.live = os.path.join(folder, "base"), os.path.join(folder, "live")
        made = run(ctl, "--data-dir", self.base, "store", "init", "--demo")
        if made.returncode != 0:
            sys.exit(f"store init: {made.stderr}")
        self.pages = []
        for i in range(3):
            page = os.path.join(folder, f"page{i}.png")
            subprocess.run(["convert", "-size", "400x560", f"xc:rgb({i * 80},120,200)", page], check=True)
            self.pages.append(page)
        self.component = "TP01"  # of birth registration in the demo office
        self.intake = os.path.join(folder, "intake.json")
        with open(self.intake, "w", encoding="utf-8") as out:
            json.dump({"procedure": "1.001193", "applicant": {"name": "Nguyễn Thị Đào", "id_number": "093190001234"}}, out)

    def fresh(self):
        shutil.rmtree(self.live, ignore_errors=True)
        shutil.copytree(self.base, self.live)

    def command(self):
        return [self.ctl, "--data-dir", self.live, "--json", "dossier", "intake", "--file", self.intake, "--scan", f"{self.component}={','.join(self.pages)}"]

    def fault(self, printed):
        """What is wrong after a kill, or None."""
        check = run(self.ctl, "--data-dir", self.live, "--json", "store", "check", "--deep")
        if check.returncode != 0:
            return f"check: {check.stdout} {check.stderr}"
        try:
            code = json.loads(printed)["code"]
        except (ValueError, KeyError):
            return None
        shown = run(self.ctl, "--data-dir", self.live, "--json", "dossier", "show", code)
        if shown.returncode != 0:
            return f"acknowledged {code} is gone"
        pages = sum(len(row["pages"]) for row in json.loads(shown.stdout)["components"])
        return None if pages == 3 else f"{code} has {pages} pages"

    def again(self):
        done = run(*self.command())
        return None if done.returncode == 0 else f"the intake done again failed: {done.stderr}"


def points(command):
    """Every (system call, n) that the command makes, by one traced run."""
    with tempfile.NamedTemporaryFile("r") as log:
        run("strace", "-f", "-qq", "-o", log.name, *command)
        seen = collections.Counter()
        per_thread = collections.defaultdict(collections.Counter)
        for line in log:
            found = re.match(r"(\d+) +(\w+)\(", line)
            if found:
                per_thread[found[1]][found[2]] += 1
        for counts in per_thread.values():  # strace counts for each thread apart
            for call, count in counts.items():
                seen[call] = max(seen[call], count)
    return [(call, n) for call, count in sorted(seen.items()) for n in range(1, count + 1)]


def killed(command, call, n):
    return run("strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e", f"inject={call}:signal=KILL:when={n}", *command).stdout


def chosen(every, sample, seed):
    changing = [p for p in every if p[0] in CHANGING]
    late = changing[len(changing) // 3:] if len(changing) > sample else changing
    return random.Random(seed).sample(late, min(sample, len(late)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ctl", required=True)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--sample", type=int, default=24)
    parser.add_argument("--seed", type=int, default=20261124)
    parser.add_argument("--wrong")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        scene = Scene(given.ctl, folder)
        scene.fresh()
        command = [given.wrong, "late", scene.live] if given.wrong else scene.command()
        every = points(command)
        todo = every if given.all else chosen(every, given.sample, given.seed)
        if given.wrong:
            todo = [p for p in every if p[0] in ("openat", "write", "rename", "fsync")]
            todo = todo[::-1]
        acknowledged = 0
        for done, (call, n) in enumerate(todo):
            if given.all and done % 100 == 0:
                print(f"{done} of {len(todo)}", flush=True)
            scene.fresh()
            printed = killed(command, call, n)
            acknowledged += '"code"' in printed
            fault = scene.fault(printed)
            if given.wrong:
                if fault:
                    print(f"caught after {call} {n}: {fault[:200]}")
                    return 0
                continue
            fault = fault or scene.again()
            if fault:
                print(f"FAILED after SIGKILL at {call} {n}: {fault}")
                return 1
        if given.wrong:
            print("FAILED: the wrong order was never caught")
            return 1
        print(f"{len(todo)} of {len(every)} system calls, {acknowledged} answered before the kill, nothing lost")
        return 0


if __name__ == "__main__":
    sys.exit(main())
