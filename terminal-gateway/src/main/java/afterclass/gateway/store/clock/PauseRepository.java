package afterclass.gateway.store.clock;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.util.List;

/** The table {@code service_pause}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface PauseRepository extends GenericRepository<PauseRow, Long> {

  void save(PauseRow row);

  @Query("select * from service_pause order by id")
  List<PauseRow> all();

  @Query("select coalesce(max(id), 0) from service_pause")
  long lastId();
}
