package afterclass.gateway.store.outbox;

import afterclass.gateway.outbox.Delivery;
import afterclass.gateway.store.Micros;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of the table {@code outbox}. */
@MappedEntity("outbox")
record OutboxRow(
    @Id long id,
    long notice,
    String way,
    String receiver,
    boolean urgent,
    long queuedAt,
    int attempts,
    long nextAt,
    String state,
    String reason,
    @Nullable Long doneAt) {

  Delivery delivery() {
    return new Delivery(
        id,
        notice,
        way,
        receiver,
        urgent,
        Micros.instant(queuedAt),
        attempts,
        Micros.instant(nextAt),
        reason);
  }
}
