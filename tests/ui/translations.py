#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Một Cửa contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every string that lupdate finds has a finished translation in its own context, and none stands in two files.

  translations.py --lupdate /usr/lib/qt6/bin/lupdate --source .
"""
import argparse
import collections
import glob
import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

# A local tr() is a function that names its context itself, a short word such as "ctl"; lupdate takes the namespace for it.
NAMESPACES = {"motcua", "motcua::ctl", "motcua::text", "motcua::app", "motcua::ui", "motcua::print"}


def messages(path):
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.find("name").text
        for message in context.iter("message"):
            done = message.find("translation")
            words = "".join(done.itertext()).strip() if done is not None else ""
            kind = done.get("type") if done is not None else None
            if kind not in ("obsolete", "vanished"):
                yield name, message.find("source").text, words if kind != "unfinished" else ""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lupdate", required=True)
    parser.add_argument("--source", required=True)
    given = parser.parse_args()
    known, faults = collections.defaultdict(list), []
    for path in sorted(glob.glob(os.path.join(given.source, "resources/i18n/*.ts"))):
        for context, source, words in messages(path):
            known[(context, source)].append(os.path.basename(path))
            if not words:
                faults.append(f"unfinished in {os.path.basename(path)}: {context}: {source}")
    faults += [f"twice, in {' and '.join(files)}: {context}: {source}" for (context, source), files in known.items() if len(files) > 1]
    short = {context for context, _ in known if "::" not in context}
    with tempfile.TemporaryDirectory() as folder:
        found = os.path.join(folder, "found.ts")
        subprocess.run([given.lupdate, "-silent", "-locations", "none", "-I", given.source, os.path.join(given.source, "ui"), os.path.join(given.source, "app"), "-ts", found],
                       check=True, stderr=subprocess.DEVNULL)
        for context, source, _ in messages(found):
            contexts = short if context in NAMESPACES else {context}
            if not any((one, source) in known for one in contexts):
                faults.append(f"not translated: {context}: {source}")
    print("\n".join(sorted(faults)) or "every string is Vietnamese")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
