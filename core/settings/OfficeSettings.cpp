// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/OfficeSettings.h"

#include "core/dossier/DossierCode.h"

#include <QJsonArray>

namespace motcua::settings {

QJsonObject defaults() {
  return {{QStringLiteral("office.parent"), QString()},
          {QStringLiteral("office.name"), QString()},
          {QStringLiteral("office.desk"), QStringLiteral("Trung tâm Phục vụ hành chính công")},
          {QStringLiteral("office.place"), QString()},
          {QStringLiteral("office.address"), QString()},
          {QStringLiteral("office.phone"), QString()},
          {QStringLiteral("office.website"), QStringLiteral("dichvucong.gov.vn")},
          {QStringLiteral("office.signer"), QString()},
          {QStringLiteral("office.signer_title"), QStringLiteral("Giám đốc")},
          {QStringLiteral("office.demo"), false},
          {QStringLiteral("code.pattern"), QString::fromLatin1(dossier::CodePattern::kDefault)},
          {QStringLiteral("code.serial_first"), 0},
          {QStringLiteral("code.serial_last"), 0},
          {QStringLiteral("print.receipt_queue"), QString()},
          {QStringLiteral("forms.folder"), QString()},
          {QStringLiteral("scan.device"), QString()},
          {QStringLiteral("scan.folder"), QString()},
          {QStringLiteral("counter.devices"), QJsonObject()},       // DeviceSettings.h
          {QStringLiteral("counter.receipt_book"), QJsonObject()},  // ReceiptBook.h
          {QStringLiteral("camera.source"), QString()},
          {QStringLiteral("due.late_rule"), QStringLiteral("exact")},
          {QStringLiteral("due.term_end"), QStringLiteral("same-hour")},
          {QStringLiteral("due.supplement_days"), 30},
          {QStringLiteral("due.unclaimed_days"), 30},
          {QStringLiteral("clock.off_minutes"), 5},
          {QStringLiteral("queues.filters"), QJsonArray()},  // core/dossier/Queue.h
          {QStringLiteral("store.ballast_mb"), 64},
          {QStringLiteral("store.scan_stop_mb"), 2048},
          {QStringLiteral("hub.url"), QString()},
          {QStringLiteral("secrets.place"), QStringLiteral("keychain")},  // keychain, where there is one | file; app/office/Secrets.h
          {QStringLiteral("s3.endpoint"), QString()},                     // pages in an S3 store; core/sync/README.md
          {QStringLiteral("s3.region"), QStringLiteral("us-east-1")},
          {QStringLiteral("s3.bucket"), QString()},
          {QStringLiteral("s3.prefix"), QString()},
          {QStringLiteral("s3.path_style"), true},
          {QStringLiteral("s3.access_key"), QString()},
          {QStringLiteral("s3.ca_file"), QString()},
          {QStringLiteral("s3.link_endpoint"), QString()},
          {QStringLiteral("s3.public_base"), QString()},
          {QStringLiteral("s3.link_days"), 7},
          {QStringLiteral("portal.kind"), QString()},  // mapi | province | token; app/office/OfficePortal.h
          {QStringLiteral("portal.url"), QString()},
          {QStringLiteral("portal.update_url"), QString()},
          {QStringLiteral("portal.progress_url"), QString()},
          {QStringLiteral("portal.agency"), QString()},
          {QStringLiteral("portal.user"), QString()},
          {QStringLiteral("portal.token_url"), QString()},    // province: client_credentials; empty: the secret is the token
          {QStringLiteral("portal.token_style"), QString()},  // basic | form | json
          {QStringLiteral("portal.token_scope"), QString()},
          {QStringLiteral("portal.dstcode"), QString()},
          {QStringLiteral("portal.links"), QString()},  // s3, or empty: portal.file_base
          {QStringLiteral("portal.file_base"), QString()},
          {QStringLiteral("portal.ca_file"), QString()},
          {QStringLiteral("portal.since"), QString()}};
}

OfficeSettings officeSettings(const QJsonObject& all) {
  const auto known = defaults();
  const auto value = [&](const char* key) {
    const auto name = QString::fromLatin1(key);
    return all.contains(name) ? all[name] : known[name];
  };
  OfficeSettings s;
  s.parentName = value("office.parent").toString();
  s.name = value("office.name").toString();
  s.deskName = value("office.desk").toString();
  s.place = value("office.place").toString();
  s.address = value("office.address").toString();
  s.phone = value("office.phone").toString();
  s.website = value("office.website").toString();
  s.signerName = value("office.signer").toString();
  s.signerTitle = value("office.signer_title").toString();
  s.demo = value("office.demo").toBool();
  s.codePattern = value("code.pattern").toString();
  s.serialFirst = value("code.serial_first").toInt();
  s.serialLast = value("code.serial_last").toInt();
  s.receiptQueue = value("print.receipt_queue").toString();
  s.formsFolder = value("forms.folder").toString();
  s.scannerId = value("scan.device").toString();
  s.watchedFolder = value("scan.folder").toString();
  s.cameraSource = value("camera.source").toString();
  s.dueLateRule = value("due.late_rule").toString();
  s.dueTermEnd = value("due.term_end").toString();
  s.supplementDays = value("due.supplement_days").toInt();
  s.clockOffMinutes = value("clock.off_minutes").toInt();
  s.unclaimedDays = value("due.unclaimed_days").toInt();
  s.ballastMb = s.demo && !all.contains(QStringLiteral("store.ballast_mb")) ? 0 : value("store.ballast_mb").toInt();
  s.scanStopMb = value("store.scan_stop_mb").toInt();
  return s;
}

}  // namespace motcua::settings
