package afterclass.gateway.store.clock;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The table {@code disagreement}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface DisagreementRepository extends GenericRepository<DisagreementRow, Long> {

  void save(DisagreementRow row);

  void update(DisagreementRow row);

  @Query("select * from disagreement where settled_at is null order by id")
  List<DisagreementRow> open();

  @Query("select * from disagreement where settled_at is null and site = :site")
  Optional<DisagreementRow> open(String site);

  @Query("select coalesce(max(id), 0) from disagreement")
  long lastId();
}
