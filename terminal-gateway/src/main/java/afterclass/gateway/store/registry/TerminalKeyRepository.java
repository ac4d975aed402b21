package afterclass.gateway.store.registry;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.util.List;

/** The table {@code terminal_key}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface TerminalKeyRepository extends GenericRepository<TerminalKeyRow, String> {

  void save(TerminalKeyRow row);

  @Query("select * from terminal_key")
  List<TerminalKeyRow> all();

  @Query("delete from terminal_key where name = :name")
  int delete(String name);
}
