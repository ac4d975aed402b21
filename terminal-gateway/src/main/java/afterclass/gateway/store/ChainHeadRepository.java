package afterclass.gateway.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The table {@code chain_head}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface ChainHeadRepository extends GenericRepository<ChainHeadRow, String> {

  Optional<ChainHeadRow> findById(String chain);

  void update(ChainHeadRow head);
}
