package afterclass.gateway.store.requests;

import afterclass.gateway.requests.Request;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The table {@code request}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface RequestRepository extends GenericRepository<Request, Long> {

  Optional<Request> findById(long id);

  void save(Request row);

  void update(Request row);

  @Query("select coalesce(max(id), 0) from request")
  long lastId();

  @Query("select * from request where state = 'OPEN' order by id")
  List<Request> open();

  @Query(
      "select * from request where state <> 'OPEN' and id < :below and (:everybodys = 1"
          + " or (:staff <> '' and staff = :staff) or asked_by = :account)"
          + " order by id desc limit :most")
  List<Request> decided(int everybodys, String staff, String account, long below, int most);

  @Query(
      "select * from request where staff = :staff and from_day >= :from and from_day <= :to"
          + " order by id desc")
  List<Request> ofStaff(String staff, LocalDate from, LocalDate to);
}
