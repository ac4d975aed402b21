package afterclass.gateway.web;

import afterclass.gateway.roster.Desk;
import afterclass.gateway.roster.RosterBook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a form of many lines sent: every line, or only those that were changed. A line that was not
 * sent is left alone.
 *
 * @param entries what was sent of the lines that the page has, by their fields
 * @param gone fields of changed lines that the page does not have any more
 */
public record SentLines(Map<String, Desk.Entry> entries, List<String> gone) {
  /** Before a line's field: what the line was when the page was made. */
  private static final String WAS = "was.";

  /**
   * The lines of a form.
   *
   * @param there fields of the lines that the page has now
   * @param read what was sent of the line of a field, and what it was
   */
  public static SentLines of(Form form, Set<String> there, Function<Said, Desk.Entry> read) {
    Map<String, Desk.Entry> entries = new LinkedHashMap<>();
    List<String> gone = new ArrayList<>();
    for (String field : form.under(WAS)) {
      Desk.Entry entry = read.apply(new Said(form, field, form.text(WAS + field)));
      if (there.contains(field)) {
        entries.put(field, entry);
      } else if (entry.changed()) {
        gone.add(field);
      }
    }
    return new SentLines(entries, gone);
  }

  /**
   * What was sent of one line.
   *
   * @param form the form
   * @param field what the line's fields are called, after their own names and a dot
   * @param was what the line was when the page was made
   */
  public record Said(Form form, String field, String was) {

    /** The value of one of the line's fields; empty if it was not sent. */
    public String text(String name) {
      return form.text(name + "." + field);
    }
  }

  /**
   * A line that was changed and not taken.
   *
   * @param wanted what it was to be
   * @param now what it is
   * @param conflict whether somebody else changed it meanwhile
   */
  public record Left(Desk.Entry wanted, String now, boolean conflict) {}

  /** Finds what was sent of a line and not taken; empty if it was not sent, or left as it was. */
  public Optional<Left> left(String field, Desk.Result result, RosterBook facts) {
    return Optional.ofNullable(entries.get(field))
        .filter(Desk.Entry::changed)
        .map(
            entry ->
                new Left(entry, entry.present().apply(facts), result.conflicts().contains(entry)));
  }

  /** Enters them, all or nothing: not if a changed line is gone. */
  public Desk.Result enter(Function<List<Desk.Entry>, Desk.Result> enter) {
    return gone.isEmpty()
        ? enter.apply(List.copyOf(entries.values()))
        : new Desk.Result(0, List.of(), List.of(), List.of());
  }
}
