package afterclass.gateway.store.registry;

import afterclass.gateway.session.Terminal;
import afterclass.gateway.session.TerminalOutage;
import afterclass.gateway.store.Micros;
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
    int nothingLost,
    @Nullable Long closedAt,
    @Nullable String closedBy,
    @Nullable String closedWhy) {

  static OutageRow begun(long id, Terminal terminal, long at, String why) {
    return begun(id, terminal.site(), terminal.id(), at, why);
  }

  static OutageRow begun(long id, String site, String terminal, long at, String why) {
    return new OutageRow(id, site, terminal, at, null, why, 0, null, null, null);
  }

  OutageRow ended(long at, boolean whole) {
    return new OutageRow(
        id, site, terminal, beganAt, at, why, whole ? 1 : 0, closedAt, closedBy, closedWhy);
  }

  /** Returns this outage closed by a declaration that no more punches are expected from it. */
  OutageRow closed(long end, long at, String by, String reason) {
    return new OutageRow(id, site, terminal, beganAt, end, why, nothingLost, at, by, reason);
  }

  TerminalOutage outage() {
    return new TerminalOutage(
        site,
        terminal,
        Micros.instant(beganAt),
        Micros.instantOrNull(endedAt),
        why,
        nothingLost != 0,
        closedWhy == null ? null : closedBy + ": " + closedWhy);
  }
}
