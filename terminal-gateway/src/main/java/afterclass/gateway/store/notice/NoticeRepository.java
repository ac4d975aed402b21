package afterclass.gateway.store.notice;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The table {@code notice}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface NoticeRepository extends GenericRepository<NoticeRow, Long> {

  void save(NoticeRow row);

  Optional<NoticeRow> findById(long id);

  @Query(
      "select * from notice where receiver = :receiver and subject = :subject"
          + " order by id desc limit 20")
  List<NoticeRow> past(String receiver, String subject);

  @Query(
      "select n.id from notice n where n.receiver = :receiver and n.subject = :subject"
          + " and (n.read_at is not null"
          + " or exists (select 1 from outbox o where o.notice = n.id and o.attempts > 0))")
  List<Long> told(String receiver, String subject);

  @Query(
      "select distinct receiver from notice where subject = :subject and ended_at is null"
          + " and state <> ''")
  List<String> standing(String subject);

  @Query(
      "select distinct subject from notice where subject >= :first and subject < :end"
          + " and ended_at is null and state <> ''")
  List<String> subjects(String first, String end);

  @Query("delete from notice where id = :id")
  void remove(long id);

  @Query("update notice set ended_at = :at where id = :id")
  void end(long id, long at);

  @Query("update notice set ended_at = null where id = :id")
  void revive(long id);

  @Query(
      "select * from notice where receiver = :receiver and id < :below order by id desc limit"
          + " :most")
  List<NoticeRow> of(String receiver, long below, int most);

  @Query(
      "select kind from notice where receiver = :receiver and read_at is null and ended_at is null")
  List<String> unread(String receiver);

  @Query(
      "update notice set read_at = :at where receiver = :receiver and id <= :upTo"
          + " and read_at is null")
  void read(String receiver, long upTo, long at);

  @Query("delete from notice where at < :at")
  void purge(long at);
}
