package afterclass.gateway.journal;

import java.util.Objects;

/**
 * The number a terminal gave to a record, without the record's content.
 *
 * @param site site of the terminal
 * @param terminal its name within the site
 * @param recordNo the number, as written by the terminal
 */
public record NumberedRecord(String site, String terminal, String recordNo) {

  public NumberedRecord {
    Objects.requireNonNull(site, "site");
    Objects.requireNonNull(terminal, "terminal");
    Objects.requireNonNull(recordNo, "recordNo");
  }
}
