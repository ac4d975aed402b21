package afterclass.gateway.store.clock;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The table {@code terminal_mark}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
public interface TerminalMarkRepository extends GenericRepository<TerminalMarkRow, String> {

  @Query("select * from terminal_mark")
  List<TerminalMarkRow> all();

  @Query("select * from terminal_mark where name = :name")
  Optional<TerminalMarkRow> named(String name);

  @Query(
      "insert into terminal_mark (name, alive) values (:name, :alive)"
          + " on conflict (name) do update set alive = excluded.alive")
  void alive(String name, long alive);

  @Query("update terminal_mark set alive = null where name = :name")
  void forgetAlive(String name);

  @Query(
      "insert into terminal_mark (name, form) values (:name, :form)"
          + " on conflict (name) do update set form = excluded.form")
  void form(String name, String form);

  @Query(
      "insert into terminal_mark (name, newest_no, newest_time) values (:name, :number, :time)"
          + " on conflict (name) do update set newest_no = excluded.newest_no,"
          + " newest_time = excluded.newest_time")
  void follow(String name, long number, long time);

  @Query("update terminal_mark set newest_no = null, newest_time = null")
  void forgetTrails();
}
