package afterclass.gateway.store;

import afterclass.gateway.session.TerminalOutage;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of the table {@code outage}. */
@MappedEntity("outage")
record OutageRow(
    @Id long id,
    String site,
    String terminal,
    long beganAt,
    @Nullable Long endedAt,
    String why,
    int nothingLost) {

  OutageRow ended(long at, boolean whole) {
    return new OutageRow(id, site, terminal, beganAt, at, why, whole ? 1 : 0);
  }

  TerminalOutage outage() {
    return new TerminalOutage(
        site,
        terminal,
        Micros.instant(beganAt),
        Micros.instantOrNull(endedAt),
        why,
        nothingLost != 0);
  }
}
