package afterclass.gateway.journal;

import java.util.Objects;

/**
 * The number that a terminal gave to one of its records, without what the record said.
 *
 * @param site site of the terminal
 * @param terminal its name within the site
 * @param recordNo the number, as the terminal wrote it
 */
public record NumberedRecord(String site, String terminal, String recordNo) {

  public NumberedRecord {
    Objects.requireNonNull(site, "site");
    Objects.requireNonNull(terminal, "terminal");
    Objects.requireNonNull(recordNo, "recordNo");
  }
}
