// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/BlobTransfer.h"

#include "core/base/Sha256.h"

#include <QElapsedTimer>
#include <QSet>

#include <algorithm>
#include <utility>

namespace motcua::sync {
namespace {

const QString kLine = QStringLiteral("page_line");
constexpr int kStep = 64 * 1024;
constexpr double kSecondsAPiece = 2;

/// Of what did not get through nobody knows how much did: little, so that the next pieces are smaller.
qint64 lostOnTheWay(const Error& error, qint64 bytes) {
  return error.code == ErrorCode::UpstreamUnreachable ? bytes / 4 : 0;
}

}  // namespace

Status BlobTransfer::recallLine() {
  TRY_ASSIGN(const auto text, m_log.state(kLine));
  m_speed = m_speedBefore = text.toDouble();
  measureLine(0, 0);
  return {};
}

void BlobTransfer::measureLine(qint64 bytes, qint64 ms) {
  // Less says more of the way there and back than of the line.
  if (bytes >= kStep) {
    const double now = static_cast<double>(bytes) * 1000 / static_cast<double>(std::max<qint64>(1, ms));
    m_speed = m_speed > 0 ? (m_speed + now) / 2 : now;
  }
  m_pieces = m_most;
  if (m_speed <= 0 || m_speed * kSecondsAPiece >= m_most.whole) return;
  const int worth = static_cast<int>(m_speed * kSecondsAPiece) / kStep * kStep;
  m_pieces.piece = std::clamp(worth, std::min(m_most.least, m_most.piece), m_most.piece);
  m_pieces.whole = std::min(m_most.whole, std::max(m_pieces.piece, m_most.whole > m_most.piece ? worth : m_most.whole));
}

Status BlobTransfer::rememberLine() {
  constexpr double kNoteworthy = 0.7;
  if (m_speed <= 0 || (m_speed > m_speedBefore * kNoteworthy && m_speed * kNoteworthy < m_speedBefore)) return {};
  m_speedBefore = m_speed;
  return m_log.setState(kLine, QString::number(qRound64(m_speed)));
}

Result<bool> BlobTransfer::sendOne(BlobNeed need, const QByteArray& bytes, const std::function<bool()>& goOn, Sent& sent) {
  if (need.chunkSize == 0 && bytes.size() > m_pieces.whole) {
    TRY_ASSIGN(need, m_place.begun(need.hash, bytes));
  }
  // Pieces that arrived before keep their size, whatever the line is like today.
  const int chunk = need.chunkSize > 0               ? need.chunkSize
                    : bytes.size() <= m_pieces.whole ? std::max(1024, static_cast<int>(bytes.size()))
                                                     : m_pieces.piece;
  const int chunks = std::max(1, static_cast<int>((bytes.size() + chunk - 1) / chunk));
  const QSet<int> have(need.have.begin(), need.have.end());
  for (int n = 0; n < chunks; ++n) {
    // All there but not complete: the last answer never came; its piece once more lets the other side finish.
    if (have.contains(n) && !(have.size() == chunks && n == chunks - 1)) continue;
    if (!goOn()) return false;
    const auto piece = bytes.mid(static_cast<qsizetype>(n) * chunk, chunk);
    QElapsedTimer taken;
    taken.start();
    const auto said = m_place.put(need.hash, bytes.size(), chunk, n, piece);
    measureLine(said ? piece.size() : lostOnTheWay(said.error(), piece.size()), taken.elapsed());
    if (!said) return fail(said.error());
    sent.bytes += piece.size();
    if (*said == QLatin1String("complete")) return true;
    if (*said != QLatin1String("partial"))
      return fail(ErrorCode::UpstreamBadAnswer, QStringLiteral("page %1: %2").arg(need.hash.value, *said), need.hash.value.left(12));
  }
  return fail(ErrorCode::UpstreamBadAnswer, QStringLiteral("page never complete"), need.hash.value.left(12));
}

BlobTransfer::Group BlobTransfer::gather(const QList<BlobHash>& waiting, const QList<BlobNeed>& needs, qsizetype from, Sent& sent) {
  Group group;
  qint64 together = 0;
  for (group.end = from; group.end < waiting.size() && (group.end == from || together < m_together); ++group.end) {
    const auto& hash = waiting[group.end];
    const auto need = std::find_if(needs.begin(), needs.end(), [&](const BlobNeed& n) { return n.hash == hash; });
    if (need == needs.end()) {
      group.done << hash;
      continue;
    }
    auto bytes = m_blobs.get(hash);
    if (!bytes) {
      sent.damaged << hash;
      continue;
    }
    if (need->chunkSize == 0 && bytes->size() <= m_pieces.whole) {
      together += bytes->size();
      group.whole << BlobPlace::Whole{hash, std::move(*bytes)};
    } else {
      together = m_together;
      group.pieces << qMakePair(*need, std::move(*bytes));
    }
  }
  return group;
}

Result<bool> BlobTransfer::sendPieces(const QList<QPair<BlobNeed, QByteArray>>& pages, const std::function<bool()>& goOn, Sent& sent) {
  for (const auto& [need, bytes] : pages) {
    TRY_ASSIGN(const bool whole, sendOne(need, bytes, goOn, sent));
    if (!whole) return false;
    ++sent.blobs;
    m_arrived << need.hash;
  }
  return true;
}

Status BlobTransfer::take(const Result<BlobPlace::Put>& put, Sent& sent) {
  if (!put) {
    m_underWay.clear();
    return fail(put.error());
  }
  qint64 landed = 0;
  for (const auto& hash : put->there) landed += m_underWay.take(hash.value);
  if (!put->there.isEmpty()) measureLine(landed, m_sinceLanding.restart());
  sent.bytes += landed;
  sent.blobs += static_cast<int>(put->there.size());
  m_arrived << put->there;
  return {};
}

Result<bool> BlobTransfer::sendGroup(Group& group, const std::function<void()>& meanwhile, const std::function<bool()>& goOn, Sent& sent) {
  QElapsedTimer taken;
  taken.start();
  m_arrived << group.done;
  if (group.whole.size() > 1) {
    if (m_underWay.isEmpty()) m_sinceLanding.start();
    qint64 all = 0;
    for (const auto& page : std::as_const(group.whole)) {
      all += page.bytes.size();
      m_underWay[page.hash.value] = page.bytes.size();
    }
    const auto put = m_place.putWhole(group.whole, meanwhile);
    if (!put) measureLine(lostOnTheWay(put.error(), all), taken.elapsed());
    TRY(take(put, sent));
    for (const auto& page : std::as_const(group.whole)) {
      if (!put->rest.contains(page.hash)) continue;
      m_underWay.remove(page.hash.value);
      group.pieces << qMakePair(BlobNeed{page.hash, 0, {}}, page.bytes);
    }
  } else if (!group.whole.isEmpty()) {
    group.pieces << qMakePair(BlobNeed{group.whole.first().hash, 0, {}}, group.whole.first().bytes);
  }
  TRY_ASSIGN(const bool whole, sendPieces(group.pieces, goOn, sent));
  if (!whole) return false;
  // A slow line gets one page at a time: what a cut takes with it must stay small.
  constexpr qint64 kQuick = 400;
  constexpr qint64 kSlow = 2000;
  if (taken.elapsed() < kQuick) m_together = std::min(kMostTogether, std::max<qint64>(kMostTogether / 8, m_together * 2));
  if (taken.elapsed() > kSlow) m_together /= 4;
  // Only on a quick one does the next group set out before this one has arrived.
  if (m_together < kMostTogether) TRY(take(m_place.settle(), sent));
  return true;
}

Result<BlobTransfer::Sent> BlobTransfer::send(const std::function<bool()>& goOn) {
  TRY(recallLine());
  auto sent = sendAll(goOn);
  TRY(rememberLine());
  return sent;
}

Status BlobTransfer::markArrived() {
  return m_log.markBlobsSent(std::exchange(m_arrived, {}));
}

Result<bool> BlobTransfer::sendBatch(const QList<BlobHash>& waiting, const std::function<bool()>& goOn, Sent& sent) {
  TRY_ASSIGN(const auto needs, m_place.missing(waiting));
  Status marked;
  Group next = gather(waiting, needs, 0, sent);
  while (next.end > 0) {
    Group group = std::exchange(next, {});
    // While the place is at work: note what arrived before, read what comes next.
    bool ready = false;
    const auto prepare = [&] {
      marked = markArrived();
      if (group.end < waiting.size()) next = gather(waiting, needs, group.end, sent);
      ready = true;
    };
    const auto whole = goOn() ? sendGroup(group, prepare, goOn, sent) : Result<bool>(false);
    TRY(marked);
    if (!whole || !*whole) return whole;
    if (!ready) {
      prepare();
      TRY(marked);
    }
  }
  return true;
}

Result<BlobTransfer::Sent> BlobTransfer::sendAll(const std::function<bool()>& goOn) {
  Sent sent;
  while (goOn()) {
    TRY_ASSIGN(const auto headBefore, m_log.head());
    // Few where the line is slow: a dossier that came meanwhile has its first pages go before the rest of these.
    constexpr int kFew = 64;
    constexpr int kMany = 256;
    TRY_ASSIGN(auto waiting, m_log.blobsToSend((m_together < kMostTogether ? kFew : kMany) + static_cast<int>(sent.damaged.size())));
    waiting.removeIf([&](const BlobHash& hash) { return sent.damaged.contains(hash); });
    if (waiting.isEmpty()) {
      if (sent.damaged.isEmpty()) TRY(m_log.setState(QStringLiteral("blobs_done_to"), QString::number(headBefore)));
      return sent;
    }
    auto whole = sendBatch(waiting, goOn, sent);
    if (!m_underWay.isEmpty()) {
      const auto landed = take(m_place.settle(), sent);
      if (whole && *whole && !landed) whole = fail(landed.error());
    }
    TRY(markArrived());
    if (!whole) return fail(whole.error());
    if (!*whole) return sent;
  }
  return sent;
}

Status BlobTransfer::sendAgain(const BlobHash& hash) {
  TRY_ASSIGN(const auto bytes, m_blobs.get(hash));
  Sent sent;
  TRY(sendOne(
      {hash, 0, {}}, bytes, [] { return true; }, sent));
  return m_log.markBlobsSent({hash});
}

Status BlobTransfer::fetch(const BlobHash& hash) {
  if (m_blobs.contains(hash)) return {};
  TRY_ASSIGN(const auto info, m_place.info(hash));
  // A line that was cut is gone on with at the next piece.
  auto bytes = m_blobs.arrived(hash);
  const bool usable = info.chunkSize > 0 && bytes.size() < info.size && bytes.size() % info.chunkSize == 0;
  if (!bytes.isEmpty() && !usable) {
    m_blobs.forgetArrived(hash);
    bytes.clear();
  }
  for (int n = bytes.isEmpty() ? 0 : static_cast<int>(bytes.size() / info.chunkSize); bytes.size() < info.size || n == 0; ++n) {
    TRY_ASSIGN(const auto piece, m_place.get(hash, n));
    if (piece.isEmpty() && info.size > 0) return fail(ErrorCode::UpstreamBadAnswer, QStringLiteral("an empty piece"), hash.value.left(12));
    bytes += piece;
    if (info.size == 0) break;
    if (bytes.size() < info.size) m_blobs.keepArrived(hash, piece);
  }
  m_blobs.forgetArrived(hash);
  // put() names a file by what is in it: under another name nothing is stored as this page.
  const auto actual = QString::fromLatin1(Sha256::hexOf(bytes));
  if (actual != hash.value) return fail(ErrorCode::UpstreamDamaged, QStringLiteral("page differs from its hash"), hash.value.left(12));
  TRY(m_blobs.put(bytes));
  return {};
}

}  // namespace motcua::sync
