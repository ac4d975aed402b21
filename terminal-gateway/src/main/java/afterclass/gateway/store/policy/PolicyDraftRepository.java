package afterclass.gateway.store.policy;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.util.List;

/** The table {@code policy_draft}: inserts and reads only. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface PolicyDraftRepository extends GenericRepository<PolicyDraftRow, Long> {

  void save(PolicyDraftRow row);

  @Query("select * from policy_draft order by id")
  List<PolicyDraftRow> all();

  @Query("select coalesce(max(id), 0) from policy_draft")
  long lastId();
}
