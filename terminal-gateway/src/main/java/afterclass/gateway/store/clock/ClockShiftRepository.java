package afterclass.gateway.store.clock;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.util.List;

/** The table {@code clock_shift}, and the corrections applied with a shift. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface ClockShiftRepository extends GenericRepository<ClockShiftRow, Long> {

  void save(ClockShiftRow row);

  @Query("select * from clock_shift order by id")
  List<ClockShiftRow> all();

  @Query("select coalesce(max(id), 0) from clock_shift")
  long lastId();

  @Query(
      "select count(*) from journal where arrived_at >= :from and arrived_at < :before"
          + " and position <= :upTo and (:site = '' or site = :site)")
  long records(String site, long from, long before, long upTo);

  @Query(
      "update outage set began_at = began_at + :by where began_at >= :from and began_at < :before"
          + " and (:site = '' or site = :site)")
  void moveBeginnings(String site, long from, long before, long by);

  @Query(
      "update outage set ended_at = ended_at + :by where ended_at >= :from and ended_at < :before"
          + " and (:site = '' or site = :site)")
  void moveEnds(String site, long from, long before, long by);

  @Query(
      "update terminal_mark set alive = alive + :by where alive >= :from and alive < :before"
          + " and (:site = '' or name like :site || '/%')")
  void moveSignsOfLife(String site, long from, long before, long by);
}
