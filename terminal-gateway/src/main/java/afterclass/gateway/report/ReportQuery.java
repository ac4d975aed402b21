package afterclass.gateway.report;

import afterclass.gateway.policy.PolicyBook;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a report; a filter that is {@code null} lets everything through.
 *
 * @param from first business date
 * @param to last business date, included, not before {@code from}
 * @param staff staff number
 * @param service service id, or its name in either language
 * @param clause clause, as {@code 六.1}
 * @param by what the lines are gathered by, or {@code null} for the lines themselves
 * @param group the one group whose lines are asked for, as {@link Grouping#keyOf} writes it, or
 *     {@code null} for a line for each group; it means nothing without {@code by}
 */
public record ReportQuery(
    LocalDate from,
    LocalDate to,
    @Nullable String staff,
    @Nullable String service,
    @Nullable String clause,
    @Nullable Grouping by,
    @Nullable String group) {

  /** The most days that one query may cover: a school year and a bit. */
  public static final int MAX_DAYS = 400;

  public ReportQuery {
    if (to.isBefore(from) || to.isAfter(from.plusDays(MAX_DAYS - 1L))) {
      throw new IllegalArgumentException(
          from + " to " + to + ": expected 1 to " + MAX_DAYS + " days, in their order");
    }
  }

  /** The lines themselves. */
  public ReportQuery(
      LocalDate from,
      LocalDate to,
      @Nullable String staff,
      @Nullable String service,
      @Nullable String clause) {
    this(from, to, staff, service, clause, null, null);
  }

  /** Everything of some days. */
  public static ReportQuery of(LocalDate from, LocalDate to) {
    return new ReportQuery(from, to, null, null, null);
  }

  /** The same days and filters, gathered by something else, or not at all. */
  public ReportQuery by(@Nullable Grouping other) {
    return new ReportQuery(from, to, staff, service, clause, other, null);
  }

  /** The same, of one group only. */
  public ReportQuery of(String one) {
    return new ReportQuery(from, to, staff, service, clause, by, one);
  }

  /** The query as the parameters of an address, without the question mark. */
  public String parameters() {
    StringBuilder text = new StringBuilder("from=" + from + "&to=" + to);
    add(text, "staff", staff);
    add(text, "service", service);
    add(text, "clause", clause);
    add(text, "by", by == null ? null : by.code());
    add(text, "group", group);
    return text.toString();
  }

  private static void add(StringBuilder text, String name, @Nullable String value) {
    if (value != null) {
      text.append('&').append(name).append('=').append(Paths.segment(value));
    }
  }

  /** Whether a staff number passes the filter. */
  boolean wantsStaff(@Nullable String no) {
    return staff == null || staff.equals(no);
  }

  /** Whether a service passes the filter, by its id or its name on a date. */
  boolean wantsService(String id, LocalDate date, PolicyBook policy) {
    String asked = service;
    return asked == null
        || asked.equals(id)
        || policy
            .on(date)
            .service(id)
            .filter(s -> asked.equals(s.nameZh()) || asked.equalsIgnoreCase(s.nameEn()))
            .isPresent();
  }
}
