// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/PageWorker.h"

#include "app/office/PageCleaning.h"
#include "core/base/Priority.h"

#include <QTimer>

#include <atomic>

namespace motcua::app {

/// One of the two, on a thread of its own. Tasks at the desk hold it too, so that one that comes back late finds it.
class PageWorker::Hand : public QObject, public std::enable_shared_from_this<PageWorker::Hand> {
  Q_OBJECT
 public:
  using Job = intake::PageWork::Job;
  using Step = intake::PageWork::Step;
  Hand(desk::DeskRunner& desk, Step step) : m_desk(desk), m_step(step) {}

  std::atomic_bool cancelled = false;
  std::function<void()> afterEach = [] {};  ///< on the hand's thread, when a result is stored; set before the first wake

  /// From any thread.
  void wake() {
    later([this] { look(); });
  }
  /// On the hand's thread. A task must not hold the hand: one that is never run would keep it for ever.
  void later(std::function<void()> task) { QMetaObject::invokeMethod(this, std::move(task), Qt::QueuedConnection); }

 Q_SIGNALS:
  void changed(const QString& dossier);

 private:
  void look() {
    if (m_busy || m_gaveUp || cancelled) return;
    m_busy = true;
    m_desk.post([self = shared_from_this()](desk::Desk& desk) {
      auto job = desk.pages.next(self->m_step);
      self->later([hand = self.get(), job = std::move(job), blobs = &desk.blobs] { hand->take(job, *blobs); });
    });
  }
  void take(const Result<std::optional<Job>>& job, const dossier::BlobStore& blobs) {
    m_busy = false;
    if (cancelled || !job || !*job) return;  // wake() comes with the next page
    if (m_step == Step::Judge)
      judge(**job, blobs);
    else
      read(**job, blobs);
  }
  void judge(const Job& job, const dossier::BlobStore& blobs) {
    const auto blob = blobs.get(job.page.hash);
    intake::PageJudgement judgement;
    if (blob)
      judgement = judgePage(*blob, job.page, &cancelled);
    else
      judgement.error = QString::number(static_cast<int>(blob.error().code));
    give(job, [job, judgement](desk::Desk& desk) { return desk.pages.judged(job.dossier, job.page.id, judgement); });
  }
  void read(const Job& job, const dossier::BlobStore& blobs) {
    const auto text = readPage(blobs, job.page, &cancelled);
    if (!text && text.error().code == ErrorCode::NotConfigured) {
      m_gaveUp = true;  // until the next start; judging goes on
      return;
    }
    const auto got = text.value_or(PageText{});
    give(job, [job, got](desk::Desk& desk) { return desk.pages.read(job.dossier, job.page.id, got.text, got.confidence); });
  }
  /// Writes the result and looks for more. A store that cannot be written is asked again after a while, not at once.
  void give(const Job& job, std::function<Status(desk::Desk&)> write) {
    if (cancelled) return;
    m_busy = true;
    m_desk.post([self = shared_from_this(), job, write = std::move(write)](desk::Desk& desk) {
      const bool written = write(desk).has_value();
      self->later([hand = self.get(), job, written] { hand->given(job, written); });
    });
  }
  void given(const Job& job, bool written) {
    m_busy = false;
    if (!written) return QTimer::singleShot(kRetryMs, this, [this] { look(); });
    Q_EMIT changed(job.dossier.value);
    afterEach();
    look();
  }

  static constexpr int kRetryMs = 30'000;
  desk::DeskRunner& m_desk;
  const Step m_step;
  bool m_busy = false;    // the hand's thread
  bool m_gaveUp = false;  // the hand's thread
};

PageWorker::PageWorker(desk::DeskRunner& desk)
    : m_judging(std::make_shared<Hand>(desk, Hand::Step::Judge)), m_reading(std::make_shared<Hand>(desk, Hand::Step::Read)) {
  m_judging->afterEach = [reading = m_reading] { reading->wake(); };
  auto start = [](QThread& thread, const char* name, Hand& hand, Priority priority) {
    thread.setObjectName(QString::fromLatin1(name));
    hand.moveToThread(&thread);
    thread.start();
    hand.later([priority] { yieldToOthers(priority); });
  };
  start(m_judgingThread, "pages", *m_judging, Priority::Soon);
  start(m_readingThread, "ocr", *m_reading, Priority::Idle);
}

PageWorker::~PageWorker() {
  m_judging->cancelled = m_reading->cancelled = true;
  for (auto* thread : {&m_judgingThread, &m_readingThread}) thread->quit();
  for (auto* thread : {&m_judgingThread, &m_readingThread}) thread->wait();
}

std::function<void()> PageWorker::waker() const {
  return [judging = m_judging, reading = m_reading] {
    judging->wake();
    reading->wake();
  };
}

void PageWorker::listen(QObject* context, std::function<void(const DossierId&)> changed) {
  for (const auto& hand : {m_judging, m_reading})
    QObject::connect(hand.get(), &Hand::changed, context, [changed](const QString& id) { changed({id}); });
}

}  // namespace motcua::app

#include "PageWorker.moc"
