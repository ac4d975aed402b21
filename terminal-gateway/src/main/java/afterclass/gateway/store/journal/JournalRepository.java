package afterclass.gateway.store.journal;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The table {@code journal}: inserts and reads only. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
public interface JournalRepository extends GenericRepository<JournalRow, Long> {

  void saveAll(List<JournalRow> rows);

  @Query("select * from journal where identity in (:identities)")
  List<JournalRow> known(Collection<String> identities);

  @Query("select * from journal where position > :position order by position limit :most")
  List<JournalRow> after(long position, int most);

  @Query(
      "select site, terminal, record_no from journal where position > :position"
          + " and record_no is not null order by position")
  List<NumberedRecordRow> numbers(long position);

  @Query("select * from journal where position in (:positions) order by occurred_at, position")
  List<JournalRow> at(Collection<Long> positions);

  /** Returns the punches before a position, newest first, without their bytes. */
  @Query(
      "select position, '' as identity, kind, site, terminal, protocol, credential, terminal_time,"
          + " record_no, arrived_at, occurred_at, x'' as raw, raw_length, note, committed_at,"
          + " x'' as hash from journal where kind = 'PUNCH' and site = :site and terminal = :terminal"
          + " and position < :position order by position desc limit :most")
  List<JournalRow> before(String site, String terminal, long position, int most);

  /** Goes back from when the terminal's last punch was stored; nowhere if there is none. */
  @Query(
      "select occurred_at from journal indexed by journal_occurred where kind = 'PUNCH'"
          + " and site = :site and terminal = :terminal and occurred_at <= committed_at"
          + " and occurred_at <= (select committed_at from journal indexed by journal_punches"
          + " where kind = 'PUNCH' and site = :site and terminal = :terminal"
          + " order by position desc limit 1) order by occurred_at desc limit 1")
  Optional<Long> newest(String site, String terminal);

  @Query(
      "select * from journal where occurred_at >= :from and occurred_at < :to"
          + " order by occurred_at, position")
  List<JournalRow> occurred(long from, long to);
}
