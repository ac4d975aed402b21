package afterclass.gateway.store.registry;

import afterclass.gateway.registry.TerminalSpan;
import afterclass.gateway.store.Micros;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of the table {@code configured_terminal}. */
@MappedEntity("configured_terminal")
record ConfiguredTerminalRow(
    @Id long id, String site, String terminal, long beganAt, @Nullable Long endedAt) {

  TerminalSpan span() {
    return new TerminalSpan(
        site, terminal, null, false, Micros.instant(beganAt), Micros.instantOrNull(endedAt));
  }
}
