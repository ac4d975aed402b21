package afterclass.gateway.store.dutylog;

import afterclass.gateway.dutylog.DutyEntry;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The table {@code duty_log}: inserts and reads only. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface DutyLogRepository extends GenericRepository<DutyEntry, Long> {

  Optional<DutyEntry> findById(long id);

  void save(DutyEntry row);

  @Query("select coalesce(max(id), 0) from duty_log")
  long lastId();

  @Query("select * from duty_log where date >= :from and date <= :to order by date, id")
  List<DutyEntry> about(String from, String to);

  @Query("select * from duty_log where urgent = 1 and at >= :from order by id desc")
  List<DutyEntry> urgentSince(long from);
}
