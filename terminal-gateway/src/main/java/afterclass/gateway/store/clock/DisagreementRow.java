package afterclass.gateway.store.clock;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of the table {@code disagreement}. */
@MappedEntity("disagreement")
record DisagreementRow(
    @Id long id,
    String site,
    long since,
    long noticedAt,
    long run,
    @Nullable Long settledAt,
    @Nullable String how) {

  DisagreementRow settled(long at, String why) {
    return new DisagreementRow(id, site, since, noticedAt, run, at, why);
  }
}
