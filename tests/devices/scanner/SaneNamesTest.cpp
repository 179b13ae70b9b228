// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What real backends offer (taken from their sources and from users' scanimage -A lists).
#include "devices/scanner/SaneNames.h"
#include "tests/support/catch.h"

using namespace motcua;
using namespace motcua::scanner;
using scanning::ScanMode;

namespace {

struct Sources {
  const char* backend;
  QList<QByteArray> offered;
  QByteArray flatbed;
  QByteArray feeder;
  QByteArray duplex;
};

const QList<Sources> kSources = {
    {"test", {"Flatbed", "Automatic Document Feeder"}, "Flatbed", "Automatic Document Feeder", ""},
    {"airscan", {"Flatbed", "ADF", "ADF Duplex"}, "Flatbed", "ADF", "ADF Duplex"},
    {"fujitsu", {"ADF Front", "ADF Back", "ADF Duplex"}, "", "ADF Front", "ADF Duplex"},
    {"fujitsu, back first", {"Flatbed", "ADF Back", "ADF Front", "ADF Duplex"}, "Flatbed", "ADF Front", "ADF Duplex"},
    {"brother4",
     {"FlatBed", "Automatic Document Feeder(left aligned)", "Automatic Document Feeder(left aligned,Duplex)",
      "Automatic Document Feeder(centrally aligned)", "Automatic Document Feeder(centrally aligned,Duplex)"},
     "FlatBed",
     "Automatic Document Feeder(left aligned)",
     "Automatic Document Feeder(left aligned,Duplex)"},
    {"epson2", {"Flatbed", "Automatic Document Feeder", "Transparency Unit"}, "Flatbed", "Automatic Document Feeder", ""},
    {"epsonscan2", {"Auto", "Document Table", "ADF"}, "Document Table", "ADF", ""},
    {"hpaio", {"Auto", "Flatbed", "ADF", "Duplex"}, "Flatbed", "ADF", "Duplex"},
    {"pixma", {"Flatbed", "Automatic Document Feeder", "ADF Duplex"}, "Flatbed", "Automatic Document Feeder", "ADF Duplex"},
    {"kodak", {"ADF Front", "ADF Back", "ADF Duplex"}, "", "ADF Front", "ADF Duplex"},
    {"xerox_mfp", {"Flatbed", "ADF", "Auto"}, "Flatbed", "ADF", ""},
    {"canon_dr", {"ADF Front", "ADF Back", "ADF Duplex", "Card Front"}, "", "ADF Front", "ADF Duplex"},
    {"short", {"FB", "ADF", "ADF-Duplex"}, "FB", "ADF", "ADF-Duplex"},
    {"german",
     {"Flachbett", "Automatischer Vorlageneinzug", "Vorlageneinzug (beidseitig)"},
     "Flachbett",
     "Automatischer Vorlageneinzug",
     "Vorlageneinzug (beidseitig)"},
    {"french",
     {"Vitre d'exposition", "Chargeur automatique", "Chargeur recto verso"},
     "Vitre d'exposition",
     "Chargeur automatique",
     "Chargeur recto verso"},
    {"glass only", {"Flatbed"}, "Flatbed", "", ""},
    {"plustek", {"Normal", "Transparency", "Negative"}, "", "", ""},
};

}  // namespace

TEST_CASE("Sources are found by the many names vendors give them") {
  for (const auto& row : kSources) {
    CAPTURE(row.backend);
    CHECK(pickFlatbed(row.offered) == row.flatbed);
    CHECK(pickFeeder(row.offered) == row.feeder);
    CHECK(pickDuplex(row.offered) == row.duplex);
  }
}

TEST_CASE("Modes are found by the many names vendors give them") {
  struct Row {
    QList<QByteArray> offered;
    QByteArray colour, grey, lineart;
  };
  const QList<Row> rows = {
      {{"Gray", "Color"}, "Color", "Gray", ""},
      {{"Lineart", "Halftone", "Gray", "Color"}, "Color", "Gray", "Lineart"},
      {{"Black & White", "Gray[Error Diffusion]", "True Gray", "24bit Color", "24bit Color[Fast]"}, "24bit Color", "True Gray", "Black & White"},
      {{"24bit Color[Fast]", "Black & White"}, "24bit Color[Fast]", "", "Black & White"},
      {{"Binary", "Grayscale", "Colour"}, "Colour", "Grayscale", "Binary"},
      {{"Monochrome", "Grayscale", "Color"}, "Color", "Grayscale", "Monochrome"},
      {{"Color Lineart", "Lineart", "Color"}, "Color", "", "Lineart"},
      {{"48 bits color", "24 bits color", "16 bits gray", "8 bits gray"}, "24 bits color", "8 bits gray", ""},
      {{"Strichzeichnung", "Graustufen", "Farbe"}, "Farbe", "Graustufen", "Strichzeichnung"},
      {{"Noir et blanc", "Niveaux de gris", "Couleur"}, "Couleur", "Niveaux de gris", "Noir et blanc"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.offered.first().toStdString());
    CHECK(pickMode(row.offered, ScanMode::Colour) == row.colour);
    CHECK(pickMode(row.offered, ScanMode::Grey) == row.grey);
    CHECK(pickMode(row.offered, ScanMode::Lineart) == row.lineart);
  }
}

TEST_CASE("A stopping action is found among those for double feeds") {
  CHECK(pickStop({"Default", "Continue", "Stop"}) == "Stop");
  CHECK(pickStop({"Continue", "Halt scanning"}) == "Halt scanning");
  CHECK(pickStop({"Continue"}).isEmpty());
}
