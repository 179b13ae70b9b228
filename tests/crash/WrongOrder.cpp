// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The negative controls of the crash tests: an intake like motcuactl's, printed like its, that breaks one promise. A crash
// test that does not see it sees nothing. crash_wrong_order MODE FOLDER:
//   late    commits the row before the file is there
//   off     synchronous=OFF: a commit that waits for no disk
//   bytes   gives the file its name without an fsync of its bytes
//   name    answers without an fsync of the folder that holds the name
#include "core/base/Json.h"
#include "core/intake/IntakeService.h"
#include "core/store/Store.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cstdio>
#include <unistd.h>

using namespace motcua;

namespace {

class WrongBlobStore final : public dossier::BlobStore {
 public:
  WrongBlobStore(store::FileBlobStore& real, QString mode) : m_real(real), m_mode(std::move(mode)) {}
  Result<BlobHash> put(const QByteArray& bytes) override {
    if (m_mode == QLatin1String("off")) return m_real.put(bytes);
    m_waiting << bytes;
    if (m_mode != QLatin1String("late")) TRY(flush());
    return store::FileBlobStore::hashOf(bytes);
  }
  Result<QByteArray> get(const BlobHash& hash) const override { return m_real.get(hash); }
  bool contains(const BlobHash& hash) const override { return m_real.contains(hash); }
  QString pathOf(const BlobHash& hash) const override { return m_real.pathOf(hash); }
  Status flush() {
    for (const auto& bytes : std::exchange(m_waiting, {})) TRY(m_mode == QLatin1String("late") ? late(bytes) : careless(bytes));
    return {};
  }

 private:
  Status late(const QByteArray& bytes) {
    TRY(m_real.put(bytes));
    return {};
  }
  Status careless(const QByteArray& bytes) {
    const auto path = m_real.pathOf(store::FileBlobStore::hashOf(bytes));
    QFile file(QFileInfo(path).path() + QStringLiteral("/../tmp/") + QFileInfo(path).fileName());
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush()) return fail(ErrorCode::StoreFailed, path);
    if (m_mode != QLatin1String("bytes")) ::fsync(file.handle());
    return file.rename(path) ? Status() : fail(ErrorCode::StoreFailed, path);
  }
  store::FileBlobStore& m_real;
  QString m_mode;
  QList<QByteArray> m_waiting;
};

Status run(const QString& mode, const QString& folder) {
  SystemClock clock;
  TRY_ASSIGN(auto store, store::Store::open(folder, clock));
  if (mode == QLatin1String("off")) TRY(store->database().execute(QStringLiteral("PRAGMA synchronous=OFF")));
  WrongBlobStore blobs(store->blobs(), mode);
  intake::IntakeService service({store->dossiers(), blobs, store->catalogue(), store->settings(), clock,
                                 [](const QDateTime& from, const procedure::Duration&) {
                                   return deadline::DueDate{from, from, {}};
                                 },
                                 store->identity().agency, store->identity().counter});
  const auto actor = account::systemAccount();
  TRY_ASSIGN(const auto object, json::parseObject(R"({"procedure":"1.001193","applicant":{"name":"Nguyễn Thị Đào","id_number":"093190001234"}})"));
  TRY_ASSIGN(const auto form, intake::intakeFormFromJson(object));
  QString code;
  TRY(store->dossiers().inTransaction([&]() -> Status {
    TRY_ASSIGN(const auto draft, service.openDraft(actor));
    for (int i = 0; i < 3; ++i)
      TRY(service.addPage(draft, QStringLiteral("TP01"),
                          {QByteArray(1000, static_cast<char>('a' + i)), QStringLiteral("image/jpeg"), {}, 1, 1, 1, false, 0, 0}, actor));
    TRY_ASSIGN(const auto done, service.receive(draft, form, actor));
    if (!done.received) return fail(ErrorCode::Refused, QStringLiteral("findings"));
    code = done.received->code;
    return {};
  }));
  TRY(blobs.flush());
  std::printf("{\"code\": \"%s\"}\n", qPrintable(code));
  std::fflush(stdout);
  return {};
}

}  // namespace

int main(int argc, char** argv) {
  QCoreApplication application(argc, argv);
  if (argc != 3) return 2;
  const auto status = run(QString::fromLocal8Bit(argv[1]), QString::fromLocal8Bit(argv[2]));
  if (!status) std::fprintf(stderr, "%s\n", qPrintable(status.error().detail));
  return status ? 0 : 1;
}
