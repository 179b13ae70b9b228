// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Why two ways (Trust): a JPEG says its height first, and backends lie about it. Fujitsu's tell the maximum while they
// cut at the paper's end, hand scanners say -1, some pad lines and forget to say so. A page that was compressed under a
// wrong height or line length can't be mended. So the first page of an open device goes to a file as raw bytes, and what
// arrived decides. A backend that has kept its word once is compressed on the fly; if it breaks it later, that page is
// an error (never a cut page), and the session goes back to Unproven.
#include "devices/scanner/FrameAssembler.h"

#include <algorithm>
#include <cstring>

namespace motcua::scanner {
namespace {

constexpr qint64 kMostRawBytes = qint64{2} << 30;  // 1200 dpi A3 in 16 bit colour is 1.7 GB
constexpr int kMostPixels = 65500;

tl::unexpected<Error> lie(const QString& what) {
  return fail(ErrorCode::DeviceIo, what);
}

int channels(const SaneParameters& p) {
  return p.format == SaneFrame::Rgb ? 3 : 1;
}

bool isBand(SaneFrame frame) {
  return frame == SaneFrame::Red || frame == SaneFrame::Green || frame == SaneFrame::Blue;
}

qint64 leastBytesPerLine(const SaneParameters& p) {
  const qint64 pixels = p.pixelsPerLine;
  if (p.depth == 1) return channels(p) * ((pixels + 7) / 8);
  return channels(p) * pixels * (p.depth / 8);
}

unsigned char sample(const unsigned char* raw, qint64 index, int depth) {
  if (depth == 8) return raw[index];
  quint16 value = 0;  // SANE: 16 bit samples come in the machine's byte order
  std::memcpy(&value, raw + index * 2, sizeof value);
  return static_cast<unsigned char>(value >> 8);
}

bool bit(const unsigned char* raw, qint64 index) {
  return ((raw[index / 8] >> (7 - index % 8)) & 1) != 0;
}

/// One line of one frame as 8 bit samples, `step` apart. In one-bit colour each byte holds eight samples of one colour
/// (R, G, B, R, ...) and 1 is full; in a one-bit band likewise.
void toSamples(const SaneParameters& p, const unsigned char* raw, unsigned char* out, int step) {
  const qint64 pixels = p.pixelsPerLine;
  if (p.format == SaneFrame::Rgb) {
    for (qint64 x = 0; x < pixels; ++x)
      for (int c = 0; c < 3; ++c) out[x * step + c] = p.depth == 1 ? (bit(raw + (x / 8) * 3 + c, x % 8) ? 255 : 0) : sample(raw, x * 3 + c, p.depth);
    return;
  }
  for (qint64 x = 0; x < pixels; ++x) out[x * step] = p.depth == 1 ? (bit(raw, x) ? 255 : 0) : sample(raw, x, p.depth);
}

PixelKind kindOf(const SaneParameters& p) {
  if (p.format == SaneFrame::Grey) return p.depth == 1 ? PixelKind::Bit1 : PixelKind::Grey8;
  return PixelKind::Rgb8;
}

int bandOf(SaneFrame frame) {
  return frame == SaneFrame::Red ? 0 : frame == SaneFrame::Green ? 1 : 2;
}

}  // namespace

FrameAssembler::FrameAssembler(int dpi, Trust trust, ShortPage shortPage)
    : m_dpi(std::clamp(dpi, 1, 10000)), m_trust(trust), m_shortPage(shortPage) {}
FrameAssembler::~FrameAssembler() = default;

Status FrameAssembler::checkFrame(const SaneParameters& p) const {
  if (p.format == SaneFrame::Other) return lie(QStringLiteral("an unknown kind of frame"));
  if (p.depth != 1 && p.depth != 8 && p.depth != 16) return lie(QStringLiteral("a depth of %1 bit").arg(p.depth));
  if (p.pixelsPerLine < 1 || p.bytesPerLine < 1) return lie(QStringLiteral("an empty line was announced"));
  if (p.pixelsPerLine > kMostPixels || p.lines > kMostPixels)
    return fail(ErrorCode::ImageTooLarge, QStringLiteral("%1 x %2 pixels announced").arg(p.pixelsPerLine).arg(p.lines),
                QStringLiteral("%1 x %2").arg(p.pixelsPerLine).arg(p.lines));
  if (p.bytesPerLine > 16 * kMostPixels) return lie(QStringLiteral("lines of %1 bytes announced").arg(p.bytesPerLine));
  if (m_complete) return lie(QStringLiteral("a frame after the last one"));
  if (m_frames.empty()) return {};
  const auto& first = m_frames.front().parameters;
  if (!isBand(p.format) || !isBand(first.format) || m_frames.size() >= 3) return lie(QStringLiteral("more frames than a page can have"));
  if (p.pixelsPerLine != first.pixelsPerLine || p.depth != first.depth) return lie(QStringLiteral("colour frames of different size"));
  for (const auto& frame : m_frames)
    if (frame.parameters.format == p.format) return lie(QStringLiteral("the same colour twice"));
  return {};
}

Status FrameAssembler::beginFrame(const SaneParameters& parameters) {
  if (m_open) return fail(ErrorCode::Internal, QStringLiteral("beginFrame inside a frame"));
  TRY(checkFrame(parameters));
  m_open = true;
  m_frames.push_back(Frame{parameters, leastBytesPerLine(parameters), 0, 0, 0, nullptr});
  auto& frame = m_frames.back();
  m_direct = m_trust == Trust::Proven && m_shortPage == ShortPage::Truncated && parameters.lines > 0 && parameters.lastFrame &&
             !isBand(parameters.format) && parameters.bytesPerLine >= frame.leastBytesPerLine;
  if (m_direct) {
    frame.lineBytes = parameters.bytesPerLine;
    return startEncoder(frame, parameters.lines);
  }
  frame.spill = std::make_unique<QTemporaryFile>();
  if (!frame.spill->open()) return fail(ErrorCode::DiskFull, frame.spill->errorString());
  return {};
}

Status FrameAssembler::startEncoder(const Frame& frame, int height) {
  m_kind = m_frames.size() > 1 ? PixelKind::Rgb8 : kindOf(frame.parameters);
  if (m_frames.size() == 1 && isBand(frame.parameters.format)) m_kind = PixelKind::Grey8;
  TRY_ASSIGN(m_encoder, PageEncoder::create(m_kind, frame.parameters.pixelsPerLine, height, m_dpi));
  m_row.resize(rowBytes(m_kind, frame.parameters.pixelsPerLine));
  m_height = height;
  return {};
}

Status FrameAssembler::encodeLine(const Frame& frame, const unsigned char* raw) {
  auto* row = reinterpret_cast<unsigned char*>(m_row.data());
  if (m_kind == PixelKind::Bit1) {
    // SANE's line art has 1 for ink; PNG's grey has 1 for white.
    for (qsizetype i = 0; i < m_row.size(); ++i) row[i] = static_cast<unsigned char>(~raw[i]);
    return m_encoder->line(row);
  }
  if (frame.parameters.depth == 8) return m_encoder->line(raw);
  toSamples(frame.parameters, raw, row, m_kind == PixelKind::Rgb8 ? 3 : 1);
  return m_encoder->line(row);
}

Status FrameAssembler::feed(const unsigned char* data, qsizetype length) {
  if (!m_open || length < 0) return fail(ErrorCode::Internal, QStringLiteral("data outside a frame"));
  if (length == 0) return {};
  auto& frame = m_frames.back();
  if (frame.received + length > kMostRawBytes)
    return fail(ErrorCode::ImageTooLarge, QStringLiteral("more than 2 GB for one page"), QStringLiteral("> 2 GB"));
  frame.received += length;
  if (m_direct) return feedDirect(frame, data, length);
  if (frame.spill->write(reinterpret_cast<const char*>(data), length) != length) return fail(ErrorCode::DiskFull, frame.spill->errorString());
  return {};
}

Status FrameAssembler::feedDirect(Frame& frame, const unsigned char* data, qsizetype length) {
  const qsizetype lineBytes = frame.lineBytes;
  while (length > 0) {
    if (frame.lines == m_height) return lie(QStringLiteral("more than the %1 lines announced").arg(m_height));
    if (m_partial.isEmpty() && length >= lineBytes) {
      TRY(encodeLine(frame, data));
      ++frame.lines;
      data += lineBytes;
      length -= lineBytes;
      continue;
    }
    const auto take = std::min(length, lineBytes - m_partial.size());
    m_partial.append(reinterpret_cast<const char*>(data), take);
    data += take;
    length -= take;
    if (m_partial.size() < lineBytes) continue;
    TRY(encodeLine(frame, reinterpret_cast<const unsigned char*>(m_partial.constData())));
    ++frame.lines;
    m_partial.resize(0);
  }
  return {};
}

/// Decides line length and height of a frame from what was announced and what came.
Status FrameAssembler::settle(Frame& frame, int linesAfter) {
  const auto& p = frame.parameters;
  const qint64 got = frame.received;
  if (got == 0) return lie(QStringLiteral("the page had no data"));
  const qint64 least = frame.leastBytesPerLine;
  frame.lineBytes = p.bytesPerLine;
  // Lines too short for their pixels, or announced padding that never came: if the bytes fit the pixels exactly, the
  // announced line length was the lie.
  if (p.lines > 0 && got == least * p.lines && p.bytesPerLine != least) frame.lineBytes = least;
  if (frame.lineBytes < least) return lie(QStringLiteral("lines of %1 bytes for %2 pixels").arg(p.bytesPerLine).arg(p.pixelsPerLine));
  frame.lines = got / frame.lineBytes;
  m_asAnnounced = m_asAnnounced && p.lines > 0 && got == qint64{p.lines} * p.bytesPerLine;
  if (frame.lines == 0) return lie(QStringLiteral("less than one line came"));
  const bool shortOfAnnounced = p.lines > 0 && got < frame.lineBytes * p.lines;
  const bool confirmed = linesAfter == frame.lines && got % frame.lineBytes == 0 && linesAfter != p.lines;
  if (shortOfAnnounced && !confirmed && m_shortPage == ShortPage::Truncated)
    return lie(QStringLiteral("the page ended after %1 of %2 lines").arg(frame.lines).arg(p.lines));
  if (frame.lines > kMostPixels) return fail(ErrorCode::ImageTooLarge, QStringLiteral("%1 lines").arg(frame.lines), QString::number(frame.lines));
  return {};
}

Status FrameAssembler::endFrame(int linesAfter) {
  if (!m_open) return fail(ErrorCode::Internal, QStringLiteral("endFrame outside a frame"));
  auto& frame = m_frames.back();
  m_open = false;
  if (m_direct) {
    if (frame.received == 0) return lie(QStringLiteral("the page had no data"));
    if (frame.lines < m_height || !m_partial.isEmpty())
      return lie(QStringLiteral("the page ended after %1 of %2 lines").arg(frame.lines).arg(m_height));
  } else {
    TRY(settle(frame, linesAfter));
  }
  m_complete = frame.parameters.lastFrame || m_frames.size() == 3;
  return {};
}

Status FrameAssembler::encodeSpilled() {
  auto& first = m_frames.front();
  qint64 lines = first.lines;
  for (auto& frame : m_frames) {
    if (frame.lines != lines) return lie(QStringLiteral("colour frames of different height"));
    if (!frame.spill->seek(0)) return fail(ErrorCode::DiskFull, frame.spill->errorString());
  }
  if (m_frames.size() == 2) return lie(QStringLiteral("two colour frames of three"));
  TRY(startEncoder(first, static_cast<int>(lines)));
  std::vector<QByteArray> raw;
  for (const auto& frame : m_frames) raw.emplace_back(frame.lineBytes, '\0');
  for (qint64 y = 0; y < lines; ++y) {
    for (size_t i = 0; i < m_frames.size(); ++i)
      if (m_frames[i].spill->read(raw[i].data(), raw[i].size()) != raw[i].size())
        return fail(ErrorCode::DiskFull, QStringLiteral("the temporary file lost data"));
    if (m_frames.size() == 1) {
      TRY(encodeLine(first, reinterpret_cast<const unsigned char*>(raw[0].constData())));
      continue;
    }
    auto* row = reinterpret_cast<unsigned char*>(m_row.data());
    for (size_t i = 0; i < m_frames.size(); ++i)
      toSamples(m_frames[i].parameters, reinterpret_cast<const unsigned char*>(raw[i].constData()), row + bandOf(m_frames[i].parameters.format), 3);
    TRY(m_encoder->line(row));
  }
  return {};
}

Result<AssembledPage> FrameAssembler::finish() {
  if (!m_complete || m_open) return fail(ErrorCode::Internal, QStringLiteral("finish before the last frame ended"));
  if (!m_direct) TRY(encodeSpilled());
  AssembledPage out;
  TRY_ASSIGN(out.image, m_encoder->finish());
  out.mimeType = m_encoder->mimeType();
  out.width = m_frames.front().parameters.pixelsPerLine;
  out.height = m_height;
  out.asAnnounced = m_asAnnounced;
  m_encoder.reset();
  m_frames.clear();
  m_complete = false;
  return out;
}

double FrameAssembler::part() const {
  if (m_frames.empty() || m_frames.back().parameters.lines <= 0) return 0;
  const auto& frame = m_frames.back();
  const double ofFrame = static_cast<double>(frame.received) / (static_cast<double>(frame.parameters.bytesPerLine) * frame.parameters.lines);
  const double frames = isBand(frame.parameters.format) ? 3 : 1;
  return std::clamp((static_cast<double>(m_frames.size() - 1) + ofFrame) / frames, 0.0, 1.0);
}

}  // namespace motcua::scanner
