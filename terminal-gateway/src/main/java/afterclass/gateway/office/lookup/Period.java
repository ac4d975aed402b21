package afterclass.gateway.office.lookup;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.lookup.Settled.State;
import afterclass.gateway.office.reading.School;
import afterclass.gateway.office.value.WeeksText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The dates for which a sheet holds.
 *
 * @param state whether they are known, the sheet is to be left out, or they wait for an answer
 * @param parts the runs of dates, in order; none unless they are known
 */
public record Period(State state, List<Part> parts) {
  /** The sheet is not to be imported; that has been shown. */
  public static final Period SKIPPED = new Period(State.SKIPPED, List.of());

  /** The dates wait for an answer. */
  public static final Period WAITING = new Period(State.WAITING, List.of());

  /**
   * A run of dates.
   *
   * @param from first date
   * @param to last date, included; {@code null} if it is open
   */
  public record Part(LocalDate from, @Nullable LocalDate to) {
    /** Returns the part of it that lies in another run; the two must meet. */
    Part within(Part other) {
      LocalDate first = from.isAfter(other.from) ? from : other.from;
      return new Part(first, earlier(to, other.to));
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
      if (a == null || b == null) {
        return a == null ? b : a;
      }
      return a.isBefore(b) ? a : b;
    }

    /** Returns whether the runs have a date in common. */
    boolean meets(Part other) {
      return notAfter(from, other.to) && notAfter(other.from, to);
    }

    private static boolean notAfter(LocalDate date, @Nullable LocalDate last) {
      return last == null || !date.isAfter(last);
    }
  }

  public Period {
    parts = List.copyOf(parts);
  }

  /** Returns a period of one run of dates. */
  public static Period of(LocalDate from, @Nullable LocalDate to) {
    return new Period(State.FOUND, List.of(new Part(from, to)));
  }

  /** Returns whether the dates are known. */
  public boolean isFound() {
    return state == State.FOUND;
  }

  /** Returns the part of the period that lies in some weeks of its term. */
  public Period inWeeks(School school, List<WeeksText.Run> runs) {
    List<Part> all = new ArrayList<>();
    for (Part part : parts) {
      Term term = Term.at(school, part.from());
      for (WeeksText.Run run : runs) {
        Part weeks = term.weeks(run.first(), run.last());
        if (weeks.meets(part)) {
          all.add(weeks.within(part));
        }
      }
    }
    return all.isEmpty() ? SKIPPED : new Period(state, all);
  }

  /** Returns the dates in the reader's language. */
  public Phrase phrase() {
    return Phrase.list(parts.stream().map(PeriodQuestion::phrase).toList());
  }

  /**
   * Returns a row with the dates, once for each run of dates; none unless they are known.
   *
   * @param values the row's values by English column name, without {@code from} and {@code to}
   */
  public List<Map<String, String>> dated(Map<String, String> values) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Part part : parts) {
      Map<String, String> row = new LinkedHashMap<>(values);
      row.put("from", part.from().toString());
      row.put("to", part.to() == null ? "" : String.valueOf(part.to()));
      rows.add(row);
    }
    return rows;
  }
}
