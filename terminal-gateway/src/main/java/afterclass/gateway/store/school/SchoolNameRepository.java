package afterclass.gateway.store.school;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The table {@code school_name}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface SchoolNameRepository extends GenericRepository<SchoolNameRow, Integer> {

  Optional<SchoolNameRow> findById(int id);

  @Query(
      "insert into school_name (id, name) values (:id, :name)"
          + " on conflict (id) do update set name = excluded.name")
  void put(int id, String name);
}
