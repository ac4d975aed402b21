package afterclass.rules.source;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one mapping, taken one by one; what nobody took is an unknown key.
 *
 * <p>Not for use by several threads.
 */
public final class Section {

  private final int line;
  private final String what;
  private final Problems problems;
  private final Map<String, Node.Field> fields = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();
  private boolean opened = true;

  private Section(int line, String what, Problems problems) {
    this.line = line;
    this.what = what;
    this.problems = problems;
  }

  /**
   * Opens a mapping; anything else is noted as a problem and opened as one of which no key is
   * missed.
   *
   * @param node the value
   * @param what what it describes, as a problem names it
   * @param problems where problems are noted
   */
  public static Section of(Node node, String what, Problems problems) {
    Section section = new Section(node.line(), what, problems);
    if (node instanceof Node.Mapping mapping) {
      mapping.fields().forEach(field -> section.fields.put(field.key(), field));
    } else {
      section.opened = false;
      problems.add(
          node.line(),
          node.shown() + " as " + what,
          "keys with values",
          "write it as an indented block");
    }
    return section;
  }

  /** Line where it begins, from 1. */
  public int line() {
    return line;
  }

  /** What it describes, as a problem names it. */
  public String what() {
    return what;
  }

  /** Where its problems are noted. */
  public Problems problems() {
    return problems;
  }

  /** Takes a key that may be missing. */
  public @Nullable Node optional(String key) {
    asked.add(key);
    Node.Field field = fields.get(key);
    return field == null ? null : field.value();
  }

  /**
   * Takes a key that must be there and reads its value; a missing key is noted as a problem.
   *
   * @param key the key
   * @param reader reads the value
   */
  public <T> T read(String key, ValueReader<T> reader) {
    Node node = optional(key);
    if (node == null) {
      missing(key);
      return reader.standIn();
    }
    return reader.read(node, key + " of " + what, problems);
  }

  /**
   * Takes a key that may be missing and reads its value.
   *
   * @param key the key
   * @param reader reads the value
   * @param missing the answer where the key is missing
   */
  public <T> T read(String key, ValueReader<T> reader, T missing) {
    Node node = optional(key);
    return node == null ? missing : reader.read(node, key + " of " + what, problems);
  }

  /** Notes that a key is missing that must be there. */
  public void missing(String key) {
    if (opened) {
      problems.add(line, what + " without " + key, "the key " + key, "add it");
    }
  }

  /** Ends the reading: every key that was not asked for is noted as unknown. */
  public void end() {
    for (Node.Field field : fields.values()) {
      if (!asked.contains(field.key())) {
        problems.add(
            field.line(),
            "the unknown key " + field.key() + " in " + what,
            "one of " + String.join(", ", asked),
            "correct or remove it");
      }
    }
  }
}
