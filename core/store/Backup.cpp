// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Backup.h"

#include "core/base/Json.h"
#include "core/base/Sha256.h"
#include "core/store/BackupReader.h"
#include "core/store/Disk.h"
#include "core/store/Snapshots.h"
#include "core/store/Store.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

// What is in it
// -------------
// Frames of a sealed file, the first byte of each says what it is: H the head (JSON: whose store, when), F a file begins
// (JSON: path, size, sha256), D a piece of it, E the end (JSON: how many, how much, which pages were damaged). Files come one
// after another; nothing is held in memory but one piece. The database is a copy made by SQLite itself, inside the store's
// own folder: personal data lie in clear only where they did before.
namespace motcua::store {
namespace {

constexpr qsizetype kPiece = 1024 * 1024;

Status renameDurably(const QString& from, const QString& to) {
  if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
    return fail(ErrorCode::StoreReadOnly, QStringLiteral("rename: ") + QString::fromLocal8Bit(std::strerror(errno)), to);
  return syncFolder(QFileInfo(QFileInfo(to).absoluteFilePath()).path());
}

/// Removes what it was given unless told to keep it.
struct Leftover {
  QString path;
  ~Leftover() {
    if (path.isEmpty()) return;
    if (QFileInfo(path).isDir())
      QDir(path).removeRecursively();
    else
      QFile::remove(path);
  }
};

class Writer {
 public:
  Writer(SealedWriter& sealed, const BackupOptions& options, qint64 total) : m_sealed(sealed), m_options(options), m_total(total) {}
  Status head(const QJsonObject& json) { return m_sealed.write('H' + json::canonical(json)); }
  Status file(const QString& name, const QString& path, const QString& sha256) {
    QFile in(path);
    if (!in.open(QIODevice::ReadOnly)) return fail(ErrorCode::UnreadableFile, in.errorString(), path);
    TRY(m_sealed.write('F' +
                       json::canonical({{QStringLiteral("path"), name}, {QStringLiteral("size"), in.size()}, {QStringLiteral("sha256"), sha256}})));
    for (auto piece = in.read(kPiece); !piece.isEmpty(); piece = in.read(kPiece)) {
      TRY(m_sealed.write('D' + piece));
      m_bytes += piece.size();
      m_options.progress(m_bytes, m_total);
    }
    if (in.error() != QFileDevice::NoError) return fail(ErrorCode::UnreadableFile, in.errorString(), path);
    ++m_files;
    return {};
  }
  Status end(const QStringList& damaged) {
    return m_sealed.finish('E' + json::canonical({{QStringLiteral("files"), m_files},
                                                  {QStringLiteral("bytes"), m_bytes},
                                                  {QStringLiteral("damaged"), QJsonArray::fromStringList(damaged)}}));
  }

 private:
  SealedWriter& m_sealed;
  const BackupOptions& m_options;
  qint64 m_total;
  qint64 m_files = 0;
  qint64 m_bytes = 0;
};

Result<QString> sumOf(const QString& path) {
  QFile in(path);
  Sha256 hash;
  if (!in.open(QIODevice::ReadOnly)) return fail(ErrorCode::UnreadableFile, in.errorString(), path);
  while (!in.atEnd()) {
    const auto some = in.read(1 << 20);
    if (some.isEmpty()) return fail(ErrorCode::UnreadableFile, in.errorString(), path);
    hash.add(some);
  }
  return QString::fromLatin1(hash.result().toHex());
}

/// The copy as the file will hold it, with its chain verified. `own`: pages that this counter's events name.
struct Copy {
  QString path;
  QString sum;
  QJsonObject head;
  QSet<QString> own;
  QSet<QString> left;  ///< blobs that no backup may hold
};

Result<Copy> copyDatabase(const QString& storeFolder, const QString& scratch, const Clock& clock) {
  Copy out;
  out.path = scratch + QStringLiteral("/motcua.db");
  {
    TRY_ASSIGN(auto live, Database::open(storeFolder + QStringLiteral("/motcua.db"), Database::Mode::ReadOnly));
    TRY(live->execute(QStringLiteral("PRAGMA query_only=OFF")));
    TRY(live->execute(QStringLiteral("VACUUM INTO '%1'").arg(QString(out.path).replace(QLatin1Char('\''), QLatin1String("''")))));
  }
  TRY_ASSIGN(auto copy, Database::open(out.path, Database::Mode::ReadOnly));
  QHash<QString, QString> meta;
  {
    TRY_ASSIGN(auto rows, copy->prepare(QStringLiteral("SELECT key, value FROM meta")));
    TRY(rows.run());
    while (rows.next()) meta[rows.text("key")] = rows.text("value");
  }
  EventLog log(*copy, clock, {meta[QStringLiteral("store_id")]}, meta[QStringLiteral("counter")].toInt());
  QString previous = firstPrevHash();
  qint64 events = 0;
  TRY(log.forEach(0, [&](const Event& event) -> Status {
    if (event.prevHash != previous || event.cseq != events + 1)
      return fail(ErrorCode::StoreDamaged, QStringLiteral("chain"), QStringLiteral("event %1").arg(event.cseq));
    previous = event.hash;
    ++events;
    if (event.kind == QLatin1String(kinds::kPageAdded))
      out.own << event.payload[QLatin1String("page")].toObject()[QLatin1String("sha256")].toString();
    return {};
  }));
  out.head = {{QStringLiteral("store_id"), meta[QStringLiteral("store_id")]},
              {QStringLiteral("agency"), meta[QStringLiteral("agency")]},
              {QStringLiteral("counter"), meta[QStringLiteral("counter")].toInt()},
              {QStringLiteral("at"), toIso(clock.now())},
              {QStringLiteral("events"), events}};
  TRY_ASSIGN(out.left, snapshotBlobs(*copy));
  copy.reset();
  TRY_ASSIGN(out.sum, sumOf(out.path));
  return out;
}

/// Files of the folder that are neither database nor pages: calendar, memory of devices, the office's forms, secrets.
QStringList otherFiles(const QString& storeFolder) {
  QStringList out;
  QDirIterator it(storeFolder, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
  while (it.hasNext()) {
    const auto name = it.next().mid(storeFolder.size() + 1);
    const auto top = name.section(QLatin1Char('/'), 0, 0);
    if (top.startsWith(QLatin1String("motcua.db")) || top == QLatin1String("lock") || top == QLatin1String("blobs") ||
        top.startsWith(QLatin1String("backup.tmp")))
      continue;
    out << name;
  }
  out.sort();
  return out;
}

Status writeAll(const QString& storeFolder, const Copy& copy, SealedWriter& sealed, const BackupOptions& options) {
  const FileBlobStore blobs(storeFolder + QStringLiteral("/blobs"));
  QStringList pages;
  for (const auto& name : blobs.all())
    if (!copy.left.contains(name)) pages << name;
  const auto others = otherFiles(storeFolder);
  qint64 total = QFileInfo(copy.path).size();
  for (const auto& name : pages) total += QFileInfo(blobs.pathOf({name})).size();
  Writer writer(sealed, options, total);
  TRY(writer.head(copy.head));
  TRY(writer.file(QStringLiteral("motcua.db"), copy.path, copy.sum));
  QStringList damaged;
  for (const auto& hash : copy.own)
    if (!hash.isEmpty() && !copy.left.contains(hash) && !blobs.contains({hash})) damaged << hash;
  for (const auto& name : pages) {
    const auto sum = sumOf(blobs.pathOf({name}));
    if (!sum || *sum != name) {
      damaged << name;
      continue;
    }
    TRY(writer.file(QStringLiteral("blobs/%1/%2").arg(name.left(2), name), blobs.pathOf({name}), name));
  }
  for (const auto& name : others) {
    const auto path = storeFolder + QLatin1Char('/') + name;
    TRY_ASSIGN(const auto sum, sumOf(path));
    TRY(writer.file(name, path, sum));
  }
  damaged.sort();
  return writer.end(damaged);
}

/// Left over by a backup that was killed: in clear, so it goes at the next one.
void sweepScratch(const QString& storeFolder) {
  for (const auto& info : QDir(storeFolder).entryInfoList({QStringLiteral("backup.tmp-*")}, QDir::Dirs))
    if (info.lastModified().secsTo(QDateTime::currentDateTime()) > 6 * 3600) QDir(info.filePath()).removeRecursively();
}

}  // namespace

Result<BackupReport> backUp(const QString& storeFolder, const QString& file, const QString& passphrase, const Clock& clock,
                            const BackupOptions& options) {
  if (!Store::exists(storeFolder)) return fail(ErrorCode::StoreMissing, QStringLiteral("no motcua.db"), storeFolder);
  if (QFile::exists(file)) return fail(ErrorCode::AlreadyExists, QStringLiteral("the file is there"), file);
  sweepScratch(storeFolder);
  QTemporaryDir scratch(storeFolder + QStringLiteral("/backup.tmp-XXXXXX"));
  if (!scratch.isValid()) return fail(ErrorCode::StoreReadOnly, scratch.errorString(), storeFolder);
  TRY_ASSIGN(const auto copy, copyDatabase(storeFolder, scratch.path(), clock));
  const auto part = file + QStringLiteral(".part");
  QFile::remove(part);
  Leftover leftover{part};
  {
    TRY_ASSIGN(auto sealed, SealedWriter::create(part, passphrase, options.cost));
    TRY(writeAll(storeFolder, copy, *sealed, options));
  }
  TRY_ASSIGN(auto report, verifyBackup(part, passphrase, options));
  TRY(renameDurably(part, file));
  leftover.path.clear();
  return report;
}

Result<BackupReport> verifyBackup(const QString& file, const QString& passphrase, const BackupOptions& options) {
  return readBackup(file, passphrase, options, [](const BackupFile&) { return Result<std::unique_ptr<QIODevice>>(); });
}

namespace {

/// Where a file of the backup goes, if its name may be believed.
Result<std::unique_ptr<QIODevice>> openTarget(const QString& root, const BackupFile& entry) {
  const auto clean = QDir::cleanPath(entry.path);
  if (clean != entry.path || clean.startsWith(QLatin1Char('/')) || clean.startsWith(QLatin1String("..")))
    return fail(ErrorCode::StoreDamaged, QStringLiteral("path ") + entry.path, entry.path);
  if (clean.startsWith(QLatin1String("blobs/")) && clean != QStringLiteral("blobs/%1/%2").arg(entry.sha256.left(2), entry.sha256))
    return fail(ErrorCode::StoreDamaged, QStringLiteral("a page under a wrong name"), entry.path);
  const auto path = root + QLatin1Char('/') + clean;
  QDir().mkpath(QFileInfo(path).path());
  auto out = std::make_unique<QFile>(path);
  if (!out->open(QIODevice::WriteOnly | QIODevice::NewOnly)) return fail(ErrorCode::StoreReadOnly, out->errorString(), path);
  out->setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
  return std::unique_ptr<QIODevice>(std::move(out));
}

Status settle(const QString& folder, const BackupReport& report, const Clock& clock) {
  TRY_ASSIGN(auto store, Store::open(folder, clock));
  TRY_ASSIGN(const auto faults, store->check(Store::Depth::Deep));
  for (const auto& fault : faults) {
    const bool known = fault.where.startsWith(QLatin1String("blob ")) && report.damaged.contains(fault.where.mid(5));
    if (!known) return fail(ErrorCode::StoreDamaged, fault.where + QStringLiteral(": ") + fault.what, fault.where);
  }
  TRY_ASSIGN(const auto lives, store->sync().incarnations());
  constexpr int kBurn = 100;
  return store->sync().incarnate(lives.last(), kBurn, {{QStringLiteral("restored"), toIso(clock.now())}});
}

}  // namespace

Result<BackupReport> restore(const QString& file, const QString& storeFolder, const QString& passphrase, const Clock& clock,
                             const BackupOptions& options) {
  const auto target = QDir::cleanPath(QFileInfo(storeFolder).absoluteFilePath());
  if (QFileInfo::exists(target) &&
      (!QFileInfo(target).isDir() || !QDir(target).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)))
    return fail(ErrorCode::StoreExists, QStringLiteral("not empty"), target);
  const auto work = target + QStringLiteral(".restoring");
  QDir(work).removeRecursively();
  if (!QDir().mkpath(work)) return fail(ErrorCode::StoreReadOnly, QStringLiteral("mkdir"), work);
  Leftover leftover{work};
  QFile::setPermissions(work, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
  FileBlobStore blobs(work + QStringLiteral("/blobs"));
  TRY(blobs.prepare());
  TRY_ASSIGN(const auto report, readBackup(file, passphrase, options, [&](const BackupFile& entry) { return openTarget(work, entry); }));
  TRY(settle(work, report, clock));
  const int disk = ::open(QFile::encodeName(work).constData(), O_RDONLY | O_CLOEXEC);
  const bool synced = disk >= 0 && ::syncfs(disk) == 0;
  if (disk >= 0) ::close(disk);
  if (!synced) return fail(ErrorCode::StoreFailed, QStringLiteral("syncfs"), work);
  TRY(renameDurably(work, target));
  leftover.path.clear();
  return report;
}

}  // namespace motcua::store
