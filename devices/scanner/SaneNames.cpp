// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Vendors name sources and modes as they like: "ADF", "Automatic Document Feeder(centrally aligned,Duplex)", "FB",
// "24bit Color[Fast]", "True Gray". A text is cut into lower-case words of letters and digits; lists of words decide,
// exact texts first. The German, French, Spanish and Italian words occur where a backend translates its own values.
#include "devices/scanner/SaneNames.h"

#include <QStringList>

#include <algorithm>
#include <functional>

namespace motcua::scanner {
namespace {

QStringList wordsOf(const QByteArray& text) {
  QStringList out;
  QString word;
  for (const QChar c : QString::fromUtf8(text).toLower()) {
    if (c.isLetterOrNumber()) {
      word += c;
    } else if (!word.isEmpty()) {
      out << word;
      word.clear();
    }
  }
  if (!word.isEmpty()) out << word;
  return out;
}

bool hasAny(const QByteArray& text, std::initializer_list<const char*> needles) {
  const auto words = wordsOf(text);
  return std::any_of(needles.begin(), needles.end(), [&](const char* needle) { return words.contains(QLatin1String(needle)); });
}

bool containsAny(const QByteArray& text, std::initializer_list<const char*> needles) {
  const auto lower = QString::fromUtf8(text).toLower();
  return std::any_of(needles.begin(), needles.end(), [&](const char* needle) { return lower.contains(QLatin1String(needle)); });
}

bool isDuplex(const QByteArray& text) {
  return containsAny(text, {"duplex", "both sides", "two-sided", "two sided", "double-sided", "double sided", "2-sided", "recto verso", "recto-verso",
                            "beidseitig", "doppelseitig"});
}

bool isBackOnly(const QByteArray& text) {
  return !isDuplex(text) && hasAny(text, {"back", "rear", "rückseite"});
}

bool isFlatbed(const QByteArray& text) {
  return hasAny(text, {"flatbed", "fb", "platen", "glass", "book", "bed", "flachbett", "vorlagenglas", "vitre", "cristal"}) ||
         containsAny(text, {"document table", "flatbed", "plana"});
}

bool isTransparency(const QByteArray& text) {
  return containsAny(text, {"transparen", "negative", "slide", "film", "tpu"});
}

QByteArray first(const QList<QByteArray>& texts, const std::function<bool(const QByteArray&)>& fits) {
  const auto found = std::find_if(texts.begin(), texts.end(), fits);
  return found == texts.end() ? QByteArray() : *found;
}

bool saysColour(const QByteArray& text) {
  return containsAny(text, {"color", "colour", "farbe", "couleur", "rgb", "colore"});
}
bool saysGrey(const QByteArray& text) {
  return containsAny(text, {"gray", "grey", "grau", "gris", "grigi", "mono8"});
}
bool saysLineart(const QByteArray& text) {
  return containsAny(text, {"lineart", "line art", "binary", "black & white", "black and white", "black/white", "b&w", "1-bit", "strichzeichnung",
                            "noir et blanc", "schwarz"}) ||
         hasAny(text, {"bw", "mono", "text", "monochrome"});
}

}  // namespace

bool isFeeder(const QByteArray& source) {
  if (isFlatbed(source) || isTransparency(source)) return false;
  return isDuplex(source) || containsAny(source, {"feeder", "adf", "einzug", "chargeur", "alimentador", "sheetfed", "sheet-fed"}) ||
         hasAny(source, {"front", "simplex", "back", "rear"});
}

QByteArray pickFlatbed(const QList<QByteArray>& sources) {
  return first(sources, isFlatbed);
}

QByteArray pickFeeder(const QList<QByteArray>& sources) {
  // "ADF Front" before "ADF Back"; a duplex source only where there is no other is pickDuplex's business.
  return first(sources, [](const auto& text) { return isFeeder(text) && !isDuplex(text) && !isBackOnly(text); });
}

QByteArray pickDuplex(const QList<QByteArray>& sources) {
  return first(sources, [](const auto& text) { return isFeeder(text) && isDuplex(text); });
}

QByteArray pickMode(const QList<QByteArray>& modes, scanning::ScanMode wanted) {
  switch (wanted) {
    case scanning::ScanMode::Colour: {
      // Brother's "24bit Color" before its "24bit Color[Fast]", which is the coarser one; never "Color Lineart".
      const auto plain = first(modes, [](const auto& m) {
        return saysColour(m) && !saysLineart(m) && !containsAny(m, {"fast", "halftone", "48", "16"});
      });
      return !plain.isEmpty() ? plain : first(modes, [](const auto& m) { return saysColour(m) && !saysLineart(m); });
    }
    case scanning::ScanMode::Grey: {
      const auto plain = first(modes, [](const auto& m) { return saysGrey(m) && !containsAny(m, {"diffusion", "16"}); });
      return !plain.isEmpty() ? plain : first(modes, saysGrey);
    }
    case scanning::ScanMode::Lineart: return first(modes, [](const auto& m) { return saysLineart(m) && !saysColour(m) && !saysGrey(m); });
  }
  return {};
}

QByteArray pickStop(const QList<QByteArray>& actions) {
  return first(actions, [](const auto& text) { return hasAny(text, {"stop", "halt", "error", "eject"}); });
}

}  // namespace motcua::scanner
