// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/imaging/PdfWriter.h"

#include "devices/imaging/Decode.h"
#include "devices/imaging/GlyphlessFont.h"
#include "devices/imaging/JpegMarkers.h"
#include "devices/imaging/TiffStrip.h"

#include <QColorSpace>
#include <QCryptographicHash>

#include <algorithm>

namespace motcua::imaging {
namespace {

using namespace detail;

// zlib as Flate wants it; Qt puts four bytes of length before it.
QByteArray deflated(const QByteArray& bytes) {
  return qCompress(bytes, 9).mid(4);
}

QByteArray number(double value) {
  auto text = QByteArray::number(value, 'f', 3);
  while (text.endsWith('0')) text.chop(1);
  if (text.endsWith('.')) text.chop(1);
  return text == "-0" ? QByteArray("0") : text;
}

QByteArray hexUtf16(const QString& text) {
  QByteArray out;
  for (const QChar c : text) out += QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
  return out.toUpper();
}

QByteArray pdfDate(const QDateTime& at) {
  return "D:" + at.toUTC().toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1() + "Z";
}
QByteArray xmpDate(const QDateTime& at) {
  return at.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")).toLatin1() + "Z";
}

constexpr char kProducer[] = "Mot Cua";

QByteArray xmp(const PdfOptions& options) {
  const auto escaped = [](const QString& text) { return text.toHtmlEscaped().toUtf8(); };
  QByteArray out =
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"><pdfaid:part>2</pdfaid:part>"
      "<pdfaid:conformance>B</pdfaid:conformance></rdf:Description>\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:format>application/pdf</dc:format>"
      "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" +
      escaped(options.title) + "</rdf:li></rdf:Alt></dc:title>";
  if (!options.author.isEmpty()) out += "<dc:creator><rdf:Seq><rdf:li>" + escaped(options.author) + "</rdf:li></rdf:Seq></dc:creator>";
  out += "</rdf:Description>\n<rdf:Description rdf:about=\"\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"><xmp:CreateDate>" +
         xmpDate(options.created) + "</xmp:CreateDate><xmp:ModifyDate>" + xmpDate(options.created) +
         "</xmp:ModifyDate></rdf:Description>\n"
         "<rdf:Description rdf:about=\"\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"><pdf:Producer>" +
         QByteArray(kProducer) + "</pdf:Producer></rdf:Description>\n</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>";
  return out;
}

// Character codes are UTF-16 units: sixteen-bit codes that mean themselves, a range for each high byte.
QByteArray toUnicode() {
  QByteArray out =
      "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
      "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n";
  for (int first = 0; first < 256; first += 64) {
    out += "64 beginbfrange\n";
    for (int high = first; high < first + 64; ++high) {
      const auto byte = QByteArray::number(high, 16).rightJustified(2, '0').toUpper();
      out += "<" + byte + "00> <" + byte + "FF> <" + byte + "00>\n";
    }
    out += "endbfrange\n";
  }
  return out + "endcmap CMapName currentdict /CMap defineresource pop end end";
}

struct Picture {
  QByteArray data;
  QByteArray dictionary;  // what is particular to its kind
  int width = 0;
  int height = 0;
};

Result<Picture> pictureOf(const PdfPage& page) {
  Picture out;
  const auto kind = sniff(page.image);
  if (kind == FileKind::Jpeg) {
    const auto markers = readJpegMarkers(page.image);
    if (markers.width == 0 || markers.arithmetic || markers.bitsPerSample != 8 || (markers.components != 1 && markers.components != 3))
      return fail(ErrorCode::BadImage, QStringLiteral("a JPEG that PDF/A can't take"));
    out.width = markers.width;
    out.height = markers.height;
    out.data = page.image;
    out.dictionary =
        QByteArray("/ColorSpace ") + (markers.components == 1 ? "/DeviceGray" : "/DeviceRGB") + " /BitsPerComponent 8 /Filter /DCTDecode";
    return out;
  }
  if (kind != FileKind::Tiff) return fail(ErrorCode::BadImage, QStringLiteral("neither JPEG nor TIFF"));
  TRY_ASSIGN(auto strip, g4Strip(page.image));
  out.width = strip.width;
  out.height = strip.height;
  out.dictionary = "/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns " +
                   QByteArray::number(strip.width) + " /Rows " + QByteArray::number(strip.height) + " >>";
  out.data = std::move(strip.data);
  return out;
}

// Each word as wide and at the height where it is seen, so that selecting marks the right place.
void appendWord(QByteArray& out, const OcrWord& word, double scale, double pageHeight) {
  const auto text = word.text + QLatin1Char(' ');
  const double size = std::max(1.0, word.box.height() * scale);
  const double natural = static_cast<double>(word.text.size()) * size * kGlyphlessWidth / 1000;
  const double stretch = std::clamp(100.0 * word.box.width() * scale / std::max(0.01, natural), 1.0, 10000.0);
  out += "/F0 " + number(size) + " Tf " + number(stretch) + " Tz 1 0 0 1 " + number(word.box.x() * scale) + " " +
         number(pageHeight - word.baseline * scale) + " Tm <" + hexUtf16(text) + "> Tj\n";
}

QByteArray contentOf(const PdfPage& page, double width, double height, double scale) {
  QByteArray out = "q " + number(width) + " 0 0 " + number(height) + " 0 0 cm /Im0 Do Q\n";
  if (page.words.isEmpty()) return out;
  out += "BT 3 Tr\n";
  for (const auto& word : page.words) appendWord(out, word, scale, height);
  return out + "ET\n";
}

/// Writes objects one after another and remembers where; the hash of everything becomes the file's identity.
class ObjectWriter {
 public:
  explicit ObjectWriter(QIODevice& out) : m_out(out) {}
  int reserve() {
    m_offsets << -1;
    return static_cast<int>(m_offsets.size());
  }
  void object(int id, const QByteArray& body) {
    begin(id);
    write(body + "\nendobj\n");
  }
  void stream(int id, const QByteArray& dictionary, const QByteArray& data) {
    begin(id);
    write("<< " + dictionary + " /Length " + QByteArray::number(data.size()) + " >>\nstream\n");
    write(data);
    write("\nendstream\nendobj\n");
  }
  void write(const QByteArray& bytes) {
    m_hash.addData(bytes);
    m_good = m_good && m_out.write(bytes) == bytes.size();
    m_at += bytes.size();
  }
  void finish(int root, int info) {
    const auto start = m_at;
    const auto id = m_hash.result().toHex().left(32).toUpper();
    QByteArray table = "xref\n0 " + QByteArray::number(m_offsets.size() + 1) + "\n0000000000 65535 f \n";
    for (const auto offset : m_offsets) table += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
    write(table + "trailer\n<< /Size " + QByteArray::number(m_offsets.size() + 1) + " /Root " + ref(root) + " /Info " + ref(info) + " /ID [<" + id +
          "> <" + id + ">] >>\nstartxref\n" + QByteArray::number(start) + "\n%%EOF\n");
  }
  static QByteArray ref(int id) { return QByteArray::number(id) + " 0 R"; }
  [[nodiscard]] bool good() const { return m_good; }

 private:
  void begin(int id) {
    m_offsets[id - 1] = m_at;
    write(QByteArray::number(id) + " 0 obj\n");
  }
  QIODevice& m_out;
  QCryptographicHash m_hash{QCryptographicHash::Sha256};
  QList<qint64> m_offsets;
  qint64 m_at = 0;
  bool m_good = true;
};

// Type 0 over CIDFontType2: every code goes to glyph 1 through the map, its meaning comes from ToUnicode.
int writeFont(ObjectWriter& pdf) {
  const int font = pdf.reserve(), descendant = pdf.reserve(), descriptor = pdf.reserve(), file = pdf.reserve(), map = pdf.reserve(),
            unicode = pdf.reserve();
  QByteArray glyphs;
  for (int i = 0; i < 65536; ++i) glyphs.append('\0').append('\1');
  const auto program = glyphlessFont();
  const auto width = QByteArray::number(kGlyphlessWidth);
  pdf.object(font, "<< /Type /Font /Subtype /Type0 /BaseFont /MotCuaGlyphless /Encoding /Identity-H /DescendantFonts [" +
                       ObjectWriter::ref(descendant) + "] /ToUnicode " + ObjectWriter::ref(unicode) + " >>");
  pdf.object(
      descendant,
      "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /MotCuaGlyphless /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
      "/FontDescriptor " +
          ObjectWriter::ref(descriptor) + " /DW " + width + " /CIDToGIDMap " + ObjectWriter::ref(map) + " >>");
  pdf.object(descriptor, "<< /Type /FontDescriptor /FontName /MotCuaGlyphless /Flags 4 /FontBBox [0 0 " + width +
                             " 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 /FontFile2 " + ObjectWriter::ref(file) +
                             " >>");
  pdf.stream(file, "/Filter /FlateDecode /Length1 " + QByteArray::number(program.size()), deflated(program));
  pdf.stream(map, "/Filter /FlateDecode", deflated(glyphs));
  pdf.stream(unicode, "/Filter /FlateDecode", deflated(toUnicode()));
  return font;
}

Result<int> writePage(ObjectWriter& pdf, const PdfPage& page, int parent, int font) {
  TRY_ASSIGN(const auto picture, pictureOf(page));
  const double scale = 72.0 / (page.dpi > 0 ? page.dpi : 300);
  const double width = picture.width * scale, height = picture.height * scale;
  const int id = pdf.reserve(), image = pdf.reserve(), content = pdf.reserve();
  const auto resources =
      "/XObject << /Im0 " + ObjectWriter::ref(image) + " >>" + (font > 0 ? " /Font << /F0 " + ObjectWriter::ref(font) + " >>" : QByteArray());
  pdf.object(id, "<< /Type /Page /Parent " + ObjectWriter::ref(parent) + " /MediaBox [0 0 " + number(width) + " " + number(height) +
                     "] /Resources << " + resources + " >> /Contents " + ObjectWriter::ref(content) + " >>");
  pdf.stream(image,
             "/Type /XObject /Subtype /Image /Width " + QByteArray::number(picture.width) + " /Height " + QByteArray::number(picture.height) + " " +
                 picture.dictionary,
             picture.data);
  pdf.stream(content, "/Filter /FlateDecode", deflated(contentOf(page, width, height, scale)));
  return id;
}

QByteArray infoOf(const PdfOptions& options) {
  QByteArray out = "<< /Title <FEFF" + hexUtf16(options.title) + "> ";
  if (!options.author.isEmpty()) out += "/Author <FEFF" + hexUtf16(options.author) + "> ";
  return out + "/Producer (" + kProducer + ") /CreationDate (" + pdfDate(options.created) + ") /ModDate (" + pdfDate(options.created) + ") >>";
}

}  // namespace

Status writePdfA(QIODevice& out, const QList<PdfPage>& pages, const PdfOptions& options) {
  if (pages.isEmpty()) return fail(ErrorCode::BadInput, QStringLiteral("a PDF without pages"), options.title);
  ObjectWriter pdf(out);
  pdf.write("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");  // four bytes above 127: ISO 19005-2, 6.1.2
  const int root = pdf.reserve(), tree = pdf.reserve(), info = pdf.reserve(), metadata = pdf.reserve(), profile = pdf.reserve();
  const bool hasText = std::any_of(pages.begin(), pages.end(), [](const PdfPage& p) { return !p.words.isEmpty(); });
  const int font = hasText ? writeFont(pdf) : 0;
  QByteArray kids;
  for (const auto& page : pages) {
    TRY_ASSIGN(const int id, writePage(pdf, page, tree, font));
    kids += ObjectWriter::ref(id) + " ";
  }
  // Pixels are sRGB or grey; the output intent says so for both (6.2.3 and 6.2.4.3).
  pdf.stream(profile, "/N 3 /Filter /FlateDecode", deflated(QColorSpace(QColorSpace::SRgb).iccProfile()));
  pdf.stream(metadata, "/Type /Metadata /Subtype /XML", xmp(options));
  pdf.object(info, infoOf(options));
  pdf.object(tree, "<< /Type /Pages /Count " + QByteArray::number(pages.size()) + " /Kids [" + kids.trimmed() + "] >>");
  pdf.object(
      root,
      "<< /Type /Catalog /Pages " + ObjectWriter::ref(tree) + " /Metadata " + ObjectWriter::ref(metadata) +
          " /Lang (vi-VN) /ViewerPreferences << /DisplayDocTitle true >> "
          "/OutputIntents [<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB IEC61966-2.1) /DestOutputProfile " +
          ObjectWriter::ref(profile) + " >>] >>");
  pdf.finish(root, info);
  if (!pdf.good()) return fail(ErrorCode::StoreFailed, out.errorString(), options.title);
  return {};
}

PdfPage pdfPageOf(const CleanPage& page) {
  return {page.bytes, page.dpi, {}};
}

}  // namespace motcua::imaging
