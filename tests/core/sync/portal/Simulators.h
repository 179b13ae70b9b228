// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Strict portals: each refuses and notes what the contract does not know (domain.md 1), and can misbehave as real ones do.
#pragma once
#include "tests/core/sync/portal/HttpServer.h"

#include <QDeadlineTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QSet>
#include <QStringList>

#include <deque>
#include <optional>

namespace motcua::test {

class Simulator {
 public:
  enum class Mood {
    Well,
    Html,  ///< a captive portal
    Empty,
    Trouble,        ///< 503 with a JSON body
    Lost,           ///< the request never arrives
    StoredUnheard,  ///< stored, and then the line is cut
    SessionOver,
    Refuse,  ///< a business error
    HalfJson,
  };
  Simulator() : m_server([this](const Request& request) { return handle(request); }) {}
  virtual ~Simulator() = default;
  [[nodiscard]] QString url() const { return m_server.url(); }

  // Thread-safe for the test.
  void mood(Mood mood, int times = 1) {
    QMutexLocker lock(&m_mutex);
    for (int i = 0; i < times; ++i) m_moods.push_back(mood);
  }
  void setRandomMoods(quint32 seed, int percent) {
    QMutexLocker lock(&m_mutex);
    m_random = seed;
    m_percent = percent;
  }
  void refuseCode(const QString& code) {
    QMutexLocker lock(&m_mutex);
    m_refused << code;
  }
  void forgive() {
    QMutexLocker lock(&m_mutex);
    m_refused.clear();
    m_percent = 0;
    m_moods.clear();
  }
  [[nodiscard]] QStringList violations() const {
    QMutexLocker lock(&m_mutex);
    return m_violations;
  }
  [[nodiscard]] QJsonObject dossier(const QString& code) const {
    QMutexLocker lock(&m_mutex);
    return m_dossiers.value(code);
  }
  [[nodiscard]] int dossierCount() const {
    QMutexLocker lock(&m_mutex);
    return static_cast<int>(m_dossiers.size());
  }
  /// States of the progress rows of one dossier, in the order in which they were stored.
  [[nodiscard]] QStringList progressOf(const QString& code) const {
    QMutexLocker lock(&m_mutex);
    return m_progress.value(code);
  }
  [[nodiscard]] QStringList calls() const {
    QMutexLocker lock(&m_mutex);
    return m_calls;
  }
  /// What stands here before we ever spoke.
  void seed(const QString& code) {
    QMutexLocker lock(&m_mutex);
    m_dossiers[code] = {{QStringLiteral("MaHoSo"), code}};
  }
  void setOkCode(const QJsonValue& code) {
    QMutexLocker lock(&m_mutex);
    m_ok = code;
  }

 protected:
  virtual Reply answer(const Request& request, Mood mood) = 0;
  void violation(const QString& text) { m_violations << text; }
  void checkFields(const QString& where, const QJsonObject& object, const QStringList& required, const QStringList& known);
  void checkDossier(const QJsonObject& element);
  void checkDate(const QString& where, const QString& text, const QString& form);
  /// One step has one payload: kept as it first came.
  void checkSame(const QString& step, const QByteArray& bytes);
  void storeProgress(const QJsonObject& element, const QString& state);
  [[nodiscard]] static Reply json(const QJsonObject& object, int status = 200);

  mutable QMutex m_mutex;
  QMap<QString, QJsonObject> m_dossiers;
  QMap<QString, QStringList> m_progress;
  QSet<QString> m_progressKeys;
  QMap<QString, QByteArray> m_payloads;
  QSet<QString> m_refused;
  QStringList m_violations;
  QStringList m_calls;
  QJsonValue m_ok = 0;

 private:
  Reply handle(const Request& request);
  [[nodiscard]] Mood nextMood();
  std::deque<Mood> m_moods;
  quint32 m_random = 0;
  int m_percent = 0;
  HttpServer m_server;  // last: its thread uses all of the above
};

class MapiSimulator final : public Simulator {
 public:
  ~MapiSimulator() override = default;
  QString user = QStringLiteral("phuong");
  QString secret = QStringLiteral("bi-mat");

 private:
  Reply answer(const Request& request, Mood mood) override;
  Reply service(const QJsonObject& body, const QByteArray& bytes, Mood mood);
  QString m_session;
  int m_sessions = 0;
};

class ProvinceSimulator final : public Simulator {
 public:
  /// A bus in front of it: a token is asked for in that form, and ends after so long.
  void wantToken(const QString& style, int seconds) {
    QMutexLocker lock(&m_mutex);
    m_style = style;
    m_seconds = seconds;
  }
  void revoke() {
    QMutexLocker lock(&m_mutex);
    m_token.clear();
  }
  void setTokenAnswer(const QByteArray& body, int status, const QByteArray& type = "application/json") {
    QMutexLocker lock(&m_mutex);
    m_tokenAnswer = Reply{status, body, type};
  }
  void setTakesNoToken(bool none) {
    QMutexLocker lock(&m_mutex);
    m_takesNone = none;
  }
  [[nodiscard]] int tokens() const {
    QMutexLocker lock(&m_mutex);
    return m_tokens;
  }

 private:
  Reply answer(const Request& request, Mood mood) override;
  Reply give(const Request& request);
  QString m_style;
  int m_seconds = 0;
  int m_tokens = 0;
  bool m_takesNone = false;
  QByteArray m_token;
  QDeadlineTimer m_until;
  std::optional<Reply> m_tokenAnswer;
};

class TokenSimulator final : public Simulator {
 public:
  [[nodiscard]] int uploads() const {
    QMutexLocker lock(&m_mutex);
    return static_cast<int>(m_files.size());
  }
  [[nodiscard]] QString ownCodeOf(const QString& counterCode) const;

 private:
  Reply answer(const Request& request, Mood mood) override;
  Reply create(const QJsonObject& body, const QByteArray& bytes);
  Reply steps(const QString& path, const QByteArray& bytes);
  QMap<QString, QByteArray> m_files;  ///< id -> hash
  QString m_token;
  int m_tokens = 0;
  int m_serial = 92636;
  QSet<QString> m_given;
};

}  // namespace motcua::test
