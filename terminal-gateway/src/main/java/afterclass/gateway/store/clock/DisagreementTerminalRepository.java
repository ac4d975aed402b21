package afterclass.gateway.store.clock;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.util.List;

/** The table {@code disagreement_terminal}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface DisagreementTerminalRepository extends GenericRepository<DisagreementTerminalRow, Long> {

  @Query("select * from disagreement_terminal where disagreement = :id order by terminal")
  List<DisagreementTerminalRow> of(long id);

  @Query(
      "insert into disagreement_terminal (disagreement, terminal, ahead)"
          + " values (:id, :terminal, :ahead)"
          + " on conflict (disagreement, terminal) do update set ahead = excluded.ahead")
  void put(long id, String terminal, long ahead);
}
