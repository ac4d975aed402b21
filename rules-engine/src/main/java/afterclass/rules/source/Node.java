package afterclass.rules.source;

import java.util.List;

/** A value of a policy file that knows the line where it stands. */
public sealed interface Node {

  /** Line in the file, from 1. */
  int line();

  /** The value as a problem quotes it. */
  String shown();

  /**
   * A single value.
   *
   * @param line line in the file, from 1
   * @param text the value as written, quotes taken off; empty where nothing stands
   */
  record Scalar(int line, String text) implements Node {
    @Override
    public String shown() {
      return text.isEmpty() ? "nothing" : '"' + text + '"';
    }
  }

  /**
   * A list.
   *
   * @param line line in the file, from 1
   * @param items its items, in the order of the file
   */
  record Sequence(int line, List<Node> items) implements Node {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String shown() {
      return "a list";
    }
  }

  /**
   * Keys with their values, each key once.
   *
   * @param line line in the file, from 1
   * @param fields the keys, in the order of the file
   */
  record Mapping(int line, List<Field> fields) implements Node {
    public Mapping {
      fields = List.copyOf(fields);
    }

    @Override
    public String shown() {
      return "keys with values";
    }
  }

  /**
   * One key of a mapping.
   *
   * @param line line of the key, from 1
   * @param key the key
   * @param value its value
   */
  record Field(int line, String key, Node value) {}
}
