#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Một Cửa contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The page pipeline against the tools people use, in one run: medians, versions, the whole table.

    python3 tests/bench/pages_compare.py [--bin build/bench/bin] [--pages 20] [--runs 3] [--keep FOLDER]

Without motcuactl in that folder page_tool stands in for it (the same pipeline, a small build). Installs nothing; says what is missing:  apt-get install unpaper img2pdf ocrmypdf imagemagick poppler-utils tesseract-ocr-vie
Contenders run by turns, so that a busy machine is unfair to all of them alike.
"""
import argparse, glob, os, re, shutil, statistics, subprocess, sys, tempfile, time, unicodedata

PEERS = {"unpaper": ["unpaper", "--version"], "img2pdf": ["img2pdf", "--version"], "ocrmypdf": ["ocrmypdf", "--version"],
         "convert": ["convert", "-version"], "tesseract": ["tesseract", "--version"], "pdfimages": ["pdfimages", "-v"]}


def run(command, **more):
    """Wall time and peak memory of a whole process tree (the children it waited for)."""
    start = time.monotonic()
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, **more)
    out = child.stdout.read()
    _, status, usage = os.wait4(child.pid, 0)
    if status != 0:
        sys.exit(f"{' '.join(command)[:200]} ended with {status}")
    return time.monotonic() - start, usage.ru_maxrss * 1024, out


def version(command):
    said = subprocess.run(command, capture_output=True, text=True, errors="replace")
    return ((said.stdout or said.stderr).strip().splitlines() or ["?"])[0]


def distance(a, b):
    """Levenshtein by bit vectors (Myers)."""
    if not a:
        return len(b)
    peq = {}
    for i, c in enumerate(a):
        peq[c] = peq.get(c, 0) | 1 << i
    mask, last = (1 << len(a)) - 1, 1 << len(a) - 1
    pv, mv, score = mask, 0, len(a)
    for c in b:
        eq = peq.get(c, 0)
        xv = eq | mv
        xh = (((eq & pv) + pv) ^ pv) | eq
        ph, mh = mv | ~(xh | pv) & mask, pv & xh
        score += 1 if ph & last else -1 if mh & last else 0
        ph, mh = (ph << 1 | 1) & mask, mh << 1 & mask
        pv, mv = mh | ~(xv | ph) & mask, ph & xv
    return score


def plain(text):
    return " ".join(unicodedata.normalize("NFC", text).split())


def error_rate(pdf, folder, count):
    """Of the words in any order: a form's columns have no one order of reading. And of the letters in lines as they come."""
    wrong = total = missed = words = 0
    for i in range(count):
        truth = plain(open(f"{folder}/{i:02d}.txt", encoding="utf-8").read())
        got = plain(subprocess.run(["pdftotext", "-f", str(i + 1), "-l", str(i + 1), pdf, "-"], capture_output=True).stdout.decode("utf-8", "replace"))
        # Letters: each true line against the read text is order-free enough when both are sorted by word.
        wrong += distance(" ".join(sorted(truth.split())), " ".join(sorted(got.split())))
        total += len(truth)
        left = got.split()
        for word in truth.split():
            words += 1
            if word in left:
                left.remove(word)
            else:
                missed += 1
    return 100 * wrong / total, 100 * missed / words


def residual(tool, pictures):
    said = run([tool, "clean", *pictures])[2].decode()
    return [abs(float(angle)) for angle in re.findall(r" angle +(-?[0-9.]+)", said)]


def pictures_of(pdf, folder):
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    subprocess.run(["pdfimages", "-png", pdf, f"{folder}/p"], check=True)
    return sorted(glob.glob(f"{folder}/p*.png"))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", default="build/bench/bin")
    parser.add_argument("--pages", type=int, default=20)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--keep")
    args = parser.parse_args()
    ctl, tool = f"{args.bin}/motcuactl", f"{args.bin}/page_tool"
    missing = [name for name in PEERS if not shutil.which(name)] + [path for path in (ctl, tool) if not os.path.exists(path)]
    if missing:
        print("missing, and so left out or not comparable:", " ".join(missing), file=sys.stderr)
        if tool in missing or "img2pdf" in missing:
            return 2
    whole = os.path.exists(ctl)
    name_of_ours = "motcuactl page clean" if whole else "page_tool (motcuactl's pipeline)"

    def ours_to(pdf, pages, ocr):
        if whole:
            return [ctl, "page", "clean", *(["--ocr", "vie"] if ocr else []), "--pdf", pdf, *pages]
        return [tool, "ocrpdf" if ocr else "pdf", pdf, *pages]
    for name, command in PEERS.items():
        if shutil.which(name):
            print(f"{name:10} {version(command)}")
    print(f"{'ours':10} {version(['git', 'log', '-1', '--format=%h %s'])}   cores {os.cpu_count()}")
    work = args.keep or tempfile.mkdtemp(prefix="pages-compare-")
    stack = f"{work}/stack"
    run([tool, "make", stack, str(args.pages)])
    pages = sorted(glob.glob(f"{stack}/*.jpg"))
    raw = f"{work}/raw.pdf"
    subprocess.run(["img2pdf", "-o", raw, *pages], check=True)
    env = dict(os.environ, OMP_THREAD_LIMIT="1", MAGICK_THREAD_LIMIT=str(os.cpu_count()))

    if shutil.which("unpaper") and shutil.which("convert"):
        for page in pages:  # unpaper reads no JPEG; turning it into one it reads is not counted
            subprocess.run(["convert", page, f"{page[:-4]}.ppm"], check=True)

    def unpapered():
        for page in pages:
            yield ["unpaper", "--overwrite", "-q", f"{page[:-4]}.ppm", f"{work}/u{os.path.basename(page)[:-4]}.ppm"]
        yield ["img2pdf", "-o", f"{work}/unpaper.pdf", *[f"{work}/u{os.path.basename(page)[:-4]}.ppm" for page in pages]]

    def magicked():  # Debian's policy lets ImageMagick neither write a PDF nor hold 20 pages
        turned = [f"{work}/m{os.path.basename(page)}" for page in pages]
        for page, to in zip(pages, turned):
            yield ["convert", page, "-deskew", "40%", "+repage", to]
        yield ["img2pdf", "-o", f"{work}/im.pdf", *turned]

    contenders = {name_of_ours: lambda: [ours_to(f"{work}/ours.pdf", pages, False)]}
    if shutil.which("unpaper") and shutil.which("convert"):
        contenders["unpaper + img2pdf"] = lambda: list(unpapered())
    if shutil.which("ocrmypdf"):
        contenders["ocrmypdf --deskew --clean, OCR off"] = lambda: [["ocrmypdf", "-q", "--tesseract-timeout", "0", "--deskew", "--clean", raw, f"{work}/omp.pdf"]]
    if shutil.which("convert"):
        contenders["ImageMagick -deskew 40% + img2pdf"] = lambda: list(magicked())
    searchable = {name_of_ours: lambda: [ours_to(f"{work}/ours-ocr.pdf", pages, True)]}
    if shutil.which("ocrmypdf"):
        searchable["ocrmypdf -l vie -j2 --deskew"] = lambda: [["ocrmypdf", "-q", "-l", "vie", f"-j{os.cpu_count()}", "--deskew", raw, f"{work}/omp-ocr.pdf"]]

    def race(entries, runs):
        took = {name: [] for name in entries}
        for _ in range(runs):
            for name, commands in entries.items():
                took[name].append(sum(run(command, env=env)[0] for command in commands()))
        return {name: statistics.median(times) for name, times in took.items()}

    sizes = {name_of_ours: "ours.pdf", "unpaper + img2pdf": "unpaper.pdf", "ocrmypdf --deskew --clean, OCR off": "omp.pdf",
             "ImageMagick -deskew 40% + img2pdf": "im.pdf"}
    print(f"\n{args.pages} pages to PDF, whole process, median of {args.runs}")
    times = race(contenders, args.runs)
    ours = times[name_of_ours]
    for name, took in times.items():
        angles = sorted(residual(tool, pictures_of(f"{work}/{sizes[name]}", f"{work}/look")))
        print(f"  {name:40} {took:7.2f} s  {took / ours:6.1f} x  {os.path.getsize(f'{work}/{sizes[name]}') // 1024:7} KiB"
              f"  skew left: median {statistics.median(angles):.3f}, worst {angles[-1]:.3f} degrees")
    if len(times) > 1:
        print(f"  fastest peer / ours: {min(t for n, t in times.items() if n != name_of_ours) / ours:.1f}  (must be 8)")

    print(f"\nthe same to searchable PDF, median of {max(1, args.runs // 2)}")
    times = race(searchable, max(1, args.runs // 2))
    ours = times[name_of_ours]
    for name, took in times.items():
        letters, words = error_rate(f"{work}/{'ours-ocr.pdf' if name == name_of_ours else 'omp-ocr.pdf'}", stack, args.pages)
        print(f"  {name:40} {took:7.1f} s  {took / ours:6.2f} x  letters wrong {letters:.2f} %, words missed {words:.2f} %")

    print("\none page, one core, against libjpeg-turbo (must be 1.5)")
    print("  " + run([tool, "ratio", "9", *pages[:6]])[2].decode().strip().replace("\n", "\n  "))
    run([tool, "make", f"{work}/big", "2", "600"])
    big = sorted(glob.glob(f"{work}/big/*.jpg"))[-1]
    decoded = 4960 * 7016 * 3
    _, peak, _ = run([tool, "clean", big])
    print(f"\npeak memory of a 600 dpi A4 colour page: {peak / 1e6:.0f} MB = {peak / decoded:.2f} x its decoded bytes (must be 3)")
    for name in ("page_bench", "qr_bench"):
        if os.path.exists(f"{args.bin}/{name}"):
            print(f"\n{name}")
            print("  " + run([f"{args.bin}/{name}"])[2].decode().strip().replace("\n", "\n  "))
    if not args.keep:
        shutil.rmtree(work)
    return 0


sys.exit(main())
