// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/style/Theme.h"
#include "ui/widgets/CornerEditor.h"

#include <optional>

namespace motcua::ui {

/// What a camera sees now, the outline of what was found in it, and one sentence about it.
class CameraView final : public QWidget {
  Q_OBJECT
 public:
  explicit CameraView(QWidget* parent = nullptr);
  void show(const QImage& picture, const std::optional<Corners>& outline = {});
  void say(const QString& sentence, style::Tone tone);
  [[nodiscard]] const QString& sentence() const { return m_sentence; }
  [[nodiscard]] bool hasPicture() const { return !m_picture.isNull(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QImage m_picture;
  std::optional<Corners> m_outline;
  QString m_sentence;
  style::Tone m_tone = style::Tone::Info;
};

}  // namespace motcua::ui
