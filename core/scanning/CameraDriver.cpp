// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanning/CameraDriver.h"

#include <QFileInfo>
#include <QUrl>

namespace motcua::scanning {

Result<CameraAddress> parseCameraAddress(const QString& text) {
  const auto typed = text.trimmed();
  if (typed.isEmpty()) return fail(ErrorCode::BadInput, QStringLiteral("empty camera address"), typed);
  bool isNumber = false;
  if (const int index = typed.toInt(&isNumber); isNumber && index >= 0)
    return CameraAddress{CameraKind::Usb, QStringLiteral("/dev/video%1").arg(index)};
  if (typed.startsWith(QLatin1String("/dev/"))) return CameraAddress{CameraKind::Usb, typed};
  if (typed.contains(QLatin1String("://"))) {
    const QUrl url(typed, QUrl::StrictMode);
    static const QStringList kSchemes{QStringLiteral("rtsp"), QStringLiteral("rtsps"), QStringLiteral("http"), QStringLiteral("https")};
    if (!url.isValid() || url.host().isEmpty() || !kSchemes.contains(url.scheme())) return fail(ErrorCode::BadInput, url.errorString(), typed);
    return CameraAddress{CameraKind::Stream, typed};
  }
  const QFileInfo path(typed);
  if (!path.isAbsolute()) return fail(ErrorCode::BadInput, QStringLiteral("not an absolute path"), typed);
  return CameraAddress{path.isDir() ? CameraKind::Folder : CameraKind::File, typed};
}

QString shownAddress(const CameraAddress& address) {
  if (address.kind != CameraKind::Stream) return address.location;
  return QUrl(address.location).toString(QUrl::RemovePassword | QUrl::RemoveUserInfo);
}

QString toText(CameraState state) {
  switch (state) {
    case CameraState::Opening: return QStringLiteral("opening");
    case CameraState::Live: return QStringLiteral("live");
    case CameraState::Stalled: return QStringLiteral("stalled");
    case CameraState::Missing: return QStringLiteral("missing");
  }
  return {};
}

}  // namespace motcua::scanning
