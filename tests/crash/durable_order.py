#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Một Cửa contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Power loss can't be had by killing a process: the page cache survives. So the order that makes an intake safe against it
is read from the trace of the real motcuactl: for each page write, fsync, rename, fsync of its folder; after the last of
them the write-ahead log is written and fdatasynced; only then the answer is printed."""
import argparse
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, __file__.rsplit("/", 1)[0])
from kill_everywhere import Scene  # noqa: E402


def trace(command):
    with tempfile.NamedTemporaryFile("r") as log:
        subprocess.run(["strace", "-f", "-qq", "-y", "-s", "0", "-o", log.name, "-e",
                        "trace=openat,write,pwrite64,fsync,fdatasync,rename,renameat,renameat2", *command], check=True, capture_output=True)
        return log.read().splitlines()


def first(lines, after, pattern, what):
    for i in range(after, len(lines)):
        if re.search(pattern, lines[i]):
            return i
    sys.exit(f"FAILED: after line {after} no {what} ({pattern})")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ctl", required=True)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        scene = Scene(given.ctl, folder)
        scene.fresh()
        lines = trace(scene.command())
    renames = [(i, re.search(r'rename\("([^"]*/tmp/[^"]*)", "([^"]*)"', line)) for i, line in enumerate(lines) if "rename(" in line]
    renames = [(i, m) for i, m in renames if m and "/blobs/" in m[1]]
    # The pages; their small pictures are made when the intake is committed.
    renames = renames[:3]
    if len(renames) != 3:
        sys.exit(f"FAILED: {len(renames)} blobs were renamed, not 3")
    last = 0
    for at, match in renames:
        temporary, final = re.escape(match[1]), match[2]
        written = first(lines, 0, rf"write\(\d+<{temporary}>", "write of the page")
        synced = first(lines, written, rf"fsync\(\d+<{temporary}>\) += 0", "fsync of the page")
        if synced > at:
            sys.exit("FAILED: renamed before fsync")
        directory = re.escape(final.rsplit("/", 1)[0])
        last = max(last, first(lines, at, rf"fsync\(\d+<{directory}>\) += 0", "fsync of the folder"))
    logged = first(lines, last, r"pwrite64\(\d+<[^>]*motcua\.db-wal>", "write of the log after the pages are safe")
    committed = first(lines, logged, r"(fdatasync|fsync)\(\d+<[^>]*motcua\.db-wal>\) += 0", "sync of the log")
    early = [l for l in lines[:last] if re.search(r"(fdatasync|fsync)\(\d+<[^>]*motcua\.db-wal>", l)]
    if len(early) > 2:  # opening a store may write its log's header
        sys.exit("FAILED: the log was committed before the pages were safe")
    answered = first(lines, 0, r"write\(1<", "answer")
    if answered < committed:
        sys.exit("FAILED: answered before the commit")
    print("write, fsync, rename, fsync folder (3 pages), log written, log synced, answer: in this order")
    return 0


if __name__ == "__main__":
    sys.exit(main())
