// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/Theme.h"

#include "ui/style/StyleSheet.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QScreen>
#include <QStyle>
#include <QStyleFactory>
#include <QWidget>

namespace motcua::style {
namespace {

QColor colour(const char* name) {
  return QColor(QLatin1String(name));
}

QPalette palette() {
  QPalette p;
  p.setColor(QPalette::Window, colour(kGround));
  p.setColor(QPalette::WindowText, colour(kInk));
  p.setColor(QPalette::Base, colour(kSurface));
  p.setColor(QPalette::AlternateBase, colour("#f8faf9"));
  p.setColor(QPalette::Text, colour(kInk));
  p.setColor(QPalette::Button, colour(kSurface));
  p.setColor(QPalette::ButtonText, colour(kInk));
  p.setColor(QPalette::Highlight, colour(kBrand));
  p.setColor(QPalette::HighlightedText, colour(kSurface));
  p.setColor(QPalette::PlaceholderText, colour("#6b787d"));
  p.setColor(QPalette::ToolTipBase, colour(kInk));
  p.setColor(QPalette::ToolTipText, colour(kSurface));
  p.setColor(QPalette::Link, colour(kBrand));
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) p.setColor(QPalette::Disabled, role, colour("#7b878b"));
  return p;
}

}  // namespace

ToneColours colours(Tone tone) {
  switch (tone) {
    case Tone::Info: return {colour("#0b4a75"), colour("#e4f0f9"), colour("#9cc3e0")};
    case Tone::Good: return {colour("#17603a"), colour("#e3f3e9"), colour("#9bd0b1")};
    case Tone::Warn: return {colour("#7a4700"), colour("#fff2d6"), colour("#e5bf73")};
    case Tone::Bad: return {colour("#98191c"), colour("#fdeaea"), colour("#e6a3a5")};
    case Tone::Neutral: break;
  }
  return {colour(kMuted), colour("#eceff0"), colour(kLine)};
}

QString toText(Tone tone) {
  switch (tone) {
    case Tone::Info: return QStringLiteral("info");
    case Tone::Good: return QStringLiteral("good");
    case Tone::Warn: return QStringLiteral("warn");
    case Tone::Bad: return QStringLiteral("bad");
    case Tone::Neutral: break;
  }
  return QStringLiteral("neutral");
}

double density() {
  constexpr int kEnough = 1240;
  constexpr double kSmall = 0.88;
  const auto* screen = QGuiApplication::primaryScreen();
  return screen != nullptr && screen->availableGeometry().width() < kEnough ? kSmall : 1;
}

int dense(int pixels) {
  return qRound(pixels * density());
}

double densePt(double points) {
  return points * density();
}

void apply(QApplication& application) {
  QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
  QApplication::setPalette(palette());
  // Noto Sans carries every Vietnamese letter; DejaVu Sans does too.
  const auto families = QFontDatabase::families();
  QFont font(families.contains(QStringLiteral("Noto Sans")) ? QStringLiteral("Noto Sans") : QStringLiteral("DejaVu Sans"));
  font.setPointSizeF(densePt(11));
  QApplication::setFont(font);
  application.setStyleSheet(styleSheet());
}

void setLook(QWidget& widget, const char* name, const QString& value) {
  if (widget.property(name).toString() == value) return;
  widget.setProperty(name, value);
  widget.style()->unpolish(&widget);
  widget.style()->polish(&widget);
  widget.update();
}

}  // namespace motcua::style
