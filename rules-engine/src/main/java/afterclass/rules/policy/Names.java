package afterclass.rules.policy;

import afterclass.rules.source.Node;
import afterclass.rules.source.Section;
import afterclass.rules.source.Values;

/**
 * A name in both languages.
 *
 * @param zh Chinese name
 * @param en English name
 */
record Names(String zh, String en) {

  /** Reads {@code name: {zh: …, en: …}}. */
  static Names read(Section owner) {
    Node node = owner.optional("name");
    if (node == null) {
      owner.missing("name");
      return new Names("", "");
    }
    Section section = Section.of(node, "name of " + owner.what(), owner.problems());
    Names names = new Names(section.read("zh", Values.TEXT), section.read("en", Values.TEXT));
    section.end();
    return names;
  }
}
