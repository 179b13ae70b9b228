// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// doctor · doctor bundle FILE: what IT asks first. No names, numbers or papers of anybody are in it.
#include "app/motcuactl/Commands.h"
#include "app/motcuactl/SecretText.h"
#include "app/motcuactl/Session.h"
#include "app/office/OfficePages.h"
#include "core/settings/OfficeSettings.h"
#include "ui/text/ErrorText.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QProcess>
#include <QSaveFile>
#include <QStandardPaths>
#include <QStorageInfo>
#include <QSysInfo>

namespace motcua::ctl {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("ctl", text);
}

enum class Verdict { Good, Notice, Bad };

struct Line {
  QString name;
  Verdict verdict = Verdict::Good;
  QString value;
};

QString textOf(Verdict verdict) {
  return verdict == Verdict::Good ? QStringLiteral("good") : verdict == Verdict::Notice ? QStringLiteral("notice") : QStringLiteral("bad");
}

QString output(const QString& program, const QStringList& words) {
  QProcess process;
  process.start(program, words);
  if (!process.waitForFinished(3000)) return {};
  return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

QList<Line> machine() {
  const auto clockSynced = output(QStringLiteral("timedatectl"),
                                  {QStringLiteral("show"), QStringLiteral("-p"), QStringLiteral("NTPSynchronized"), QStringLiteral("--value")});
  return {{QStringLiteral("system"), Verdict::Good, QSysInfo::prettyProductName() + QStringLiteral(", Linux ") + QSysInfo::kernelVersion()},
          {QStringLiteral("qt"), Verdict::Good, QString::fromLatin1(qVersion())},
          {QStringLiteral("clock"), clockSynced == QLatin1String("yes") ? Verdict::Good : Verdict::Notice,
           clockSynced == QLatin1String("yes") ? tr("set by the network") : tr("not known to be set by the network; check the date")}};
}

Line disk(const QString& folder) {
  const QStorageInfo storage(QFile::exists(folder) ? folder : QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation));
  const auto free = storage.bytesAvailable();
  constexpr qint64 kGigabyte = 1LL << 30;
  return {QStringLiteral("disk"),
          free < 2 * kGigabyte    ? Verdict::Bad
          : free < 10 * kGigabyte ? Verdict::Notice
                                  : Verdict::Good,
          tr("%1 free (%2)").arg(QLocale().formattedDataSize(free), QString::fromUtf8(storage.fileSystemType()))};
}

Line encryption(const QString& folder) {
  const QStorageInfo storage(folder);
  const auto kind = output(QStringLiteral("lsblk"), {QStringLiteral("-no"), QStringLiteral("TYPE"), QString::fromUtf8(storage.device())});
  const bool encrypted = kind.contains(QLatin1String("crypt"));
  return {QStringLiteral("encryption"), encrypted ? Verdict::Good : Verdict::Notice,
          encrypted ? tr("the volume is encrypted") : tr("the volume is not known to be encrypted")};
}

Line fonts() {
  const auto families = output(QStringLiteral("fc-list"), {QStringLiteral(":lang=vi"), QStringLiteral("family")});
  const bool good = families.contains(QLatin1String("Noto Sans")) && families.contains(QLatin1String("Liberation Serif"));
  return {QStringLiteral("fonts"), good ? Verdict::Good : Verdict::Bad,
          good ? QStringLiteral("Noto Sans, Liberation Serif") : tr("fonts-noto-core or fonts-liberation2 is missing")};
}

Line inputMethod() {
  const auto module = qEnvironmentVariable("QT_IM_MODULE");
  return {QStringLiteral("input_method"), module.isEmpty() ? Verdict::Notice : Verdict::Good,
          module.isEmpty() ? tr("none set (QT_IM_MODULE)") : module};
}

/// Asks the store itself, with a few bytes as a page.
QList<Line> pageStore(Session& session, const Context& context, const QJsonObject& settings) {
  auto& store = session.office->store();
  const auto s3 = app::s3Settings(settings, *session.office->secrets());
  if (!s3.isSet()) return {};
  const auto health = app::OfficePages({store.sync(), store.blobs(), *context.clock, s3}).tryOut();
  const auto name = QStringLiteral("pages");
  if (!health) return {{name, Verdict::Bad, text::sentence(health.error())}};
  if (health->clockOffSeconds != 0)
    return {{name, Verdict::Notice, tr("the store for pages works, but this PC's clock differs by %1 s").arg(health->clockOffSeconds)}};
  if (health->seesOthers)
    return {{name, Verdict::Notice, tr("the store for pages works; its key may list all of the bucket, not only this agency's prefix")}};
  return {{name, Verdict::Good, tr("the store for pages works (%1)").arg(s3.bucket)}};
}

QList<Line> secrets(const app::Secrets& secrets) {
  const auto line = secretLine(secrets, Which::Present);
  if (line.isEmpty()) return {};
  const auto name = QStringLiteral("secrets");
  if (const auto exposed = secrets.exposed(); !exposed.isEmpty())
    return {{name, Verdict::Bad, tr("others on this PC can read %1: chmod 600, and change that secret").arg(exposed.join(QStringLiteral(", ")))}};
  bool unread = false;
  for (const auto* each : app::kSecretNames)
    unread = unread || secrets.placeOf(each) == app::Secrets::Place::Locked || secrets.placeOf(each) == app::Secrets::Place::NoAnswer;
  return {{name, unread ? Verdict::Notice : Verdict::Good, line}};
}

QList<Line> storeLines(const Context& context) {
  if (!store::Store::exists(context.dataDir)) return {{QStringLiteral("store"), Verdict::Notice, tr("no store in %1").arg(context.dataDir)}};
  auto session = Session::open(context);
  if (!session) return {{QStringLiteral("store"), Verdict::Bad, session.error().detail}};
  QList<Line> out;
  const auto& room = session->office->store().room();
  const bool whole = room.ballastBytes() >= room.limits().ballast;
  out << Line{QStringLiteral("ballast"),
              room.limits().ballast == 0 ? Verdict::Notice
              : whole                    ? Verdict::Good
                                         : Verdict::Bad,
              room.limits().ballast == 0 ? tr("none kept")
              : whole                    ? tr("%1 kept for a full disk").arg(QLocale().formattedDataSize(room.ballastBytes()))
                                         : tr("given up: the disk is full, no new dossier is begun until space is free")};
  const auto faults = session->office->store().check(store::Store::Depth::Quick);
  const bool sound = faults && faults->isEmpty();
  out << Line{QStringLiteral("store"), sound ? Verdict::Good : Verdict::Bad, sound ? tr("sound") : tr("damaged: run motcuactl store check --deep")};
  if (const auto s = session->office->store().stats())
    out << Line{QStringLiteral("contents"), Verdict::Good,
                tr("%1 dossiers, %2 pages, %3 procedures").arg(s->dossiers).arg(s->pages).arg(s->procedures)};
  if (const auto all = session->office->desk().settings.all()) {
    const auto office = settings::officeSettings(*all);
    out << Line{QStringLiteral("printer"), office.receiptQueue.isEmpty() ? Verdict::Notice : Verdict::Good,
                office.receiptQueue.isEmpty() ? tr("no queue set, receipts become PDF files") : office.receiptQueue};
    out << Line{QStringLiteral("scanner"), office.scannerId.isEmpty() ? Verdict::Notice : Verdict::Good,
                office.scannerId.isEmpty() ? tr("none chosen") : office.scannerId};
    const auto hub = all->value(QStringLiteral("hub.url")).toString();
    out << Line{QStringLiteral("hub"), hub.isEmpty() ? Verdict::Notice : Verdict::Good,
                hub.isEmpty() ? tr("none: this counter works alone") : tr("set; see motcuactl sync status")};
    session->office->secrets()->load();
    out << secrets(*session->office->secrets()) << pageStore(*session, context, *all);
  }
  return out;
}

QList<Line> examine(const Context& context) {
  auto lines = machine();
  lines << disk(context.dataDir) << encryption(context.dataDir) << fonts() << inputMethod() << storeLines(context);
  return lines;
}

QJsonObject toJson(const QList<Line>& lines) {
  QJsonArray array;
  bool bad = false;
  for (const auto& line : lines) {
    array << QJsonObject{
        {QStringLiteral("name"), line.name}, {QStringLiteral("verdict"), textOf(line.verdict)}, {QStringLiteral("value"), line.value}};
    bad = bad || line.verdict == Verdict::Bad;
  }
  return {{QStringLiteral("ok"), !bad}, {QStringLiteral("checks"), array}};
}

int doctor(Context& context) {
  const auto lines = examine(context);
  const auto object = toJson(lines);
  QStringList text;
  for (const auto& line : lines)
    text << QStringLiteral("%1 %2: %3")
                .arg(line.verdict == Verdict::Good     ? QStringLiteral("[ok]")
                     : line.verdict == Verdict::Notice ? QStringLiteral("[ ? ]")
                                                       : QStringLiteral("[!!]"),
                     line.name, line.value);
  context.print(object, text.join(QLatin1Char('\n')));
  return object[QStringLiteral("ok")].toBool() ? Done : Other;
}

int bundle(Context& context) {
  if (context.words.size() != 1) return context.usage(tr("Give one file."));
  QSaveFile file(context.words.first());
  const auto bytes = QJsonDocument(toJson(examine(context))).toJson();
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) < 0 || !file.commit())
    return context.failed(makeError(ErrorCode::UnreadableFile, file.errorString(), context.words.first()));
  context.print(QJsonObject{{QStringLiteral("file"), context.words.first()}}, tr("Written to %1.").arg(context.words.first()));
  return Done;
}

}  // namespace

QList<CommandEntry> doctorCommands() {
  return {{QStringLiteral("doctor"), {}, {}, tr("What IT asks first: system, disk, clock, fonts, store, devices."), doctor},
          {QStringLiteral("doctor"), QStringLiteral("bundle"), QStringLiteral("FILE"), tr("The same into a file, without personal data."), bundle}};
}

}  // namespace motcua::ctl
