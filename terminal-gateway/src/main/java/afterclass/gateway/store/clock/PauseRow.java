package afterclass.gateway.store.clock;

import afterclass.gateway.days.ServicePause;
import afterclass.gateway.store.Micros;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of the table {@code service_pause}. */
@MappedEntity("service_pause")
record PauseRow(@Id long id, long fromAt, long untilAt, long notedAt) {

  ServicePause pause() {
    return new ServicePause(Micros.instant(fromAt), Micros.instant(untilAt));
  }
}
