package afterclass.gateway.store.clock;

import afterclass.gateway.days.EmptyMark;
import afterclass.gateway.store.Micros;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of the table {@code empty_mark}, by {@code site/id} and position. */
@MappedEntity("empty_mark")
record EmptyMarkRow(@Id String name, long position, long at, long newest) {

  EmptyMark mark() {
    return new EmptyMark(position, Micros.instant(at), newest);
  }
}
