package afterclass.gateway.store.days;

import afterclass.gateway.days.ClockContradiction;
import afterclass.gateway.days.ResolvedPunch;
import afterclass.gateway.journal.JournalRecord;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;

/** A row of the table {@code sighting}. */
@MappedEntity("sighting")
record ResolvedPunchRow(
    @Id long position,
    String since,
    String businessDate,
    String at,
    String kind,
    @Nullable String card,
    @Nullable String doubt) {

  static ResolvedPunchRow of(ResolvedPunch s) {
    ClockContradiction why = s.doubt();
    return new ResolvedPunchRow(
        s.position(),
        WallClock.text(s.since()),
        s.date().toString(),
        WallClock.text(s.at()),
        s.kind().name(),
        s.card(),
        why == null ? null : why.name());
  }

  ResolvedPunch punch() {
    return new ResolvedPunch(
        position,
        LocalDateTime.parse(since),
        LocalDateTime.parse(at),
        JournalRecord.Kind.valueOf(kind),
        card,
        doubt == null ? null : ClockContradiction.valueOf(doubt));
  }
}
