// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"

#include <QString>
#include <QVariantMap>

#include <memory>
#include <optional>
#include <vector>

namespace motcua::document {

/// A small template language over HTML. Values are always HTML-escaped; a newline in a value becomes <br/>.
///
///   {{name}}               the value; {{name|……}} prints …… where the value is empty
///   {{#list}}…{{/list}}    once for each item; inside, an item's own names come first, then those outside;
///                          {{no}} counts from 1, {{?first}} holds in the first
///   {{?name}}…{{/name}}    only if the value is not empty, not false, not an empty list
///   {{^name}}…{{/name}}    only if it is
///
/// A name that the values do not have is an error that names it and its line: a typing mistake must not become a blank
/// on an official paper. Plain text in, plain text out; any thread.
class Template {
 public:
  /// `name` is the file's name, for messages. Fails with BadTemplate on a tag that is not closed.
  [[nodiscard]] static Result<Template> parse(const QString& text, const QString& name, int firstLine = 1);
  /// Values: QString, numbers, bool, QVariantList of QVariantMap.
  [[nodiscard]] Result<QString> render(const QVariantMap& values) const;
  /// Checks every name in every branch against values in which each list has at least one item.
  [[nodiscard]] Status check(const QVariantMap& exampleValues) const;

 private:
  enum class Kind { Text, Value, List, If, IfNot };
  struct Node {
    Kind kind = Kind::Text;
    QString text;      ///< the text, or the name
    QString fallback;  ///< of a value
    int line = 0;
    std::vector<Node> children;
  };
  struct Parser;
  class Run;
  std::shared_ptr<const std::vector<Node>> m_nodes;
  QString m_name;
};

/// What `{{name}}` does to a value.
[[nodiscard]] QString htmlEscaped(const QString& text);

}  // namespace motcua::document
