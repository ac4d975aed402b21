package afterclass.rules.requirement;

import java.util.List;

/**
 * One thing that a requirement asks, for people to read and compare: whatever judges differently
 * has another particular.
 *
 * @param key what it is, as {@code needed}, {@code min-gap} or {@code reasons}
 * @param rows its values, one row each; a cell that says nothing is empty
 */
public record Particular(String key, List<List<String>> rows) {

  public Particular {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** One with a single value. */
  static Particular of(String key, String value) {
    return new Particular(key, List.of(List.of(value)));
  }

  /** One that is a list of names. */
  static Particular ofAll(String key, List<String> names) {
    return new Particular(key, names.stream().map(List::of).toList());
  }
}
