// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/devices/CounterEdits.h"

#include "core/settings/SettingFile.h"
#include "ui/Background.h"
#include "ui/models/DeviceWords.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace motcua::ui {
namespace {

constexpr auto kSettingsFault = "settings";

Result<QByteArray> wholeFile(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::UnreadableFile, file.errorString(), path);
  return file.read(4 << 20);
}

Status writeWhole(const QString& path, const QByteArray& text) {
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
    return fail(ErrorCode::UnreadableFile, file.errorString(), path);
  return {};
}

bool oneContains(const QString& a, const QString& b) {
  return a == b || a.startsWith(b + QLatin1Char('.')) || b.startsWith(a + QLatin1Char('.'));
}

}  // namespace

CounterEdits::CounterEdits(Shell& shell, const Ports& ports, QObject* parent) : QObject(parent), m_shell(shell), m_ports(ports) {
  connect(&shell, &Shell::settingsChanged, this, [this] {
    if (m_storing > 0) return;
    m_now = m_shell.devices();
    Q_EMIT changed();
  });
}

void CounterEdits::load() {
  if (m_storing == 0) m_now = m_shell.devices();
  m_ports.desk.ask(
      this, [](desk::Desk& desk) { return desk.settings.forced(); },
      [this](const QStringList& forced) {
        m_forced = forced;
        Q_EMIT changed();
      });
}

void CounterEdits::changeProfile(int row, const std::function<void(scanning::ScanProfile&)>& edit) {
  change([&](settings::DeviceSettings& counter) {
    auto profiles = profilesOr(m_now.profiles);
    if (row < 0 || row >= profiles.size()) return;
    edit(profiles[row]);
    if (profiles != defaultScanProfiles() || !counter.profiles.isEmpty()) counter.profiles = profiles;
  });
}

bool CounterEdits::isLocked(const QString& field) const {
  const auto path = QString::fromLatin1(settings::kDeviceKey) + QLatin1Char('.') + field;
  return std::any_of(m_forced.begin(), m_forced.end(), [&](const QString& forced) { return oneContains(path, forced); });
}

void CounterEdits::change(const std::function<void(settings::DeviceSettings&)>& edit) {
  auto wanted = m_now;
  edit(wanted);
  if (wanted == m_now) return;
  const auto findings = settings::check(wanted);
  Q_EMIT refused(findings);
  if (hasBlocking(findings)) return Q_EMIT changed();
  m_now = wanted;
  ++m_storing;
  Q_EMIT changed();
  m_ports.desk.ask(
      this,
      [wanted, actor = m_shell.account()](desk::Desk& desk) -> Status {
        TRY(account::require(actor, account::Permission::ManageDevices));
        return desk.settings.set(QString::fromLatin1(settings::kDeviceKey), settings::toJson(wanted), actor.name);
      },
      [this](const Status& stored) {
        --m_storing;
        if (!stored)
          m_shell.fault(QLatin1String(kSettingsFault), stored.error());
        else
          m_shell.clearBanner(QLatin1String(kSettingsFault));
        if (m_storing == 0) m_shell.reloadSettings();
      });
}

void CounterEdits::exportTo(const QString& path) {
  m_ports.desk.ask(
      this, [](desk::Desk& desk) { return settings::exportText(desk.settings); },
      [this, path](const Result<QByteArray>& text) {
        if (!text) return m_shell.fault(QLatin1String(kSettingsFault), text.error());
        inBackground(
            this, [path, text = *text] { return writeWhole(path, text); },
            [this, path](const Status& written) {
              if (!written) return m_shell.fault(QLatin1String(kSettingsFault), written.error());
              m_shell.clearBanner(QLatin1String(kSettingsFault));
              Q_EMIT done(tr("Settings written to %1").arg(QFileInfo(path).fileName()));
            });
      });
}

void CounterEdits::importFrom(const QString& path) {
  inBackground(
      this, [path] { return wholeFile(path); },
      [this, path](const Result<QByteArray>& text) {
        if (!text) return m_shell.fault(QLatin1String(kSettingsFault), text.error());
        m_ports.desk.ask(
            this,
            [text = *text, path, actor = m_shell.account()](desk::Desk& desk) {
              return settings::importText(desk.settings, desk.dossiers, text, path, actor);
            },
            [this](const Result<int>& taken) {
              if (!taken) return m_shell.fault(QLatin1String(kSettingsFault), taken.error());
              m_shell.clearBanner(QLatin1String(kSettingsFault));
              m_shell.reloadSettings();
              Q_EMIT done(tr("%1 settings taken over").arg(*taken));
            });
      });
}

}  // namespace motcua::ui
