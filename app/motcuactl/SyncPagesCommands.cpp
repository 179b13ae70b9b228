// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// sync pages [--secret-file FILE] [--check] [--again PAGE]: where pages are kept, an S3 store or the hub.
#include "app/motcuactl/Commands.h"
#include "app/motcuactl/Session.h"
#include "app/office/OfficeSync.h"
#include "core/store/Snapshots.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonObject>

namespace motcua::ctl {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("sync", text);
}

QString key(const char* name) {
  return QString::fromLatin1(name);
}

/// A page by its hash or the beginning of it, as messages show it.
Result<BlobHash> pageNamed(store::Store& store, const QString& begin) {
  BlobHash found;
  constexpr int kShortest = 8;
  TRY_ASSIGN(const auto stay, store::snapshotBlobs(store.database()));
  for (const auto& hash : store.blobs().all()) {
    if (begin.size() < kShortest || stay.contains(hash) || !hash.startsWith(begin.toLower())) continue;
    if (!found.value.isEmpty()) return fail(ErrorCode::BadInput, key("more than one page"), begin);
    found.value = hash;
  }
  if (found.value.isEmpty()) return fail(ErrorCode::NotFound, key("no such page here"), begin);
  return found;
}

int pages(Context& context) {
  CTL_TRY_ASSIGN(context, const auto arguments, Arguments::parse(context.words, {key("secret-file"), key("again")}, {key("check")}));
  CTL_TRY_ASSIGN(context, auto session, Session::open(context));
  CTL_TRY(context, account::require(session.actor, account::Permission::ManageStore));
  auto& store = session.office->store();
  auto& secrets = *session.office->secrets();
  if (arguments.has(key("secret-file"))) CTL_TRY(context, secrets.take(app::kS3Secret, arguments.value(key("secret-file"))));
  secrets.load();
  CTL_TRY_ASSIGN(context, const auto settings, session.office->desk().settings.all());
  const auto s3 = app::s3Settings(settings, secrets);
  if (arguments.has(key("again"))) {
    CTL_TRY_ASSIGN(context, const auto hash, pageNamed(store, arguments.value(key("again"))));
    app::OfficeSync sync({store.sync(),
                          store.blobs(),
                          *context.clock,
                          store.folder(),
                          settings[key("hub.url")].toString(),
                          secrets.of(app::kHubPassword),
                          nullptr,
                          {},
                          s3});
    CTL_TRY(context, sync.sendPageAgain(hash));
    context.print(QJsonObject{{key("sent"), hash.value}}, tr("The page %1 was sent again.").arg(hash.value.left(12)));
    return Done;
  }
  QJsonObject out{{key("place"), s3.isSet() ? key("s3") : key("hub")}};
  QStringList lines;
  if (!s3.isSet()) lines << tr("Pages are kept in the hub (s3.endpoint is empty).");
  if (s3.isSet()) {
    CTL_TRY(context, sync::s3::check(s3));
    lines << tr("Pages are kept in the bucket %1 at %2.").arg(s3.bucket, s3.endpoint);
    for (const auto& [name, value] : {qMakePair("endpoint", s3.endpoint), qMakePair("region", s3.region), qMakePair("bucket", s3.bucket),
                                      qMakePair("prefix", s3.prefix), qMakePair("access_key", s3.accessKey)})
      out[key(name)] = value;
  }
  if (s3.isSet() && arguments.has(key("check"))) {
    app::OfficePages there({store.sync(), store.blobs(), *context.clock, s3});
    CTL_TRY_ASSIGN(context, const auto health, there.tryOut());
    out[key("works")] = true;
    out[key("sees_other_agencies")] = health.seesOthers;
    out[key("clock_off_seconds")] = health.clockOffSeconds;
    lines << tr("It takes a page and gives it back.");
    if (health.seesOthers) lines << tr("This key may list all of the bucket: give it rights under this agency's prefix only.");
  }
  context.print(out, lines.join(QLatin1Char('\n')));
  return Done;
}

}  // namespace

QList<CommandEntry> syncPagesCommands() {
  return {{key("sync"), key("pages"), key("[--secret-file FILE] [--check] [--again PAGE]"),
           tr("Where pages are kept; keeps the secret of the S3 store."), pages}};
}

}  // namespace motcua::ctl
