// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/StyleSheet.h"

#include "ui/style/Theme.h"

#include <QRegularExpression>

namespace motcua::style {
namespace {

constexpr auto kSheet = R"(
QToolTip { background: @ink; color: @surface; border: 0; padding: 6px; }
QFrame[role="card"] { background: @surface; border: 1px solid @line; border-radius: 8px; }
QLabel[role="heading"] { font-weight: 600; font-size: 12pt; color: @brandDark; }
QLabel[role="title"] { font-weight: 600; font-size: 17pt; color: @brandDark; }
QLabel[role="label"] { color: @muted; font-size: 10.5pt; }
QLabel[role="hint"] { color: @muted; font-size: 10.5pt; }
QLabel[role="code"] { font-weight: 700; font-size: 15pt; color: @brandDark; }
QLabel[role="big"] { font-weight: 600; font-size: 14pt; color: @ink; }
QLabel[role="finding"] { font-size: 10pt; }
QLabel[tone="neutral"] { color: @muted; }
QLabel[tone="good"] { color: #17603a; }
QLabel[tone="info"] { color: #0b4a75; }
QLabel[tone="warn"] { color: #7a4700; }
QLabel[tone="bad"] { color: #98191c; }
QLabel[role="chip"] { padding: 3px 10px; border-radius: 11px; font-weight: 600; font-size: 10.5pt; }
QLabel[role="chip"][tone="neutral"] { background: #eceff0; }
QLabel[role="chip"][tone="good"] { background: #e3f3e9; }
QLabel[role="chip"][tone="info"] { background: #e4f0f9; }
QLabel[role="chip"][tone="warn"] { background: #fff2d6; }
QLabel[role="chip"][tone="bad"] { background: #fdeaea; }

QLineEdit, QPlainTextEdit, QComboBox, QSpinBox, QDateEdit {
  background: @surface; color: @ink; border: 1px solid #aab8b6; border-radius: 5px; padding: 5px 9px;
  selection-background-color: @brand; selection-color: @surface; }
QLineEdit, QComboBox, QSpinBox, QDateEdit { min-height: 22px; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus {
  border: 2px solid @brand; background: @entry; padding: 4px 8px; }
QLineEdit[state="verified"], QPlainTextEdit[state="verified"], QComboBox[state="verified"] { background: @verified; border-color: #7fbf98; }
QLineEdit[state="warn"] { border-color: #c98a1b; }
QLineEdit[state="bad"], QComboBox[state="bad"] { border: 2px solid #b3261e; padding: 4px 8px; }
QLineEdit:disabled, QComboBox:disabled { background: #eef1f1; color: #6b787d; }
QComboBox::drop-down { border: 0; width: 24px; }
QComboBox::down-arrow { image: url(:/style/down.svg); width: 12px; height: 8px; }
QDateEdit::drop-down { border: 0; width: 24px; }
QDateEdit::down-arrow { image: url(:/style/down.svg); width: 12px; height: 8px; }
QComboBox QAbstractItemView { background: @surface; border: 1px solid @line; selection-background-color: @brandSoft; selection-color: @ink; padding: 4px; }

QPushButton { background: @surface; color: @brandDark; border: 1px solid #9db3b0; border-radius: 5px; padding: 5px 14px; min-height: 22px; font-weight: 600; outline: 0; }
QPushButton:hover { background: @brandSoft; }
QPushButton:pressed { background: #c8dedb; }
QPushButton:focus { border: 2px solid @brand; padding: 4px 13px; }
QPushButton:disabled { color: #7b878b; border-color: @line; background: #f1f4f3; }
QPushButton:checked { background: @brandSoft; border: 2px solid @brand; padding: 4px 13px; }
QPushButton[role="primary"] { background: @brand; color: @surface; border-color: @brandDark; }
QPushButton[role="primary"]:hover { background: #116b6b; }
QPushButton[role="primary"]:focus { border: 2px solid #f2b84b; }
QPushButton[role="primary"]:disabled { background: #dfe7e6; color: #66757a; border-color: @line; }
QPushButton[role="quiet"] { background: transparent; border-color: transparent; }
QPushButton[role="quiet"]:hover { background: @brandSoft; }
QPushButton[role="quiet"]:focus { border: 2px solid @brand; }
QPushButton[role="tool"] { padding: 3px 6px; min-height: 18px; font-size: 10pt; font-weight: 500; }

QCheckBox, QRadioButton { spacing: 8px; padding: 3px; border: 2px solid transparent; border-radius: 4px; }
QCheckBox:focus, QRadioButton:focus { border-color: @brand; background: @entry; }
QCheckBox::indicator { width: 17px; height: 17px; }

QTableView, QListView, QTreeView { background: @surface; border: 2px solid @line; border-radius: 6px; outline: 0;
  selection-background-color: @brandSoft; selection-color: @ink; gridline-color: #e6ecea; }
QTableView:focus, QListView:focus, QTreeView:focus { border-color: @brand; }
QTableView::item { border: 0; padding-left: 6px; padding-right: 6px; }
QHeaderView::section { background: #eef3f2; color: @muted; border: 0; border-bottom: 1px solid @line; padding: 5px 8px; font-weight: 600; font-size: 10.5pt; }
QHeaderView { background: #eef3f2; border: 0; }
QTableCornerButton::section { background: #eef3f2; border: 0; }

QScrollArea { border: 0; background: transparent; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle { background: #b7c4c2; border-radius: 4px; min-height: 32px; min-width: 32px; }
QScrollBar::handle:hover { background: #8fa3a0; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QTabWidget::pane { border: 1px solid @line; border-radius: 6px; background: @surface; top: -1px; }
QTabBar::tab { background: transparent; color: @muted; padding: 7px 16px; border: 1px solid transparent; border-bottom: 3px solid transparent; font-weight: 600; }
QTabBar::tab:selected { color: @brandDark; border-bottom-color: @brand; }
QTabBar::tab:focus { background: @entry; }
QSplitter::handle { background: transparent; }
QMenu { background: @surface; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 6px 24px; }
QMenu::item:selected { background: @brandSoft; color: @ink; }

QWidget#topBar { background: @brandDark; }
QWidget#topBar QLabel { color: @surface; }
QWidget#topBar QLabel#brand { font-weight: 700; font-size: 14pt; }
QWidget#topBar QLabel#office { color: #cfe3e0; font-size: 10.5pt; }
QWidget#topBar QLineEdit { border-color: @brandDark; }
QWidget#topBar QLineEdit:focus { border-color: #f2b84b; }
QWidget#topBar QPushButton { background: transparent; color: @surface; border-color: #4d8481; }
QWidget#topBar QPushButton:hover { background: #14605f; }
QWidget#topBar QPushButton:focus { border-color: #f2b84b; }
QWidget#navigation { background: @surface; border-right: 1px solid @line; }
QWidget#navigation QPushButton { text-align: left; border: 1px solid transparent; background: transparent; color: @ink; padding: 8px 10px; font-weight: 500; min-height: 20px; }
QWidget#navigation QPushButton:hover { background: #eef4f3; }
QWidget#navigation QPushButton:focus { border: 2px solid @brand; padding: 7px 9px; }
QWidget#navigation QPushButton:checked { background: @brandSoft; color: @brandDark; font-weight: 700; }
QWidget#navigation QPushButton[tone="bad"] { color: #98191c; }
QWidget#navigation QPushButton[tone="warn"] { color: #7a4700; }
QWidget#navigation QLabel { color: @muted; font-size: 10pt; padding: 8px 10px 2px 10px; }
QWidget#navigation QLabel[role="key"] { padding: 0; font-size: 9.5pt; }
QWidget#navigation QLabel[role="count"] { padding: 1px 6px; border-radius: 8px; font-weight: 600; font-size: 9.5pt; background: #eceff0; }
QWidget#navigation QLabel[role="count"][tone="bad"] { background: #fdeaea; color: #98191c; }
QWidget#navigation QLabel[role="count"][tone="warn"] { background: #fff2d6; color: #7a4700; }
QWidget#statusBar { background: @surface; border-top: 1px solid @line; }
QWidget#statusBar QPushButton { border: 1px solid transparent; background: transparent; color: @ink; font-weight: 600; padding: 2px 9px; min-height: 26px; font-size: 11pt; }
QWidget#statusBar QPushButton[tone="good"] { color: #17603a; }
QWidget#statusBar QPushButton[tone="warn"] { color: #7a4700; background: #fff2d6; }
QWidget#statusBar QPushButton[tone="bad"] { color: #98191c; background: #fdeaea; }
QWidget#statusBar QPushButton[tone="neutral"] { color: @muted; }
QWidget#statusBar QPushButton:hover { background: @brandSoft; }
QWidget#statusBar QPushButton:focus { border: 2px solid @brand; padding: 1px 7px; }
QWidget#statusBar QLabel { font-size: 10.5pt; }
QFrame[role="banner"] { border-radius: 6px; }
QFrame[role="banner"][tone="bad"] { background: #fdeaea; border: 1px solid #e6a3a5; }
QFrame[role="banner"][tone="warn"] { background: #fff2d6; border: 1px solid #e5bf73; }
QFrame[role="banner"][tone="info"] { background: #e4f0f9; border: 1px solid #9cc3e0; }
QFrame[role="toast"] { background: @ink; border-radius: 8px; }
QFrame[role="toast"] QLabel { color: @surface; }
QFrame[role="toast"] QPushButton { background: transparent; color: #ffd98a; border-color: #6b787d; }
)";

/// Letters and the room around them; lines stay as thin as they are.
QString drawnSmaller(const QString& sheet) {
  static const QRegularExpression size(QStringLiteral("(\\d+(?:\\.\\d+)?)(pt|px)"));
  constexpr double kLine = 3;
  QString out;
  qsizetype at = 0;
  for (auto it = size.globalMatch(sheet); it.hasNext();) {
    const auto match = it.next();
    const auto value = match.captured(1).toDouble();
    const bool points = match.captured(2) == QLatin1String("pt");
    out += sheet.mid(at, match.capturedStart() - at);
    out += points ? QString::number(densePt(value)) : QString::number(value <= kLine ? static_cast<int>(value) : dense(static_cast<int>(value)));
    out += match.captured(2);
    at = match.capturedEnd();
  }
  return out + sheet.mid(at);
}

}  // namespace

QString styleSheet() {
  auto sheet = QString::fromLatin1(kSheet);
  // Longest names first: @brandDark before @brand.
  for (const auto& [name, value] : {qMakePair("@brandDark", kBrandDark), qMakePair("@brandSoft", kBrandSoft), qMakePair("@brand", kBrand),
                                    qMakePair("@surface", kSurface), qMakePair("@verified", kVerified), qMakePair("@entry", kEntry),
                                    qMakePair("@muted", kMuted), qMakePair("@ground", kGround), qMakePair("@line", kLine), qMakePair("@ink", kInk)})
    sheet.replace(QLatin1String(name), QLatin1String(value));
  return density() < 1 ? drawnSmaller(sheet) : sheet;
}

}  // namespace motcua::style
