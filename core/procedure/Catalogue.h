// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/procedure/Procedure.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

namespace motcua::procedure {

/// The procedures of the office in memory, searched as clerks type: "khai sinh", "dkks", "ks", "dk khai sinh", "1.001193", with marks
/// or without, the beginning of each word enough, one wrong letter forgiven where nothing else fits. A value; any thread.
/// A search over 600 procedures takes well under a millisecond (tests/bench/core).
class Catalogue {
 public:
  Catalogue() = default;
  /// One version of each code, as CatalogueStore::newest() gives them.
  explicit Catalogue(QList<Procedure> procedures);

  struct Hit {
    qsizetype index = 0;  ///< into procedures()
    int score = 0;        ///< higher is better; only for comparing
  };
  /// Best first. Favourites stand before equals, and with an empty text they are what is shown, then the rest by name.
  [[nodiscard]] QList<Hit> search(const QString& text, qsizetype limit = 20) const;
  /// With or without the agency's tail: "1.001193.000.00.00.H00" is 1.001193.
  [[nodiscard]] const Procedure* find(const QString& code) const;
  [[nodiscard]] const QList<Procedure>& procedures() const { return m_procedures; }

  /// What this counter takes in most, most used first: a setting or counted from the dossiers.
  void setFavourites(const QStringList& codes);

 private:
  struct Entry {
    QString name;      ///< folded, without "thu tuc"
    QString glued;     ///< the same without spaces
    QString initials;  ///< "dkks"
    QString abbreviation;
    QString digits;  ///< of the code: "1001193"
    qsizetype words = 0;
    int favourite = 0;  ///< 0: none; higher: used more
  };
  void index(qsizetype at);
  [[nodiscard]] QSet<qsizetype> withWord(const QString& beginning) const;
  [[nodiscard]] QSet<qsizetype> withWordLike(const QString& word) const;
  [[nodiscard]] QSet<qsizetype> withToken(const QString& token) const;
  [[nodiscard]] int score(const Entry& entry, const QString& query, const QString& digits) const;
  [[nodiscard]] QList<Hit> favouritesFirst(qsizetype limit) const;

  QList<Procedure> m_procedures;
  QList<Entry> m_entries;
  QList<QString> m_vocabulary;  ///< sorted
  QHash<QString, QList<qsizetype>> m_postings;
  QHash<QString, qsizetype> m_byCode;
};

}  // namespace motcua::procedure
