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
 */
public record ReportQuery(
    LocalDate from,
    LocalDate to,
    @Nullable String staff,
    @Nullable String service,
    @Nullable String clause) {

  /** The most days that one query may cover: a school year and a bit. */
  public static final int MAX_DAYS = 400;

  public ReportQuery {
    if (to.isBefore(from) || to.isAfter(from.plusDays(MAX_DAYS - 1L))) {
      throw new IllegalArgumentException(
          from + " to " + to + ": expected 1 to " + MAX_DAYS + " days, in their order");
    }
  }

  /** Everything of some days. */
  public static ReportQuery of(LocalDate from, LocalDate to) {
    return new ReportQuery(from, to, null, null, null);
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
