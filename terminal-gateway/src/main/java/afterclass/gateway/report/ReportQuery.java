package afterclass.gateway.report;

import afterclass.gateway.policy.PoliciesInForce;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a report; a filter that is {@code null} accepts everything.
 *
 * @param from first business date
 * @param to last business date, included, not before {@code from}
 * @param staff staff number
 * @param service service id, or its name in either language
 * @param clause clause, such as {@code 六.1}
 * @param by grouping of the lines, or {@code null} for the lines themselves
 * @param group key of the group whose lines are requested, as written by {@link Grouping#keyOf}, or
 *     {@code null} for a row per group; ignored without {@code by}
 */
public record ReportQuery(
    LocalDate from,
    LocalDate to,
    @Nullable String staff,
    @Nullable String service,
    @Nullable String clause,
    @Nullable Grouping by,
    @Nullable String group) {

  /** Maximum number of days of a query: a school year and some more. */
  public static final int MAX_DAYS = 400;

  public ReportQuery {
    if (to.isBefore(from) || to.isAfter(from.plusDays(MAX_DAYS - 1L))) {
      throw new IllegalArgumentException(
          from + " to " + to + ": expected 1 to " + MAX_DAYS + " days, in their order");
    }
  }

  /** Creates a query for the lines themselves. */
  public ReportQuery(
      LocalDate from,
      LocalDate to,
      @Nullable String staff,
      @Nullable String service,
      @Nullable String clause) {
    this(from, to, staff, service, clause, null, null);
  }

  /** Returns a query without filters. */
  public static ReportQuery of(LocalDate from, LocalDate to) {
    return new ReportQuery(from, to, null, null, null);
  }

  /** Returns the query for another staff member, or for all. */
  public ReportQuery forStaff(@Nullable String other) {
    return new ReportQuery(from, to, other, service, clause, by, group);
  }

  /** Returns the query with another grouping, or none. */
  public ReportQuery by(@Nullable Grouping other) {
    return new ReportQuery(from, to, staff, service, clause, other, null);
  }

  /** Returns the query restricted to one group. */
  public ReportQuery of(String one) {
    return new ReportQuery(from, to, staff, service, clause, by, one);
  }

  /**
   * Returns the query for the same days of the month before, all of them for a whole month; empty
   * if the query covers days of several months.
   */
  Optional<ReportQuery> monthBefore() {
    YearMonth month = YearMonth.from(from);
    if (!month.equals(YearMonth.from(to))) {
      return Optional.empty();
    }
    LocalDate last = to.equals(month.atEndOfMonth()) ? month.minusMonths(1).atEndOfMonth() : null;
    return Optional.of(
        new ReportQuery(
            from.minusMonths(1),
            last == null ? to.minusMonths(1) : last,
            staff,
            service,
            clause,
            by,
            group));
  }

  /** Returns the query as the parameters of an address, without the question mark. */
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

  /** Returns whether a staff number passes the filter. */
  boolean wantsStaff(@Nullable String no) {
    return staff == null || staff.equals(no);
  }

  /** Returns whether a service passes the filter, by its id or its name on a date. */
  boolean wantsService(String id, LocalDate date, PoliciesInForce policy) {
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
