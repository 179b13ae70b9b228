// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A key that two places want does nothing at all in Qt: on every page of every role each key must be alone.
#include "core/account/Account.h"
#include "tests/support/catch.h"
#include "tests/ui/pages/WindowRig.h"
#include "ui/pages/Pages.h"

#include <QLineEdit>
#include <QSet>
#include <QShortcut>

using namespace motcua;
using test::WindowRig;

TEST_CASE("No key is wanted twice on any page of any role") {
  for (const auto* name : {"canbo", "lanhdao", "quantri"}) {
    WindowRig rig;
    rig.find<QLineEdit>("signin.name")->setText(QString::fromLatin1(name));
    rig.find<QLineEdit>("signin.password")->setText(QStringLiteral("motcua"));
    rig.find<QLineEdit>("signin.password")->setFocus();
    rig.key(Qt::Key_Return);
    REQUIRE(WindowRig::wait([&] { return rig.window().workspace() != nullptr && rig.window().workspace()->currentPage() != nullptr; }));
    auto* workspace = rig.window().workspace();
    const auto role = std::string(name) == "canbo"     ? account::Role::Clerk
                      : std::string(name) == "lanhdao" ? account::Role::Supervisor
                                                       : account::Role::It;
    for (const auto& entry : ui::allPages()) {
      if (entry.group == ui::NavigationGroup::Hidden || !account::may(role, entry.permission)) continue;
      workspace->open(entry.id, {});
      QTest::qWait(50);
      QSet<QString> seen;
      QStringList twice;
      for (const auto* shortcut : workspace->findChildren<QShortcut*>()) {
        const auto* scope = qobject_cast<QWidget*>(shortcut->parent());
        if (scope == nullptr || !scope->isVisibleTo(workspace)) continue;
        const auto key = shortcut->key().toString();
        if (seen.contains(key)) twice << key;
        seen << key;
      }
      INFO(name << " on " << entry.id.toStdString());
      CHECK(twice.join(QLatin1Char(' ')) == QString());
    }
  }
}
