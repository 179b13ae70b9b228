// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/BackupReader.h"

#include "core/base/Json.h"
#include "core/base/Sha256.h"

#include <QFileDevice>
#include <QFileInfo>

namespace motcua::store {
namespace {

class Walk {
 public:
  using Open = std::function<Result<std::unique_ptr<QIODevice>>(const BackupFile&)>;
  Walk(QString name, const BackupOptions& options, Open open)
      : m_name(std::move(name)), m_options(options), m_total(QFileInfo(m_name).size()), m_open(std::move(open)) {}

  Status take(const QByteArray& frame) {
    const char kind = frame.isEmpty() ? '\0' : frame[0];
    const auto rest = frame.mid(1);
    if (m_ended || (kind != 'H') == m_report.storeId.isEmpty()) return bad("frames out of order");
    if (kind == 'D') return piece(rest);
    TRY(close());
    TRY_ASSIGN(const auto json, json::parseObject(rest, m_name));
    if (kind == 'H') return head(json);
    if (kind == 'F') return begin(json);
    if (kind == 'E') return end(json);
    return bad("an unknown frame");
  }
  Result<BackupReport> report() const {
    if (!m_ended) return fail(ErrorCode::StoreDamaged, QStringLiteral("no end"), m_name);
    return m_report;
  }

 private:
  Status bad(const char* what) const { return fail(ErrorCode::StoreDamaged, m_name + QStringLiteral(": ") + QLatin1String(what), m_name); }
  Status head(const QJsonObject& json) {
    json::Reader reader(json, QStringLiteral("head"));
    m_report.storeId = reader.requiredText(QStringLiteral("store_id"));
    m_report.agency = reader.text(QStringLiteral("agency"));
    m_report.counter = static_cast<int>(reader.integer(QStringLiteral("counter")));
    m_report.at = fromIso(reader.text(QStringLiteral("at")));
    m_report.events = reader.integer(QStringLiteral("events"));
    return reader.status();
  }
  Status begin(const QJsonObject& json) {
    json::Reader reader(json, QStringLiteral("file"));
    m_file = {reader.requiredText(QStringLiteral("path")), reader.integer(QStringLiteral("size")), reader.requiredText(QStringLiteral("sha256"))};
    TRY(reader.status());
    TRY_ASSIGN(m_out, m_open(m_file));
    m_inFile = true;
    m_got = 0;
    m_hash.emplace();
    return {};
  }
  Status piece(const QByteArray& bytes) {
    if (!m_inFile || m_got + bytes.size() > m_file.size) return bad("more than was announced");
    m_hash->add(bytes);
    m_got += bytes.size();
    m_report.bytes += bytes.size();
    if (m_out && m_out->write(bytes) != bytes.size()) return fail(ErrorCode::DiskFull, m_out->errorString(), m_file.path);
    m_options.progress(std::min(m_report.bytes, m_total), m_total);
    return {};
  }
  Status close() {
    if (!m_inFile) return {};
    m_inFile = false;
    if (m_got != m_file.size || QString::fromLatin1(m_hash->result().toHex()) != m_file.sha256) return bad("a file differs from its sum");
    if (auto* file = qobject_cast<QFileDevice*>(m_out.get()); file != nullptr && !file->flush())
      return fail(ErrorCode::DiskFull, file->errorString(), m_file.path);
    m_out.reset();
    ++m_report.files;
    return {};
  }
  Status end(const QJsonObject& json) {
    for (const auto& hash : json[QLatin1String("damaged")].toArray()) m_report.damaged << hash.toString();
    m_ended = true;
    if (json[QLatin1String("files")].toInteger(-1) != m_report.files || json[QLatin1String("bytes")].toInteger(-1) != m_report.bytes)
      return bad("not as much as was announced");
    return {};
  }

  QString m_name;
  const BackupOptions& m_options;
  qint64 m_total;
  Open m_open;
  BackupReport m_report;
  BackupFile m_file;
  std::unique_ptr<QIODevice> m_out;
  std::optional<Sha256> m_hash;
  qint64 m_got = 0;
  bool m_inFile = false;
  bool m_ended = false;
};

}  // namespace

Result<BackupReport> readBackup(const QString& file, const QString& passphrase, const BackupOptions& options,
                                const std::function<Result<std::unique_ptr<QIODevice>>(const BackupFile&)>& open) {
  TRY_ASSIGN(auto sealed, SealedReader::open(file, passphrase));
  Walk walk(file, options, open);
  while (true) {
    TRY_ASSIGN(const auto frame, sealed->next());
    if (!frame) return walk.report();
    TRY(walk.take(*frame));
  }
}

}  // namespace motcua::store
