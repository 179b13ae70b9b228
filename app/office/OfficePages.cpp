// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/OfficePages.h"

namespace motcua::app {
namespace {

const QString kPlace = QStringLiteral("pages_place");
const QString kTidied = QStringLiteral("pages_tidied");
const QString kHub = QStringLiteral("hub");
/// A page is fetched while a person waits for it.
constexpr int kFetchMs = 5000;
constexpr int kTryOutMs = 5000;

}  // namespace

sync::s3::S3Settings s3Settings(const QJsonObject& settings, const Secrets& secrets) {
  const auto text = [&](const char* name) { return settings[QLatin1String(name)].toString().trimmed(); };
  sync::s3::S3Settings out;
  out.endpoint = text("s3.endpoint");
  if (const auto region = text("s3.region"); !region.isEmpty()) out.region = region;
  out.bucket = text("s3.bucket");
  out.prefix = text("s3.prefix");
  out.pathStyle = settings[QLatin1String("s3.path_style")].toBool(true);
  out.accessKey = text("s3.access_key");
  out.caFile = text("s3.ca_file");
  out.linkEndpoint = text("s3.link_endpoint");
  out.publicBase = text("s3.public_base");
  out.linkDays = settings[QLatin1String("s3.link_days")].toInt(out.linkDays);
  out.secret = secrets.of(kS3Secret);
  return out;
}

Result<std::unique_ptr<sync::s3::S3Place>> OfficePages::place(int timeoutMs) const {
  TRY(sync::s3::check(m_ports.s3));
  auto settings = m_ports.s3;
  if (timeoutMs > 0) settings.timeoutMs = timeoutMs;
  return std::make_unique<sync::s3::S3Place>(settings, m_ports.log.agency(), m_ports.clock);
}

Status OfficePages::heedPlace() {
  const auto& s3 = m_ports.s3;
  const auto now = isSet() ? QStringLiteral("s3 %1 %2 %3").arg(s3.endpoint, s3.bucket, s3.prefix) : kHub;
  TRY_ASSIGN(const auto before, m_ports.log.state(kPlace));
  if (before == now) return {};
  // A store that never noted it has sent to its hub.
  if (!before.isEmpty() || isSet()) TRY(m_ports.log.forgetBlobsSent());
  return m_ports.log.setState(kPlace, now);
}

Result<sync::BlobTransfer::Sent> OfficePages::contact(const std::function<bool()>& goOn) {
  TRY_ASSIGN(const auto store, place());
  TRY_ASSIGN(const auto sent, sync::BlobTransfer(m_ports.log, m_ports.blobs, *store).send(goOn));
  const auto today = inVietnam(m_ports.clock.now()).date().toString(Qt::ISODate);
  TRY_ASSIGN(const auto tidied, m_ports.log.state(kTidied));
  if (tidied == today) return sent;
  // A key may lack the right to it; the bucket's own rule for abandoned uploads does the same.
  (void)store->tidy();
  TRY(m_ports.log.setState(kTidied, today));
  return sent;
}

Result<OfficePages::Sent> OfficePages::send(const std::function<bool()>& goOn) {
  Sent out;
  const auto before = standing();
  if (before.trouble && before.nextTry.isValid() && before.nextTry > m_ports.clock.now()) {
    out.trouble = before.trouble;
    return out;
  }
  auto done = contact(goOn);
  if (done) {
    out.pages = *done;
    if (before.trouble) TRY(failures().forget());
    return out;
  }
  out.trouble = done.error();
  TRY(failures().remember(done.error(), m_ports.clock.now()));
  return out;
}

Status OfficePages::fetch(const BlobHash& hash) {
  TRY_ASSIGN(const auto store, place(kFetchMs));
  return sync::BlobTransfer(m_ports.log, m_ports.blobs, *store).fetch(hash);
}

Status OfficePages::sendAgain(const BlobHash& hash) {
  TRY_ASSIGN(const auto store, place());
  return sync::BlobTransfer(m_ports.log, m_ports.blobs, *store).sendAgain(hash);
}

Result<sync::s3::S3Place::Health> OfficePages::tryOut() {
  TRY_ASSIGN(const auto store, place(kTryOutMs));
  return store->tryOut();
}

OfficePages::Standing OfficePages::standing() {
  Standing out;
  if (!isSet()) return out;
  out.trouble = failures().last();
  if (out.trouble) out.nextTry = failures().nextTry();
  return out;
}

Failures OfficePages::failures() {
  return Failures(m_ports.log, QStringLiteral("pages_"));
}

std::function<Result<QString>(const BlobHash&)> OfficePages::links() const {
  auto made = place();
  const auto opened = made ? std::shared_ptr<sync::s3::S3Place>(std::move(*made)) : nullptr;
  const auto refused = made ? Error() : made.error();
  struct Memory {
    QHash<QString, QString> links;
    std::optional<Error> away;
  };
  return [opened, refused, memory = std::make_shared<Memory>()](const BlobHash& hash) -> Result<QString> {
    if (!opened) return fail(ErrorCode::NotConfigured, refused.detail, refused.subject);
    if (const auto it = memory->links.constFind(hash.value); it != memory->links.constEnd()) return *it;
    if (memory->away) return fail(*memory->away);
    const auto link = opened->linkTo(hash);
    if (link) return memory->links.insert(hash.value, *link).value();
    // Of whatever kind, it is no fault of the dossier, which must not be parked for it. A store that is away is not asked for each page.
    const auto later = makeError(ErrorCode::UpstreamUnreachable, link.error().detail, link.error().subject);
    if (link.error().code != ErrorCode::NotFound) memory->away = later;
    return fail(later);
  };
}

}  // namespace motcua::app
