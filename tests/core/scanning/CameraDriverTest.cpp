// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanning/CameraDriver.h"
#include "tests/support/catch.h"

#include <QTemporaryDir>

using namespace motcua;
using namespace motcua::scanning;

TEST_CASE("A camera is named by number or path or address") {
  const auto read = [](const QString& text) { return parseCameraAddress(text).value_or(CameraAddress{CameraKind::Usb, QStringLiteral("refused")}); };
  QTemporaryDir folder;
  CHECK(read(QStringLiteral(" 1 ")) == CameraAddress{CameraKind::Usb, QStringLiteral("/dev/video1")});
  CHECK(read(QStringLiteral("/dev/v4l/by-id/usb-x")).kind == CameraKind::Usb);
  CHECK(read(QStringLiteral("rtsp://10.0.0.9/stream1")).kind == CameraKind::Stream);
  CHECK(read(QStringLiteral("http://10.0.0.9:8080/video")).kind == CameraKind::Stream);
  CHECK(read(folder.path()).kind == CameraKind::Folder);
  CHECK(read(folder.filePath(QStringLiteral("a.avi"))).kind == CameraKind::File);
  for (const auto& wrong : {QString(), QStringLiteral("-1"), QStringLiteral("ftp://x/y"), QStringLiteral("http://"), QStringLiteral("a/b.jpg")})
    CHECK_FALSE(parseCameraAddress(wrong));
}

TEST_CASE("Nobody is shown the password of a camera") {
  CHECK(shownAddress({CameraKind::Stream, QStringLiteral("rtsp://admin:secret@10.0.0.9/1")}) == QStringLiteral("rtsp://10.0.0.9/1"));
}
