package afterclass.gateway.office.lookup;

import afterclass.gateway.office.reading.ReadRow;
import afterclass.gateway.roster.Fact;
import afterclass.gateway.roster.WeeklyPost;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A row of a roster file: a weekly service with its dates.
 *
 * @param duty the person and the service
 * @param weekday 1 to 7 from Monday
 * @param from first date
 * @param to last date, included, or {@link Fact#NEVER}
 */
record WeeklyLine(Duty duty, int weekday, LocalDate from, LocalDate to) {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern WEEKDAY = Pattern.compile("[1-7]");

  /** A service of a person, by its id and the staff number. */
  record Duty(String staff, String service) {}

  /** Returns the line of a row; empty if it takes dates out or is not in the import's form. */
  static Optional<WeeklyLine> of(ReadRow row) {
    Map<String, String> values = row.values();
    String weekday = values.getOrDefault("weekday", "");
    String from = values.getOrDefault("from", "");
    String to = values.getOrDefault("to", "");
    boolean plain =
        values.getOrDefault("action", "").isEmpty()
            && WEEKDAY.matcher(weekday).matches()
            && DATE.matcher(from).matches()
            && (to.isEmpty() || DATE.matcher(to).matches());
    return plain
        ? Optional.of(
            new WeeklyLine(
                new Duty(values.getOrDefault("staffNo", ""), values.getOrDefault("service", "")),
                Integer.parseInt(weekday),
                LocalDate.parse(from),
                to.isEmpty() ? Fact.NEVER : LocalDate.parse(to)))
        : Optional.empty();
  }

  /** Returns whether a line of the roster has dates of this one. */
  boolean meets(WeeklyPost post) {
    return !post.to().isBefore(from) && !post.from().isAfter(to);
  }

  /** Returns whether this line is one of the roster, on dates of another line of the file. */
  boolean holds(WeeklyPost post, WeeklyLine span) {
    return weekday == post.weekday() && !to.isBefore(span.from()) && !from.isAfter(span.to());
  }

  /** Returns a row that takes the dates of this line out of a line of the roster. */
  Map<String, String> takingOut(WeeklyPost post) {
    LocalDate last = post.to().isBefore(to) ? post.to() : to;
    Map<String, String> row = new LinkedHashMap<>();
    row.put("staffNo", post.staff());
    row.put("weekday", String.valueOf(post.weekday()));
    row.put("service", post.service());
    if (post.alternates()) {
      row.put("weeks", post.weeks().name().toLowerCase(Locale.ROOT));
    }
    row.put("from", (post.from().isAfter(from) ? post.from() : from).toString());
    row.put("to", last.equals(Fact.NEVER) ? "" : last.toString());
    row.put("action", "clear");
    return row;
  }
}
