package afterclass.gateway.store.people;

import afterclass.gateway.security.Session;
import afterclass.gateway.wire.Bytes;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The table {@code session}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface SessionRepository extends GenericRepository<Session, Bytes> {

  Optional<Session> findById(Bytes id);

  void save(Session row);

  void update(Session row);

  @Query(
      "select * from session where ended_at is null and (:account = '' or account = :account)"
          + " order by seen_at desc")
  List<Session> running(String account);

  @Query("update session set ended_at = :at where account = :account and ended_at is null")
  int endAll(String account, long at);
}
