package afterclass.gateway.store.imports;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The table {@code import_draft}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface ImportDraftRepository extends GenericRepository<ImportDraftRow, String> {

  Optional<ImportDraftRow> findById(String id);

  void save(ImportDraftRow row);

  @Query(
      "select id, kind, name, x'' as content, '{}' as answers, layout, questions, open, created_by,"
          + " created_at, updated_at, state, taken from import_draft where created_by = :account"
          + " order by created_at desc, rowid desc")
  List<ImportDraftRow> ofAccount(String account);

  @Query(
      "update import_draft set kind = :kind, answers = :answers, layout = :layout,"
          + " questions = :questions, open = :open, updated_at = :at, state = :state, taken = :taken where id = :id")
  void change(
      String id,
      String kind,
      String answers,
      String layout,
      int questions,
      int open,
      long at,
      String state,
      int taken);

  @Query("delete from import_draft where id = :id")
  void remove(String id);

  @Query("delete from import_draft where updated_at < :at")
  void removeBefore(long at);
}
