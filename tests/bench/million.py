#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Một Cửa contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A counter with a million dossiers: fills a store (once; about half an hour), then measures what the screens ask of it, the
start and the memory. One command:

    cmake --preset bench && ninja -C build/bench motcuactl million_bench start_bench watchdog_bench
    python3 tests/bench/million.py --bin build/bench/bin --store /var/tmp/million [--dossiers N]
"""
import argparse
import pathlib
import subprocess
import sys


def run(*command):
    return subprocess.run([str(word) for word in command], check=True)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--bin", type=pathlib.Path, required=True)
    options.add_argument("--store", type=pathlib.Path, required=True)
    options.add_argument("--dossiers", type=int, default=1_000_000)
    given = options.parse_args()
    if not (given.store / "motcua.db").exists():
        ctl = [given.bin / "motcuactl", "--data-dir", given.store]
        run(*ctl, "store", "init", "--demo")
        run(*ctl, "store", "generate", "--dossiers", given.dossiers)
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1366x768x24", "env", "QT_QPA_PLATFORM=xcb"]
    run(given.bin / "million_bench", given.store)
    run(*screen, given.bin / "start_bench", "--data", given.store)
    run(*screen, given.bin / "watchdog_bench", "--data", given.store)


if __name__ == "__main__":
    sys.exit(main())
