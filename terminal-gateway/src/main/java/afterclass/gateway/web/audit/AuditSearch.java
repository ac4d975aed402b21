package afterclass.gateway.web.audit;

import afterclass.gateway.audit.AuditQuery;
import afterclass.gateway.report.Paths;
import afterclass.gateway.web.form.Inputs;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a search in the audit log.
 *
 * @param from first date
 * @param to last date, included
 * @param actor account of the person who acted; empty for everyone
 * @param text text that an entry must contain; empty for any
 * @param query the same filters as a query of the log
 */
public record AuditSearch(
    LocalDate from, LocalDate to, String actor, String text, AuditQuery query) {
  /** Number of entries on a page. */
  public static final int PAGE = 200;

  private static final int MONTHS = 1;

  /** Reads the parameters {@code from}, {@code to}, {@code actor}, {@code text}, {@code below}. */
  public static AuditSearch of(Function<String, @Nullable String> asked, Instant now, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    LocalDate to = date(asked, "to", today);
    LocalDate from = date(asked, "from", to.minusMonths(MONTHS));
    String actor = text(asked, "actor");
    String text = text(asked, "text");
    AuditQuery query =
        new AuditQuery(
            from.atStartOfDay(zone).toInstant(),
            to.plusDays(1).atStartOfDay(zone).toInstant(),
            actor,
            text,
            below(text(asked, "below")),
            PAGE);
    return new AuditSearch(from, to, actor, text, query);
  }

  /** Returns the address of the entries before a position. */
  public String before(long position) {
    return "/audit?from=%s&to=%s&actor=%s&text=%s&below=%d"
        .formatted(from, to, Paths.segment(actor), Paths.segment(text), position);
  }

  private static String text(Function<String, @Nullable String> asked, String name) {
    String value = asked.apply(name);
    return value == null ? "" : value.strip();
  }

  private static LocalDate date(
      Function<String, @Nullable String> asked, String name, LocalDate otherwise) {
    String value = text(asked, name);
    return value.isEmpty() ? otherwise : Inputs.date(name, value);
  }

  private static long below(String value) {
    return value.matches("\\d{1,18}") ? Long.parseLong(value) : Long.MAX_VALUE;
  }
}
