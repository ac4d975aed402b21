package afterclass.rules.source;

import java.util.List;
import java.util.Map;

/**
 * The place of a value in a policy file, with the places of the values inside it.
 *
 * @param start index of its first character in the file's text
 * @param end index behind its last character; behind its last value for a block
 * @param flow whether it is written in brackets
 * @param items places of the items of a list, else empty
 * @param fields places of the values of a mapping, by key, else empty
 */
public record Outline(
    int start, int end, boolean flow, List<Outline> items, Map<String, Outline> fields) {

  public Outline {
    items = List.copyOf(items);
    fields = Map.copyOf(fields);
  }

  /** Returns whether the value is a list. */
  public boolean list() {
    return !items.isEmpty();
  }

  /** Returns the text of the value. */
  public String in(String text) {
    return text.substring(start, end);
  }
}
