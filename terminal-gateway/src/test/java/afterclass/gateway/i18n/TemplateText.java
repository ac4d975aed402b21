package afterclass.gateway.i18n;

/** The literal text of a template, without its expressions, directives and tags. */
final class TemplateText {
  private final String template;
  private final StringBuilder text = new StringBuilder();
  private int at;

  private TemplateText(String template) {
    this.template = template;
  }

  static String of(String template) {
    return new TemplateText(template).read();
  }

  private String read() {
    while (at < template.length()) {
      if (starts("@import") || starts("@param")) {
        at = end('\n');
      } else if (starts("${") || starts("!{")) {
        at++;
        skip('{', '}');
      } else if (starts("@template")) {
        layout();
      } else if (template.charAt(at) == '@') {
        directive();
      } else if (template.charAt(at) == '<') {
        tag();
      } else {
        text.append(template.charAt(at++));
      }
    }
    return text.toString();
  }

  private boolean starts(String what) {
    return template.startsWith(what, at);
  }

  private int end(char last) {
    int end = template.indexOf(last, at);
    return end < 0 ? template.length() : end;
  }

  /** A call of another template; the content that it is given in backquotes is read like this. */
  private void layout() {
    int quote = template.indexOf('`', at);
    int line = end('\n');
    if (quote >= 0 && quote < line) {
      at = quote + 1;
      return;
    }
    at = template.indexOf('(', at);
    skip('(', ')');
  }

  private void directive() {
    int name = at + 1;
    while (name < template.length() && Character.isLetter(template.charAt(name))) {
      name++;
    }
    boolean asks = template.startsWith("@if", at) || template.startsWith("@for", at);
    boolean more = asks || template.startsWith("@elseif", at);
    at = name;
    if (more && at < template.length() && template.charAt(at) == '(') {
      skip('(', ')');
    }
  }

  /** A tag with its attributes, whose values may hold expressions with tags' own marks. */
  private void tag() {
    boolean quoted = false;
    while (at < template.length()) {
      char c = template.charAt(at);
      if (starts("${")) {
        at++;
        skip('{', '}');
        continue;
      }
      if (c == '"' || (c == '\'' && quotedBySingle())) {
        quoted = !quoted;
      }
      at++;
      if (c == '>' && !quoted) {
        return;
      }
    }
  }

  private boolean quotedBySingle() {
    return template.charAt(at - 1) == '='
        || template.charAt(Math.min(at + 1, template.length() - 1)) == '>';
  }

  /** Skips a pair of brackets and its content, from the opening bracket at the current position. */
  private void skip(char open, char close) {
    int depth = 0;
    boolean quoted = false;
    for (; at < template.length(); at++) {
      char c = template.charAt(at);
      if (c == '"' && template.charAt(at - 1) != '\\') {
        quoted = !quoted;
      } else if (!quoted && c == open) {
        depth++;
      } else if (!quoted && c == close && --depth == 0) {
        at++;
        return;
      }
    }
  }
}
