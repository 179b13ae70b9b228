#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Một Cửa contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes the guards of store and sync away, one after the other, and wants the suite to go red each time.

  guards.py [NAME...]     all, or those whose name holds one of the words; needs what the tests need
  guards.py --list

Works in a worktree of its own of what is committed, build/guards; the first build there takes as long as any. Prints one line a
guard; ends with 1 when a guard went without a test noticing, or when its text is no longer in the code (then this list is old).
"""
import os
import subprocess
import sys

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
TREE = os.path.join(ROOT, "build", "guards")

HUB, LINE, BLOBS = "resources/hub/0001_first.sql", "resources/hub/0005_one_line.sql", "resources/hub/0004_blob_put_set.sql"
SET = "resources/hub/0009_push_keys.sql"
STORE, SYNC, RECOVERY = "core/store/SyncRepository.cpp", "core/sync/Synchroniser.cpp", "core/sync/Recovery.cpp"
PORTAL = "core/store/PortalRepository.cpp"

# name, file, its text, the text without the guard, test program, its cases
GUARDS = [
    ("an event that differs from its hash is not sent", STORE, "if (hashOf(next.event) != next.event.hash)", "if (false)",
     "test_sync", "an event that was changed on the disk*"),
    ("the office's log has no gap", STORE, "if (entry.seq != mark.seq + 1)", "if (false)", "test_sync", "a changed byte*,an answer that arrives twice*,what a hub says*"),
    ("the office's log is chained", STORE, "if (mark.logHash != entry.logHash)", "if (false)", "test_sync", "a changed byte*,what a hub says*"),
    ("a foreign event is what its hash says", STORE, "entry.verdict != exchange::Verdict::Poison && hashOf(entry.event) != entry.event.hash", "false",
     "test_sync", "a changed byte*,what a hub says*"),
    ("an event arrives as it was sent", HUB, "e.poison IS NOT TRUE AND sync.event_hash(prev, e.s, next_cseq, e.j, e.i, e.k, e.v, e.p, e.a, e.n, e.t) IS DISTINCT FROM e.h",
     "false", "test_sync", "push: an event*"),
    ("two events of one number are a fork", HUB, "IF known IS DISTINCT FROM e.h THEN bad := 'fork'; EXIT; END IF;", "", "test_sync", "push: another*"),
    ("a chain goes on where it ended", HUB, "IF prev IS DISTINCT FROM new_hash THEN bad := 'fork'; EXIT; END IF;", "", "test_sync", "push: another*"),
    ("a gap is told", HUB, "p_first > st.head + 1 OR p_first <= st.base_cseq THEN bad := 'gap'", "p_first <= st.base_cseq THEN bad := 'gap'",
     "test_sync", "push: a batch*"),
    ("a hub that was put back is known by its log", HUB, "ELSIF st.state = 'retired' THEN bad := 'retired';", "", "test_sync", "the old PC*,a copy*"),
    ("the reader of another log is told so", SYNC, "if (answer.status != QLatin1String(\"ok\")) return fail(ErrorCode::Conflict, answer.status);", "",
     "test_sync", "a hub put back*"),
    ("of two steps the first stays", HUB, "IF FOUND AND d.acted_seq > p_base AND NOT sync.same_line(p_agency, p_stream, d.acted_stream, d.acted_cseq) THEN",
     "IF false THEN", "test_sync", "of two steps*,two hand-overs*"),
    ("of two steps the first stays, in a set", SET, "OR d.acted_seq <= g.base OR", "OR true OR", "test_sync", "of two steps*,two hand-overs*"),
    ("what the hub knows makes no set", SET, "EXCEPTION WHEN unique_violation THEN sound := false;", "EXCEPTION WHEN unique_violation THEN NULL;",
     "test_sync", "a draft that two*,a number or a dossier*"),
    ("a set has nothing that is another's already", SET, "sound := sound AND sync.holder_of(me, p_stream, p_first, p_hash[1]) IS NULL;", "", "test_sync",
     "a copy that was put back*"),
    ("of two values the first stays", HUB, "IF f.seq > p_base AND NOT sync.same_line(p_agency, p_stream, f.stream_id, f.cseq) THEN", "IF false THEN",
     "test_sync", "edits of*"),
    ("a code given twice is told", HUB, "IF holder <> p_dossier THEN RETURN", "IF false THEN RETURN", "test_sync", "of two PCs*,random days*"),
    ("a page is what its hash says, at the hub", HUB, "IF found_hash <> p_hash THEN", "IF false THEN", "test_sync", "the hub believes*,office A*"),
    ("a page is what its hash says, at the counter", "core/sync/BlobTransfer.cpp", "if (actual != hash.value)", "if (false)", "test_sync",
     "wrong bytes*,a damaged object*,pages go up*"),
    ("one holder of a lease", HUB, "WHERE x.holder = excluded.holder OR x.until <= clock_timestamp();", ";", "test_sync", "leases*,one counter*"),
    ("row-level security", HUB, "FORCE ROW LEVEL SECURITY", "NO FORCE ROW LEVEL SECURITY", "test_sync", "the hub's own role*,these attacks*"),
    ("nothing is acknowledged that was not sent", SYNC, "answer.acked <= from || answer.acked > events.last().event.cseq", "false", "test_sync",
     "a changed byte*,what a hub says*"),
    ("a copy is known by what lies outside of it", SYNC, "older = !known || *hash != tip->hash;", "", "test_sync", "a copy put back*,a hub put back to before a life*"),
    ("what was acknowledged is in the log", SYNC, "if (forgotten) {", "if (false && forgotten) {", "test_sync", "a hub put back to just*"),
    ("the counters tell a hub that forgot", RECOVERY, "TRY(replay(hub, common, status.head == common ? std::numeric_limits<qint64>::max() : common));", "(void)status;",
     "test_sync", "a hub put back*,what others had read*"),
    ("pages are asked for again after a hub forgot", RECOVERY, "  if (lost) TRY(hub.recovered());\n  TRY(m_log.forgetBlobsSent());", "  (void)lost;",
     "test_sync", "a hub put back from an old*"),
    ("what two lives hold alike is there once", LINE, "IF holder IS NULL THEN RETURN false; END IF;", "RETURN false;", "test_sync",
     "a copy that was put back and*,a hub put back to before two*"),
    ("a life that is over keeps what it did", "core/sync/PostgresHub.cpp", "if (batch.again && m_takesAgain) {", "if (false && m_takesAgain) {", "test_sync", "what others had read*"),
    ("what a twin brought is one's own", STORE, "if (entry.event.cseq <= head && mine == entry.event.hash) return Owner::Own;", "(void)mine;", "test_sync",
     "what the log has*"),
    ("a twin's events are kept beside", RECOVERY, "const bool parted = answer.status", "const bool parted = false && answer.status", "test_sync", "what others had read*"),
    ("poison holds up nobody", SYNC, "if (times < m_options.poisonAfter)", "if (true)", "test_sync", "an event that nothing*"),
    ("a warning at COMMIT is no answer", "core/sync/Postgres.cpp", "if (!m_d->warning.isEmpty())", "if (false)", "test_sync", "a warning*"),
    ("a slow line gets small pieces", "core/sync/BlobTransfer.cpp", "if (m_speed <= 0 || m_speed * kSecondsAPiece >= m_most.whole) return;", "return;", "test_sync",
     "pages too large*"),
    ("an S3 store is believed after it was asked", "core/sync/s3/S3Place.cpp", "if (head && isWhole(hash, *head, &found) && found == size) return {};", "if (size >= 0 || found) return {};", "test_sync",
     "whatever the store does*"),
    ("a dossier's steps go to the portal in order", PORTAL, " AND k.place < j.place AND k.state <> 'done')\"),\n      target, now, most", " AND false)\"),\n      target, now, most",
     "test_sync", "a refusal parks*,random moods of a portal*"),
    ("one payload for one step", PORTAL, "AND (request = '' OR attempt < :attempt2)", "AND :attempt2 = :attempt2", "test_sync", "of two relays*,a relay that dies*"),
    ("one program in a store", "core/store/StoreLock.cpp", "if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {", "if (false) {", "test_store", "A second process*"),
    ("a newer store is left alone", "core/store/Migrator.cpp", "StoreTooNew", "Internal", "test_store", "A newer store*"),
]


def run(*words, **more):
    return subprocess.run(words, capture_output=True, text=True, errors="replace", **more)


def built(target):
    done = run("cmake", "--build", os.path.join(TREE, "build", "ci"), "--target", target, "-j3")
    return None if done.returncode == 0 else done.stdout[-1500:]


def prepare():
    if not os.path.isdir(TREE):
        if run("git", "-C", ROOT, "worktree", "add", "--detach", TREE).returncode != 0:
            sys.exit("git worktree add failed")
    run("git", "-C", TREE, "checkout", "-q", "--force", "--detach", run("git", "-C", ROOT, "rev-parse", "HEAD").stdout.strip())
    if run("cmake", "--preset", "ci", cwd=TREE).returncode != 0:
        sys.exit("cmake failed")


def red(target, cases):
    """Whether one of the cases fails, or the program dies."""
    build = os.path.join(TREE, "build", "ci")
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8")
    try:
        return run(os.path.join(build, "bin", target), cases, cwd=build, env=environment, timeout=300).returncode != 0
    except subprocess.TimeoutExpired:
        return True


def tried(name, file, text, without, target, cases):
    path = os.path.join(TREE, file)
    with open(path, encoding="utf-8") as source:
        whole = source.read()
    if text not in whole:
        return "OLD: this text is not there any more"
    try:
        with open(path, "w", encoding="utf-8") as out:
            out.write(whole.replace(text, without, 1 if file.endswith(".cpp") else -1))
        problem = built(target)
        if problem:
            return "OLD: it does not build without: " + problem
        return "red" if red(target, cases) else "MISSED: the suite stayed green"
    finally:
        with open(path, "w", encoding="utf-8") as out:
            out.write(whole)


def main():
    words = [word for word in sys.argv[1:] if not word.startswith("--")]
    wanted = [g for g in GUARDS if not words or any(word in g[0] for word in words)]
    if "--list" in sys.argv:
        print("\n".join(g[0] for g in wanted))
        return 0
    prepare()
    for target in sorted({g[4] for g in wanted}):
        problem = built(target)
        if problem:
            sys.exit(problem)
    for target in sorted({g[4] for g in wanted}):
        if red(target, ",".join(sorted({g[5] for g in wanted if g[4] == target}))):
            sys.exit(f"{target} is red with all guards in their places")
    bad = 0
    for guard in wanted:
        said = tried(*guard)
        bad += said != "red"
        print(f"{said}: {guard[0]}", flush=True)
    print(f"{len(wanted) - bad} of {len(wanted)} guards: without them the suite goes red")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
