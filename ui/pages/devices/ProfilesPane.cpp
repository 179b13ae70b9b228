// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/devices/ProfilesPane.h"

#include "ui/models/DeviceWords.h"
#include "ui/widgets/Card.h"

#include <QGridLayout>

namespace motcua::ui {
namespace {

constexpr int kDpis[] = {150, 200, 300, 400, 600};

QStringList freeKeys() {
  QStringList out;
  for (const auto* modifier : {"", "Shift+", "Ctrl+", "Ctrl+Shift+"})
    for (int number = 1; number <= 12; ++number) {
      const auto key = QStringLiteral("%1F%2").arg(QLatin1String(modifier)).arg(number);
      if (!scanning::reservedProfileKeys().contains(key)) out << key;
    }
  return out;
}

QString optionsText(const QList<QPair<QString, QString>>& options) {
  QStringList out;
  for (const auto& [name, value] : options) out << name + QLatin1Char('=') + value;
  return out.join(QStringLiteral("; "));
}

QList<QPair<QString, QString>> optionsFrom(const QString& text) {
  QList<QPair<QString, QString>> out;
  for (const auto& part : text.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
    const auto name = part.section(QLatin1Char('='), 0, 0).trimmed();
    if (!name.isEmpty() && part.contains(QLatin1Char('='))) out << QPair<QString, QString>{name, part.section(QLatin1Char('='), 1).trimmed()};
  }
  return out;
}

template <class Value>
void fillChoice(QComboBox* box, std::initializer_list<Value> values, QString (*word)(Value)) {
  for (const auto value : values) box->addItem(word(value), static_cast<int>(value));
  box->setMinimumHeight(style::fieldHeight());
}

}  // namespace

ProfilesPane::ProfilesPane(CounterEdits& edits, QWidget* parent)
    : QWidget(parent),
      m_edits(edits),
      m_model(new ProfileModel(this)),
      m_table(new Table),
      m_name(new LineEdit),
      m_key(new QComboBox),
      m_source(new QComboBox),
      m_mode(new QComboBox),
      m_dpi(new QComboBox),
      m_area(new QComboBox),
      m_work(new QComboBox),
      m_options(new LineEdit),
      m_managed(makeLabel(tr("Fixed by the office for all counters"), "chip")) {
  using namespace scanning;
  m_key->addItem(tr("none"), QString());
  for (const auto& key : freeKeys()) m_key->addItem(key, key);
  m_key->setMinimumHeight(style::fieldHeight());
  for (const int dpi : kDpis) m_dpi->addItem(tr("%1 dpi").arg(dpi), dpi);
  m_dpi->setMinimumHeight(style::fieldHeight());
  fillChoice(m_source, {ScanSource::Auto, ScanSource::Flatbed, ScanSource::Feeder, ScanSource::FeederDuplex}, sourceWord);
  fillChoice(m_mode, {ScanMode::Colour, ScanMode::Grey, ScanMode::Lineart}, modeWord);
  fillChoice(m_area, {ScanArea::A4, ScanArea::A5, ScanArea::IdCard, ScanArea::Full}, areaWord);
  fillChoice(m_work, {ScanWork::Pages, ScanWork::TurnStack, ScanWork::CardSides}, workWord);
  layOut();
  connect(&m_edits, &CounterEdits::changed, this, &ProfilesPane::show);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ProfilesPane::showProfile);
  connect(m_table, &Table::rowOpened, m_name, [this] { m_name->setFocus(Qt::TabFocusReason); });
  connect(m_name, &QLineEdit::editingFinished, this, [this] { edit([this](ScanProfile& p) { p.name = m_name->text().simplified(); }); });
  connect(m_options, &QLineEdit::editingFinished, this,
          [this] { edit([this](ScanProfile& p) { p.request.backendOptions = optionsFrom(m_options->text()); }); });
  for (auto* box : {m_key, m_source, m_mode, m_dpi, m_area, m_work})
    connect(box, &QComboBox::activated, this, [this] {
      edit([this](ScanProfile& p) {
        p.key = m_key->currentData().toString();
        p.request.source = static_cast<ScanSource>(m_source->currentData().toInt());
        p.request.mode = static_cast<ScanMode>(m_mode->currentData().toInt());
        p.request.dpi = m_dpi->currentData().toInt();
        p.request.area = static_cast<ScanArea>(m_area->currentData().toInt());
        p.work = static_cast<ScanWork>(m_work->currentData().toInt());
      });
    });
  connect(m_add, &QPushButton::clicked, this, &ProfilesPane::add);
  connect(m_remove, &QPushButton::clicked, this, &ProfilesPane::remove);
  connect(m_lock, &QPushButton::clicked, this, &ProfilesPane::toggleLock);
  show();
}

void ProfilesPane::layOut() {
  m_add = new KeyButton(tr("New profile"), QKeySequence(Qt::Key_Insert), this);
  m_remove = new KeyButton(tr("Remove"), QKeySequence(Qt::CTRL | Qt::Key_Delete), this);
  m_lock = new KeyButton(tr("Lock or unlock"), QKeySequence(Qt::CTRL | Qt::Key_K), this);
  m_table->setModel(m_model);
  m_table->setObjectName(QStringLiteral("devices.profiles"));
  m_table->setAccessibleName(tr("Scan profiles"));
  m_table->setWidths({180, 96, 290, 0, 220, 84});
  auto* buttons = new QHBoxLayout;
  for (auto* button : {m_add, m_remove, m_lock}) buttons->addWidget(button);
  buttons->addStretch(1);
  buttons->addWidget(m_managed);
  style::setLook(*m_managed, "tone", QStringLiteral("info"));
  auto* editor = new Card(tr("The chosen profile"));
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(style::kGap);
  const auto put = [&](const QString& label, QWidget* widget, const char* name, int row, int column, int span = 1) {
    widget->setObjectName(QStringLiteral("devices.profile.") + QLatin1String(name));
    grid->addWidget(new Field(label, widget), row, column, 1, span);
  };
  put(tr("Name"), m_name, "name", 0, 0);
  put(tr("Key"), m_key, "key", 0, 1);
  put(tr("From"), m_source, "source", 0, 2);
  put(tr("Becomes"), m_work, "work", 0, 3);
  put(tr("Colours"), m_mode, "mode", 1, 0);
  put(tr("Fineness"), m_dpi, "dpi", 1, 1);
  put(tr("Area"), m_area, "area", 1, 2);
  put(tr("Options of the scanner's driver: name=value; …"), m_options, "options", 1, 3);
  for (int column = 0; column < 4; ++column) grid->setColumnStretch(column, 1);
  editor->body()->addLayout(grid);
  auto* box = new QVBoxLayout(this);
  box->setContentsMargins(style::kPadding, style::kPadding, style::kPadding, style::kPadding);
  box->addLayout(buttons);
  box->addWidget(m_table, 1);
  box->addWidget(editor);
}

QList<scanning::ScanProfile> ProfilesPane::profiles() const {
  return profilesOr(m_edits.now().profiles);
}

void ProfilesPane::focusList() {
  m_table->setFocus();
}

void ProfilesPane::show() {
  m_model->set(profiles());
  if (m_table->currentRow() < 0) m_table->selectRow(0);
  showProfile();
}

void ProfilesPane::showProfile() {
  const bool managed = m_edits.isLocked(QStringLiteral("profiles"));
  m_managed->setVisible(managed);
  const auto all = profiles();
  const int row = m_table->currentRow();
  const bool known = row >= 0 && row < all.size();
  const auto profile = known ? all[row] : scanning::ScanProfile{};
  m_showing = true;
  if (!m_name->hasFocus() || m_name->text().simplified() != profile.name) m_name->setText(profile.name);
  if (!m_options->hasFocus()) m_options->setText(optionsText(profile.request.backendOptions));
  m_key->setCurrentIndex(std::max(0, m_key->findData(profile.key)));
  m_source->setCurrentIndex(m_source->findData(static_cast<int>(profile.request.source)));
  m_mode->setCurrentIndex(m_mode->findData(static_cast<int>(profile.request.mode)));
  if (m_dpi->findData(profile.request.dpi) < 0) m_dpi->addItem(tr("%1 dpi").arg(profile.request.dpi), profile.request.dpi);
  m_dpi->setCurrentIndex(m_dpi->findData(profile.request.dpi));
  m_area->setCurrentIndex(m_area->findData(static_cast<int>(profile.request.area)));
  m_work->setCurrentIndex(m_work->findData(static_cast<int>(profile.work)));
  for (auto* widget : std::initializer_list<QWidget*>{m_name, m_options, m_key, m_source, m_mode, m_dpi, m_area, m_work})
    widget->setEnabled(known && !managed && !profile.locked);
  m_add->setEnabled(!managed);
  m_remove->setEnabled(known && !managed && !profile.locked);
  m_lock->setEnabled(known && !managed);
  m_lock->setCaption(profile.locked ? tr("Unlock") : tr("Lock"));
  m_showing = false;
}

void ProfilesPane::edit(const std::function<void(scanning::ScanProfile&)>& change) {
  const int row = m_table->currentRow();
  if (m_showing || row < 0) return;
  m_edits.changeProfile(row, change);
  showProfile();
}

void ProfilesPane::add() {
  const auto all = profiles();
  scanning::ScanProfile fresh{tr("Profile %1").arg(all.size() + 1), {}, false, {}};
  m_edits.change([&](settings::DeviceSettings& counter) { counter.profiles = all + QList<scanning::ScanProfile>{fresh}; });
  m_table->selectRow(static_cast<int>(all.size()));
  m_name->setFocus(Qt::TabFocusReason);
}

void ProfilesPane::remove() {
  const int row = m_table->currentRow();
  auto all = profiles();
  if (row < 0 || all.size() <= 1) return;
  all.removeAt(row);
  m_edits.change([&](settings::DeviceSettings& counter) { counter.profiles = all; });
  m_table->selectRow(std::min(row, static_cast<int>(all.size()) - 1));
}

void ProfilesPane::toggleLock() {
  m_table->setFocus();  // before the field that has it is disabled
  edit([](scanning::ScanProfile& profile) { profile.locked = !profile.locked; });
}

}  // namespace motcua::ui
