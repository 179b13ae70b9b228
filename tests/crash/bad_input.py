#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Một Cửa contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bad files, bad words, bad places and bad disks, through the real motcuactl.

  bad_input.py --ctl build/ci/bin/motcuactl [CASE...]

Each case: the right exit code, one Vietnamese line on stderr and no stack trace, and a store that is as sound as before
with the dossiers it had. What needs root (a full or a read-only disk) says so and is passed over without it.
"""
import argparse
import json
import os
import random
import shutil
import subprocess
import struct
import sys
import tempfile
import zlib

DONE, USAGE, MISSING, REFUSED, STORE, OTHER = 0, 2, 3, 4, 6, 1
GOOD = {"procedure": "1.001193", "applicant": {"name": "Nguyễn Thị Đào", "id_number": "093190001234"}}
CARD = "093190001234|361234567|Nguyễn Thị Đào|14021990|Nữ|Khu vực 5, Phường Vị Tân, Thành phố Cần Thơ|01062021"


class Desk:
    def __init__(self, ctl, folder):
        self.ctl, self.folder, self.data = ctl, folder, os.path.join(folder, "data")
        self.must(DONE, "store", "init", "--demo")
        self.codes = [self.intake(GOOD, DONE)["code"]]

    def path(self, name, content=None):
        path = os.path.join(self.folder, name)
        if content is not None:
            with open(path, "wb") as out:
                out.write(content if isinstance(content, bytes) else content.encode())
        return path

    def run(self, *words, data=None, stdin=None):
        return subprocess.run([self.ctl, "--data-dir", data or self.data, "--json", *map(str, words)], capture_output=True, input=stdin, timeout=120)

    def must(self, code, *words, data=None, stdin=None):
        done = self.run(*words, data=data, stdin=stdin)
        said = done.stderr.decode(errors="replace")
        where = " ".join(map(str, words))[:160]
        assert done.returncode == code, f"{where}: exit {done.returncode}, not {code}: {said[:400]}"
        if code != DONE:
            assert said.strip(), f"{where}: said nothing"
            assert len(said.splitlines()) <= 12 and "terminate" not in said and "Assert" not in said, said[:600]
            assert any(letter in said for letter in "ăâđêôơưáàảãạếềệốồộứừựíìịóòọúùụảẽẹẻ"), f"{where}: not Vietnamese: {said[:200]}"
        return done

    def intake(self, content, code, *more):
        raw = content if isinstance(content, bytes) else json.dumps(content).encode()
        done = self.must(code, "dossier", "intake", "--file", "-", *more, stdin=raw)
        return json.loads(done.stdout) if code == DONE else done

    def sound(self):
        self.must(DONE, "store", "check", "--deep")
        for code in self.codes:
            self.must(DONE, "dossier", "show", code)


def png(width, height, bits, rows):
    """One grey picture; `rows` are the zlib bytes."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    header = struct.pack(">IIBBBBB", width, height, bits, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def bilevel_png(width, height):
    return png(width, height, 1, zlib.compress((b"\x00" + b"\xff" * ((width + 7) // 8)) * height))


def noise_png(seed, side=900):
    noise = random.Random(seed)
    return png(side, side, 8, zlib.compress(b"".join(b"\x00" + noise.randbytes(side) for _ in range(side)), 0))


def pdf(pages):
    """The smallest PDF with so many grey pages."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count %d/Kids[%s]>>" % (pages, b" ".join(b"%d 0 R" % (3 + 2 * i) for i in range(pages)))]
    for i in range(pages):
        objects.append(b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 298 420]/Contents %d 0 R>>" % (4 + 2 * i))
        objects.append(b"<</Length 22>>stream\n0.%d g 9 9 99 99 re f   \nendstream" % (i % 9))
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table, len(objects) + 1, len(out))


def jpeg(desk, size="600x800"):
    path = desk.path("good.jpg")
    subprocess.run(["convert", "-size", size, "plasma:", "-quality", "90", path], check=True)
    with open(path, "rb") as file:
        return file.read()


def files_that_are_no_page(desk):
    good = jpeg(desk)
    desk.path("huge.png", bilevel_png(20000, 20000))
    desk.path("small.pdf", pdf(1))
    subprocess.run(["qpdf", "--encrypt", "a", "b", "256", "--", desk.path("small.pdf"), desk.path("locked.pdf")], check=True)
    bad = {
        "empty.jpg": b"", "cut.jpg": good[: len(good) // 2], "header.jpg": good[:20], "text.jpg": b"xin chao\n" * 50,
        "broken.pdf": b"%PDF-1.7\n" + bytes(random.Random(1).randbytes(4000)), "zeros.png": bytes(5000),
    }
    paths = [desk.path(name, content) for name, content in bad.items()]
    paths += [desk.path("huge.png"), desk.path("locked.pdf"), desk.path("nothing-here.jpg"), desk.folder]
    for path in paths:
        desk.intake(GOOD, USAGE, "--scan", f"TP01={path}")
        desk.must(USAGE, "dossier", "attach", desk.codes[0], "TP01", path)
    shown = json.loads(desk.must(DONE, "dossier", "show", desk.codes[0]).stdout)
    assert sum(len(row["pages"]) for row in shown["components"]) == 0, "a refused file left a page"
    assert len(json.loads(desk.must(DONE, "dossier", "search", "nguyen thi dao").stdout)) == 1, "a refused intake left a dossier"


def a_pdf_is_a_page(desk):
    got = desk.intake(GOOD, DONE, "--scan", f"TP01={desk.path('two.pdf', pdf(2))}")
    desk.codes.append(got["code"])
    assert sum(len(row["pages"]) for row in got["components"]) == 2


def json_of_wrong_types(desk):
    for content in (b"", b"{", b"[]", b"null", b'"x"', b"\xff\xfe{", b'{"procedure": 5}', b'{"procedure": ["1.001193"]}', b'{"procedure":"1.001193","applicant":[]}',
                    b'{"procedure":"1.001193","applicant":{"name":{}}}', b'{"procedure":"1.001193","applicant":{"name":"A"},"components":{}}',
                    b'{"procedure":"1.001193","applicant":{"name":"A"},"components":[1]}', b'{"procedure":"1.001193","applicant":{"name":"A"},"components":[{"id":"TP01","files":[3]}]}',
                    b'{"procedure":"1.001193","applicant":{"name":"A"},"fees":[{"id":"LP01","amount":"nhieu"}]}', b"[" * 5000,
                    b'{"procedure":"1.001193","applicant":{"name":"A","birth_date":12}}'):
        desk.intake(content, USAGE)
    for content in ({**GOOD, "channel": "phone"}, {**GOOD, "components": [{"id": "TP01", "originals": -1}]}, {**GOOD, "components": [{"id": "TP01", "originals": 1e300}]}):
        done = desk.run("dossier", "intake", "--file", "-", stdin=json.dumps(content).encode())
        assert done.returncode in (USAGE, REFUSED), f"{content}: exit {done.returncode}"


def unknown_things(desk):
    desk.intake({**GOOD, "procedure": "9.999999"}, MISSING)
    desk.intake({**GOOD, "procedure": ""}, REFUSED)
    desk.must(MISSING, "dossier", "show", "H13.31-261124-9999")
    desk.must(MISSING, "dossier", "history", "x")
    desk.must(USAGE, "dossier", "fly")
    desk.must(USAGE, "dossier", "intake", "--file", desk.path("not-there.json"))
    desk.must(USAGE, "dossier", "attach", desk.codes[0], "TP01", desk.path("not-there.jpg"))
    desk.must(MISSING, "store", "stats", data=desk.path("no-store"))


def names_that_attack(desk):
    for number, name in enumerate(["<b>Đào</b><script>alert(1)</script>", "'); DROP TABLE dossier; --", "=cmd|' /C calc'!A0", "@SUM(1)", "%s%n%n", "../../etc/passwd", "Đào\t\tThị  Nguyễn",
                                   "\u202eĐào", "Nguyê\u0303n Thị \u0110a\u0300o"]):
        got = desk.intake({"procedure": "1.001193", "applicant": {"name": name, "id_number": f"09319000{5000 + number}"}}, DONE)
        desk.codes.append(got["code"])
        desk.must(DONE, "dossier", "print", got["code"], "receipt", "--out", desk.path("receipt.pdf"))
        desk.must(DONE, "dossier", "search", name)
    assert json.loads(desk.must(DONE, "dossier", "show", desk.codes[-1]).stdout)["applicant"]["name"] == "Nguyễn Thị Đào"
    desk.intake({"procedure": "1.001193", "applicant": {"name": "Đ" * 10000}}, REFUSED)
    got = desk.intake({"procedure": "1.001193", "applicant": {"name": "A\u0000B"}}, DONE)
    assert got["applicant"]["name"] == "AB"
    desk.must(DONE, "dossier", "search", '"* OR NEAR( ^ AND')


def cards(desk):
    parts = CARD.split("|")
    for count in range(1, 13):
        text = "|".join((parts + ["x"] * 12)[:count])
        done = desk.run("id", "parse", text)
        assert done.returncode in (DONE, USAGE, REFUSED), f"{count} parts: exit {done.returncode}"
        if done.returncode == DONE and count != len(parts):
            assert json.loads(done.stdout)["findings"], f"{count} parts: odd and silent"
    for text in ("", "|||||||", "xin chào", "0" * 5000, "093190001234|||31021990||||"):
        assert desk.run("id", "parse", text).returncode in (DONE, USAGE, REFUSED)
    desk.must(USAGE, "id", "read", desk.path("blank.png", b"\x89PNG\r\n\x1a\n"))


def second_process(desk):
    generate = [desk.ctl, "--data-dir", desk.data, "store", "generate", "--dossiers", "20000"]
    holder = subprocess.Popen(generate, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(200):
            done = desk.run("store", "stats")
            if done.returncode != DONE:
                break
            if holder.poll() is not None:  # it was the second one
                holder = subprocess.Popen(generate, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        assert done.returncode == OTHER, f"exit {done.returncode}"
        assert "đang" in done.stderr.decode(), done.stderr.decode()
    finally:
        holder.kill()
        holder.wait()


def newer_store(desk):
    other = desk.path("newer")
    shutil.copytree(desk.data, other)
    subprocess.run(["sqlite3", os.path.join(other, "motcua.db"), "PRAGMA user_version = 9999;"], check=True)
    desk.must(STORE, "store", "stats", data=other)
    desk.must(STORE, "dossier", "show", desk.codes[0], data=other)


def existing_store(desk):
    done = desk.run("store", "init", "--demo")
    assert done.returncode in (OTHER, REFUSED), done.returncode


def mounted(*words):
    return subprocess.run(["mount", *words], capture_output=True).returncode == 0


def a_full_disk(desk):
    place = desk.path("small-disk")
    os.mkdir(place)
    if not mounted("-t", "tmpfs", "-o", "size=24m", "tmpfs", place):
        return "needs root"
    try:
        data = os.path.join(place, "data")
        desk.must(DONE, "store", "init", "--demo", data=data)
        desk.must(DONE, "config", "set", "store.scan_stop_mb", "0", data=data)
        kept = []
        for number in range(60):
            page = desk.path("noise.png", noise_png(number))
            done = desk.run("dossier", "intake", "--file", "-", "--scan", f"TP01={page}", data=data, stdin=json.dumps(GOOD).encode())
            if done.returncode != DONE:
                break
            kept.append(json.loads(done.stdout)["code"])
        said = done.stderr.decode()
        assert done.returncode == OTHER and kept, f"{done.returncode} after {len(kept)}: {said}"
        assert "đầy" in said, said
        mounted("-o", "remount,size=80m", place)
        desk.must(DONE, "store", "check", "--deep", data=data)
        for code in kept:
            desk.must(DONE, "dossier", "show", code, data=data)
        desk.must(DONE, "dossier", "intake", "--file", "-", data=data, stdin=json.dumps(GOOD).encode())
    finally:
        subprocess.run(["umount", "-l", place], check=False)


def a_full_disk_with_ballast(desk):
    place = desk.path("ballast-disk")
    os.mkdir(place)
    if not mounted("-t", "tmpfs", "-o", "size=40m", "tmpfs", place):
        return "needs root"
    try:
        data, ballast = os.path.join(place, "data"), os.path.join(place, "data", "ballast")
        desk.must(DONE, "store", "init", "--demo", data=data)
        desk.must(DONE, "config", "set", "store.ballast_mb", "8", data=data)
        desk.must(DONE, "config", "set", "store.scan_stop_mb", "0", data=data)
        first = desk.must(DONE, "dossier", "intake", "--file", "-", data=data, stdin=json.dumps(GOOD).encode())
        assert os.stat(ballast).st_blocks * 512 == 8 << 20, "no ballast, or not of real blocks"
        # 5 MB are left, and the pages of the next intake are 8 MB: it fills the disk itself.
        free = os.statvfs(place)
        with open(os.path.join(place, "others"), "wb") as other:
            other.write(bytes(free.f_bavail * free.f_frsize - (5 << 20)))
        pages = [desk.path(f"noise{number}.png", noise_png(number)) for number in range(10)]
        page = pages[0]
        done = desk.must(DONE, "dossier", "intake", "--file", "-", "--scan", f"TP01={','.join(pages)}", data=data, stdin=json.dumps(GOOD).encode())
        kept = [json.loads(first.stdout)["code"], json.loads(done.stdout)["code"]]
        assert not os.path.exists(ballast), "the ballast was not given up"
        for _ in range(2):
            refused = desk.must(OTHER, "dossier", "intake", "--file", "-", data=data, stdin=json.dumps(GOOD).encode())
            assert "chỉ còn trống" in refused.stderr.decode(), refused.stderr.decode()
        desk.must(OTHER, "dossier", "attach", kept[0], "TP01", page, data=data)
        told = json.loads(desk.run("doctor", data=data).stdout)["checks"]
        assert [line["verdict"] for line in told if line["name"] == "ballast"] == ["bad"], told
        # What there is can be finished.
        desk.must(DONE, "dossier", "print", kept[0], "receipt", "--out", desk.path("receipt.pdf"), data=data)
        os.remove(os.path.join(place, "others"))
        desk.must(DONE, "dossier", "intake", "--file", "-", "--scan", f"TP01={page}", data=data, stdin=json.dumps(GOOD).encode())
        assert os.path.exists(ballast), "the ballast was not made again"
        desk.must(DONE, "store", "check", "--deep", data=data)
        for code in kept:
            desk.must(DONE, "dossier", "show", code, data=data)
        # Scanning has its own limit; an intake without pages goes on.
        desk.must(DONE, "config", "set", "store.scan_stop_mb", "2048", data=data)
        desk.must(OTHER, "dossier", "intake", "--file", "-", "--scan", f"TP01={page}", data=data, stdin=json.dumps(GOOD).encode())
        desk.must(DONE, "dossier", "intake", "--file", "-", data=data, stdin=json.dumps(GOOD).encode())
    finally:
        subprocess.run(["umount", "-l", place], check=False)


def a_read_only_disk(desk):
    place = desk.path("read-only")
    os.mkdir(place)
    if not mounted("-t", "tmpfs", "-o", "size=64m", "tmpfs", place):
        return "needs root"
    try:
        data = os.path.join(place, "data")
        desk.must(DONE, "store", "init", "--demo", data=data)
        assert mounted("-o", "remount,ro", place)
        desk.must(OTHER, "dossier", "intake", "--file", "-", data=data, stdin=json.dumps(GOOD).encode())
        mounted("-o", "remount,rw", place)
        desk.must(DONE, "store", "check", "--deep", data=data)
    finally:
        subprocess.run(["umount", "-l", place], check=False)


CASES = [files_that_are_no_page, a_pdf_is_a_page, json_of_wrong_types, unknown_things, names_that_attack, cards, second_process, newer_store, existing_store, a_full_disk, a_full_disk_with_ballast, a_read_only_disk]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ctl", required=True)
    parser.add_argument("cases", nargs="*")
    given = parser.parse_args()
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(os.path.abspath(given.ctl), folder)
        for case in CASES:
            name = case.__name__.replace("_", " ")
            if given.cases and case.__name__ not in given.cases:
                continue
            try:
                why = case(desk)
                desk.sound()
                print(f"passed over, {why}: {name}" if why else f"ok: {name}", flush=True)
            except (AssertionError, subprocess.TimeoutExpired, subprocess.CalledProcessError, ValueError, KeyError) as error:
                failed += 1
                print(f"FAILED: {name}: {error}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
