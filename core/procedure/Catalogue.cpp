// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/procedure/Catalogue.h"

#include "core/base/Text.h"

#include <algorithm>
#include <vector>

namespace motcua::procedure {
namespace {

QString withoutSpaces(QString text) {
  return text.remove(QLatin1Char(' '));
}

QString digitsOf(const QString& text) {
  QString out;
  for (const QChar c : text)
    if (c >= QLatin1Char('0') && c <= QLatin1Char('9')) out += c;
  return out;
}

/// "Thủ tục" begins half of all names and tells nothing.
QString searchName(const QString& name) {
  auto plain = folded(name);
  if (plain.startsWith(QLatin1String("thu tuc "))) plain.remove(0, 8);
  return plain;
}

/// At most one letter added, lost or changed, or two neighbours changed places; the first letter is always right.
bool oneSlipApart(QStringView a, QStringView b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1 || a.isEmpty() || a[0] != b[0]) return false;
  qsizetype i = 0;
  while (i < a.size() && a[i] == b[i]) ++i;
  if (i == a.size()) return true;
  if (a.size() < b.size()) return a.mid(i) == b.mid(i + 1);
  if (a.mid(i + 1) == b.mid(i + 1)) return true;
  return i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i] && a.mid(i + 2) == b.mid(i + 2);
}

}  // namespace

Catalogue::Catalogue(QList<Procedure> procedures) : m_procedures(std::move(procedures)) {
  m_entries.reserve(m_procedures.size());
  for (qsizetype i = 0; i < m_procedures.size(); ++i) index(i);
  m_vocabulary = m_postings.keys();
  std::sort(m_vocabulary.begin(), m_vocabulary.end());
}

void Catalogue::index(qsizetype at) {
  const auto& procedure = m_procedures[at];
  Entry entry;
  entry.name = searchName(procedure.name);
  entry.glued = withoutSpaces(entry.name);
  entry.initials = initials(entry.name);
  entry.abbreviation = withoutSpaces(folded(procedure.abbreviation));
  entry.digits = digitsOf(baseProcedureCode(procedure.code));
  const auto words = entry.name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
  // "Đăng ký ..." is the ordinary case beside "Gia hạn ...", "Xóa ...", "Cấp lại ...": of equals it comes first.
  entry.words = words.size() - (entry.name.startsWith(QLatin1String("dang ky ")) ? 1 : 0);
  QSet<QString> seen;
  for (const auto& list : {words, folded(procedure.sector).split(QLatin1Char(' '), Qt::SkipEmptyParts)})
    for (const auto& word : list) seen << word;
  for (const auto& word : seen) m_postings[word] << at;
  m_byCode.insert(baseProcedureCode(procedure.code), at);
  m_entries << entry;
}

void Catalogue::setFavourites(const QStringList& codes) {
  for (auto& entry : m_entries) entry.favourite = 0;
  for (qsizetype i = 0; i < codes.size(); ++i)
    if (const auto at = m_byCode.constFind(baseProcedureCode(codes[i])); at != m_byCode.constEnd())
      m_entries[*at].favourite = static_cast<int>(codes.size() - i);
}

const Procedure* Catalogue::find(const QString& code) const {
  const auto at = m_byCode.constFind(baseProcedureCode(cleanLine(code)));
  return at == m_byCode.constEnd() ? nullptr : &m_procedures[*at];
}

QSet<qsizetype> Catalogue::withWord(const QString& beginning) const {
  QSet<qsizetype> out;
  for (auto word = std::lower_bound(m_vocabulary.begin(), m_vocabulary.end(), beginning); word != m_vocabulary.end() && word->startsWith(beginning);
       ++word)
    for (const auto at : m_postings[*word]) out << at;
  return out;
}

QSet<qsizetype> Catalogue::withWordLike(const QString& word) const {
  QSet<qsizetype> out;
  if (word.size() < 4) return out;
  for (const auto& known : m_vocabulary)
    if (oneSlipApart(word, known) || (known.size() > word.size() && oneSlipApart(word, QStringView(known).left(word.size()))))
      for (const auto at : m_postings[known]) out << at;
  return out;
}

/// A typed word fits where a word of the name begins so, or where it is the initials of neighbouring words ("dk" khai sinh).
QSet<qsizetype> Catalogue::withToken(const QString& token) const {
  auto out = withWord(token);
  if (token.size() >= 2)
    for (qsizetype i = 0; i < m_entries.size(); ++i)
      if (m_entries[i].initials.contains(token) || m_entries[i].abbreviation.startsWith(token)) out << i;
  return out;
}

int Catalogue::score(const Entry& entry, const QString& query, const QString& digits) const {
  const auto glued = withoutSpaces(query);
  int best = 0;
  const auto better = [&best](bool fits, int value) { best = fits ? std::max(best, value) : best; };
  better(!digits.isEmpty() && entry.digits == digits, 2000);
  better(digits.size() >= 3 && entry.digits.startsWith(digits), 1500);
  better(digits.size() >= 4 && entry.digits.contains(digits), 1000);
  better(entry.abbreviation == glued && !glued.isEmpty(), 1400);
  better(entry.initials == glued, 1200);
  better(entry.name == query, 1300);
  better(entry.name.startsWith(query), 900);
  better((QLatin1Char(' ') + entry.name).contains(QLatin1Char(' ') + query), 800);
  better(entry.abbreviation.startsWith(glued) && glued.size() >= 2, 700);
  better(entry.initials.startsWith(glued) && glued.size() >= 2, 600);
  better(glued.size() >= 4 && entry.glued.contains(glued), 500);
  better(entry.initials.contains(glued) && glued.size() >= 2, 400);
  return best;
}

QList<Catalogue::Hit> Catalogue::favouritesFirst(qsizetype limit) const {
  QList<Hit> out;
  for (qsizetype i = 0; i < m_entries.size(); ++i) out << Hit{i, m_entries[i].favourite};
  std::sort(out.begin(), out.end(), [this](const Hit& a, const Hit& b) {
    return a.score != b.score ? a.score > b.score : m_entries[a.index].name < m_entries[b.index].name;
  });
  return out.mid(0, limit);
}

QList<Catalogue::Hit> Catalogue::search(const QString& text, qsizetype limit) const {
  const auto query = searchName(text.left(200) + QLatin1Char(' '));
  if (query.isEmpty()) return favouritesFirst(limit);
  // Only a code is searched by digits: "1.001193", "001193", with its tail or a part.
  const bool codeLike = query.front().isDigit();
  const auto digits = codeLike ? digitsOf(baseProcedureCode(cleanLine(text))) : QString();
  const auto tokens = query.split(QLatin1Char(' '), Qt::SkipEmptyParts);

  std::vector<int> scores(static_cast<size_t>(m_entries.size()), 0);
  for (qsizetype i = 0; i < m_entries.size(); ++i) scores[static_cast<size_t>(i)] = score(m_entries[i], query, digits);
  const auto addAll = [&](QSet<qsizetype> (Catalogue::*with)(const QString&) const, int value) {
    QSet<qsizetype> all = (this->*with)(tokens.first());
    for (qsizetype i = 1; i < tokens.size() && !all.isEmpty(); ++i) all.intersect((this->*with)(tokens[i]));
    for (const auto at : all) scores[static_cast<size_t>(at)] = std::max(scores[static_cast<size_t>(at)], value);
    return !all.isEmpty();
  };
  addAll(&Catalogue::withWord, 450);
  addAll(&Catalogue::withToken, 300);
  const bool any = std::any_of(scores.begin(), scores.end(), [](int value) { return value > 0; });
  if (!any && !codeLike) {
    // Nothing fits: forgive one slip in each longer word.
    QSet<qsizetype> all;
    for (qsizetype i = 0; i < tokens.size(); ++i) {
      auto fits = withToken(tokens[i]);
      fits.unite(withWordLike(tokens[i]));
      all = i == 0 ? fits : all.intersect(fits);
    }
    for (const auto at : all) scores[static_cast<size_t>(at)] = 100;
  }

  QList<Hit> out;
  for (qsizetype i = 0; i < m_entries.size(); ++i) {
    int value = scores[static_cast<size_t>(i)];
    if (value == 0) continue;
    // The shorter of two names that fit alike is the ordinary procedure, the longer one its special case.
    value = value * 16 - static_cast<int>(std::min<qsizetype>(m_entries[i].words, 60));
    if (m_entries[i].favourite > 0) value += 16 * 160 + std::min(m_entries[i].favourite, 60);
    out << Hit{i, value};
  }
  std::stable_sort(out.begin(), out.end(), [](const Hit& a, const Hit& b) { return a.score > b.score; });
  return out.mid(0, limit);
}

}  // namespace motcua::procedure
