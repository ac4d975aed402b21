package afterclass.gateway.store.registry;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.util.List;

/** The table {@code configured_terminal}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface ConfiguredTerminalRepository extends GenericRepository<ConfiguredTerminalRow, Long> {

  void save(ConfiguredTerminalRow row);

  @Query("select coalesce(max(id), 0) from configured_terminal")
  long lastId();

  @Query("select * from configured_terminal order by id")
  List<ConfiguredTerminalRow> all();

  @Query("select * from configured_terminal where ended_at is null order by id")
  List<ConfiguredTerminalRow> inForce();

  @Query(
      "select distinct site, terminal from journal indexed by journal_punches"
          + " where kind = 'PUNCH'")
  List<PunchedTerminalRow> punched();

  @Query("update configured_terminal set ended_at = :at where id = :id and ended_at is null")
  void end(long id, long at);
}
