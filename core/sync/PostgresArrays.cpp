// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Arrays in PostgreSQL's binary form: nothing is escaped here and nothing is parsed there.
#include "core/sync/Postgres.h"

#include <QtEndian>

namespace motcua::sync {
namespace {

enum class Oid : qint32 { Bytea = 17, Bigint = 20, Int = 23, Text = 25 };

template <class Number>
void put(QByteArray& out, Number number) {
  const auto big = qToBigEndian(number);
  out.append(reinterpret_cast<const char*>(&big), sizeof big);
}

QByteArray header(Oid element, qsizetype many) {
  QByteArray out;
  put<qint32>(out, many > 0 ? 1 : 0);  // dimensions
  put<qint32>(out, 0);                 // no NULL among them
  put<qint32>(out, static_cast<qint32>(element));
  if (many > 0) {
    put<qint32>(out, static_cast<qint32>(many));
    put<qint32>(out, 1);  // the first one's number
  }
  return out;
}

template <class Number>
Postgres::Value numberArray(Oid element, const QList<Number>& values) {
  auto out = header(element, values.size());
  out.reserve(out.size() + values.size() * static_cast<qsizetype>(sizeof(qint32) + sizeof(Number)));
  for (const auto value : values) {
    put<qint32>(out, sizeof(Number));
    put<Number>(out, value);
  }
  return {out, Postgres::Value::Kind::Binary};
}

Postgres::Value bytesArray(Oid element, const QList<QByteArray>& values) {
  auto out = header(element, values.size());
  qsizetype size = out.size();
  for (const auto& value : values) size += static_cast<qsizetype>(sizeof(qint32)) + value.size();
  out.reserve(size);
  for (const auto& value : values) {
    put<qint32>(out, static_cast<qint32>(value.size()));
    out.append(value);
  }
  return {out, Postgres::Value::Kind::Binary};
}

}  // namespace

Postgres::Value Postgres::texts(const QList<QByteArray>& values) {
  return bytesArray(Oid::Text, values);
}

Postgres::Value Postgres::byteas(const QList<QByteArray>& values) {
  return bytesArray(Oid::Bytea, values);
}

Postgres::Value Postgres::numbers(const QList<int>& values) {
  return numberArray<qint32>(Oid::Int, values);
}

Postgres::Value Postgres::numbers(const QList<qint64>& values) {
  return numberArray<qint64>(Oid::Bigint, values);
}

}  // namespace motcua::sync
