package afterclass.gateway.store.facts;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.util.List;

/** The table {@code dated_fact}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface FactRepository extends GenericRepository<FactRow, Long> {

  void saveAll(List<FactRow> rows);

  @Query("select * from dated_fact where retired_at is null order by id")
  List<FactRow> inForce();

  @Query("select * from dated_fact where revision > :revision order by id")
  List<FactRow> changedSince(long revision);

  @Query("select coalesce(max(id), 0) from dated_fact")
  long lastId();

  @Query(
      "update dated_fact set retired_at = :at, revision = :revision"
          + " where kind = :kind and fact_key = :factKey and retired_at is null")
  void retire(String kind, String factKey, long at, long revision);
}
