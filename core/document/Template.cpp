// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/Template.h"

namespace motcua::document {
namespace {

// The subject (file:line: tag) needs no translation and goes into the sentence people read; the reason is for the log.
tl::unexpected<Error> bad(const QString& file, int line, const QString& what, const char* reason) {
  return fail(ErrorCode::BadTemplate, QString::fromLatin1(reason), QStringLiteral("%1:%2: %3").arg(file).arg(line).arg(what));
}

bool isTrue(const QVariant& value) {
  switch (value.typeId()) {
    case QMetaType::Bool: return value.toBool();
    case QMetaType::QVariantList: return !value.toList().isEmpty();
    case QMetaType::QString: return !value.toString().isEmpty();
    default: return value.isValid() && value.toLongLong() != 0;
  }
}

}  // namespace

QString htmlEscaped(const QString& text) {
  QString out = text.toHtmlEscaped();
  out.replace(QLatin1Char('\''), QLatin1String("&#39;"));
  out.replace(QLatin1Char('\n'), QLatin1String("<br/>"));
  return out;
}

/// Reads tags one after another; a section's nodes are collected on a stack until its end tag.
struct Template::Parser {
  QString file;
  int line = 1;
  std::vector<Node> open;  ///< sections not closed yet; open[0] is the whole text

  Status tag(const QString& inner) {
    const QChar sigil = inner.isEmpty() ? QChar() : inner[0];
    if (sigil == QLatin1Char('/')) return close(inner.mid(1).trimmed());
    static const QString sigils = QStringLiteral("#?^");
    const auto section = inner.isEmpty() ? -1 : sigils.indexOf(sigil);
    Node node;
    node.line = line;
    if (section < 0) {
      const auto bar = inner.indexOf(QLatin1Char('|'));
      node.kind = Kind::Value;
      node.text = (bar < 0 ? inner : inner.left(bar)).trimmed();
      node.fallback = bar < 0 ? QString() : inner.mid(bar + 1);
    } else {
      node.kind = section == 0 ? Kind::List : section == 1 ? Kind::If : Kind::IfNot;
      node.text = inner.mid(1).trimmed();
    }
    if (node.text.isEmpty()) return bad(file, line, QStringLiteral("{{}}"), "a tag without a name");
    if (section < 0)
      open.back().children.push_back(std::move(node));
    else
      open.push_back(std::move(node));
    return {};
  }

  Status close(const QString& name) {
    if (open.size() == 1 || open.back().text != name)
      return bad(file, line, QStringLiteral("{{/%1}}").arg(name), "closes a section that is not the open one");
    Node done = std::move(open.back());
    open.pop_back();
    open.back().children.push_back(std::move(done));
    return {};
  }

  void text(QStringView piece) {
    if (piece.isEmpty()) return;
    Node node;
    node.text = piece.toString();
    open.back().children.push_back(std::move(node));
    line += static_cast<int>(piece.count(QLatin1Char('\n')));
  }
};

Result<Template> Template::parse(const QString& text, const QString& name, int firstLine) {
  Parser parser{name, firstLine, {Node{}}};
  qsizetype at = 0;
  while (true) {
    const auto begin = text.indexOf(QLatin1String("{{"), at);
    if (begin < 0) break;
    parser.text(QStringView(text).mid(at, begin - at));
    const auto end = text.indexOf(QLatin1String("}}"), begin);
    if (end < 0) return bad(name, parser.line, QStringLiteral("{{…"), "a tag without its end");
    TRY(parser.tag(text.mid(begin + 2, end - begin - 2).trimmed()));
    at = end + 2;
  }
  parser.text(QStringView(text).mid(at));
  if (parser.open.size() > 1)
    return bad(name, parser.open.back().line, QStringLiteral("{{/%1}}").arg(parser.open.back().text), "a section is not closed");
  Template made;
  made.m_name = name;
  made.m_nodes = std::make_shared<const std::vector<Node>>(std::move(parser.open[0].children));
  return made;
}

/// One walk over the nodes; the innermost scope that has a name gives its value. `everyBranch` is check()'s way.
class Template::Run {
 public:
  Run(const QString& file, bool everyBranch) : m_file(file), m_everyBranch(everyBranch) {}

  Status walk(const std::vector<Node>& nodes) {
    for (const auto& node : nodes) {
      if (node.kind == Kind::Text)
        m_out += node.text;
      else
        TRY(evaluate(node));
    }
    return {};
  }
  void enter(const QVariantMap& scope) { m_scopes.push_back(scope); }
  QString take() { return std::move(m_out); }

 private:
  Status evaluate(const Node& node) {
    const auto value = find(node.text);
    if (!value) return bad(m_file, node.line, QStringLiteral("{{%1}}").arg(node.text), "unknown placeholder");
    const bool isList = value->typeId() == QMetaType::QVariantList;
    switch (node.kind) {
      case Kind::Value: {
        if (isList) return bad(m_file, node.line, QStringLiteral("{{%1}} → {{#%1}}").arg(node.text), "a list used as a value");
        const QString text = value->toString();
        m_out += text.isEmpty() ? node.fallback : htmlEscaped(text);
        return {};
      }
      case Kind::List:
        if (!isList) return bad(m_file, node.line, QStringLiteral("{{#%1}} → {{?%1}}").arg(node.text), "a value used as a list");
        return each(node, value->toList());
      case Kind::If:
      case Kind::IfNot:
        if (m_everyBranch || isTrue(*value) == (node.kind == Kind::If)) return walk(node.children);
        return {};
      case Kind::Text: break;
    }
    return {};
  }

  Status each(const Node& node, const QVariantList& items) {
    int number = 0;
    for (const auto& item : items) {
      QVariantMap scope = item.toMap();
      scope.insert(QStringLiteral("no"), ++number);
      scope.insert(QStringLiteral("first"), number == 1);
      m_scopes.push_back(scope);
      auto done = walk(node.children);
      m_scopes.pop_back();
      TRY(std::move(done));
    }
    return {};
  }

  [[nodiscard]] std::optional<QVariant> find(const QString& name) const {
    for (auto scope = m_scopes.rbegin(); scope != m_scopes.rend(); ++scope)
      if (const auto found = scope->constFind(name); found != scope->constEnd()) return *found;
    return std::nullopt;
  }

  QString m_file;
  bool m_everyBranch;
  std::vector<QVariantMap> m_scopes;
  QString m_out;
};

Result<QString> Template::render(const QVariantMap& values) const {
  Run run(m_name, false);
  run.enter(values);
  TRY(run.walk(*m_nodes));
  return run.take();
}

Status Template::check(const QVariantMap& exampleValues) const {
  Run run(m_name, true);
  run.enter(exampleValues);
  return run.walk(*m_nodes);
}

}  // namespace motcua::document
