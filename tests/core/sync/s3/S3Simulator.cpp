// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/s3/S3Simulator.h"

#include <QCryptographicHash>
#include <QLocale>
#include <QMutexLocker>
#include <QXmlStreamReader>

#include <algorithm>
#include <optional>

namespace motcua::test {
namespace {

constexpr int kLeastPart = 64 * 1024;  // 5 MiB at the real ones

QByteArray hex(const QByteArray& bytes) {
  return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}
QByteArray md5(const QByteArray& bytes) {
  return QCryptographicHash::hash(bytes, QCryptographicHash::Md5).toHex();
}
QByteArray base64(const QByteArray& bytes) {
  return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toBase64();
}
QByteArray quoted(const QByteArray& text) {
  return '"' + text + '"';
}
QByteArray plain(const QByteArray& text) {
  return QByteArray::fromPercentEncoding(text);
}

}  // namespace

S3Simulator::S3Simulator() : m_server([this](const Request& request) { return handle(request); }) {
  allow("counter", "bi-mat/s3+key");
}
S3Simulator::S3Simulator(const QString& certificate, const QString& key)
    : m_server([this](const Request& request) { return handle(request); }, certificate, key) {
  allow("counter", "bi-mat/s3+key");
}

void S3Simulator::allow(const QByteArray& accessKey, const QByteArray& secret, const QByteArray& prefix) {
  QMutexLocker lock(&m_mutex);
  m_allowed[accessKey] = {secret, prefix};
}

sync::s3::S3Settings S3Simulator::settings() const {
  sync::s3::S3Settings out;
  out.endpoint = m_server.url();
  out.region = QStringLiteral("vn-1");
  out.bucket = QStringLiteral("trang");
  out.prefix = QStringLiteral("motcua");
  out.accessKey = QStringLiteral("counter");
  out.secret = QStringLiteral("bi-mat/s3+key");
  out.timeoutMs = 1500;
  out.partBytes = kLeastPart;
  return out;
}

void S3Simulator::mood(const QByteArray& op, Mood mood, int times) {
  QMutexLocker lock(&m_mutex);
  for (int i = 0; i < times; ++i) m_moods[op].push_back(mood);
}
void S3Simulator::wellAgain() {
  QMutexLocker lock(&m_mutex);
  m_moods.clear();
}
QStringList S3Simulator::violations() const {
  QMutexLocker lock(&m_mutex);
  return m_violations;
}
QList<QByteArray> S3Simulator::keys() const {
  QMutexLocker lock(&m_mutex);
  return m_objects.keys();
}
QByteArray S3Simulator::object(const QByteArray& key) const {
  QMutexLocker lock(&m_mutex);
  return m_objects.value(key).bytes;
}
QByteArray S3Simulator::typeOf(const QByteArray& key) const {
  QMutexLocker lock(&m_mutex);
  return m_objects.value(key).type;
}
void S3Simulator::corrupt(const QByteArray& key) {
  QMutexLocker lock(&m_mutex);
  auto& bytes = m_objects[key].bytes;
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
}
int S3Simulator::count(const QByteArray& op) const {
  QMutexLocker lock(&m_mutex);
  return m_counts.value(op);
}
int S3Simulator::uploads() const {
  QMutexLocker lock(&m_mutex);
  return static_cast<int>(m_uploads.size());
}
void S3Simulator::abandon(const QByteArray& key, const QDateTime& begun) {
  QMutexLocker lock(&m_mutex);
  m_uploads["left-" + QByteArray::number(++m_serial)] = {key, begun, {}, false, {}};
}

Reply S3Simulator::error(int status, const QByteArray& code, const QByteArray& more) {
  return {status,
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>" + code + "</Code><Message>said " + code + "</Message>" + more +
              "<RequestId>1</RequestId></Error>",
          "application/xml"};
}

S3Simulator::Asked S3Simulator::asked(const Request& request) const {
  const auto raw = request.path.toLatin1();
  const auto mark = raw.indexOf('?');
  Asked out;
  const auto path = plain(mark < 0 ? raw : raw.left(mark));
  out.key = path.mid(m_bucket.size() + 2);
  if (mark >= 0)
    for (const auto& pair : raw.mid(mark + 1).split('&')) out.query[plain(pair.left(pair.indexOf('=')))] = plain(pair.mid(pair.indexOf('=') + 1));
  const auto& q = out.query;
  if (request.method == "HEAD") out.op = "HEAD";
  if (request.method == "GET") out.op = q.contains("uploads") ? "UPLOADS" : q.contains("uploadId") ? "PARTS" : out.key.isEmpty() ? "LIST" : "GET";
  if (request.method == "PUT") out.op = q.contains("partNumber") ? "PART" : "PUT";
  if (request.method == "POST") out.op = q.contains("uploads") ? "CREATE" : "COMPLETE";
  if (request.method == "DELETE") out.op = q.contains("uploadId") ? "ABORT" : "DELETE";
  return out;
}

Reply S3Simulator::handle(const Request& request) {
  QMutexLocker lock(&m_mutex);
  const auto what = asked(request);
  ++m_counts[what.op];
  std::optional<Mood> mood;
  if (auto& moods = m_moods[what.op]; !moods.empty()) {
    mood = moods.front();
    moods.pop_front();
  }
  const auto is = [&](Mood one) { return mood && *mood == one; };
  if (is(Mood::Lost)) return {0, {}, {}, true};
  if (is(Mood::Html)) return {200, "<!DOCTYPE html><html>Xin mời đăng nhập Wi-Fi</html>", "text/html; charset=utf-8"};
  if (is(Mood::Redirect)) return {302, {}, {}, false, {{"Location", "https://wifi.example/login"}}};
  if (is(Mood::Trouble)) return error(500, "InternalError");
  if (is(Mood::SlowDown)) return error(503, "SlowDown");
  if (is(Mood::Full)) return error(507, "XMinioStorageFull");
  auto reply = serve(request, what, mood ? &*mood : nullptr);
  if (is(Mood::StoredUnheard)) reply.lost = true;
  if (is(Mood::StoredSilent)) reply.silent = true;
  if (is(Mood::HalfBody)) reply.cutAfter = reply.body.size() / 2;
  if (m_tellsTime) {
    const auto now = m_now.isValid() ? m_now : QDateTime::currentDateTimeUtc();
    reply.headers << qMakePair(QByteArray("Date"), QLocale::c().toString(now.toUTC(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1());
  }
  reply.headers << qMakePair(QByteArray("x-amz-request-id"), QByteArray::number(++m_serial));
  if (m_looksLikePages && (reply.body.isEmpty() || (request.method == "HEAD" && reply.status >= 400))) reply.type = "text/html; charset=UTF-8";
  if (request.method == "HEAD") {
    if (reply.length < 0) reply.length = reply.status >= 400 ? 0 : reply.body.size();
    reply.body.clear();
  }
  return reply;
}

Reply S3Simulator::serve(const Request& request, const Asked& asked, const Mood* mood) {
  if (const auto wrong = checkSignature(request, asked); !wrong.isEmpty()) {
    const int status = wrong == "NoSuchBucket" ? 404 : wrong.startsWith("XAmz") || wrong.startsWith("Auth") ? 400 : 403;
    return error(status, wrong, wrong == "AuthorizationHeaderMalformed" ? "<Region>" + m_region + "</Region>" : QByteArray());
  }
  const bool summed = request.headers.contains("x-amz-checksum-sha256") || request.headers.contains("x-amz-checksum-algorithm");
  if (!m_checksums && summed) return error(501, "NotImplemented");
  if (request.headers.contains("x-amz-checksum-sha256") && request.headers.value("x-amz-checksum-sha256") != base64(request.body))
    return error(400, "BadDigest");
  if (asked.op == "HEAD") return head(asked, false, request, mood);
  if (asked.op == "GET") return head(asked, true, request, mood);
  if (asked.op == "PUT") return put(request, asked, mood);
  if (asked.op == "PART") return part(request, asked, mood);
  if (asked.op == "CREATE") return create(request, asked);
  if (asked.op == "COMPLETE") return complete(request, asked, mood);
  if (asked.op == "UPLOADS") return listUploads(asked);
  if (asked.op == "PARTS") return listParts(asked);
  if (asked.op == "LIST") return list(asked);
  if (asked.op == "ABORT") return m_uploads.remove(asked.query.value("uploadId")) > 0 ? Reply{204, {}, {}} : error(404, "NoSuchUpload");
  m_violations << QStringLiteral("thao tác lạ ") + QString::fromLatin1(request.method) + request.path;
  return error(405, "MethodNotAllowed");
}

Reply S3Simulator::head(const Asked& asked, bool body, const Request& request, const Mood* mood) {
  const auto found = m_objects.constFind(asked.key);
  if (found == m_objects.constEnd()) return m_hides ? error(403, "AccessDenied") : error(404, "NoSuchKey");
  Reply out{200, found->bytes, found->type};
  if (mood != nullptr && *mood == Mood::WrongBytes) out.body[0] = static_cast<char>(out.body[0] ^ 1);
  out.headers << qMakePair(QByteArray("ETag"), quoted(found->etag));
  for (auto it = found->meta.begin(); it != found->meta.end(); ++it) out.headers << qMakePair(it.key(), it.value());
  if (!found->checksum.isEmpty() && request.headers.value("x-amz-checksum-mode") == "ENABLED")
    out.headers << qMakePair(QByteArray("x-amz-checksum-sha256"), found->checksum);
  const auto range = request.headers.value("range");
  if (!body || range.isEmpty()) return out;
  const auto from = range.mid(6, range.indexOf('-') - 6).toLongLong();
  const auto to = std::min<qint64>(range.mid(range.indexOf('-') + 1).toLongLong(), out.body.size() - 1);
  if (from >= out.body.size()) return error(416, "InvalidRange");
  out.headers << qMakePair(QByteArray("Content-Range"),
                           "bytes " + QByteArray::number(from) + '-' + QByteArray::number(to) + '/' + QByteArray::number(out.body.size()));
  out.status = 206;
  out.body = out.body.mid(from, to - from + 1);
  return out;
}

S3Simulator::Object S3Simulator::objectFrom(const Request& request) const {
  Object out{request.body, md5(request.body), request.headers.value("x-amz-checksum-sha256"), request.headers.value("content-type"), {}};
  for (auto it = request.headers.begin(); it != request.headers.end(); ++it)
    if (it.key().startsWith("x-amz-meta-")) out.meta[it.key()] = it.value();
  return out;
}

Reply S3Simulator::put(const Request& request, const Asked& asked, const Mood* mood) {
  auto made = objectFrom(request);
  if (!asked.key.endsWith(hex(request.body))) m_violations << QStringLiteral("khóa không phải mã băm của nội dung");
  if (mood != nullptr && *mood == Mood::StoresHalf) made.bytes.chop(made.bytes.size() / 2);
  if (mood == nullptr || *mood != Mood::SaysStored) m_objects[asked.key] = made;
  Reply out{200, {}, {}};
  out.headers << qMakePair(QByteArray("ETag"), quoted(made.etag));
  return out;
}

Reply S3Simulator::create(const Request& request, const Asked& asked) {
  const auto id = "up+" + QByteArray::number(++m_serial) + "/==";  // has to be encoded in a query
  auto made = objectFrom(request);
  const auto now = m_now.isValid() ? m_now : QDateTime::currentDateTimeUtc();
  m_uploads[id] = {asked.key, now, made, request.headers.value("x-amz-checksum-algorithm") == "SHA256", {}};
  return {200, "<InitiateMultipartUploadResult><UploadId>" + id + "</UploadId></InitiateMultipartUploadResult>", "application/xml"};
}

Reply S3Simulator::part(const Request& request, const Asked& asked, const Mood* mood) {
  const auto upload = m_uploads.find(asked.query.value("uploadId"));
  if (upload == m_uploads.end() || upload->key != asked.key) return error(404, "NoSuchUpload");
  const auto made = objectFrom(request);
  if (upload->checksums && made.checksum.isEmpty()) m_violations << QStringLiteral("phần không có checksum");
  if (mood == nullptr || *mood != Mood::SaysStored) upload->parts[asked.query.value("partNumber").toInt()] = made;
  Reply out{200, {}, {}};
  out.headers << qMakePair(QByteArray("ETag"), quoted(made.etag));
  if (!made.checksum.isEmpty()) out.headers << qMakePair(QByteArray("x-amz-checksum-sha256"), made.checksum);
  return out;
}

Reply S3Simulator::complete(const Request& request, const Asked& asked, const Mood* mood) {
  const auto id = asked.query.value("uploadId");
  const auto upload = m_uploads.find(id);
  if (upload == m_uploads.end()) return error(404, "NoSuchUpload");
  if (mood != nullptr && *mood == Mood::ErrorIn200) {
    auto reply = error(200, "InternalError");
    return reply;
  }
  auto made = upload->made;
  made.bytes.clear();
  QByteArray sums;
  QXmlStreamReader xml(request.body);
  int last = 0;
  while (!xml.atEnd()) {
    if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != QLatin1String("Part")) continue;
    QMap<QString, QByteArray> row;
    while (xml.readNextStartElement()) {
      const auto name = xml.name().toString();
      row[name] = xml.readElementText().toUtf8();
    }
    const int number = row.value(QStringLiteral("PartNumber")).toInt();
    if (number <= last) return error(400, "InvalidPartOrder");
    const auto part = upload->parts.constFind(number);
    if (part == upload->parts.constEnd() || quoted(part->etag) != row.value(QStringLiteral("ETag"))) return error(400, "InvalidPart");
    if (upload->checksums && row.value(QStringLiteral("ChecksumSHA256")) != part->checksum) return error(400, "InvalidPart");
    if (last > 0 && made.bytes.size() % kLeastPart != 0) return error(400, "EntityTooSmall");
    made.bytes += part->bytes;
    sums += QByteArray::fromBase64(part->checksum);
    last = number;
  }
  if (last == 0) return error(400, "MalformedXML");
  made.etag = md5(made.bytes) + '-' + QByteArray::number(last);
  made.checksum = upload->checksums ? base64(sums) + '-' + QByteArray::number(last) : QByteArray();
  if (mood != nullptr && *mood == Mood::StoresHalf) made.bytes.chop(made.bytes.size() / 2);
  if (mood == nullptr || *mood != Mood::SaysStored) m_objects[asked.key] = made;
  m_uploads.erase(upload);
  return {200, "\n  <CompleteMultipartUploadResult><ETag>" + quoted(made.etag) + "</ETag></CompleteMultipartUploadResult>", "application/xml"};
}

Reply S3Simulator::list(const Asked& asked) const {
  QByteArray body = "<ListBucketResult><Name>trang</Name>";
  for (auto it = m_objects.begin(); it != m_objects.end(); ++it)
    if (it.key().startsWith(asked.query.value("prefix"))) body += "<Contents><Key>" + it.key() + "</Key><Size>1</Size></Contents>";
  return {200, body + "</ListBucketResult>", "application/xml"};
}

Reply S3Simulator::listUploads(const Asked& asked) const {
  QByteArray body = "<ListMultipartUploadsResult><Bucket>trang</Bucket><IsTruncated>false</IsTruncated>";
  for (auto it = m_uploads.begin(); it != m_uploads.end(); ++it)
    if (it->key.startsWith(asked.query.value("prefix")))
      body += "<Upload><Key>" + it->key + "</Key><UploadId>" + it.key() + "</UploadId><Initiator><ID>counter</ID></Initiator><Initiated>" +
              it->begun.toUTC().toString(Qt::ISODateWithMs).toLatin1() + "</Initiated></Upload>";
  return {200, body + "</ListMultipartUploadsResult>", "application/xml"};
}

Reply S3Simulator::listParts(const Asked& asked) const {
  const auto upload = m_uploads.constFind(asked.query.value("uploadId"));
  if (upload == m_uploads.constEnd()) return error(404, "NoSuchUpload");
  const int after = asked.query.value("part-number-marker").toInt();
  QByteArray rows;
  int shown = 0;
  int last = 0;
  bool more = false;
  for (auto part = upload->parts.begin(); part != upload->parts.end(); ++part) {
    if (part.key() <= after) continue;
    more = shown == 2;  // 1000 at the real ones
    if (more) break;
    ++shown;
    last = part.key();
    rows += "<Part><PartNumber>" + QByteArray::number(part.key()) + "</PartNumber><ETag>&quot;" + part->etag + "&quot;</ETag><Size>" +
            QByteArray::number(part->bytes.size()) + "</Size>" +
            (part->checksum.isEmpty() ? QByteArray() : "<ChecksumSHA256>" + part->checksum + "</ChecksumSHA256>") + "</Part>";
  }
  return {200,
          "<ListPartsResult><UploadId>x</UploadId><IsTruncated>" + QByteArray(more ? "true" : "false") + "</IsTruncated><NextPartNumberMarker>" +
              QByteArray::number(last) + "</NextPartNumberMarker>" + rows + "</ListPartsResult>",
          "application/xml"};
}

}  // namespace motcua::test
