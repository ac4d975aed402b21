package afterclass.gateway.store.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.util.List;

/** The table {@code audit}: inserts and reads only. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface AuditRepository extends GenericRepository<AuditRow, Long> {

  void save(AuditRow row);

  @Query("select * from audit where position > :position order by position limit :most")
  List<AuditRow> after(long position, int most);

  @Query(
      "select * from audit where at >= :from and at < :to and position < :below"
          + " and (:actor = '' or actor = :actor)"
          + " and (:text = '' or instr(action || ' ' || subject || ' ' || was || ' ' || became,"
          + " :text) > 0)"
          + " order by position desc limit :most")
  List<AuditRow> find(long from, long to, String actor, String text, long below, int most);

  @Query("select count(*) from audit where action like :action and became like :became")
  long approvals(String action, String became);
}
