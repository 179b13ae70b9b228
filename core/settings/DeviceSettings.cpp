// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/DeviceSettings.h"

#include "core/base/Json.h"
#include "core/scanning/CameraDriver.h"

#include <QRegularExpression>
#include <QUrl>

namespace motcua::settings {
namespace {

using printing::Paper;

QJsonObject choiceToJson(const PrinterChoice& choice) {
  return {{QStringLiteral("queue"), choice.queue},
          {QStringLiteral("tray"), choice.tray},
          {QStringLiteral("paper"), toText(choice.paper)},
          {QStringLiteral("copies"), choice.copies}};
}

Result<PrinterChoice> choiceFromJson(const QJsonObject& object, const QString& path) {
  json::Reader in(object, path);
  PrinterChoice out;
  out.queue = in.text(QStringLiteral("queue"));
  out.tray = in.text(QStringLiteral("tray"));
  out.copies = static_cast<int>(in.integer(QStringLiteral("copies"), 1));
  const auto paper = in.text(QStringLiteral("paper"), QStringLiteral("a4"));
  TRY(in.status());
  TRY_ASSIGN(out.paper, paperFromText(paper));
  return out;
}

Result<QStringList> textsFrom(const QJsonArray& array, const QString& path) {
  QStringList out;
  for (const auto& value : array) {
    if (!value.isString()) return fail(ErrorCode::BadJson, QStringLiteral("expected texts"), path);
    out << value.toString();
  }
  return out;
}

void checkChoice(const PrinterChoice& choice, const QString& field, Findings& out) {
  static const QRegularExpression kKeyword(QStringLiteral("^[A-Za-z0-9._-]*$"));
  if (choice.copies < 1 || choice.copies > 99)
    out << Finding{field + QStringLiteral(".copies"), QStringLiteral("copies_out_of_range"), Severity::Blocking, {QString::number(choice.copies)}};
  if (!kKeyword.match(choice.tray).hasMatch())
    out << Finding{field + QStringLiteral(".tray"), QStringLiteral("tray_unreadable"), Severity::Blocking, {choice.tray}};
}

}  // namespace

QString toText(Paper paper) {
  switch (paper) {
    case Paper::A4: return QStringLiteral("a4");
    case Paper::A5: return QStringLiteral("a5");
    case Paper::Receipt80: return QStringLiteral("receipt80");
  }
  return {};
}

Result<Paper> paperFromText(const QString& text) {
  for (const auto paper : {Paper::A4, Paper::A5, Paper::Receipt80})
    if (toText(paper) == text) return paper;
  return fail(ErrorCode::BadInput, QStringLiteral("paper is a4, a5 or receipt80"), text);
}

PrinterChoice printerFor(const DeviceSettings& settings, const QString& formId) {
  return settings.forms.value(formId, settings.printer);
}

QJsonObject toJson(const DeviceSettings& settings) {
  QJsonObject forms;
  for (auto it = settings.forms.begin(); it != settings.forms.end(); ++it) forms[it.key()] = choiceToJson(it.value());
  return {{QStringLiteral("scanner"), settings.scannerId},
          {QStringLiteral("watched_folder"), settings.watchedFolder},
          {QStringLiteral("camera"), settings.camera},
          {QStringLiteral("printer"), choiceToJson(settings.printer)},
          {QStringLiteral("forms"), forms},
          {QStringLiteral("added_scanners"), QJsonArray::fromStringList(settings.addedScanners)},
          {QStringLiteral("added_cameras"), QJsonArray::fromStringList(settings.addedCameras)},
          {QStringLiteral("profiles"), scanning::toJson(settings.profiles)},
          {QStringLiteral("reader_gap_ms"), settings.readerGapMs},
          {QStringLiteral("snapshot_at_hand_over"), settings.snapshotAtHandOver},
          {QStringLiteral("snapshot_keep_days"), settings.snapshotKeepDays}};
}

Result<DeviceSettings> deviceSettingsFromJson(const QJsonObject& object) {
  const auto path = QString::fromLatin1(kDeviceKey);
  json::Reader in(object, path);
  DeviceSettings out;
  out.scannerId = in.text(QStringLiteral("scanner"));
  out.watchedFolder = in.text(QStringLiteral("watched_folder"));
  out.camera = in.text(QStringLiteral("camera"));
  out.readerGapMs = static_cast<int>(in.integer(QStringLiteral("reader_gap_ms"), out.readerGapMs));
  out.snapshotAtHandOver = in.boolean(QStringLiteral("snapshot_at_hand_over"), out.snapshotAtHandOver);
  out.snapshotKeepDays = static_cast<int>(in.integer(QStringLiteral("snapshot_keep_days"), out.snapshotKeepDays));
  TRY_ASSIGN(out.printer, choiceFromJson(in.object(QStringLiteral("printer")), path + QStringLiteral(".printer")));
  const auto forms = in.object(QStringLiteral("forms"));
  const auto scanners = in.array(QStringLiteral("added_scanners"));
  const auto cameras = in.array(QStringLiteral("added_cameras"));
  const auto profiles = in.array(QStringLiteral("profiles"));
  TRY(in.status());
  TRY_ASSIGN(out.addedScanners, textsFrom(scanners, path + QStringLiteral(".added_scanners")));
  TRY_ASSIGN(out.addedCameras, textsFrom(cameras, path + QStringLiteral(".added_cameras")));
  TRY_ASSIGN(out.profiles, scanning::profilesFromJson(profiles));
  for (auto it = forms.begin(); it != forms.end(); ++it) {
    const auto formPath = path + QStringLiteral(".forms.") + it.key();
    if (!it->isObject()) return fail(ErrorCode::BadJson, QStringLiteral("expected an object"), formPath);
    TRY_ASSIGN(out.forms[it.key()], choiceFromJson(it->toObject(), formPath));
  }
  return out;
}

Result<DeviceSettings> deviceSettings(const QJsonObject& all) {
  const auto key = QString::fromLatin1(kDeviceKey);
  if (all.contains(key) && all[key] != QJsonObject()) {
    if (!all[key].isObject()) return fail(ErrorCode::BadJson, QStringLiteral("expected an object"), key);
    return deviceSettingsFromJson(all[key].toObject());
  }
  DeviceSettings out;
  out.printer.queue = all[QStringLiteral("print.receipt_queue")].toString();
  out.scannerId = all[QStringLiteral("scan.device")].toString();
  out.watchedFolder = all[QStringLiteral("scan.folder")].toString();
  out.camera = all[QStringLiteral("camera.source")].toString();
  return out;
}

Findings check(const DeviceSettings& settings) {
  Findings out;
  const auto wrong = [&](const QString& field, const QString& code, const QString& what) { out << Finding{field, code, Severity::Blocking, {what}}; };
  checkChoice(settings.printer, QStringLiteral("printer"), out);
  for (auto it = settings.forms.begin(); it != settings.forms.end(); ++it) checkChoice(it.value(), QStringLiteral("forms.") + it.key(), out);
  if (!settings.camera.isEmpty() && !scanning::parseCameraAddress(settings.camera))
    wrong(QStringLiteral("camera"), QStringLiteral("camera_address_unknown"), settings.camera);
  if (settings.snapshotKeepDays < 1 || settings.snapshotKeepDays > 3650)
    wrong(QStringLiteral("snapshot_keep_days"), QStringLiteral("keep_days_out_of_range"), QString::number(settings.snapshotKeepDays));
  if (settings.readerGapMs < 10 || settings.readerGapMs > 120)
    wrong(QStringLiteral("reader_gap_ms"), QStringLiteral("reader_gap_out_of_range"), QString::number(settings.readerGapMs));
  out << scanning::checkProfiles(settings.profiles);
  return out;
}

Result<AddedDevice> addedDevice(const QString& typed) {
  using Kind = AddedDevice::Kind;
  const auto text = typed.trimmed();
  static const QRegularExpression kHost(QStringLiteral("^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:\\d{1,5})?$"));
  static const QRegularExpression kNumber(QStringLiteral("^\\d{1,3}$"));
  if (text.startsWith(QLatin1String("saned:")) && text.size() > 6) return AddedDevice{Kind::Scanner, text};
  if (text.startsWith(QLatin1String("escl:http"))) return AddedDevice{Kind::Scanner, text};
  if (kHost.match(text).hasMatch() && !kNumber.match(text).hasMatch())
    return AddedDevice{Kind::Scanner, QStringLiteral("escl:http://%1/eSCL").arg(text)};
  const QUrl url(text, QUrl::StrictMode);
  if (url.scheme().startsWith(QLatin1String("http")) && url.path().contains(QLatin1String("escl"), Qt::CaseInsensitive) && !url.host().isEmpty())
    return AddedDevice{Kind::Scanner, QStringLiteral("escl:") + text};
  TRY_ASSIGN(const auto camera, scanning::parseCameraAddress(text));
  return AddedDevice{Kind::Camera, camera.location};
}

}  // namespace motcua::settings
