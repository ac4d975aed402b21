package afterclass.gateway.store.days;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The table {@code decision}: inserts and reads only. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
public interface DecisionRepository extends GenericRepository<DecisionRow, Long> {

  void save(DecisionRow row);

  @Query(
      "select * from decision where business_date = :date and staff = :staff"
          + " order by id desc limit 1")
  Optional<DecisionRow> latest(String staff, String date);

  @Query(
      "select * from decision where id in"
          + " (select max(id) from decision where business_date = :date group by staff)"
          + " order by staff")
  List<DecisionRow> latestOn(String date);

  @Query(
      "select max(id) as id, business_date, staff from decision"
          + " where business_date >= :from and business_date <= :to group by business_date, staff")
  List<LatestDecisionRow> latestBetween(String from, String to);

  @Query("select * from decision where id in (:ids)")
  List<DecisionRow> withIds(List<Long> ids);

  @Query("select * from decision where business_date = :date and staff = :staff order by id")
  List<DecisionRow> history(String staff, String date);

  @Query("select count(*) from (select 1 from decision where staff = :staff limit 1) found")
  long ever(String staff);

  @Query("select distinct staff from decision where business_date = :date order by staff")
  List<String> judgedOn(String date);

  @Query(
      "select distinct business_date, staff from decision"
          + " where business_date >= :from and business_date <= :to order by business_date, staff")
  List<StaffDayRow> judgedBetween(String from, String to);

  @Query("select * from decision where id > :id order by id limit :most")
  List<DecisionRow> after(long id, int most);
}
