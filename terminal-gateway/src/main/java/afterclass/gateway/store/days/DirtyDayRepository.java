package afterclass.gateway.store.days;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.util.List;

/** The table {@code dirty_day}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface DirtyDayRepository extends GenericRepository<DirtyDayRow, String> {

  @Query(
      "insert into dirty_day (day_key, business_date, staff, mark)"
          + " values (:dayKey, :businessDate, :staff, 0)"
          + " on conflict (day_key) do update set mark = dirty_day.mark + 1")
  void saveAll(List<DirtyDayRow> rows);

  @Query("select * from dirty_day where staff <> '*' order by day_key limit :most")
  List<DirtyDayRow> days(int most);

  @Query("select business_date from dirty_day where staff = '*' order by day_key")
  List<String> everybody();

  @Query("delete from dirty_day where day_key = :dayKey and mark = :mark")
  void clear(List<DirtyDayRow> rows);

  @Query("delete from dirty_day where day_key = :dayKey")
  void clearEverybody(String dayKey);
}
