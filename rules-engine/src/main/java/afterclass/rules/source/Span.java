package afterclass.rules.source;

import java.time.LocalTime;

/**
 * A time span of a day, as the policy file states it.
 *
 * @param from begin
 * @param to end as written, not before {@code from}
 */
public record Span(LocalTime from, LocalTime to) {

  /** Reads {@code 07:00-07:10}. */
  public static final ValueReader<Span> READER = new Reader();

  private static final ValueReader<Span> SYNTAX =
      ValueReader.scalar(
          "a window such as 07:00-07:10",
          new Span(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT),
          Span::parse);

  private static Span parse(String text) {
    int hyphen = text.indexOf('-');
    if (hyphen < 0) {
      throw new IllegalArgumentException(text);
    }
    return new Span(
        Values.time(text.substring(0, hyphen).strip()),
        Values.time(text.substring(hyphen + 1).strip()));
  }

  private record Reader() implements ValueReader<Span> {

    @Override
    public Span read(Node node, String what, Problems problems) {
      Span span = SYNTAX.read(node, what, problems);
      if (span.to().isBefore(span.from())) {
        problems.add(
            node.line(),
            node.shown() + " as " + what,
            "a window that does not end before it begins",
            "correct one of the two times");
      }
      return span;
    }

    @Override
    public Span standIn() {
      return SYNTAX.standIn();
    }
  }
}
