// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/motcuactl/Command.h"

#include "ui/text/ErrorText.h"
#include "ui/text/FindingText.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace motcua::ctl {
namespace {

void say(FILE* stream, const QString& line) {
  const auto bytes = line.toUtf8();
  std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
  if (!bytes.endsWith('\n')) std::fputc('\n', stream);
  std::fflush(stream);
}

QByteArray document(const QJsonValue& value) {
  if (value.isArray()) return QJsonDocument(value.toArray()).toJson(QJsonDocument::Indented);
  if (value.isObject()) return QJsonDocument(value.toObject()).toJson(QJsonDocument::Indented);
  const auto wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
  return wrapped.mid(1, wrapped.size() - 2);
}

}  // namespace

Result<Arguments> Arguments::parse(const QStringList& words, const QStringList& options, const QStringList& flags) {
  Arguments out;
  bool optionsEnded = false;
  for (qsizetype i = 0; i < words.size(); ++i) {
    const auto& word = words[i];
    if (optionsEnded || !word.startsWith(QLatin1String("--"))) {
      out.m_rest << word;
      continue;
    }
    if (word == QLatin1String("--")) {
      optionsEnded = true;
      continue;
    }
    const auto equals = word.indexOf(QLatin1Char('='));
    const auto name = equals > 0 ? word.mid(2, equals - 2) : word.mid(2);
    if (flags.contains(name)) {
      out.m_flags << name;
    } else if (options.contains(name)) {
      if (equals > 0) {
        out.m_values[name] << word.mid(equals + 1);
      } else if (i + 1 < words.size()) {
        out.m_values[name] << words[++i];
      } else {
        return fail(ErrorCode::BadInput, QStringLiteral("--%1 needs a value").arg(name), QStringLiteral("--") + name);
      }
    } else {
      return fail(ErrorCode::BadInput, QStringLiteral("unknown option --%1").arg(name), QStringLiteral("--") + name);
    }
  }
  return out;
}

QString Arguments::value(const QString& option, const QString& fallback) const {
  const auto all = m_values.value(option);
  return all.isEmpty() ? fallback : all.last();
}

Result<int> Arguments::number(const QString& option, int fallback) const {
  if (!m_values.contains(option)) return fallback;
  bool ok = false;
  const int number = value(option).toInt(&ok);
  if (!ok || number < 0) return fail(ErrorCode::BadInput, QStringLiteral("--%1 needs a number").arg(option), QStringLiteral("--") + option);
  return number;
}

void Context::print(const QJsonValue& value, const QString& text) const {
  if (json) {
    say(stdout, QString::fromUtf8(document(value)));
  } else if (!text.isEmpty()) {
    say(stdout, text);
  }
}

int Context::failed(const Error& error) const {
  say(stderr, text::sentence(error));
  if (qEnvironmentVariableIsSet("MOTCUA_DEBUG"))
    say(stderr, QStringLiteral("  [%1 %2:%3]").arg(error.detail, QString::fromUtf8(error.file)).arg(error.line));
  return exitCodeFor(error.code);
}

int Context::refused(const Findings& findings) const {
  if (json) print(QJsonObject{{QStringLiteral("findings"), findingsToJson(findings)}}, {});
  for (const auto& finding : findings) say(stderr, finding.field + QStringLiteral(": ") + text::sentence(finding));
  return Refused;
}

int Context::refused(const QString& message) const {
  say(stderr, message);
  return Refused;
}

int Context::usage(const QString& message) const {
  say(stderr, message);
  return Usage;
}

int exitCodeFor(ErrorCode code) {
  switch (code) {
    case ErrorCode::BadInput:
    case ErrorCode::UnreadableFile:
    case ErrorCode::BadImage:
    case ErrorCode::ImageTooLarge:
    case ErrorCode::BadPdf:
    case ErrorCode::EncryptedPdf:
    case ErrorCode::SlowPdf:
    case ErrorCode::BadJson:
    case ErrorCode::BadTemplate:
    case ErrorCode::BadPassphrase: return Usage;
    case ErrorCode::NotFound:
    case ErrorCode::NoCode:
    case ErrorCode::StoreMissing: return NotFound;
    case ErrorCode::Refused:
    case ErrorCode::PermissionDenied:
    case ErrorCode::WrongCredentials:
    case ErrorCode::AlreadyExists:
    case ErrorCode::StoreExists:
    case ErrorCode::ClockUncertain:
    case ErrorCode::Conflict: return Refused;
    case ErrorCode::DeviceMissing:
    case ErrorCode::DeviceBusy:
    case ErrorCode::DeviceAccessDenied:
    case ErrorCode::DeviceJammed:
    case ErrorCode::DeviceNoPaper:
    case ErrorCode::DeviceCoverOpen:
    case ErrorCode::DeviceHung:
    case ErrorCode::DeviceCrashed:
    case ErrorCode::DeviceUnsupported:
    case ErrorCode::DeviceIo:
    case ErrorCode::DeviceMultiFeed:
    case ErrorCode::DeviceWarmingUp:
    case ErrorCode::DeviceNoMemory:
    case ErrorCode::PrinterMissing:
    case ErrorCode::PrinterOffline:
    case ErrorCode::PrinterOutOfPaper:
    case ErrorCode::PrinterHeld:
    case ErrorCode::PrintCancelled:
    case ErrorCode::PrintFailed: return Device;
    case ErrorCode::StoreDamaged:
    case ErrorCode::StoreTooNew: return Store;
    case ErrorCode::UpstreamUnreachable:
    case ErrorCode::UpstreamRefused:
    case ErrorCode::UpstreamBadAnswer:
    case ErrorCode::UpstreamForked:
    case ErrorCode::UpstreamDamaged:
    case ErrorCode::UpstreamKeyRefused:
    case ErrorCode::UpstreamForbidden:
    case ErrorCode::UpstreamClockOff:
    case ErrorCode::UpstreamNoBucket:
    case ErrorCode::UpstreamWrongRegion:
    case ErrorCode::UpstreamFull: return Upstream;
    default: return Other;
  }
}

QJsonArray findingsToJson(const Findings& findings) {
  QJsonArray out;
  for (const auto& finding : findings)
    out << QJsonObject{{QStringLiteral("field"), finding.field},
                       {QStringLiteral("code"), finding.code},
                       {QStringLiteral("severity"), finding.severity == Severity::Blocking  ? QStringLiteral("blocking")
                                                    : finding.severity == Severity::Warning ? QStringLiteral("warning")
                                                                                            : QStringLiteral("note")},
                       {QStringLiteral("message"), text::sentence(finding)}};
  return out;
}

}  // namespace motcua::ctl
