// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A strict S3 store: checks each signature by itself, refuses and notes what the protocol does not know, and can misbehave.
#pragma once
#include "core/sync/s3/S3Settings.h"
#include "tests/core/sync/portal/HttpServer.h"

#include <QDateTime>
#include <QMap>
#include <QSet>
#include <QStringList>

#include <deque>

namespace motcua::test {

class S3Simulator {
 public:
  enum class Mood {
    Html,           ///< a captive portal
    Redirect,       ///< to one
    Trouble,        ///< 500
    SlowDown,       ///< 503
    Lost,           ///< the connection is cut before anything is done
    StoredUnheard,  ///< done, and then the line is cut
    StoredSilent,   ///< done, and then nothing: a time-out
    SaysStored,     ///< says so and does nothing
    StoresHalf,     ///< stores half of it and says all is well
    WrongBytes,     ///< gives other bytes than it has
    HalfBody,       ///< its answer breaks off
    ErrorIn200,     ///< the multipart upload fails after the status was sent
    Full,
  };
  S3Simulator();
  S3Simulator(const QString& certificate, const QString& key);

  /// A key that may use objects under `prefix` only; empty: all of the bucket.
  void allow(const QByteArray& accessKey, const QByteArray& secret, const QByteArray& prefix = {});
  [[nodiscard]] sync::s3::S3Settings settings() const;
  [[nodiscard]] HttpServer& line() { return m_server; }

  // Thread-safe for the test. `op`: HEAD GET PUT PART CREATE COMPLETE UPLOADS PARTS LIST ABORT
  void mood(const QByteArray& op, Mood mood, int times = 1);
  void wellAgain();
  void setTime(const QDateTime& now) { m_now = now; }
  void setTellsTime(bool tells) { m_tellsTime = tells; }
  void setChecksums(bool knows) { m_checksums = knows; }  ///< false: an older store, which refuses the word
  void setHides(bool hides) { m_hides = hides; }          ///< "forbidden" in place of "not there", as without a general ListBucket
  /// Calls what has no body text/html, as OpenStack's Swift does.
  void setLooksLikePages(bool looks) { m_looksLikePages = looks; }
  void setBucket(const QByteArray& name) { m_bucket = name; }
  void setRegion(const QByteArray& name) { m_region = name; }
  [[nodiscard]] QStringList violations() const;
  [[nodiscard]] QList<QByteArray> keys() const;
  [[nodiscard]] QByteArray object(const QByteArray& key) const;
  [[nodiscard]] QByteArray typeOf(const QByteArray& key) const;
  void corrupt(const QByteArray& key);
  [[nodiscard]] int count(const QByteArray& op) const;
  [[nodiscard]] int uploads() const;
  /// An upload that somebody began and never went on with.
  void abandon(const QByteArray& key, const QDateTime& begun);

 private:
  struct Object {
    QByteArray bytes;
    QByteArray etag;
    QByteArray checksum;
    QByteArray type;
    QMap<QByteArray, QByteArray> meta;
  };
  struct Upload {
    QByteArray key;
    QDateTime begun;
    Object made;
    bool checksums = false;
    QMap<int, Object> parts;
  };
  struct Asked {
    QByteArray op;
    QByteArray key;
    QMap<QByteArray, QByteArray> query;
  };
  Reply handle(const Request& request);
  Reply serve(const Request& request, const Asked& asked, const Mood* mood);
  [[nodiscard]] Asked asked(const Request& request) const;
  [[nodiscard]] QByteArray checkSignature(const Request& request, const Asked& asked);
  [[nodiscard]] QByteArray checkHeaders(const Request& request, const QByteArray& authorization);
  [[nodiscard]] QByteArray checkLink(const Request& request, const Asked& asked);
  [[nodiscard]] Object objectFrom(const Request& request) const;
  Reply head(const Asked& asked, bool body, const Request& request, const Mood* mood);
  Reply put(const Request& request, const Asked& asked, const Mood* mood);
  Reply part(const Request& request, const Asked& asked, const Mood* mood);
  Reply create(const Request& request, const Asked& asked);
  Reply complete(const Request& request, const Asked& asked, const Mood* mood);
  Reply list(const Asked& asked) const;
  Reply listUploads(const Asked& asked) const;
  Reply listParts(const Asked& asked) const;
  [[nodiscard]] static Reply error(int status, const QByteArray& code, const QByteArray& more = {});

  mutable QMutex m_mutex;
  QByteArray m_bucket = "trang";
  QByteArray m_region = "vn-1";
  QDateTime m_now;
  bool m_tellsTime = true;
  bool m_checksums = true;
  bool m_hides = false;
  bool m_looksLikePages = false;
  QMap<QByteArray, QPair<QByteArray, QByteArray>> m_allowed;
  QMap<QByteArray, Object> m_objects;
  QMap<QByteArray, Upload> m_uploads;
  QMap<QByteArray, std::deque<Mood>> m_moods;
  QMap<QByteArray, int> m_counts;
  QStringList m_violations;
  int m_serial = 0;
  HttpServer m_server;  // last: its thread uses all of the above
};

}  // namespace motcua::test
