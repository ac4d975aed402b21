package afterclass.gateway.store.people;

import afterclass.gateway.security.CalendarAddress;
import afterclass.gateway.wire.Bytes;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The table {@code calendar_address}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface CalendarAddressRepository extends GenericRepository<CalendarAddress, String> {

  Optional<CalendarAddress> findById(String id);

  Optional<CalendarAddress> findByKeyHash(Bytes keyHash);

  void save(CalendarAddress row);

  void update(CalendarAddress row);

  @Query("delete from calendar_address where account = :account")
  int end(String account);
}
