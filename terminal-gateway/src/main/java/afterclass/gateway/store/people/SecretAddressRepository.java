package afterclass.gateway.store.people;

import afterclass.gateway.security.SecretAddress;
import afterclass.gateway.wire.Bytes;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The table {@code secret_address}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface SecretAddressRepository extends GenericRepository<SecretAddress, Bytes> {

  Optional<SecretAddress> findByKindAndOwner(String kind, String owner);

  Optional<SecretAddress> findByKindAndKeyHash(String kind, Bytes keyHash);

  void save(SecretAddress row);

  @Query("delete from secret_address where kind = :kind and owner = :owner")
  int end(String kind, String owner);
}
