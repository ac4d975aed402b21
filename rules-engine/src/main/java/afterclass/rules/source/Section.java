package afterclass.rules.source;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one mapping, read one by one. Keys that are never read are reported as unknown.
 *
 * <p>Not thread-safe.
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
   * Opens a mapping. Any other node is reported as a problem and opened as a section that reports
   * no missing keys.
   *
   * @param node the node
   * @param what its description in problems
   * @param problems receives the problems
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

  /** Returns the line where the section begins, from 1. */
  public int line() {
    return line;
  }

  /** Returns the section's description in problems. */
  public String what() {
    return what;
  }

  /** Returns the collection that receives the section's problems. */
  public Problems problems() {
    return problems;
  }

  /** Reads the value of an optional key; {@code null} if the key is missing. */
  public @Nullable Node optional(String key) {
    asked.add(key);
    Node.Field field = fields.get(key);
    return field == null ? null : field.value();
  }

  /**
   * Reads the value of a mandatory key; a missing key is reported as a problem.
   *
   * @param key the key
   * @param reader reader of the value
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
   * Reads the value of an optional key.
   *
   * @param key the key
   * @param reader reader of the value
   * @param missing result for a missing key
   */
  public <T> T read(String key, ValueReader<T> reader, T missing) {
    Node node = optional(key);
    return node == null ? missing : reader.read(node, key + " of " + what, problems);
  }

  /** Reports a mandatory key as missing. */
  public void missing(String key) {
    if (opened) {
      problems.add(line, what + " without " + key, "the key " + key, "add it");
    }
  }

  /** Reports every key that was not read as unknown. */
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
