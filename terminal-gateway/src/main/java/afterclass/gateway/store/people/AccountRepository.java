package afterclass.gateway.store.people;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The table {@code account}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface AccountRepository extends GenericRepository<AccountRow, String> {

  Optional<AccountRow> findById(String id);

  void save(AccountRow row);

  void update(AccountRow row);

  @Query("select * from account order by name")
  List<AccountRow> all();

  @Query("select count(*) from account")
  long number();
}
