package afterclass.gateway.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** The addresses of pages. */
public final class Paths {
  private Paths() {}

  /** Returns a text encoded as one segment of an address. */
  public static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Returns the address of a report's page. */
  public static String report(String name, ReportQuery query) {
    return "/report/" + segment(name) + "?" + query.parameters();
  }

  /** Returns the address of the page of a staff member's day. */
  static String staffDay(String staff, LocalDate date) {
    return "/staff/" + segment(staff) + "/days/" + date;
  }

  /**
   * Returns the page on which the files of a terminal are imported.
   *
   * @param terminal its site and name
   */
  public static String terminalRecords(String terminal) {
    return "/terminals/records?terminal=" + segment(terminal);
  }
}
