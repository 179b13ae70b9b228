// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/PageWorker.h"

#include "app/office/PageCleaning.h"

#include <QTimer>

#include <atomic>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace motcua::app {

/// Lives on the worker's thread. Tasks at the desk hold it too, so that one that comes back late finds it.
class PageWorker::Hand : public QObject, public std::enable_shared_from_this<PageWorker::Hand> {
  Q_OBJECT
 public:
  using Job = intake::PageWork::Job;
  explicit Hand(desk::DeskRunner& desk) : m_desk(desk) {}

  std::atomic_bool cancelled = false;

  /// On the worker's thread.
  void look() {
    if (m_busy || cancelled) return;
    m_busy = true;
    m_desk.post([self = shared_from_this()](desk::Desk& desk) {
      auto job = desk.pages.next(self->m_mayRead);
      self->later([self, job = std::move(job), blobs = &desk.blobs] { self->take(job, *blobs); });
    });
  }
  void yieldToOthers() const { setpriority(PRIO_PROCESS, static_cast<id_t>(syscall(SYS_gettid)), 15); }
  void later(std::function<void()> task) { QMetaObject::invokeMethod(this, std::move(task), Qt::QueuedConnection); }

 Q_SIGNALS:
  void changed(const QString& dossier);

 private:
  void take(const Result<std::optional<Job>>& job, const dossier::BlobStore& blobs) {
    m_busy = false;
    if (cancelled || !job || !*job) return;  // wake() comes with the next page
    if ((*job)->step == dossier::DossierStore::PageStep::Judge)
      judge(**job, blobs);
    else
      read(**job, blobs);
  }
  void judge(const Job& job, const dossier::BlobStore& blobs) {
    const auto blob = blobs.get(job.page.hash);
    intake::PageJudgement judgement;
    if (blob)
      judgement = judgePage(*blob, job.page);
    else
      judgement.error = QString::number(static_cast<int>(blob.error().code));
    give(job, [job, judgement](desk::Desk& desk) { return desk.pages.judged(job.dossier, job.page.id, judgement); });
  }
  void read(const Job& job, const dossier::BlobStore& blobs) {
    const auto blob = blobs.get(dossier::shownOf(job.page).hash);
    const auto text = blob ? readPage(*blob, job.page, &cancelled) : Result<PageText>(fail(blob.error()));
    if (cancelled) return;
    if (!text && text.error().code == ErrorCode::NotConfigured) {
      m_mayRead = false;  // until the next start; judging goes on
      return look();
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
      self->later([self, job, written] {
        self->m_busy = false;
        if (written) Q_EMIT self->changed(job.dossier.value);
        if (written)
          self->look();
        else
          QTimer::singleShot(kRetryMs, self.get(), [self = self.get()] { self->look(); });
      });
    });
  }

  static constexpr int kRetryMs = 30'000;
  desk::DeskRunner& m_desk;
  bool m_busy = false;  // worker's thread
  std::atomic_bool m_mayRead = true;
};

PageWorker::PageWorker(desk::DeskRunner& desk) : m_hand(std::make_shared<Hand>(desk)) {
  m_thread.setObjectName(QStringLiteral("pages"));
  m_hand->moveToThread(&m_thread);
  m_thread.start();
  m_hand->later([hand = m_hand.get()] { hand->yieldToOthers(); });
}

PageWorker::~PageWorker() {
  m_hand->cancelled = true;
  m_thread.quit();
  m_thread.wait();
}

std::function<void()> PageWorker::waker() const {
  return [hand = m_hand] { hand->later([hand = hand.get()] { hand->look(); }); };
}

void PageWorker::listen(QObject* context, std::function<void(const DossierId&)> changed) {
  QObject::connect(m_hand.get(), &Hand::changed, context, [changed = std::move(changed)](const QString& id) { changed({id}); });
}

}  // namespace motcua::app

#include "PageWorker.moc"
