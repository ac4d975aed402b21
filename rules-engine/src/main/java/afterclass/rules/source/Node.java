package afterclass.rules.source;

import java.util.List;

/** A node of a policy file that knows its line. */
public sealed interface Node {

  /** Returns the line in the file, from 1. */
  int line();

  /** Returns the node as quoted in problems. */
  String shown();

  /**
   * A scalar.
   *
   * @param line line in the file, from 1
   * @param text the value as written, without quotes; empty for no value
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
   * @param items the items, in the order of the file
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
   * A mapping with unique keys.
   *
   * @param line line in the file, from 1
   * @param fields the fields, in the order of the file
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
   * A field of a mapping.
   *
   * @param line line of the key, from 1
   * @param key the key
   * @param value the value
   */
  record Field(int line, String key, Node value) {}
}
