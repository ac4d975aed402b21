package afterclass.gateway.store.journal;

import afterclass.gateway.journal.NumberedRecord;
import io.micronaut.core.annotation.Introspected;

/** A row with the number of a terminal's record. */
@Introspected
record NumberedRecordRow(String site, String terminal, String recordNo) {

  NumberedRecord numbered() {
    return new NumberedRecord(site, terminal, recordNo);
  }
}
