# SPDX-FileCopyrightText: 2026 Một Cửa contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a disk may hold after a power cut, from the trace of the system calls that wrote to it (in the manner of ALICE).

A file is what it was at its last fsync, plus any part of what was written since: torn at sectors, in any order, with any
of the sizes it had since, and zeros or rubbish where it grew without its bytes. A name (made, renamed, removed) is there or not until
its folder is fsynced; the two halves of a rename are told apart by their folders. This is more than any journalling file
system does and no more than POSIX allows.

SQLite's -shm is shared memory, made anew after a crash: it is left out. Any other way to write that the model does not
know (a shared mapping, writev, sendfile) stops it: better no answer than a wrong one.
"""
import os
import random
import re

CALLS = ("openat,creat,open,write,pwrite64,writev,pwritev,pwritev2,sendfile,copy_file_range,splice,ftruncate,truncate,fallocate,lseek,"
         "fsync,fdatasync,sync_file_range,syncfs,rename,renameat,renameat2,link,linkat,symlink,symlinkat,unlink,unlinkat,mkdir,mkdirat,rmdir,close,dup,dup2,dup3,mmap,io_uring_enter")
UNKNOWN = {"creat", "open", "writev", "pwritev", "pwritev2", "sendfile", "copy_file_range", "splice", "truncate", "symlink", "symlinkat", "rmdir", "dup", "dup2", "dup3"}
TOKEN = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?|(-?\w+)<((?:\\x[0-9a-f]{2}|[^>\\])*)>(?:\(deleted\))?|([^,\s][^,]*)')


def unhex(text):
    return bytes.fromhex(text.replace("\\x", "")) if text.startswith("\\x") else text.encode()


def strace(log, more=()):
    return ["strace", "-f", "-qq", "-y", "-xx", "-s", "100000000", "-o", log, "-e", f"trace={CALLS}", *more]


def calls(path):
    """(call, [argument], result) in the order in which they ended. An argument: bytes, (fd, path) or text."""
    waiting = {}
    with open(path, encoding="ascii", errors="replace") as log:
        for line in log:
            pid, rest = line.rstrip("\n").split(None, 1)
            if rest.startswith("<..."):
                rest = waiting.pop(pid, "") + rest.split("resumed>", 1)[1]
            elif rest.endswith("<unfinished ...>"):
                waiting[pid] = rest[:-len("<unfinished ...>")].rstrip()
                continue
            found = re.match(r"(\w+)\((.*)\)\s+= (-?\d+)", rest)
            if found:
                yield found[1], arguments(found[2]), int(found[3])


def arguments(text):
    out = []
    for match in TOKEN.finditer(text):
        quoted, cut, fd, name, plain = match.groups()
        assert not cut, "strace cut the bytes"
        out.append(unhex(quoted) if quoted is not None else (fd, unhex(name)) if fd is not None else plain.strip())
    return out


class File:
    def __init__(self, content=b""):
        self.durable, self.now, self.pending = content, bytearray(content), []

    def write(self, offset, data):
        if len(self.now) < offset:
            self.now.extend(bytes(offset - len(self.now)))
        self.now[offset:offset + len(data)] = data
        self.pending.append((offset, data, len(self.now)))

    def resize(self, size):
        if size != len(self.now):
            self.now = self.now[:size] + bytes(max(0, size - len(self.now)))
            self.pending.append((size, None, size))

    def sync(self):
        if self.pending:
            self.durable = self.patched([piece[:2] for piece in self.pending], bytes)[:self.pending[-1][2]]
        self.pending = []

    def patched(self, pieces, filled):
        out = bytearray(self.durable)
        for offset, data in pieces:
            if data is None:
                del out[offset:]
                out.extend(bytes(max(0, offset - len(out))))
            else:
                out.extend(filled(max(0, offset - len(out))))
                out[offset:offset + len(data)] = data
        return bytes(out)

    def after_cut(self, rng, mood):
        if not self.pending:
            return self.durable
        pieces = []
        for offset, data, _ in self.pending:
            if data is None:
                pieces.append((offset, None))
                continue
            at = 0
            while at < len(data):
                end = min(len(data), (offset + at) // mood.sector * mood.sector + mood.sector - offset)
                pieces.append((offset + at, data[at:end]))
                at = end
        kept = [piece for piece in pieces if rng.random() < mood.data]
        if mood.shuffled:
            rng.shuffle(kept)
        sizes = [len(self.durable)] + [size for _, _, size in self.pending]
        size = sizes[-1] if rng.random() < mood.size else rng.choice(sizes) if mood.data else sizes[0]
        filled = (lambda n: rng.randbytes(n)) if mood.rubbish else bytes
        out = bytearray(self.patched(kept, filled))
        out.extend(filled(max(0, size - len(out))))
        return bytes(out[:size])


class Mood:
    """How unkind one cut is. `worst`: nothing but what was promised."""

    @classmethod
    def worst(cls):
        out = cls(random.Random(0))
        out.data = out.names = out.size = 0
        return out

    def __init__(self, rng):
        share = (0, 0.1, 0.5, 0.9, 1)
        self.data, self.names, self.size = rng.choice(share), rng.choice(share), rng.choice((0, 0.5, 1))
        self.sector, self.shuffled, self.rubbish = rng.choice((512, 4096)), rng.random() < 0.5, rng.random() < 0.3

    def __str__(self):
        return f"data {self.data}, names {self.names}, size {self.size}, sector {self.sector}, shuffled {self.shuffled}, rubbish {self.rubbish}"


class Disk:
    """One folder. Feed it the calls of a trace in order; ask at any time what a cut would leave."""

    def __init__(self, root):
        self.root = os.path.realpath(root).encode()
        self.names, self.folders, self.durable_folders = {}, set(), set()
        for folder, _, files in os.walk(self.root):
            self.folders.add(folder)
            for name in files:
                path = os.path.join(folder, name)
                with open(path, "rb") as file:
                    self.names[path] = File(file.read())
        self.durable, self.durable_folders = dict(self.names), set(self.folders)
        self.pending = {}  # folder -> [(path, File | None | "folder")]
        self.open, self.answer = {}, bytearray()

    def ours(self, path):
        return isinstance(path, bytes) and (path == self.root or path.startswith(self.root + b"/")) and not path.endswith(b"-shm")

    def name(self, path, target):
        self.pending.setdefault(os.path.dirname(path), []).append((path, target))
        if target == "folder":
            self.folders.add(path)
        elif target is None:
            self.names.pop(path, None)
        else:
            self.names[path] = target

    def apply(self, call, given, result):
        """True where the disk may hold something new, or more of it for certain."""
        if result < 0:
            if call in ("fsync", "fdatasync"):
                self.failed_sync(given)
            return False
        if call == "mmap":
            shared = "MAP_SHARED" in str(given[3]) and "PROT_WRITE" in str(given[2])
            assert not (shared and isinstance(given[4], tuple) and self.ours(given[4][1])), f"a shared mapping writes {given}"
            return False
        if call == "write" and given[0][0] == "1":
            self.answer += given[1][:result]
            return True
        touched = any(self.ours(value[1] if isinstance(value, tuple) else value) for value in given)
        if call == "close":
            self.open.pop(given[0][0] if isinstance(given[0], tuple) else given[0], None)
            return False
        if call == "openat":
            return self.opened(given, result)
        if call == "linkat" and given[1].startswith(b"/proc/self/fd/"):
            return self.linked(given)
        if not touched:
            return False
        assert call not in UNKNOWN and call != "io_uring_enter", f"{call} is not known to the model"
        return getattr(self, "do_" + call)(given, result) is not False

    def opened(self, given, result):
        path, flags = given[1], given[2]
        self.open.pop(str(result), None)
        if not self.ours(path):
            return False
        if "O_TMPFILE" in flags:
            self.open[str(result)] = [File(), 0]
            return False
        if path in self.folders:
            return False
        created = path not in self.names
        if created:
            assert "O_CREAT" in flags, path
            self.name(path, File())
        file = self.names[path]
        if "O_TRUNC" in flags:
            file.resize(0)
        self.open[str(result)] = [file, len(file.now) if "O_APPEND" in flags else 0]
        return created or "O_TRUNC" in flags

    def linked(self, given):
        target = given[3]
        if self.ours(target):
            self.name(target, self.open[given[1].rsplit(b"/", 1)[1].decode()][0])
        return self.ours(target)

    def do_write(self, given, result):
        place = self.open[given[0][0]]
        place[0].write(place[1], given[1][:result])
        place[1] += result

    def do_pwrite64(self, given, result):
        self.open[given[0][0]][0].write(int(given[3]), given[1][:result])

    def do_lseek(self, given, result):
        if given[0][0] in self.open:
            self.open[given[0][0]][1] = result
        return False

    def do_ftruncate(self, given, _):
        self.open[given[0][0]][0].resize(int(given[1]))

    def do_fallocate(self, given, _):
        file = self.open[given[0][0]][0]
        if given[1] == "0":
            file.resize(max(len(file.now), int(given[2]) + int(given[3])))

    def do_fsync(self, given, _):
        fd, path = given[0]
        if fd in self.open:
            self.open[fd][0].sync()
            return
        assert path in self.folders, path
        for name, target in self.pending.pop(path, []):
            self.settle(self.durable, self.durable_folders, name, target)

    do_fdatasync = do_fsync

    def failed_sync(self, given):
        """Linux says EIO once, calls the pages clean and lets them be read; they never reach the disk, whatever a second fsync says."""
        fd, path = given[0]
        if fd in self.open:
            self.open[fd][0].pending = []
        elif self.ours(path):
            self.pending.pop(path, None)

    def do_sync_file_range(self, _given, _result):
        return False  # promises nothing

    def do_rename(self, given, _):
        old, new = given
        file = self.names[old]
        self.name(new, file)
        self.name(old, None)

    def do_renameat2(self, given, _):
        self.do_rename([given[1], given[3]], 0)

    do_renameat = do_renameat2

    def do_unlink(self, given, _):
        self.name(given[0], None)

    def do_unlinkat(self, given, _):
        self.name(given[1], None)

    def do_mkdir(self, given, _):
        self.name(given[0], "folder")

    @staticmethod
    def settle(files, folders, name, target):
        if target == "folder":
            folders.add(name)
        elif target is None:
            files.pop(name, None)
        else:
            files[name] = target

    def feed(self, made):
        for call in made:
            self.apply(*call)
        return self

    def after_cut(self, rng, mood):
        """({path: bytes}, {folder}), relative to the root."""
        files, folders = dict(self.durable), set(self.durable_folders)
        for changes in self.pending.values():
            for name, target in changes:
                if rng.random() < mood.names:
                    self.settle(files, folders, name, target)
        return self.relative({path: file.after_cut(rng, mood) for path, file in files.items()}, folders)

    def nothing_lost(self):
        return self.relative({path: bytes(file.now) for path, file in self.names.items()}, self.folders)

    def relative(self, files, folders):
        cut = len(self.root) + 1
        alive = {folder for folder in folders if all(folder[:at] in folders for at in range(cut, len(folder)) if folder[at:at + 1] == b"/")}
        return ({path[cut:]: content for path, content in files.items() if os.path.dirname(path) in alive and self.ours(path)},
                {folder[cut:] for folder in alive})


def lay_out(state, root):
    files, folders = state
    for folder in sorted(folders):
        os.makedirs(os.path.join(root.encode(), folder), exist_ok=True)
    for path, content in files.items():
        with open(os.path.join(root.encode(), path), "wb") as out:
            out.write(content)
        os.chmod(os.path.join(root.encode(), path), 0o600)


def difference(state, root):
    """Between the model and the real folder, or None."""
    real = Disk(root).nothing_lost()
    for path in sorted(set(state[0]) | set(real[0])):
        if state[0].get(path) != real[0].get(path):
            return f"{path.decode()}: {len(state[0].get(path, b''))} bytes in the model, {len(real[0].get(path, b''))} on the disk, or others"
    return None if state[1] == real[1] else f"folders differ: {state[1] ^ real[1]}"
