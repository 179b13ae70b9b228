// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/devices/DevicesPage.h"

#include "ui/models/DeviceWords.h"
#include "ui/pages/Pages.h"
#include "ui/pages/devices/CounterEdits.h"
#include "ui/pages/devices/DeviceSurvey.h"
#include "ui/pages/devices/DeviceTrial.h"
#include "ui/pages/devices/OptionsPane.h"
#include "ui/pages/devices/PapersPane.h"
#include "ui/pages/devices/ProfilesPane.h"
#include "ui/text/FindingText.h"
#include "ui/widgets/Card.h"

#include <QFileDialog>
#include <QKeyEvent>
#include <QShortcut>

namespace motcua::ui {
namespace {

constexpr int kTrialWidth = 368;
constexpr QSize kTrialPicture{kTrialWidth - 30, 356};

}  // namespace

DevicesPage::DevicesPage(Shell& shell, const Ports& ports)
    : m_shell(shell),
      m_edits(new CounterEdits(shell, ports, this)),
      m_survey(new DeviceSurvey(shell, ports, this)),
      m_trial(new DeviceTrial(shell, ports, this)),
      m_model(new DeviceModel(this)) {
  auto* box = new QVBoxLayout(this);
  box->setContentsMargins(style::kPadding, style::kPadding, style::kPadding, style::kPadding);
  auto* head = new QHBoxLayout;
  head->addWidget(makeLabel(tr("Devices of this counter"), "title"));
  head->addStretch(1);
  auto* out = new KeyButton(tr("Export settings"), QKeySequence(Qt::CTRL | Qt::Key_E), this);
  auto* in = new KeyButton(tr("Import settings"), QKeySequence(Qt::CTRL | Qt::Key_I), this);
  connect(out, &QPushButton::clicked, this, &DevicesPage::pickExport);
  connect(in, &QPushButton::clicked, this, &DevicesPage::pickImport);
  head->addWidget(out);
  head->addWidget(in);
  m_finding = makeLabel({}, "finding");
  m_finding->setObjectName(QStringLiteral("devices.finding"));
  m_finding->setWordWrap(true);
  m_finding->hide();
  m_profiles = new ProfilesPane(*m_edits);
  m_papers = new PapersPane(*m_edits);
  m_options = new OptionsPane(m_shell, *m_edits);
  m_tabs = new QTabWidget;
  m_tabs->setObjectName(QStringLiteral("devices.tabs"));
  m_tabs->addTab(listPane(), tr("Devices") + QStringLiteral("  Ctrl+1"));
  m_tabs->addTab(m_profiles, tr("Scan profiles") + QStringLiteral("  Ctrl+2"));
  m_tabs->addTab(m_papers, tr("Forms and printers") + QStringLiteral("  Ctrl+3"));
  m_tabs->addTab(m_options, tr("Scanner's options") + QStringLiteral("  Ctrl+4"));
  box->addLayout(head);
  box->addWidget(m_finding);
  box->addWidget(m_tabs, 1);
  connectParts();
}

DevicesPage::~DevicesPage() = default;

QWidget* DevicesPage::listPane() {
  m_try = new KeyButton(tr("Try now"), QKeySequence(Qt::Key_F9), this);
  m_try->setProperty("role", QStringLiteral("primary"));
  m_assign = new KeyButton(tr("Use at this counter"), QKeySequence(Qt::Key_F6), this);
  auto* adding = new KeyButton(tr("Add by address"), QKeySequence(Qt::Key_F7), this);
  m_remove = new KeyButton(tr("Take away"), QKeySequence(Qt::CTRL | Qt::Key_D), this);
  m_looking = makeLabel(tr("looking…"), "hint");
  connect(adding, &QPushButton::clicked, this, &DevicesPage::beginAdding);
  auto* buttons = new QHBoxLayout;
  for (auto* button : {m_try, m_assign, adding, m_remove}) buttons->addWidget(button);
  buttons->addStretch(1);
  buttons->addWidget(m_looking);
  m_address = new LineEdit;
  m_address->setObjectName(QStringLiteral("devices.address"));
  m_address->setPlaceholderText(
      QStringLiteral("192.168.1.20 · http://192.168.1.20/eSCL · saned:192.168.1.9/test:0 · rtsp://192.168.1.30/1 · /dev/video0"));
  m_addressField = new Field(tr("Address of a network scanner or camera; Enter adds it, Esc leaves"), m_address);
  m_addRow = m_addressField;
  m_addRow->hide();
  m_table = new Table;
  m_table->setModel(m_model);
  m_table->setObjectName(QStringLiteral("devices.table"));
  m_table->setAccessibleName(tr("Devices of this counter"));
  m_table->setWidths({176, 92, 0, 170, 112});
  auto* left = new QVBoxLayout;
  left->addLayout(buttons);
  left->addWidget(m_addRow);
  left->addWidget(m_table, 1);
  auto* pane = new QWidget;
  auto* row = new QHBoxLayout(pane);
  row->setContentsMargins(style::kPadding, style::kPadding, style::kPadding, style::kPadding);
  row->addLayout(left, 1);
  row->addWidget(trialCard());
  return pane;
}

QWidget* DevicesPage::trialCard() {
  auto* card = new Card(tr("Trial"));
  card->setFixedWidth(style::dense(kTrialWidth));
  m_picture = new QLabel;
  m_picture->setObjectName(QStringLiteral("devices.picture"));
  m_picture->setFixedSize(kTrialPicture * style::density());
  m_picture->setAlignment(Qt::AlignCenter);
  m_picture->setAccessibleName(tr("Picture of the trial"));
  m_said = makeLabel(tr("Choose a device and press F9."), "hint");
  m_said->setObjectName(QStringLiteral("devices.said"));
  m_said->setWordWrap(true);
  card->body()->addWidget(m_picture);
  card->body()->addWidget(m_said);
  card->body()->addStretch(1);
  return card;
}

void DevicesPage::connectParts() {
  for (int tab = 0; tab < 4; ++tab) {
    auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + tab)), this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, [this, tab] {
      m_tabs->setCurrentIndex(tab);
      if (tab == 0)
        m_table->setFocus();
      else if (tab == 1)
        m_profiles->focusList();
      else if (tab == 2)
        m_papers->focusList();
      else
        m_options->focusList();
    });
  }
  // The first settings, or another watched folder: another driver to ask.
  connect(&m_shell, &Shell::settingsChanged, this, [this] {
    if (isVisible() && m_asked.lock() != m_shell.scanner()) refresh();
  });
  connect(m_edits, &CounterEdits::changed, this, &DevicesPage::showLines);
  connect(m_edits, &CounterEdits::refused, this, [this](const Findings& findings) {
    m_finding->setVisible(!findings.isEmpty());
    if (findings.isEmpty()) return;
    m_finding->setText(text::sentence(findings.first()));
    style::setLook(*m_finding, "tone", hasBlocking(findings) ? QStringLiteral("bad") : QStringLiteral("warn"));
  });
  connect(m_edits, &CounterEdits::done, this, [this](const QString& sentence) { m_shell.toast(sentence, style::Tone::Good); });
  connect(m_survey, &DeviceSurvey::changed, this, &DevicesPage::showLines);
  connect(m_trial, &DeviceTrial::said, this, &DevicesPage::say);
  connect(m_trial, &DeviceTrial::picture, this, [this](const QImage& picture) {
    m_picture->setPixmap(picture.isNull() ? QPixmap()
                                          : QPixmap::fromImage(picture.scaled(m_picture->size(), Qt::KeepAspectRatio, Qt::SmoothTransformation)));
  });
  connect(m_trial, &DeviceTrial::ended, this, &DevicesPage::showButtons);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DevicesPage::showButtons);
  connect(m_table, &Table::rowOpened, this, &DevicesPage::tryIt);
  connect(m_try, &QPushButton::clicked, this, &DevicesPage::tryIt);
  connect(m_assign, &QPushButton::clicked, this, &DevicesPage::assign);
  connect(m_remove, &QPushButton::clicked, this, &DevicesPage::removeAdded);
  connect(m_address, &LineEdit::enterPressed, this, &DevicesPage::add);
}

void DevicesPage::arrived() {
  m_table->setFocus();
  m_edits->load();
  refresh();
}

void DevicesPage::refresh() {
  m_asked = m_shell.scanner();
  m_survey->ask(m_edits->now());
  if (m_options->isVisible()) m_options->ask();
}

void DevicesPage::settle() {
  m_trial->stop();
}

void DevicesPage::hideEvent(QHideEvent* event) {
  m_trial->stop();
  Page::hideEvent(event);
}

const DeviceLine* DevicesPage::current() const {
  const int row = m_table->currentRow();
  return row < 0 || row >= m_model->rowCount() ? nullptr : &m_model->at(row);
}

void DevicesPage::showLines() {
  const auto* before = current();
  const auto kind = before != nullptr ? before->kind : DeviceLine::Kind::Scanner;
  const auto id = before != nullptr ? before->id : QString();
  const auto lines = m_survey->lines(m_edits->now());
  m_model->set(lines);
  m_table->selectRow(std::max(0, m_model->rowOf(kind, id)));
  QList<DeviceLine> printers;
  for (const auto& line : lines)
    if (line.kind == DeviceLine::Kind::Printer) printers << line;
  m_papers->setPrinters(printers);
  m_looking->setVisible(m_survey->isLooking());
  showButtons();
}

void DevicesPage::showButtons() {
  const auto* line = current();
  const auto field = line == nullptr                           ? QString()
                     : line->kind == DeviceLine::Kind::Scanner ? QStringLiteral("scanner")
                     : line->kind == DeviceLine::Kind::Camera  ? QStringLiteral("camera")
                                                               : QStringLiteral("printer");
  m_try->setEnabled(line != nullptr);
  m_try->setCaption(m_trial->isRunning() ? tr("Stop") : tr("Try now"));
  const bool mayAssign = line != nullptr && line->kind != DeviceLine::Kind::Reader && !m_edits->isLocked(field);
  m_assign->setEnabled(mayAssign);
  m_assign->setCaption(line != nullptr && line->mine && mayAssign ? tr("Do not use here") : tr("Use at this counter"));
  m_assign->setToolTip(line != nullptr && m_edits->isLocked(field) ? tr("Fixed by the office for all counters") : QString());
  m_remove->setEnabled(line != nullptr && line->added);
}

void DevicesPage::tryIt() {
  if (m_trial->isRunning()) {
    m_trial->stop();
    return showButtons();
  }
  if (const auto* line = current()) m_trial->start(*line);
  showButtons();
}

void DevicesPage::assign() {
  const auto* line = current();
  if (line == nullptr) return;
  const auto id = line->mine ? QString() : line->id;
  const auto kind = line->kind;
  m_edits->change([&](settings::DeviceSettings& counter) {
    if (kind == DeviceLine::Kind::Scanner) counter.scannerId = id;
    if (kind == DeviceLine::Kind::Camera) counter.camera = id;
    if (kind == DeviceLine::Kind::Printer) counter.printer.queue = id;
  });
}

void DevicesPage::beginAdding() {
  m_tabs->setCurrentIndex(0);
  m_addRow->show();
  m_address->setFocus(Qt::TabFocusReason);
}

void DevicesPage::add() {
  const auto device = settings::addedDevice(m_address->text());
  if (!device) return m_addressField->setFinding(tr("No address of a scanner or camera"), style::Tone::Bad);
  m_addressField->setFinding({});
  const bool scanner = device->kind == settings::AddedDevice::Kind::Scanner;
  m_edits->change([&](settings::DeviceSettings& counter) {
    auto& list = scanner ? counter.addedScanners : counter.addedCameras;
    if (!list.contains(device->id)) list << device->id;
  });
  m_address->clear();
  m_addRow->hide();
  refresh();
  m_table->setFocus();
}

void DevicesPage::removeAdded() {
  const auto* line = current();
  if (line == nullptr || !line->added) return;
  const auto id = line->id;
  m_edits->change([&](settings::DeviceSettings& counter) {
    counter.addedScanners.removeAll(id);
    counter.addedCameras.removeAll(id);
    if (counter.scannerId == id) counter.scannerId.clear();
    if (counter.camera == id) counter.camera.clear();
  });
  refresh();
}

bool DevicesPage::readerText(const QString& text) {
  m_survey->readerRead();
  m_tabs->setCurrentIndex(0);
  say(tr("The reader works: %1, %2 characters").arg(codeWord(text)).arg(text.size()), style::Tone::Good);
  return true;
}

void DevicesPage::say(const QString& text, style::Tone tone) {
  m_said->setText(text);
  style::setLook(*m_said, "tone", style::toText(tone));
}

void DevicesPage::pickExport() {
  auto* dialog = new QFileDialog(this, tr("Write all settings to a file"), QStringLiteral("motcua-settings.json"), tr("Settings (*.json)"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setOption(QFileDialog::DontUseNativeDialog);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  connect(dialog, &QFileDialog::fileSelected, m_edits, &CounterEdits::exportTo);
  dialog->open();
}

void DevicesPage::pickImport() {
  auto* dialog = new QFileDialog(this, tr("Take settings over from a file"), {}, tr("Settings (*.json)"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setOption(QFileDialog::DontUseNativeDialog);
  dialog->setFileMode(QFileDialog::ExistingFile);
  connect(dialog, &QFileDialog::fileSelected, m_edits, &CounterEdits::importFrom);
  dialog->open();
}

void DevicesPage::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    if (m_trial->isRunning()) m_trial->stop();
    m_addRow->hide();
    m_table->setFocus();
    return showButtons();
  }
  Page::keyPressEvent(event);
}

QStringList DevicesPage::help() const {
  return {QStringLiteral("F5\t") + tr("Look for devices again"),
          QStringLiteral("F9\t") + tr("Try the chosen device; again: stop"),
          QStringLiteral("F6\t") + tr("Use it at this counter, or not any more"),
          QStringLiteral("F7\t") + tr("Add a network scanner or camera by its address"),
          QStringLiteral("Ctrl+1 2 3 4\t") + tr("Devices, scan profiles, forms and printers, scanner's options"),
          QStringLiteral("Ctrl+E / Ctrl+I\t") + tr("All settings to a file / from a file")};
}

PageEntry devicesPage() {
  return {QLatin1String(pages::kDevices),     DevicesPage::tr("Devices"),
          QKeySequence(Qt::Key_F2),           NavigationGroup::Office,
          account::Permission::ManageDevices, [](Shell& shell, const Ports& ports) { return new DevicesPage(shell, ports); }};
}

}  // namespace motcua::ui
