package afterclass.gateway.web;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.ReportSources;
import java.time.LocalDate;

/** The names of the policy's parts in the reader's language. */
public final class Names {
  private Names() {}

  /** Returns the name of a service on a date; its id if the policy does not know it. */
  public static String service(ReportSources sources, LocalDate date, String id, Messages words) {
    return sources.serviceName(id, date, words);
  }
}
