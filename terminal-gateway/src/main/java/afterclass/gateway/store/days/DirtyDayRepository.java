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
      "insert into dirty_day (business_date, staff, mark) values (:businessDate, :staff, 0)"
          + " on conflict (business_date, staff) do update set mark = dirty_day.mark + 1")
  void saveAll(List<DirtyDayRow> rows);

  @Query("select * from dirty_day where staff <> '*' order by business_date, staff limit :most")
  List<DirtyDayRow> days(int most);

  @Query("select business_date from dirty_day where staff = '*' order by business_date")
  List<String> everybody();

  @Query(
      "delete from dirty_day"
          + " where business_date = :businessDate and staff = :staff and mark = :mark")
  void clear(List<DirtyDayRow> rows);

  @Query("delete from dirty_day where business_date = :businessDate and staff = '*'")
  void clearEverybody(String businessDate);
}
