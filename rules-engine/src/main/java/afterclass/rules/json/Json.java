package afterclass.rules.json;

import java.util.List;
import java.util.Map;

/** A value of JSON. */
sealed interface Json {

  /** What it is, as an error names it. */
  String kind();

  /**
   * Text.
   *
   * @param text the text, escapes resolved
   */
  record Text(String text) implements Json {
    @Override
    public String kind() {
      return "text";
    }
  }

  /**
   * A whole number.
   *
   * @param number the number
   */
  record Whole(long number) implements Json {
    @Override
    public String kind() {
      return "a number";
    }
  }

  /**
   * {@code true}, {@code false} or {@code null}.
   *
   * @param word the word
   */
  record Word(String word) implements Json {
    @Override
    public String kind() {
      return word;
    }
  }

  /**
   * A list.
   *
   * @param items its items
   */
  record Items(List<Json> items) implements Json {
    @Override
    public String kind() {
      return "a list";
    }
  }

  /**
   * An object.
   *
   * @param fields its values by key, in the order of the text
   */
  record Fields(Map<String, Json> fields) implements Json {
    @Override
    public String kind() {
      return "an object";
    }
  }
}
