package afterclass.gateway.store.imports;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.util.List;

/** The table {@code import_answer}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface ImportAnswerRepository extends GenericRepository<ImportAnswerRow, String> {

  @Query("select * from import_answer where kind = :kind and layout = :layout order by question")
  List<ImportAnswerRow> ofLayout(String kind, String layout);

  @Query(
      "insert into import_answer (kind, layout, question, answer, updated_at)"
          + " values (:kind, :layout, :question, :answer, :at)"
          + " on conflict (kind, layout, question) do update set answer = :answer, updated_at = :at")
  void remember(String kind, String layout, String question, String answer, long at);
}
