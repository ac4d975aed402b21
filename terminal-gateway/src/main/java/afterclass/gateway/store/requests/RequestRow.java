package afterclass.gateway.store.requests;

import afterclass.gateway.requests.Request;
import afterclass.gateway.store.Micros;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;

/** A row of the table {@code request}. */
@MappedEntity("request")
record RequestRow(
    @Id long id,
    String kind,
    String staff,
    String fromDay,
    String toDay,
    String what,
    String reason,
    String askedBy,
    long askedAt,
    String state,
    String decidedBy,
    @Nullable Long decidedAt,
    String answer) {

  static RequestRow of(Request r) {
    return new RequestRow(
        r.id(),
        r.kind().name(),
        r.staff(),
        r.from().toString(),
        r.to().toString(),
        r.what(),
        r.reason(),
        r.askedBy(),
        Micros.of(r.askedAt()),
        r.state().name(),
        r.decidedBy(),
        Micros.orNull(r.decidedAt()),
        r.answer());
  }

  Request request() {
    return new Request(
        id,
        Request.Kind.valueOf(kind),
        staff,
        LocalDate.parse(fromDay),
        LocalDate.parse(toDay),
        what,
        reason,
        askedBy,
        Micros.instant(askedAt),
        Request.State.valueOf(state),
        decidedBy,
        Micros.instantOrNull(decidedAt),
        answer);
  }
}
