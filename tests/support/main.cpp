// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One main for all test executables: an application object (with windows if MOTCUA_TEST_GUI), then Catch2.
#define CATCH_CONFIG_RUNNER
#include "tests/support/catch.h"
#ifdef MOTCUA_TEST_GUI
#include <QApplication>
#else
#include <QCoreApplication>
#endif

int main(int argc, char** argv) {
  // The keychain of whoever runs this is not ours; a test that wants one starts it.
  qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
#ifdef MOTCUA_TEST_GUI
  // ctest lists the cases at build time, where there is no display.
  if (qEnvironmentVariableIsEmpty("DISPLAY")) qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication application(argc, argv);
#else
  QCoreApplication application(argc, argv);
#endif
  return Catch::Session().run(argc, argv);
}
