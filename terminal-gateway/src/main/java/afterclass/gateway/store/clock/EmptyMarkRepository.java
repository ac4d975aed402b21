package afterclass.gateway.store.clock;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.util.List;

/** The table {@code empty_mark}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface EmptyMarkRepository extends GenericRepository<EmptyMarkRow, String> {

  @Query(
      "insert into empty_mark (name, position, at, newest) values (:name, :position, :at, :newest)"
          + " on conflict (name, position) do update set at = excluded.at,"
          + " newest = excluded.newest")
  void put(String name, long position, long at, long newest);

  /** Deletes the last entry of a terminal that has sent nothing since. */
  @Query(
      "delete from empty_mark where name = :name and position ="
          + " (select max(position) from empty_mark where name = :name)")
  void takeLast(String name);

  @Query(
      "select * from empty_mark where name = :name and position < :upTo and position >="
          + " coalesce((select max(position) from empty_mark"
          + " where name = :name and position < :position), 0) order by position")
  List<EmptyMarkRow> of(String name, long position, long upTo);
}
