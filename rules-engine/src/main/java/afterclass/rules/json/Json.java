package afterclass.rules.json;

import java.util.List;
import java.util.Map;

/** A JSON value. */
sealed interface Json {

  /** Returns the value's type for error messages. */
  String kind();

  /**
   * A text.
   *
   * @param text the text, with escapes resolved
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
   * @param fields its values by key, in their order in the text
   */
  record Fields(Map<String, Json> fields) implements Json {
    @Override
    public String kind() {
      return "an object";
    }
  }
}
