package afterclass.gateway.store.journal;

import afterclass.gateway.journal.NumberedRecord;
import io.micronaut.core.annotation.Introspected;

/** Whose record has which number. */
@Introspected
record NumberedRecordRow(String site, String terminal, String recordNo) {

  NumberedRecord numbered() {
    return new NumberedRecord(site, terminal, recordNo);
  }
}
