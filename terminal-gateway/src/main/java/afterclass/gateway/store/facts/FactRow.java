package afterclass.gateway.store.facts;

import afterclass.gateway.roster.Fact;
import afterclass.gateway.roster.FactChange;
import afterclass.gateway.roster.FactKey;
import afterclass.gateway.roster.FlatFact;
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

  static FactRow of(long id, FlatFact fact, long importedAt, String source, long revision) {
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

  /** Returns the change made by this row: the statement of its fact, or its removal if retired. */
  FactChange change() {
    return retiredAt == null
        ? new FactChange.Hold(Fact.of(fact()))
        : new FactChange.Retire(new FactKey(ImportKind.valueOf(kind), factKey));
  }

  private FlatFact fact() {
    return new FlatFact(
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
