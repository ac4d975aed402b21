package afterclass.gateway.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The table {@code bookmark}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
public interface BookmarkRepository extends GenericRepository<BookmarkRow, String> {

  @Query("select val from bookmark where name = :name")
  Optional<Long> val(String name);

  @Query(
      "insert into bookmark (name, val) values (:name, :val)"
          + " on conflict (name) do update set val = excluded.val")
  void put(String name, long val);
}
