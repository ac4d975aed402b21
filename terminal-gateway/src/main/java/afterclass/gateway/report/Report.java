package afterclass.gateway.report;

import afterclass.gateway.i18n.Messages;

/** A table that the office asks for by name. */
public interface Report {

  /** Its name in commands and addresses: lower-case words with hyphens. */
  String name();

  /**
   * Its rows.
   *
   * @param query which days, and which filters
   * @param sources where everything is read from
   * @param words the reader's language
   */
  Table table(ReportQuery query, ReportSources sources, Messages words);

  /** Its title; key {@code report.NAME.title} of the message bundles. */
  default String title(Messages words) {
    return words.text("report." + name() + ".title");
  }
}
