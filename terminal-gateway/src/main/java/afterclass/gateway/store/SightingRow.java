package afterclass.gateway.store;

import afterclass.gateway.days.Sighting;
import afterclass.gateway.journal.JournalRecord;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;

/** A row of the table {@code sighting}. */
@MappedEntity("sighting")
record SightingRow(
    @Id long position,
    String businessDate,
    String at,
    String kind,
    @Nullable String card,
    int suspect) {

  static SightingRow of(Sighting s) {
    return new SightingRow(
        s.position(),
        s.date().toString(),
        WallClock.text(s.at()),
        s.kind().name(),
        s.card(),
        s.suspect() ? 1 : 0);
  }

  Sighting sighting() {
    return new Sighting(
        position, LocalDateTime.parse(at), JournalRecord.Kind.valueOf(kind), card, suspect != 0);
  }
}
