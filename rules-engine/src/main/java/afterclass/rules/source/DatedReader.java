package afterclass.rules.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reader of dated values: either a list of {@code {from, value, clause}}, the first without
 * {@code from}, or a single value that always holds.
 *
 * @param <T> type of the value
 * @param value reader of one value
 * @param clauses ids of the clauses that the file quotes
 */
public record DatedReader<T>(ValueReader<T> value, Collection<String> clauses)
    implements ValueReader<Dated<T>> {

  @Override
  public Dated<T> read(Node node, String what, Problems problems) {
    if (!(node instanceof Node.Sequence sequence)) {
      return Dated.always(value.read(node, what, problems));
    }
    if (sequence.items().isEmpty()) {
      problems.add(
          node.line(), "an empty list as " + what, "at least one dated value", "write one");
      return standIn();
    }
    List<LocalDate> from = new ArrayList<>();
    List<T> values = new ArrayList<>();
    LocalDate last = LocalDate.MIN;
    for (Node item : sequence.items()) {
      Section section = Section.of(item, what, problems);
      boolean first = values.isEmpty();
      last = begin(section, first, last);
      if (!first) {
        from.add(last);
      }
      values.add(section.read("value", value));
      section.read("clause", Values.reference("clause", clauses));
      section.end();
    }
    return new Dated<>(from, values);
  }

  private static LocalDate begin(Section section, boolean first, LocalDate last) {
    Node node = section.optional("from");
    if (first) {
      refuseFirst(section, node);
      return LocalDate.MIN;
    }
    if (node == null) {
      section
          .problems()
          .add(
              section.line(),
              section.what() + " without from",
              "the key from: only the first value has none",
              "add the date from which it holds");
      return last;
    }
    LocalDate from = Values.DATE.read(node, "from of " + section.what(), section.problems());
    if (!from.isAfter(last)) {
      section
          .problems()
          .add(
              node.line(),
              from + " as from of " + section.what(),
              "a date after " + (last.equals(LocalDate.MIN) ? "any" : last),
              "put the values in the order of their dates, each date once");
    }
    return from;
  }

  private static void refuseFirst(Section section, @Nullable Node from) {
    if (from != null) {
      section
          .problems()
          .add(
              from.line(),
              "from in the first value of " + section.what(),
              "none: the first value holds from the beginning, so that every date has one",
              "remove it, or put the value that held before in front");
    }
  }

  @Override
  public Dated<T> standIn() {
    return Dated.always(value.standIn());
  }
}
