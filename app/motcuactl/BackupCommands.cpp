// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// store backup FILE|FOLDER [--keep N] · store verify FILE · store restore FILE, each with [--passphrase-file F]
#include "app/motcuactl/Commands.h"
#include "app/motcuactl/Session.h"
#include "core/store/Backup.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace motcua::ctl {
namespace {

constexpr int kShortest = 8;

QString tr(const char* text) {
  return QCoreApplication::translate("sync", text);
}

QString key(const char* name) {
  return QString::fromLatin1(name);
}

void say(const QString& text) {
  std::fputs(text.toUtf8().constData(), stderr);
}

/// One line from the terminal, not shown.
QString askHidden(const QString& question) {
  say(question + QStringLiteral(": "));
  termios before{};
  tcgetattr(STDIN_FILENO, &before);
  auto silent = before;
  silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
  tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
  QFile in;
  QString line;
  if (in.open(stdin, QIODevice::ReadOnly)) line = QString::fromUtf8(in.readLine());
  tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
  say(key("\n"));
  while (line.endsWith(QLatin1Char('\n')) || line.endsWith(QLatin1Char('\r'))) line.chop(1);
  return line;
}

enum class Purpose { New, Existing };

/// --passphrase-file, MOTCUA_PASSPHRASE, or the terminal (twice for a new file: nobody can read back a mistyped one).
Result<QString> passphrase(const Arguments& arguments, Purpose purpose) {
  QString secret;
  if (arguments.has(key("passphrase-file"))) {
    QFile file(arguments.value(key("passphrase-file")));
    if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::UnreadableFile, file.errorString(), file.fileName());
    secret = QString::fromUtf8(file.readLine()).trimmed();
  } else if (qEnvironmentVariableIsSet("MOTCUA_PASSPHRASE")) {
    secret = qEnvironmentVariable("MOTCUA_PASSPHRASE");
  } else if (isatty(STDIN_FILENO) != 0) {
    secret = askHidden(tr("Passphrase of the backup"));
    if (purpose == Purpose::New && secret != askHidden(tr("The same once more")))
      return fail(ErrorCode::BadInput, tr("The two passphrases differ."), tr("passphrase"));
  } else {
    return fail(ErrorCode::NotConfigured, key("no passphrase"), key("MOTCUA_PASSPHRASE"));
  }
  if (purpose == Purpose::New && secret.size() < kShortest) return fail(ErrorCode::BadInput, key("shorter than %1").arg(kShortest), tr("passphrase"));
  return secret;
}

store::BackupOptions options() {
  store::BackupOptions out;
  if (isatty(STDERR_FILENO) == 0) return out;
  auto timer = std::make_shared<QElapsedTimer>();
  auto told = std::make_shared<qint64>(0);
  timer->start();
  out.progress = [timer, told](qint64 done, qint64 total) {
    if (timer->elapsed() < *told + 1000) return;
    *told = timer->elapsed();
    say(QStringLiteral("\r%1 %   ").arg(total > 0 ? done * 100 / total : 100));
    if (done >= total) say(key("\r"));
  };
  return out;
}

/// The sentence for a damaged store would send people to the wrong cupboard: here it is the file that is damaged.
int failed(const Context& context, const QString& file, const Error& error) {
  if ((error.code == ErrorCode::StoreDamaged || error.code == ErrorCode::BadJson) && error.subject == file) {
    say(tr("The backup %1 is damaged or not complete; nothing was restored from it. Take another one.").arg(file) + QLatin1Char('\n'));
    if (qEnvironmentVariableIsSet("MOTCUA_DEBUG")) say(error.detail + QLatin1Char('\n'));
    return Store;
  }
  return context.failed(error);
}

QJsonObject toJson(const store::BackupReport& report, const QString& file) {
  return {{key("file"), file},
          {key("store_id"), report.storeId},
          {key("agency"), report.agency},
          {key("counter"), report.counter},
          {key("at"), toIso(report.at)},
          {key("events"), report.events},
          {key("files"), report.files},
          {key("bytes"), report.bytes},
          {key("damaged_pages"), QJsonArray::fromStringList(report.damaged)}};
}

int told(const Context& context, const store::BackupReport& report, const QString& file, const QString& line) {
  auto text = line;
  if (!report.damaged.isEmpty())
    text +=
        QLatin1Char('\n') + tr("%1 page(s) were damaged or missing in the store and are not in it. Call the IT staff.").arg(report.damaged.size());
  context.print(toJson(report, file), text);
  return report.damaged.isEmpty() ? Done : Store;
}

/// Of the files that such a call made in that folder, the oldest go.
void keepNewest(const QString& folder, int keep) {
  auto names = QDir(folder).entryList({key("motcua-*.mcbackup")}, QDir::Files, QDir::Name);
  while (names.size() > keep) QFile::remove(folder + QLatin1Char('/') + names.takeFirst());
}

int backup(Context& context) {
  CTL_TRY_ASSIGN(context, const auto arguments, Arguments::parse(context.words, {key("passphrase-file"), key("keep")}, {}));
  if (arguments.rest().size() != 1) return context.usage(tr("store backup needs one FILE or FOLDER."));
  CTL_TRY_ASSIGN(context, const int keep, arguments.number(key("keep"), 0));
  if (!context.user.isEmpty()) {
    CTL_TRY_ASSIGN(context, const auto session, Session::open(context));
    CTL_TRY(context, account::require(session.actor, account::Permission::ManageStore));
  }
  auto file = arguments.rest().first();
  const bool intoFolder = QFileInfo(file).isDir();
  const auto folder = file;
  if (intoFolder) file = QDir(file).filePath(QStringLiteral("motcua-%1.mcbackup").arg(context.clock->now().toString(key("yyyyMMdd-HHmmss"))));
  CTL_TRY_ASSIGN(context, const auto secret, passphrase(arguments, Purpose::New));
  const auto report = store::backUp(context.dataDir, file, secret, *context.clock, options());
  if (!report) return failed(context, file, report.error());
  if (intoFolder && keep > 0) keepNewest(folder, keep);
  return told(context, *report, file, tr("Backed up and verified: %1 (%2 events, %3 files).").arg(file).arg(report->events).arg(report->files));
}

int verify(Context& context) {
  CTL_TRY_ASSIGN(context, const auto arguments, Arguments::parse(context.words, {key("passphrase-file")}, {}));
  if (arguments.rest().size() != 1) return context.usage(tr("store verify needs one FILE."));
  const auto file = arguments.rest().first();
  CTL_TRY_ASSIGN(context, const auto secret, passphrase(arguments, Purpose::Existing));
  const auto report = store::verifyBackup(file, secret, options());
  if (!report) return failed(context, file, report.error());
  return told(context, *report, file,
              tr("The backup is whole: %1 events, %2 files, made %3.").arg(report->events).arg(report->files).arg(toIso(report->at)));
}

int restore(Context& context) {
  CTL_TRY_ASSIGN(context, const auto arguments, Arguments::parse(context.words, {key("passphrase-file")}, {}));
  if (arguments.rest().size() != 1) return context.usage(tr("store restore needs one FILE."));
  const auto file = arguments.rest().first();
  CTL_TRY_ASSIGN(context, const auto secret, passphrase(arguments, Purpose::Existing));
  const auto report = store::restore(file, context.dataDir, secret, *context.clock, options());
  if (!report) return failed(context, file, report.error());
  return told(context, *report, file,
              tr("Restored into %1: counter %2 of %3, %4 events, as of %5.")
                  .arg(context.dataDir)
                  .arg(report->counter)
                  .arg(report->agency)
                  .arg(report->events)
                  .arg(toIso(report->at)));
}

}  // namespace

QList<CommandEntry> backupCommands() {
  return {{key("store"), key("backup"), key("FILE|FOLDER [--keep N] [--passphrase-file F]"),
           tr("One encrypted file of the whole store, verified after writing."), backup},
          {key("store"), key("verify"), key("FILE [--passphrase-file F]"), tr("Reads a backup and compares every sum."), verify},
          {key("store"), key("restore"), key("FILE [--passphrase-file F]"), tr("Puts a backup into an empty data folder."), restore}};
}

}  // namespace motcua::ctl
