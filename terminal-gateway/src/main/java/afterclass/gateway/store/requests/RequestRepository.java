package afterclass.gateway.store.requests;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The table {@code request}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface RequestRepository extends GenericRepository<RequestRow, Long> {

  Optional<RequestRow> findById(long id);

  void save(RequestRow row);

  void update(RequestRow row);

  @Query("select coalesce(max(id), 0) from request")
  long lastId();

  @Query("select * from request where state = 'OPEN' order by id")
  List<RequestRow> open();

  @Query(
      "select * from request where state <> 'OPEN' and id < :below and (:everybodys = 1"
          + " or (:staff <> '' and staff = :staff) or asked_by = :account)"
          + " order by id desc limit :most")
  List<RequestRow> decided(int everybodys, String staff, String account, long below, int most);

  @Query(
      "select * from request where staff = :staff and from_day >= :from and from_day <= :to"
          + " order by id desc")
  List<RequestRow> ofStaff(String staff, String from, String to);
}
