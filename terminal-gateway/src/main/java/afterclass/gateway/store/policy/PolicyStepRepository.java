package afterclass.gateway.store.policy;

import afterclass.gateway.policy.PolicyStep;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.util.List;

/** The table {@code policy_step}: inserts and reads only. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface PolicyStepRepository extends GenericRepository<PolicyStep, Long> {

  void save(PolicyStep row);

  @Query("select * from policy_step order by id")
  List<PolicyStep> all();

  @Query("select coalesce(max(id), 0) from policy_step")
  long lastId();
}
