package afterclass.gateway.web.form;

import afterclass.gateway.roster.EntryService;
import afterclass.gateway.roster.RosterSnapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The lines sent by a form of many lines: all of them, or only the changed ones. A line that was
 * not sent stays unchanged.
 *
 * @param entries entries of the lines that the page has, by their fields
 * @param gone fields of changed lines that the page no longer has
 */
public record SubmittedLines(Map<String, EntryService.Entry> entries, List<String> gone) {
  /** Prefix of a line's field with the line's value when the page was created. */
  private static final String WAS = "was.";

  /**
   * Returns the lines of a form.
   *
   * @param there fields of the lines that the page has now
   * @param read creates the entry of a line
   */
  public static SubmittedLines of(
      Form form, Set<String> there, Function<SubmittedLine, EntryService.Entry> read) {
    Map<String, EntryService.Entry> entries = new LinkedHashMap<>();
    List<String> gone = new ArrayList<>();
    for (String field : form.under(WAS)) {
      EntryService.Entry entry = read.apply(new SubmittedLine(form, field, form.text(WAS + field)));
      if (there.contains(field)) {
        entries.put(field, entry);
      } else if (entry.changed()) {
        gone.add(field);
      }
    }
    return new SubmittedLines(entries, gone);
  }

  /**
   * The fields that a form sent for one line.
   *
   * @param form the form
   * @param field suffix of the names of the line's fields, after their own names and a dot
   * @param was value of the line when the page was created
   */
  public record SubmittedLine(Form form, String field, String was) {

    /** Returns the value of one of the line's fields; empty if it was not sent. */
    public String text(String name) {
      return form.text(name + "." + field);
    }
  }

  /**
   * A changed line that was not saved.
   *
   * @param wanted entry that was sent
   * @param now present value of the line
   * @param conflict whether another user changed it meanwhile
   */
  public record Left(EntryService.Entry wanted, String now, boolean conflict) {}

  /** Returns the unsaved change of a line; empty if the line was not sent or is unchanged. */
  public Optional<Left> left(String field, EntryService.Result result, RosterSnapshot facts) {
    return Optional.ofNullable(entries.get(field))
        .filter(EntryService.Entry::changed)
        .map(
            entry ->
                new Left(entry, entry.present().apply(facts), result.conflicts().contains(entry)));
  }

  /** Saves all entries or none; none if a changed line is gone. */
  public EntryService.Result enter(Function<List<EntryService.Entry>, EntryService.Result> enter) {
    return gone.isEmpty()
        ? enter.apply(List.copyOf(entries.values()))
        : new EntryService.Result(0, List.of(), List.of(), List.of());
  }
}
