package afterclass.gateway.store.registry;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.util.List;

/** The table {@code onboarding}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface OnboardingRepository extends GenericRepository<OnboardingRow, String> {

  @Query("select * from onboarding")
  List<OnboardingRow> all();

  @Query(
      "insert into onboarding (name, open_until, opened_at, opened_by)"
          + " values (:name, :openUntil, :openedAt, :openedBy) on conflict (name) do update set"
          + " open_until = excluded.open_until, opened_at = excluded.opened_at,"
          + " opened_by = excluded.opened_by")
  void put(String name, long openUntil, long openedAt, String openedBy);
}
