package afterclass.gateway.store.facts;

import afterclass.gateway.roster.DatedFact;
import afterclass.gateway.roster.ImportKind;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;

/** A row of the table {@code dated_fact}. */
@MappedEntity("dated_fact")
record FactRow(
    @Id long id,
    String kind,
    String factKey,
    String staff,
    String subject,
    int weekday,
    String fromDay,
    String toDay,
    String val,
    String detail,
    long importedAt,
    String source,
    @Nullable Long retiredAt,
    long revision) {

  static FactRow of(long id, DatedFact fact, long importedAt, String source, long revision) {
    return new FactRow(
        id,
        fact.kind().name(),
        fact.key(),
        fact.staff(),
        fact.subject(),
        fact.weekday(),
        fact.from().toString(),
        fact.to().toString(),
        fact.value(),
        fact.detail(),
        importedAt,
        source,
        null,
        revision);
  }

  DatedFact fact() {
    return new DatedFact(
        ImportKind.valueOf(kind),
        factKey,
        staff,
        subject,
        weekday,
        LocalDate.parse(fromDay),
        LocalDate.parse(toDay),
        val,
        detail);
  }
}
