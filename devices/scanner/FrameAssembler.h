// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "devices/scanner/PageEncoder.h"
#include "devices/scanner/SaneApi.h"

#include <QTemporaryFile>

#include <memory>
#include <vector>

namespace motcua::scanner {

/// May the announced size of a frame be believed? A backend that has delivered one page exactly as announced is Proven,
/// and its next pages are compressed while they arrive. Until then the raw bytes go to a temporary file first.
enum class Trust { Unproven, Proven };
/// Truncated: the height announced is the height due. Allowed: the device cuts pages to the paper's length by itself.
enum class ShortPage { Truncated, Allowed };

struct AssembledPage {
  QByteArray image;
  QString mimeType;
  int width = 0;
  int height = 0;
  bool asAnnounced = false;  ///< the backend told the truth about this page
};

/// Makes one page from what sane_read gives: beginFrame, feed..., endFrame once a frame, then finish.
///
/// Takes: height unknown (-1), lines padded or too short, 1, 8 and 16 bit, three frames of one colour each in any order.
/// Refuses, with DeviceIo: no data, less than announced, more than announced (in Proven), frames that don't fit together.
/// Never answers with a page that is not whole. Holds no more than a few lines and the compressed page in memory.
/// Any one thread.
class FrameAssembler {
 public:
  FrameAssembler(int dpi, Trust trust, ShortPage shortPage);
  ~FrameAssembler();
  [[nodiscard]] Status beginFrame(const SaneParameters& parameters);
  [[nodiscard]] Status feed(const unsigned char* data, qsizetype length);
  /// `linesAfter`: what sane_get_parameters says after the last byte; some backends only know the height then.
  [[nodiscard]] Status endFrame(int linesAfter = -1);
  [[nodiscard]] bool complete() const { return m_complete; }  ///< the last frame has ended
  [[nodiscard]] Result<AssembledPage> finish();
  [[nodiscard]] double part() const;  ///< 0..1 of the page; 0 while the height is unknown

 private:
  struct Frame {
    SaneParameters parameters;
    qint64 leastBytesPerLine = 0;
    qint64 lineBytes = 0;  ///< decided at the end of the frame
    qint64 lines = 0;
    qint64 received = 0;
    std::unique_ptr<QTemporaryFile> spill;
  };
  [[nodiscard]] Status checkFrame(const SaneParameters& parameters) const;
  [[nodiscard]] Status startEncoder(const Frame& frame, int height);
  [[nodiscard]] Status encodeLine(const Frame& frame, const unsigned char* raw);
  [[nodiscard]] Status feedDirect(Frame& frame, const unsigned char* data, qsizetype length);
  [[nodiscard]] Status settle(Frame& frame, int linesAfter);
  [[nodiscard]] Status encodeSpilled();

  int m_dpi;
  Trust m_trust;
  ShortPage m_shortPage;
  std::vector<Frame> m_frames;
  bool m_open = false;
  bool m_complete = false;
  bool m_direct = false;
  bool m_asAnnounced = true;
  PixelKind m_kind = PixelKind::Grey8;
  std::unique_ptr<PageEncoder> m_encoder;
  QByteArray m_partial;  ///< Proven: the line that is not whole yet
  QByteArray m_row;      ///< the line as the encoder wants it
  int m_height = 0;
};

}  // namespace motcua::scanner
