package afterclass.gateway.store.registry;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.util.List;

/** The table {@code terminal}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface TerminalRepository extends GenericRepository<TerminalRow, Long> {

  void save(TerminalRow row);

  @Query("select coalesce(max(id), 0) from terminal")
  long lastId();

  @Query("select * from terminal where retired_at is null order by id")
  List<TerminalRow> inForce();

  @Query("select * from terminal order by id")
  List<TerminalRow> all();

  @Query(
      "update terminal set retired_at = :at, retired_by = :by"
          + " where site = :site and terminal = :terminal and retired_at is null")
  int retire(String site, String terminal, long at, String by);
}
