// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/FileBlobStore.h"

#include "core/base/Sha256.h"
#include "core/store/Disk.h"
#include "core/store/DiskRoom.h"

#include <QDir>
#include <QFile>
#include <QUuid>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

// How a page becomes durable
// --------------------------
// Power may go at any instant, and a rename can reach the disk before the bytes it names. So the order is always:
//
//   1. write the bytes to <root>/tmp/<uuid>        (a name nobody looks for)
//   2. fsync that file                             (the bytes are on the disk)
//   3. rename to <root>/ab/<sha256>                (atomic: the name is there wholly or not at all)
//   4. fsync the folder <root>/ab                  (the name is on the disk)
//   5. only now the caller commits the event that names the hash, with synchronous=FULL
//
// A crash between 1 and 4 leaves a file that no event names: harmless, and tmp/ is emptied at the next start (the store's
// lock says that nobody else is writing). A crash after 4 leaves a blob without event: harmless too, and the page is
// simply not there, which is what the clerk was told, since the thumbnail appears only after 5. The opposite order - row
// first - would leave an event that names nothing; the crash test has a negative control that does it and must fail.
//
// A failed fsync is never retried: Linux may have dropped the dirty pages and say "fine" the second time. The file is
// removed and the error goes up, so that the next try writes, renames and syncs anew; where an older event may name the file
// it stays, and from then on (m_doubtful) no file that is there is taken for durable. tests/crash/io_errors.py fails each fsync.
namespace motcua::store {
namespace {

Status writeAll(int fd, const QByteArray& bytes, const QString& path) {
  qsizetype done = 0;
  while (done < bytes.size()) {
    const auto count = ::write(fd, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return fail(diskError("write", path));
    done += count;
  }
  if (::fsync(fd) != 0) return fail(diskError("fsync", path));
  return {};
}

Status writeDurably(const QString& path, const QByteArray& bytes) {
  const int fd = ::open(path.toLocal8Bit().constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (fd < 0) return fail(diskError("create", path));
  const auto status = writeAll(fd, bytes, path);
  ::close(fd);
  if (!status) ::unlink(path.toLocal8Bit().constData());
  return status;
}

}  // namespace

BlobHash FileBlobStore::hashOf(const QByteArray& bytes) {
  return {QString::fromLatin1(Sha256::hexOf(bytes))};
}

Status FileBlobStore::prepare() {
  const auto tmp = m_root + QStringLiteral("/tmp");
  if (QDir(tmp).exists()) {
    for (const auto& name : QDir(tmp).entryList(QDir::Files)) QFile::remove(tmp + QLatin1Char('/') + name);
    return {};
  }
  for (int i = 0; i < 256; ++i) {
    const auto folder = QStringLiteral("%1/%2").arg(m_root).arg(i, 2, 16, QLatin1Char('0'));
    if (!QDir().mkpath(folder)) return fail(diskError("mkdir", folder));
  }
  // tmp last: where it exists, the others do.
  TRY(syncFolder(m_root));
  if (!QDir().mkpath(tmp)) return fail(diskError("mkdir", tmp));
  return syncFolder(m_root);
}

QString FileBlobStore::pathOf(const BlobHash& hash) const {
  return m_root + QLatin1Char('/') + hash.value.left(2) + QLatin1Char('/') + hash.value;
}

bool FileBlobStore::contains(const BlobHash& hash) const {
  return QFile::exists(pathOf(hash));
}

Status FileBlobStore::drop(const BlobHash& hash) {
  const auto path = pathOf(hash);
  if (::unlink(QFile::encodeName(path).constData()) != 0 && errno != ENOENT) return fail(diskError("unlink", path));
  return syncFolder(m_root + QLatin1Char('/') + hash.value.left(2));
}

Result<BlobHash> FileBlobStore::put(const QByteArray& bytes) {
  const auto hash = hashOf(bytes);
  if (m_room != nullptr) m_room->beforeWrite();
  auto done = write(hash, bytes);
  if (!done && done.error().code == ErrorCode::DiskFull && m_room != nullptr && m_room->giveUp()) done = write(hash, bytes);
  return done;
}

Result<BlobHash> FileBlobStore::write(const BlobHash& hash, const QByteArray& bytes) {
  const auto path = pathOf(hash);
  // The same page again. Its name may not be on the disk yet if the first writer was killed before step 4.
  // A damaged twin is put right by the rename below.
  const auto folder = m_root + QLatin1Char('/') + hash.value.left(2);
  const bool wasThere = QFile::exists(path);
  if (wasThere && !m_doubtful && get(hash)) {
    const auto synced = syncFolder(folder);
    m_doubtful = !synced;
    if (!synced) return fail(synced.error());
    return hash;
  }
  const auto temporary = m_root + QStringLiteral("/tmp/") + QUuid::createUuid().toString(QUuid::WithoutBraces);
  TRY(writeDurably(temporary, bytes));
  if (::rename(temporary.toLocal8Bit().constData(), path.toLocal8Bit().constData()) != 0) {
    auto error = diskError("rename", path);
    ::unlink(temporary.toLocal8Bit().constData());
    return fail(error);
  }
  if (const auto synced = syncFolder(folder); !synced) {
    m_doubtful = true;
    if (!wasThere) ::unlink(QFile::encodeName(path).constData());
    return fail(synced.error());
  }
  return hash;
}

Result<QByteArray> FileBlobStore::get(const BlobHash& hash) const {
  QFile file(pathOf(hash));
  if (!file.exists()) return fail(ErrorCode::NotFound, file.fileName(), hash.value.left(12));
  if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::StoreFailed, file.errorString(), file.errorString());
  auto bytes = file.readAll();
  if (hashOf(bytes) != hash) return fail(ErrorCode::StoreDamaged, QStringLiteral("blob differs from its hash"), hash.value.left(12));
  return bytes;
}

QByteArray FileBlobStore::arrived(const BlobHash& hash) const {
  QFile file(partOf(hash));
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void FileBlobStore::keepArrived(const BlobHash& hash, const QByteArray& nextPiece) {
  QFile file(partOf(hash));
  if (file.open(QIODevice::Append) && file.write(nextPiece) == nextPiece.size() && file.flush()) return;
  file.close();
  file.remove();
}

void FileBlobStore::forgetArrived(const BlobHash& hash) {
  QFile::remove(partOf(hash));
}

QStringList FileBlobStore::all() const {
  QStringList out;
  for (int i = 0; i < 256; ++i) out << QDir(QStringLiteral("%1/%2").arg(m_root).arg(i, 2, 16, QLatin1Char('0'))).entryList(QDir::Files, QDir::Name);
  return out;
}

}  // namespace motcua::store
