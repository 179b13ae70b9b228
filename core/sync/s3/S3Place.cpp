// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/s3/S3Place.h"

#include "core/base/Sha256.h"
#include "core/sync/s3/S3Answer.h"

#include <QCryptographicHash>

#include <algorithm>

// Complete means read back
// ------------------------
// An object's key is the hash of what is in it, and its metadata say hash and length once more. A page of up to one part is one
// PUT: the store itself refuses it unless the body has the hash that the request was signed with, which is the page's own. A
// larger one is a multipart upload: every part is verified in the same way, and a cut costs one part. S3 takes no part below
// 5 MiB; pieces of 1 MiB as objects of their own would lose less to a cut, but no portal could fetch such a page by its link and
// no tool could check it. What the store says is not believed: after each upload HEAD must find the object whole, and who reads
// a page later compares its hash before anything is kept.
//
// An upload that was cut is found again by asking the store (ListMultipartUploads by the page's own key, which MinIO answers
// too), not from a note here: the PC may have lost it, or be another. Its parts count where they are the same bytes as ours, by
// checksum or, where the ETag is an MD5, by that. Uploads nobody goes on with are ended after a week.
namespace motcua::sync::s3 {
namespace {

constexpr int kAskedFirst = 4;  // one a line
constexpr int kAskedTogether = 16;
constexpr int kReadPiece = 4 * 1024 * 1024;
constexpr qint64 kAbandonedSeconds = 7 * 24 * 3600;
constexpr int kSecondsADay = 24 * 3600;

/// How a store tells the SHA-256 of an object: a page's is its name.
QByteArray checksumOf(const BlobHash& hash) {
  return QByteArray::fromHex(hash.value.toLatin1()).toBase64();
}

/// With the checksum that a newer store keeps beside the object; the hash of the body is known.
S3Client::Call withChecksum(S3Client::Call call) {
  call.headers << qMakePair(QByteArray("x-amz-checksum-sha256"), QByteArray::fromHex(call.bodyHash).toBase64());
  return call;
}

/// For who opens a page by its link; a page itself does not know what it is.
QByteArray typeOf(const QByteArray& begin) {
  if (begin.startsWith("\xFF\xD8\xFF")) return "image/jpeg";
  if (begin.startsWith("\x89PNG")) return "image/png";
  if (begin.startsWith("%PDF-")) return "application/pdf";
  if (begin.startsWith("II*") || begin.startsWith("MM")) return "image/tiff";
  if (begin.startsWith("RIFF") && begin.mid(8, 4) == "WEBP") return "image/webp";
  return "application/octet-stream";
}

Pairs identity(const BlobHash& hash, qint64 size, const QByteArray& begin) {
  return {{"content-type", typeOf(begin)}, {"x-amz-meta-sha256", hash.value.toLatin1()}, {"x-amz-meta-size", QByteArray::number(size)}};
}

QByteArray bare(QByteArray etag) {
  return etag.replace('"', QByteArray());
}

/// Is what the store lists as part the same as ours? Unknown is no.
bool isSame(const QHash<QString, QString>& listed, const QByteArray& ours) {
  if (listed.value(QStringLiteral("Size")).toLongLong() != ours.size()) return false;
  if (const auto sum = listed.value(QStringLiteral("ChecksumSHA256")); !sum.isEmpty()) return sum.toLatin1() == Sha256::of(ours).toBase64();
  return bare(listed.value(QStringLiteral("ETag")).toLatin1()) == QCryptographicHash::hash(ours, QCryptographicHash::Md5).toHex();
}

Error withPage(Error error, const BlobHash& hash) {
  if (error.code == ErrorCode::UpstreamBadAnswer || error.code == ErrorCode::NotFound) error.subject = hash.value.left(12);
  return error;
}

}  // namespace

S3Place::S3Place(const S3Settings& settings, const QString& agency, const Clock& clock) : m_client(settings, clock) {
  for (const auto& part : settings.prefix.split(QLatin1Char('/'), Qt::SkipEmptyParts)) m_prefix += part.toLatin1() + '/';
  m_prefix += encoded(agency.toUtf8()) + '/';
}

BlobPlace::Pieces S3Place::pieces() const {
  const int part = m_client.settings().partBytes;
  return {part, part, part};  // a store takes no smaller ones
}

QByteArray S3Place::keyOf(const BlobHash& hash) const {
  return m_prefix + hash.value.left(2).toLatin1() + '/' + hash.value.toLatin1();
}

S3Client::Call S3Place::headCall(const BlobHash& hash) const {
  return {"HEAD", keyOf(hash), {}, {{"x-amz-checksum-mode", "ENABLED"}}};
}

bool S3Place::isWhole(const BlobHash& hash, const HttpAnswer& head, qint64* size) {
  bool number = false;
  const auto length = head.header("content-length").toLongLong(&number);
  if (size != nullptr) *size = length;
  // A multipart upload's checksum is one of checksums, marked by "-": it says nothing about the whole.
  const auto sum = head.header("x-amz-checksum-sha256");
  return number && head.header("x-amz-meta-sha256") == hash.value.toLatin1() && head.header("x-amz-meta-size").toLongLong() == length &&
         (sum.isEmpty() || sum.contains('-') || sum == checksumOf(hash));
}

/// One question a page. Pages come in the order in which they go up, so what an answer that was never heard left there is at the
/// front: where nothing of it is there, the rest is not asked for but sent. At worst a page is put twice, the same bytes.
Result<QList<BlobNeed>> S3Place::missing(const QList<BlobHash>& hashes) {
  QList<BlobNeed> out;
  for (qsizetype from = 0; from < hashes.size();) {
    const auto some = hashes.mid(from, from == 0 ? kAskedFirst : kAskedTogether);
    QList<S3Client::Call> calls;
    for (const auto& hash : some) calls << headCall(hash);
    const auto heads = m_client.sendAll(calls);
    for (qsizetype i = 0; i < some.size(); ++i) {
      const auto head = settled(some[i], heads[i]);
      if (!head && head.error().code != ErrorCode::NotFound) return fail(head.error());
      if (!head || !isWhole(some[i], *head)) out << BlobNeed{some[i], 0, {}};
    }
    from += some.size();
    if (from > some.size() || out.size() < some.size()) continue;
    for (; from < hashes.size(); ++from) out << BlobNeed{hashes[from], 0, {}};
  }
  return out;
}

/// A key that may list only under its prefix is told "forbidden" of an object that is not there; the list tells the two apart.
Result<HttpAnswer> S3Place::settled(const BlobHash& hash, Result<HttpAnswer> head) {
  if (head || head.error().code != ErrorCode::UpstreamForbidden) return head;
  const auto key = keyOf(hash);
  const auto listed = m_client.send({"GET", {}, {{"list-type", "2"}, {"prefix", key}, {"max-keys", "1"}}});
  if (!listed) return head;
  for (const auto& row : xmlRows(listed->body, "Contents"))
    if (row.value(QStringLiteral("Key")).toUtf8() == key) return head;
  return fail(ErrorCode::NotFound, QStringLiteral("not listed"), hash.value.left(12));
}

S3Client::Call S3Place::putCall(const BlobHash& hash, const QByteArray& bytes) const {
  return {"PUT", keyOf(hash), {}, identity(hash, bytes.size(), bytes.left(16)), bytes, hash.value.toLatin1()};
}

/// With its checksum; an older store refuses the word and is asked without it.
Result<HttpAnswer> S3Place::sendChecked(S3Client::Call call) {
  if (call.bodyHash.isEmpty()) call.bodyHash = Sha256::hexOf(call.body);
  if (!m_checksums) return m_client.send(call);
  auto answer = m_client.send(withChecksum(call));
  if (answer || !saysCode(answer.error(), "NotImplemented")) return answer;
  m_checksums = false;
  return m_client.send(call);
}

Status S3Place::verify(const BlobHash& hash, const Result<HttpAnswer>& head, qint64 size) const {
  if (!head && head.error().code != ErrorCode::NotFound) return fail(head.error());
  qint64 found = 0;
  if (head && isWhole(hash, *head, &found) && found == size) return {};
  return fail(ErrorCode::UpstreamBadAnswer,
              QStringLiteral("stored, says the store, but %1").arg(head ? QStringLiteral("not whole") : QStringLiteral("not there")),
              hash.value.left(12));
}

Result<QString> S3Place::put(const BlobHash& hash, qint64 size, int chunkSize, int n, const QByteArray& bytes) {
  if (size > chunkSize) return putPart(hash, size, chunkSize, n, bytes);
  if (QString::fromLatin1(Sha256::hexOf(bytes)) != hash.value) return QStringLiteral("mismatch");
  if (const auto done = sendChecked(putCall(hash, bytes)); !done) return fail(withPage(done.error(), hash));
  TRY(verify(hash, headOf(hash), size));
  return QStringLiteral("complete");
}

/// Each page is looked at as soon as it is there, while others are on their way.
S3Place::Flying S3Place::takeOff(const QList<Whole>& pages) {
  QList<S3Client::Call> calls;
  for (const auto& page : pages) {
    const auto put = putCall(page.hash, page.bytes);
    calls << (m_checksums ? withChecksum(put) : put);
  }
  for (qsizetype i = 0; i < pages.size(); ++i) {
    calls << headCall(pages[i].hash);
    calls.last().after = i;
  }
  return {pages, m_checksums, m_client.begin(calls)};
}

Status S3Place::land(const Flying& flying) {
  const auto answers = m_client.end(flying.line);
  const auto many = flying.pages.size();
  const auto older =
      std::any_of(answers.begin(), answers.begin() + many, [](const auto& put) { return !put && saysCode(put.error(), "NotImplemented"); });
  if (older && flying.checksums) {
    m_checksums = false;
    return land(takeOff(flying.pages));
  }
  for (qsizetype i = 0; i < many; ++i) {
    if (!answers[i]) return fail(answers[i].error());
    TRY(verify(flying.pages[i].hash, settled(flying.pages[i].hash, answers[many + i]), flying.pages[i].bytes.size()));
  }
  return {};
}

Result<BlobPlace::Put> S3Place::landed(qsizetype butFor) {
  Put out;
  Status first;
  while (m_flying.size() > (first ? butFor : 0)) {
    const auto flying = m_flying.takeFirst();
    const auto done = land(flying);
    if (!done && first) first = done;
    for (const auto& page : flying.pages) out.there << page.hash;
  }
  TRY(first);
  return out;
}

Result<BlobPlace::Put> S3Place::putWhole(const QList<Whole>& pages, const std::function<void()>& meanwhile) {
  m_flying << takeOff(pages);
  if (meanwhile) meanwhile();
  return landed(1);
}

Result<QByteArray> S3Place::begin(const BlobHash& hash, qint64 size, const QByteArray& first) {
  S3Client::Call call{"POST", keyOf(hash), {{"uploads", ""}}, identity(hash, size, first.left(16))};
  if (m_checksums) call.headers << qMakePair(QByteArray("x-amz-checksum-algorithm"), QByteArray("SHA256"));
  auto answer = m_client.send(call);
  if (!answer && m_checksums && saysCode(answer.error(), "NotImplemented")) {
    m_checksums = false;
    call.headers.removeLast();
    answer = m_client.send(call);
  }
  if (!answer) return fail(withPage(answer.error(), hash));
  const auto id = xmlText(answer->body, "UploadId").toUtf8();
  if (id.isEmpty()) return fail(ErrorCode::UpstreamBadAnswer, QStringLiteral("no UploadId"), hash.value.left(12));
  return id;
}

Result<QMap<int, S3Place::Part>> S3Place::partsOf(const QByteArray& key, const QByteArray& id, const QByteArray& page) {
  QMap<int, Part> out;
  const auto partBytes = m_client.settings().partBytes;
  QString after;
  do {
    Pairs query{{"uploadId", id}};
    if (!after.isEmpty()) query << qMakePair(QByteArray("part-number-marker"), after.toLatin1());
    TRY_ASSIGN(const auto answer, m_client.send({"GET", key, query}));
    for (const auto& row : xmlRows(answer.body, "Part")) {
      const int number = row.value(QStringLiteral("PartNumber")).toInt();
      if (number < 1 || !isSame(row, page.mid(static_cast<qsizetype>(number - 1) * partBytes, partBytes))) continue;
      out[number] = {row.value(QStringLiteral("ETag")).toLatin1(), row.value(QStringLiteral("ChecksumSHA256")).toLatin1()};
    }
    const auto next = xmlText(answer.body, "NextPartNumberMarker");
    const bool more = xmlText(answer.body, "IsTruncated") == QLatin1String("true") && next.toInt() > after.toInt();
    after = more ? next : QString();
  } while (!after.isEmpty());
  return out;
}

Result<BlobNeed> S3Place::begun(const BlobHash& hash, const QByteArray& page) {
  m_uploads.remove(hash.value);
  const auto key = keyOf(hash);
  const auto listed = m_client.send({"GET", {}, {{"uploads", ""}, {"prefix", key}}});
  if (!listed) {
    // A key without the right to list uploads, or a store without the word: nothing is resumed, and that is all.
    if (listed.error().code == ErrorCode::UpstreamForbidden || listed.error().code == ErrorCode::UpstreamRefused) return BlobNeed{hash, 0, {}};
    return fail(listed.error());
  }
  QString newest;
  Upload upload;
  for (const auto& row : xmlRows(listed->body, "Upload"))
    if (row.value(QStringLiteral("Key")).toUtf8() == key && row.value(QStringLiteral("Initiated")) >= newest) {
      newest = row.value(QStringLiteral("Initiated"));
      upload.id = row.value(QStringLiteral("UploadId")).toUtf8();
    }
  if (upload.id.isEmpty()) return BlobNeed{hash, 0, {}};
  auto parts = partsOf(key, upload.id, page);
  if (!parts && parts.error().code != ErrorCode::NotFound && !saysCode(parts.error(), "NoSuchUpload")) return fail(parts.error());
  if (!parts) return BlobNeed{hash, 0, {}};
  upload.parts = *parts;
  BlobNeed need{hash, m_client.settings().partBytes, {}};
  for (const int number : upload.parts.keys()) need.have << number - 1;
  m_uploads[hash.value] = upload;
  return need;
}

Result<QString> S3Place::putPart(const BlobHash& hash, qint64 size, int chunkSize, int n, const QByteArray& bytes) {
  auto& upload = m_uploads[hash.value];
  if (upload.id.isEmpty()) {
    TRY_ASSIGN(upload.id, begin(hash, size, n == 0 ? bytes : QByteArray()));
  }
  const auto answer = sendChecked({"PUT", keyOf(hash), {{"partNumber", QByteArray::number(n + 1)}, {"uploadId", upload.id}}, {}, bytes});
  if (!answer) {
    // Ended by somebody meanwhile: the next contact begins anew.
    const bool gone = saysCode(answer.error(), "NoSuchUpload");
    if (gone) m_uploads.remove(hash.value);
    return gone ? fail(ErrorCode::UpstreamUnreachable, answer.error().detail, answer.error().subject) : fail(withPage(answer.error(), hash));
  }
  const auto etag = answer->header("etag");
  if (etag.isEmpty()) return fail(ErrorCode::UpstreamBadAnswer, QStringLiteral("a part without ETag"), hash.value.left(12));
  upload.parts[n + 1] = {etag, answer->header("x-amz-checksum-sha256")};
  if (upload.parts.size() < (size + chunkSize - 1) / chunkSize) return QStringLiteral("partial");
  TRY(complete(hash, m_uploads.take(hash.value)));
  TRY(verify(hash, headOf(hash), size));
  return QStringLiteral("complete");
}

Status S3Place::complete(const BlobHash& hash, const Upload& upload) {
  QByteArray body = "<CompleteMultipartUpload xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">";
  for (auto part = upload.parts.begin(); part != upload.parts.end(); ++part) {
    body += "<Part><PartNumber>" + QByteArray::number(part.key()) + "</PartNumber><ETag>" +
            QString::fromLatin1(part->etag).toHtmlEscaped().toLatin1() + "</ETag>";
    if (!part->checksum.isEmpty()) body += "<ChecksumSHA256>" + part->checksum + "</ChecksumSHA256>";
    body += "</Part>";
  }
  body += "</CompleteMultipartUpload>";
  const auto done = m_client.send({"POST", keyOf(hash), {{"uploadId", upload.id}}, {{"content-type", "application/xml"}}, body});
  // Gone because it is done: an earlier "complete" was taken and never heard. HEAD will tell.
  if (!done && !saysCode(done.error(), "NoSuchUpload")) return fail(withPage(done.error(), hash));
  return {};
}

Result<BlobPlace::Info> S3Place::info(const BlobHash& hash) {
  const auto head = headOf(hash);
  if (!head) return fail(withPage(head.error(), hash));
  Info out{0, kReadPiece};
  if (!isWhole(hash, *head, &out.size)) return fail(ErrorCode::NotFound, QStringLiteral("not wholly in the store"), hash.value.left(12));
  return out;
}

Result<QByteArray> S3Place::get(const BlobHash& hash, int n) {
  const auto from = static_cast<qint64>(n) * kReadPiece;
  const auto range = "bytes=" + QByteArray::number(from) + '-' + QByteArray::number(from + kReadPiece - 1);
  const auto answer = m_client.send({"GET", keyOf(hash), {}, {{"range", range}}});
  if (!answer) {
    if (n == 0 && saysCode(answer.error(), "InvalidRange")) return QByteArray();  // of an empty page
    return fail(withPage(answer.error(), hash));
  }
  // "bytes 0-9/200"; a store that knows no ranges gives a small page whole.
  const auto said = answer->header("content-range");
  const bool whole = answer->status == 200 && n == 0 && said.isEmpty();
  if (!whole && !said.startsWith("bytes " + QByteArray::number(from) + '-' + QByteArray::number(from + answer->body.size() - 1) + '/'))
    return fail(ErrorCode::UpstreamBadAnswer, QStringLiteral("asked for %1, got %2").arg(QLatin1String(range), QLatin1String(said)),
                hash.value.left(12));
  return answer->body;
}

Result<QString> S3Place::linkTo(const BlobHash& hash) {
  TRY(info(hash));
  return m_client.link(keyOf(hash), m_client.settings().linkDays * kSecondsADay);
}

Result<int> S3Place::tidy() {
  TRY_ASSIGN(const auto listed, m_client.send({"GET", {}, {{"uploads", ""}, {"prefix", m_prefix}}}));
  int ended = 0;
  for (const auto& row : xmlRows(listed.body, "Upload")) {
    const auto begun = QDateTime::fromString(row.value(QStringLiteral("Initiated")), Qt::ISODateWithMs);
    const auto key = row.value(QStringLiteral("Key")).toUtf8();
    if (!begun.isValid() || begun.secsTo(m_client.now()) < kAbandonedSeconds || !key.startsWith(m_prefix)) continue;
    TRY(m_client.send({"DELETE", key, {{"uploadId", row.value(QStringLiteral("UploadId")).toUtf8()}}}));
    ++ended;
  }
  return ended;
}

Result<S3Place::Health> S3Place::tryOut() {
  const QByteArray bytes = "motcua";
  const BlobHash hash{QString::fromLatin1(Sha256::hexOf(bytes))};
  TRY_ASSIGN(const auto said, put(hash, bytes.size(), static_cast<int>(bytes.size()), 0, bytes));
  TRY_ASSIGN(const auto back, get(hash, 0));
  if (said != QLatin1String("complete") || back != bytes)
    return fail(ErrorCode::UpstreamDamaged, QStringLiteral("came back otherwise"), hash.value.left(12));
  Health out;
  const auto all = m_client.send({"GET", {}, {{"list-type", "2"}, {"max-keys", "1"}}});
  out.seesOthers = all.has_value();
  out.clockOffSeconds = m_client.clockOffSeconds();
  return out;
}

}  // namespace motcua::sync::s3
