package afterclass.rules.source;

import java.time.DateTimeException;
import java.util.function.Function;

/** A reader that parses the text of a scalar. */
record ScalarReader<T>(String expected, T standIn, Function<String, T> parse)
    implements ValueReader<T> {

  @Override
  public T read(Node node, String what, Problems problems) {
    if (node instanceof Node.Scalar scalar && !scalar.text().isEmpty()) {
      try {
        return parse.apply(scalar.text());
      } catch (IllegalArgumentException | DateTimeException notOne) {
        problems.add(node.line(), node.shown() + " as " + what, expected, "correct it");
        return standIn;
      }
    }
    problems.add(node.line(), node.shown() + " as " + what, expected, "correct it");
    return standIn;
  }
}
