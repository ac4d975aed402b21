package afterclass.gateway.store.notice;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.util.List;

/** The table {@code notice_choice}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface ChoiceRepository extends GenericRepository<ChoiceRow, String> {

  @Query("select * from notice_choice where account = :account")
  List<ChoiceRow> of(String account);

  @Query(
      "insert into notice_choice (account, kind, way, wanted)"
          + " values (:account, :kind, :way, :wanted)"
          + " on conflict (account, kind, way) do update set wanted = excluded.wanted")
  void put(String account, String kind, String way, boolean wanted);
}
