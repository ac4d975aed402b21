package afterclass.gateway.store.people;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The table {@code known_browser}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface KnownBrowserRepository extends GenericRepository<KnownBrowserRow, String> {

  Optional<KnownBrowserRow> findById(String mark);

  @Query(
      "insert into known_browser (mark, account, seen_at) values (:mark, :account, :seenAt)"
          + " on conflict (mark) do update set seen_at = :seenAt")
  void seen(String mark, String account, long seenAt);

  @Query(
      "delete from known_browser where account = :account and mark not in (select mark from"
          + " known_browser where account = :account order by seen_at desc limit :most)")
  void keepNewest(String account, int most);
}
