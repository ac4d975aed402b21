package afterclass.gateway.store.days;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.util.List;

/** The table {@code ledger}: inserts and reads only. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
public interface LedgerRepository extends GenericRepository<LedgerRow, Long> {

  void saveAll(List<LedgerRow> rows);

  @Query("select * from ledger where business_date = :date and staff = :staff order by id")
  List<LedgerRow> ofDay(String staff, String date);

  @Query(
      "select * from ledger l where l.business_date >= :from and l.business_date <= :to"
          + " and l.reverses is null"
          + " and not exists (select 1 from ledger r where r.reverses = l.id)"
          + " order by l.business_date, l.staff, l.id")
  List<LedgerRow> standing(String from, String to);

  /** Reads the index of held postings: the planner would take the one of {@code reverses}. */
  @Query(
      "select distinct l.business_date, l.staff from ledger l indexed by ledger_held"
          + " where l.status = 'HELD' and l.reverses is null"
          + " and l.business_date >= :from and l.business_date <= :to"
          + " and not exists (select 1 from ledger r where r.reverses = l.id)"
          + " order by l.business_date, l.staff")
  List<StaffDayRow> held(String from, String to);

  @Query("select * from ledger where business_date >= :from and business_date <= :to order by id")
  List<LedgerRow> posted(String from, String to);

  @Query("select distinct policy_id, policy_version, policy_sha256 from ledger")
  List<StampRow> stamps();

  @Query("select * from ledger where id > :id order by id limit :most")
  List<LedgerRow> after(long id, int most);
}
