package afterclass.gateway.store.people;

import afterclass.gateway.wire.Bytes;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The table {@code api_token}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface ApiTokenRepository extends GenericRepository<ApiTokenRow, Bytes> {

  Optional<ApiTokenRow> findById(Bytes id);

  void save(ApiTokenRow row);

  void update(ApiTokenRow row);

  @Query(
      "select * from api_token where ended_at is null and (:account = '' or account = :account)"
          + " order by created_at desc")
  List<ApiTokenRow> kept(String account);

  @Query("update api_token set ended_at = :at where account = :account and ended_at is null")
  int endAll(String account, long at);
}
