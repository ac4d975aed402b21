package afterclass.gateway.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Writes addresses. */
public final class Paths {
  private Paths() {}

  /** A text as one segment of an address; whatever stands in it stays inside it. */
  public static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The page of a report. */
  static String report(String name, ReportQuery query) {
    return "/report/" + segment(name) + "?" + query.parameters();
  }

  /** The page of one staff member's day. */
  static String staffDay(String staff, LocalDate date) {
    return "/staff/" + segment(staff) + "/days/" + date;
  }
}
