package afterclass.gateway.store.days;

import afterclass.gateway.days.Doubt;
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
    String since,
    String businessDate,
    String at,
    String kind,
    @Nullable String card,
    @Nullable String doubt) {

  static SightingRow of(Sighting s) {
    Doubt why = s.doubt();
    return new SightingRow(
        s.position(),
        WallClock.text(s.since()),
        s.date().toString(),
        WallClock.text(s.at()),
        s.kind().name(),
        s.card(),
        why == null ? null : why.name());
  }

  Sighting sighting() {
    return new Sighting(
        position,
        LocalDateTime.parse(since),
        LocalDateTime.parse(at),
        JournalRecord.Kind.valueOf(kind),
        card,
        doubt == null ? null : Doubt.valueOf(doubt));
  }
}
