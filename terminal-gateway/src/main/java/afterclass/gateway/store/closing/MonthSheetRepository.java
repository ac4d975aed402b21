package afterclass.gateway.store.closing;

import afterclass.gateway.closing.MonthSheet;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The table {@code month_sheet}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
public interface MonthSheetRepository extends GenericRepository<MonthSheet, Long> {

  Optional<MonthSheet> findById(long id);

  void save(MonthSheet row);

  void update(MonthSheet row);

  @Query("select coalesce(max(id), 0) from month_sheet")
  long lastId();

  @Query("select * from month_sheet where month = :month order by id")
  List<MonthSheet> about(YearMonth month);

  @Query(
      "select * from month_sheet where posted_in = :month and kind = 'CORRECTION'"
          + " and state = 'APPROVED' order by id")
  List<MonthSheet> postedIn(YearMonth month);

  @Query(
      "select * from month_sheet where kind = 'CLOSE' and state = 'APPROVED' order by month desc")
  List<MonthSheet> closed();

  @Query("select * from month_sheet order by id")
  List<MonthSheet> all();
}
