// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/SealedFile.h"

#include <QtEndian>

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

// The file
// --------
//   "MOTCUABK" version(1) passes(4) memoryKiB(4) salt(16) check(16) stream header(24) sha256 of all that(32)
//   then frames: length(4), ciphertext of that length; the last frame carries the final tag, and nothing follows it.
//
// Numbers are little-endian. From passphrase and salt Argon2id makes 64 bytes: 32 are the stream's key, the others are
// hashed into `check`. The two sums at the head have one purpose: a clerk who mistyped must be told so, and not that the
// only backup is broken. A head whose sha256 fits and whose check does not is a wrong passphrase; everything else that does
// not fit is damage. The head is also the associated data of the first frame, so that nobody can exchange it.
namespace motcua::store {
namespace {

constexpr char kMagic[] = "MOTCUABK";
constexpr quint8 kVersion = 1;
constexpr qsizetype kSalt = 16;
constexpr qsizetype kCheck = 16;
constexpr qsizetype kStream = 24;
constexpr qsizetype kSum = 32;
constexpr qsizetype kFixed = 8 + 1 + 4 + 4 + kSalt + kCheck + kStream;
constexpr qsizetype kHead = kFixed + kSum;
// What a file may ask of this PC before anything of it is believed.
constexpr quint32 kMostPasses = 16;
constexpr quint32 kMostMemoryKiB = 1024 * 1024;

static_assert(kSalt == crypto_pwhash_SALTBYTES && kStream == crypto_secretstream_xchacha20poly1305_HEADERBYTES && kSum == crypto_hash_sha256_BYTES);

const unsigned char* bytesOf(const QByteArray& bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.constData());
}
unsigned char* bytesOf(QByteArray& bytes) {
  return reinterpret_cast<unsigned char*>(bytes.data());
}

QByteArray little(quint32 number) {
  QByteArray out(4, '\0');
  qToLittleEndian(number, out.data());
  return out;
}

struct Keys {
  std::array<unsigned char, 64> all{};
  ~Keys() { sodium_memzero(all.data(), all.size()); }
  [[nodiscard]] const unsigned char* stream() const { return all.data(); }
  [[nodiscard]] QByteArray check() const {
    QByteArray out(kCheck, '\0');
    crypto_generichash(bytesOf(out), kCheck, all.data() + 32, 32, nullptr, 0);
    return out;
  }
};

Status derive(const QString& passphrase, const QByteArray& salt, const SealCost& cost, Keys& keys) {
  if (sodium_init() < 0) return fail(ErrorCode::Internal, QStringLiteral("libsodium did not start"));
  // An IME may compose the same passphrase in two ways.
  auto secret = passphrase.normalized(QString::NormalizationForm_C).toUtf8();
  const int done = crypto_pwhash(keys.all.data(), keys.all.size(), secret.constData(), static_cast<unsigned long long>(secret.size()), bytesOf(salt),
                                 cost.passes, static_cast<size_t>(cost.memoryKiB) * 1024, crypto_pwhash_ALG_ARGON2ID13);
  sodium_memzero(secret.data(), static_cast<size_t>(secret.size()));
  if (done != 0) return fail(ErrorCode::Internal, QStringLiteral("no memory for the passphrase"), QStringLiteral("Argon2id"));
  return {};
}

Error writeError(const QString& path) {
  const int number = errno;
  const auto detail = path + QStringLiteral(": ") + QString::fromLocal8Bit(std::strerror(number));
  if (number == ENOSPC || number == EDQUOT) return makeError(ErrorCode::DiskFull, detail, path);
  if (number == EEXIST) return makeError(ErrorCode::AlreadyExists, detail, path);
  return makeError(ErrorCode::StoreReadOnly, detail, path);
}

}  // namespace

struct SealedWriter::Private {
  ~Private() {
    if (fd >= 0) ::close(fd);
  }
  QString path;
  int fd = -1;
  QByteArray head;  ///< until the first frame
  crypto_secretstream_xchacha20poly1305_state state{};

  [[nodiscard]] Status put(const QByteArray& bytes) const {
    for (qsizetype done = 0; done < bytes.size();) {
      const auto count = ::write(fd, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
      if (count < 0 && errno == EINTR) continue;
      if (count <= 0) return fail(writeError(path));
      done += count;
    }
    return {};
  }
};

SealedWriter::SealedWriter(std::unique_ptr<Private> d) : m_d(std::move(d)) {}
SealedWriter::~SealedWriter() = default;

Result<std::unique_ptr<SealedWriter>> SealedWriter::create(const QString& path, const QString& passphrase, const SealCost& cost) {
  if (sodium_init() < 0) return fail(ErrorCode::Internal, QStringLiteral("libsodium did not start"));
  auto d = std::make_unique<Private>();
  QByteArray salt(kSalt, '\0');
  randombytes_buf(salt.data(), static_cast<size_t>(salt.size()));
  Keys keys;
  TRY(derive(passphrase, salt, cost, keys));
  QByteArray stream(kStream, '\0');
  crypto_secretstream_xchacha20poly1305_init_push(&d->state, bytesOf(stream), keys.stream());
  auto head = QByteArray(kMagic, 8) + static_cast<char>(kVersion) + little(cost.passes) + little(cost.memoryKiB) + salt + keys.check() + stream;
  QByteArray sum(kSum, '\0');
  crypto_hash_sha256(bytesOf(sum), bytesOf(head), static_cast<unsigned long long>(head.size()));
  head += sum;
  d->path = path;
  d->fd = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (d->fd < 0) return fail(writeError(path));
  TRY(d->put(head));
  d->head = head;
  return std::unique_ptr<SealedWriter>(new SealedWriter(std::move(d)));
}

Status SealedWriter::push(const QByteArray& frame, unsigned char tag) {
  if (frame.size() > kMostFrame) return fail(ErrorCode::Internal, QStringLiteral("frame too large"));
  QByteArray sealed(frame.size() + static_cast<qsizetype>(crypto_secretstream_xchacha20poly1305_ABYTES), '\0');
  const auto head = std::exchange(m_d->head, QByteArray());
  crypto_secretstream_xchacha20poly1305_push(&m_d->state, bytesOf(sealed), nullptr, bytesOf(frame), static_cast<unsigned long long>(frame.size()),
                                             bytesOf(head), static_cast<unsigned long long>(head.size()), tag);
  TRY(m_d->put(little(static_cast<quint32>(sealed.size()))));
  return m_d->put(sealed);
}

Status SealedWriter::write(const QByteArray& frame) {
  return push(frame, crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
}

Status SealedWriter::finish(const QByteArray& frame) {
  TRY(push(frame, crypto_secretstream_xchacha20poly1305_TAG_FINAL));
  if (::fsync(m_d->fd) != 0) return fail(writeError(m_d->path));
  return {};
}

struct SealedReader::Private {
  explicit Private(const QString& path) : file(path) {}
  QFile file;
  QByteArray head;
  bool over = false;
  crypto_secretstream_xchacha20poly1305_state state{};
  [[nodiscard]] tl::unexpected<Error> damaged(const char* what) const {
    return fail(ErrorCode::StoreDamaged, QStringLiteral("%1 at byte %2: %3").arg(file.fileName()).arg(file.pos()).arg(QLatin1String(what)),
                file.fileName());
  }
};

SealedReader::SealedReader(std::unique_ptr<Private> d) : m_d(std::move(d)) {}
SealedReader::~SealedReader() = default;

Result<std::unique_ptr<SealedReader>> SealedReader::open(const QString& path, const QString& passphrase) {
  auto d = std::make_unique<Private>(path);
  if (!d->file.open(QIODevice::ReadOnly)) return fail(ErrorCode::UnreadableFile, d->file.errorString(), path);
  const auto head = d->file.read(kHead);
  if (head.size() < kHead || !head.startsWith(QByteArray(kMagic, 8))) return d->damaged("no backup of this program");
  QByteArray sum(kSum, '\0');
  crypto_hash_sha256(bytesOf(sum), bytesOf(head), static_cast<unsigned long long>(kFixed));
  if (head.mid(kFixed) != sum) return d->damaged("head");
  if (static_cast<quint8>(head[8]) != kVersion)
    return fail(ErrorCode::StoreTooNew, QStringLiteral("version %1").arg(static_cast<quint8>(head[8])), path);
  const SealCost cost{qFromLittleEndian<quint32>(head.constData() + 9), qFromLittleEndian<quint32>(head.constData() + 13)};
  if (cost.passes < 1 || cost.passes > kMostPasses || cost.memoryKiB < 8 || cost.memoryKiB > kMostMemoryKiB) return d->damaged("cost");
  Keys keys;
  TRY(derive(passphrase, head.mid(17, kSalt), cost, keys));
  if (sodium_memcmp(keys.check().constData(), head.constData() + 17 + kSalt, kCheck) != 0) return fail(ErrorCode::BadPassphrase, path, path);
  if (crypto_secretstream_xchacha20poly1305_init_pull(&d->state, bytesOf(head) + 17 + kSalt + kCheck, keys.stream()) != 0)
    return d->damaged("stream");
  d->head = head;
  return std::unique_ptr<SealedReader>(new SealedReader(std::move(d)));
}

Result<std::optional<QByteArray>> SealedReader::next() {
  auto& d = *m_d;
  if (d.over) return std::optional<QByteArray>();
  const auto lengthBytes = d.file.read(4);
  if (lengthBytes.size() < 4) return d.damaged("ends too early");
  const auto length = qFromLittleEndian<quint32>(lengthBytes.constData());
  constexpr quint32 kMost = static_cast<quint32>(SealedWriter::kMostFrame) + crypto_secretstream_xchacha20poly1305_ABYTES;
  if (length < crypto_secretstream_xchacha20poly1305_ABYTES || length > kMost) return d.damaged("length");
  const auto sealed = d.file.read(length);
  if (sealed.size() < static_cast<qsizetype>(length)) return d.damaged("ends too early");
  QByteArray frame(static_cast<qsizetype>(length - crypto_secretstream_xchacha20poly1305_ABYTES), '\0');
  const auto head = std::exchange(d.head, QByteArray());
  unsigned char tag = 0;
  if (crypto_secretstream_xchacha20poly1305_pull(&d.state, bytesOf(frame), nullptr, &tag, bytesOf(sealed), length, bytesOf(head),
                                                 static_cast<unsigned long long>(head.size())) != 0)
    return d.damaged("a frame was changed");
  if (tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL) {
    d.over = true;
    if (!d.file.read(1).isEmpty()) return d.damaged("something follows the end");
  }
  return std::optional<QByteArray>(std::move(frame));
}

}  // namespace motcua::store
