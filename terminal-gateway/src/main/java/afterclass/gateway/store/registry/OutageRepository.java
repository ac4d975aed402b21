package afterclass.gateway.store.registry;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The table {@code outage}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface OutageRepository extends GenericRepository<OutageRow, Long> {

  void save(OutageRow row);

  void update(OutageRow row);

  @Query("select coalesce(max(id), 0) from outage")
  long lastId();

  @Query("select * from outage where site = :site and terminal = :terminal and ended_at is null")
  Optional<OutageRow> open(String site, String terminal);

  @Query("select * from outage where ended_at is null order by id")
  List<OutageRow> allOpen();

  @Query(
      "select * from outage where site = :site and terminal = :terminal and began_at < :upTo"
          + " and nothing_lost = 0 and closed_at is null order by id")
  List<OutageRow> holding(String site, String terminal, long upTo);

  @Query(
      "select * from outage where began_at <= :to and (ended_at is null or ended_at >= :from)"
          + " order by began_at, id")
  List<OutageRow> between(long from, long to);
}
