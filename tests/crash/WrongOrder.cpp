// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The negative control of the crash test: an intake that commits the row before its file is there. Killed in between it
// leaves a row that names nothing; a crash test that does not see this sees nothing.
#include "core/intake/IntakeService.h"
#include "core/store/Store.h"

#include <QCoreApplication>

#include <cstdio>

using namespace motcua;

namespace {

class LateBlobStore final : public dossier::BlobStore {
 public:
  explicit LateBlobStore(store::FileBlobStore& real) : m_real(real) {}
  Result<BlobHash> put(const QByteArray& bytes) override {
    m_waiting << bytes;
    return store::FileBlobStore::hashOf(bytes);
  }
  Result<QByteArray> get(const BlobHash& hash) const override { return m_real.get(hash); }
  bool contains(const BlobHash& hash) const override { return m_real.contains(hash); }
  QString pathOf(const BlobHash& hash) const override { return m_real.pathOf(hash); }
  Status flush() {
    for (const auto& bytes : std::as_const(m_waiting)) TRY(m_real.put(bytes));
    return {};
  }

 private:
  store::FileBlobStore& m_real;
  QList<QByteArray> m_waiting;
};

Status run(const QString& folder) {
  SystemClock clock;
  TRY_ASSIGN(auto store, store::Store::open(folder, clock));
  LateBlobStore late(store->blobs());
  intake::IntakeService service({store->dossiers(), late, store->catalogue(), store->settings(), clock,
                                 [](const QDateTime& from, const procedure::Duration&) {
                                   return deadline::DueDate{from, from, {}};
                                 },
                                 store->identity().agency, store->identity().counter});
  const auto actor = account::systemAccount();
  TRY(store->dossiers().inTransaction([&]() -> Status {
    TRY_ASSIGN(const auto draft, service.openDraft(actor));
    for (int i = 0; i < 3; ++i)
      TRY(service.addPage(draft, QStringLiteral("TP01"),
                          {QByteArray(1000, static_cast<char>('a' + i)), QStringLiteral("image/jpeg"), {}, 1, 1, 1, false, 0, 0}, actor));
    return {};
  }));
  return late.flush();
}

}  // namespace

int main(int argc, char** argv) {
  QCoreApplication application(argc, argv);
  const auto status = run(QString::fromLocal8Bit(argc > 1 ? argv[1] : ""));
  if (!status) std::fprintf(stderr, "%s\n", qPrintable(status.error().detail));
  return status ? 0 : 1;
}
