package afterclass.gateway.store.registry;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.util.List;

/** The table {@code set_aside}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface SetAsideRepository extends GenericRepository<ConfiguredTerminalRow, Long> {

  @Query("select site, terminal from set_aside order by site, terminal")
  List<SetAsideRow> all();

  @Query(
      "insert into set_aside (site, terminal, at, who) values (:site, :terminal, :at, :who)"
          + " on conflict do nothing")
  void add(String site, String terminal, long at, String who);

  @Query("delete from set_aside where site = :site and terminal = :terminal")
  void remove(String site, String terminal);
}
