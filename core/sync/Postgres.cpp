// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/Postgres.h"

#include <algorithm>
#include <cerrno>
#include <libpq-fe.h>
#include <poll.h>

namespace motcua::sync {

struct Postgres::Private {
  PGconn* connection = nullptr;
  QByteArray warning;
  ~Private() {
    if (connection != nullptr) PQfinish(connection);
  }
};

namespace {

QString said(PGconn* connection) {
  return QString::fromUtf8(PQerrorMessage(connection)).simplified();
}

void onNotice(void* into, const PGresult* notice) {
  const auto* severity = PQresultErrorField(notice, PG_DIAG_SEVERITY_NONLOCALIZED);
  if (qstrcmp(severity, "WARNING") == 0) static_cast<Postgres::Value*>(into)->bytes = PQresultErrorMessage(notice);
}

/// Before a session stands there is no SQLSTATE: FATAL is the server's own word, the rest is the network's.
Error connectError(PGconn* connection) {
  const auto text = said(connection);
  const auto host = QString::fromUtf8(PQhost(connection));
  const bool server = text.contains(QLatin1String("FATAL:"));
  const bool later = text.contains(QLatin1String("starting up")) || text.contains(QLatin1String("shutting down")) ||
                     text.contains(QLatin1String("too many")) || text.contains(QLatin1String("recovery")) ||
                     text.contains(QLatin1String("remaining connection"));
  if (text.contains(QLatin1String("invalid response")) || text.contains(QLatin1String("unexpected message")) ||
      text.contains(QLatin1String("expected authentication request")))
    return makeError(ErrorCode::UpstreamBadAnswer, text, host);
  if ((server && !later) || text.contains(QLatin1String("certificate verify failed")) || text.contains(QLatin1String("does not match host name")))
    return makeError(ErrorCode::UpstreamRefused, text, text.section(QLatin1String("FATAL:"), -1).trimmed());
  return makeError(ErrorCode::UpstreamUnreachable, text, host);
}

Error queryError(PGconn* connection, const PGresult* result) {
  const auto state = QString::fromLatin1(PQresultErrorField(result, PG_DIAG_SQLSTATE));
  const auto text = state + QLatin1Char(' ') + QString::fromUtf8(PQresultErrorMessage(result)).simplified();
  const auto host = QString::fromUtf8(PQhost(connection));
  if (text.contains(QLatin1String("lost synchronization")) || text.contains(QLatin1String("unexpected response")))
    return makeError(ErrorCode::UpstreamBadAnswer, text, host);
  const auto kind = state.left(2);
  // Gone, out of resources, shutting down, deadlock, standby: come back later.
  if (state.isEmpty() || kind == QLatin1String("08") || kind == QLatin1String("53") || kind == QLatin1String("57") || kind == QLatin1String("40") ||
      kind == QLatin1String("58") || state == QLatin1String("25006") || state == QLatin1String("55P03") || kind == QLatin1String("XX"))
    return makeError(ErrorCode::UpstreamUnreachable, text, host);
  // Class 22 is about the data alone; anything else (rights, a missing function) would be refused for every event.
  return makeError(kind == QLatin1String("22") ? ErrorCode::BadInput : ErrorCode::UpstreamRefused, text, text);
}

}  // namespace

Postgres::Rows::Rows(std::shared_ptr<void> result) : m_result(std::move(result)) {
  m_count = PQntuples(static_cast<PGresult*>(m_result.get()));
}

QByteArray Postgres::Rows::bytes(int row, const char* column) const {
  auto* result = static_cast<PGresult*>(m_result.get());
  const int field = PQfnumber(result, column);
  if (field < 0 || row >= m_count || PQgetisnull(result, row, field)) return {};
  return QByteArray(PQgetvalue(result, row, field), PQgetlength(result, row, field));
}

bool Postgres::Rows::isNull(int row, const char* column) const {
  auto* result = static_cast<PGresult*>(m_result.get());
  const int field = PQfnumber(result, column);
  return field < 0 || row >= m_count || PQgetisnull(result, row, field) != 0;
}

bool Postgres::Rows::has(const char* column) const {
  return PQfnumber(static_cast<PGresult*>(m_result.get()), column) >= 0;
}

QString Postgres::Rows::text(int row, const char* column) const {
  return QString::fromUtf8(bytes(row, column));
}

qint64 Postgres::Rows::integer(int row, const char* column) const {
  return bytes(row, column).toLongLong();
}

Postgres::Postgres(std::unique_ptr<Private> d) : m_d(std::move(d)) {}
Postgres::~Postgres() = default;

Status Postgres::wait(short events, int ms) {
  const int fd = PQsocket(m_d->connection);
  if (fd < 0) return fail(ErrorCode::UpstreamUnreachable, said(m_d->connection), QString::fromUtf8(PQhost(m_d->connection)));
  pollfd poller{fd, events, 0};
  int ready = 0;
  // In slices: whoever closes the program does not wait for a dead line.
  const int slice = m_limits.stop != nullptr ? 100 : ms;
  for (int left = ms; ready <= 0 && left > 0; left -= slice) {
    if (m_limits.stop != nullptr && *m_limits.stop) break;
    do ready = ::poll(&poller, 1, std::min(slice, left));
    while (ready < 0 && errno == EINTR);
    if (ready < 0) break;
  }
  if (ready <= 0)
    return fail(ErrorCode::UpstreamUnreachable, QStringLiteral("no answer within %1 ms").arg(ms), QString::fromUtf8(PQhost(m_d->connection)));
  return {};
}

Result<std::unique_ptr<Postgres>> Postgres::open(const QString& address, const Limits& limits) {
  std::unique_ptr<Postgres> out(new Postgres(std::make_unique<Private>()));
  out->m_limits = limits;
  const auto info = address.toUtf8();
  const char* const keys[] = {"dbname", "application_name", "client_encoding", "tcp_user_timeout", "keepalives_idle", nullptr};
  const char* const values[] = {info.constData(), "motcua", "UTF8", "30000", "30", nullptr};
  auto*& connection = out->m_d->connection;
  connection = PQconnectStartParams(keys, values, 1);
  if (connection == nullptr) return fail(ErrorCode::UpstreamUnreachable, QStringLiteral("out of memory"));
  if (PQstatus(connection) == CONNECTION_BAD) return fail(connectError(connection));
  for (auto state = PGRES_POLLING_WRITING; state != PGRES_POLLING_OK; state = PQconnectPoll(connection)) {
    if (state == PGRES_POLLING_FAILED) return fail(connectError(connection));
    TRY(out->wait(state == PGRES_POLLING_READING ? POLLIN : POLLOUT, limits.connectMs));
  }
  PQsetnonblocking(connection, 1);
  // WARNING is looked for after each statement; the rest (NOTICE of IF NOT EXISTS) is noise.
  PQsetNoticeReceiver(
      connection,
      [](void* d, const PGresult* notice) {
        Value caught;
        onNotice(&caught, notice);
        if (!caught.bytes.isEmpty()) static_cast<Private*>(d)->warning = caught.bytes;
      },
      out->m_d.get());
  return out;
}

Status Postgres::flush() {
  auto* connection = m_d->connection;
  for (int pending = PQflush(connection); pending != 0; pending = PQflush(connection)) {
    if (pending < 0) return fail(ErrorCode::UpstreamUnreachable, said(connection), QString::fromUtf8(PQhost(connection)));
    TRY(wait(POLLOUT | POLLIN, m_limits.idleMs));
    if (PQconsumeInput(connection) == 0) return fail(ErrorCode::UpstreamUnreachable, said(connection), QString::fromUtf8(PQhost(connection)));
  }
  return {};
}

Result<Postgres::Rows> Postgres::collect() {
  TRY(flush());
  auto* connection = m_d->connection;
  std::shared_ptr<void> last;
  Status status;
  while (true) {
    while (PQisBusy(connection) != 0) {
      TRY(wait(POLLIN, m_limits.idleMs));
      if (PQconsumeInput(connection) == 0) return fail(ErrorCode::UpstreamUnreachable, said(connection), QString::fromUtf8(PQhost(connection)));
    }
    PGresult* result = PQgetResult(connection);
    if (result == nullptr) break;
    last = std::shared_ptr<void>(result, [](void* r) { PQclear(static_cast<PGresult*>(r)); });
    const auto kind = PQresultStatus(result);
    // All results are read to the end: the error of a COMMIT comes after the rows.
    if (kind != PGRES_TUPLES_OK && kind != PGRES_COMMAND_OK && status) status = fail(queryError(connection, result));
  }
  TRY(status);
  if (!last || PQstatus(connection) != CONNECTION_OK)
    return fail(ErrorCode::UpstreamUnreachable, said(connection), QString::fromUtf8(PQhost(connection)));
  if (!m_d->warning.isEmpty())
    return fail(ErrorCode::UpstreamUnreachable, QString::fromUtf8(m_d->warning).simplified(), QString::fromUtf8(PQhost(connection)));
  return Rows(std::move(last));
}

Status Postgres::send(const char* sql, const QList<Value>& values, Answer answer) {
  QList<const char*> data;
  QList<int> lengths;
  QList<int> formats;
  for (const auto& value : values) {
    data << (value.kind == Value::Kind::Null ? nullptr : value.bytes.constData());
    lengths << static_cast<int>(value.bytes.size());
    formats << (value.kind == Value::Kind::Binary ? 1 : 0);
  }
  m_d->warning.clear();
  ++m_roundTrips;
  if (PQsendQueryParams(m_d->connection, sql, static_cast<int>(values.size()), nullptr, data.constData(), lengths.constData(), formats.constData(),
                        answer == Answer::Binary ? 1 : 0) == 0)
    return fail(ErrorCode::UpstreamUnreachable, said(m_d->connection), QString::fromUtf8(PQhost(m_d->connection)));
  return flush();
}

Result<Postgres::Rows> Postgres::query(const char* sql, const QList<Value>& values, Answer answer) {
  TRY(send(sql, values, answer));
  return collect();
}

Status Postgres::script(const QString& sql) {
  m_d->warning.clear();
  ++m_roundTrips;
  if (PQsendQuery(m_d->connection, sql.toUtf8().constData()) == 0)
    return fail(ErrorCode::UpstreamUnreachable, said(m_d->connection), QString::fromUtf8(PQhost(m_d->connection)));
  TRY(collect());
  return {};
}

QString Postgres::quoted(const QString& text) const {
  const auto bytes = text.toUtf8();
  char* out = PQescapeLiteral(m_d->connection, bytes.constData(), static_cast<size_t>(bytes.size()));
  const auto result = QString::fromUtf8(out);
  PQfreemem(out);
  return result;
}

}  // namespace motcua::sync
