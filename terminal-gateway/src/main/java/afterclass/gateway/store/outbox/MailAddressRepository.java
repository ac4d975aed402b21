package afterclass.gateway.store.outbox;

import afterclass.gateway.outbox.MailAddress;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The table {@code mail_address}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface MailAddressRepository extends GenericRepository<MailAddress, String> {

  Optional<MailAddress> findById(String account);

  void save(MailAddress address);

  void update(MailAddress address);
}
