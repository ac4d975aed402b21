package afterclass.gateway.store.outbox;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The tables {@code outbox} and {@code outbox_digest}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface OutboxRepository extends GenericRepository<OutboxRow, Long> {

  @Query(
      "insert into outbox (id, notice, way, receiver, urgent, queued_at, attempts, next_at, state,"
          + " reason) values (:id, :notice, :way, :receiver, :urgent, :at, 0, :at, 'WAITING', '')"
          + " on conflict (notice, way) do nothing")
  void add(long id, long notice, String way, String receiver, boolean urgent, long at);

  @Query(
      "select * from outbox where id in (select min(id) from outbox where way = :way"
          + " and state = 'WAITING' group by receiver, urgent) order by urgent desc, next_at, id")
  List<OutboxRow> heads(String way);

  @Query(
      "select * from outbox where way = :way and receiver = :receiver and urgent = :urgent"
          + " and state = 'WAITING' order by id limit :most")
  List<OutboxRow> waiting(String way, String receiver, boolean urgent, int most);

  @Query("update outbox set attempts = attempts + 1 where id in (:ids)")
  void tried(Collection<Long> ids);

  @Query("update outbox set state = 'SENT', reason = '', done_at = :at where id in (:ids)")
  void sent(Collection<Long> ids, long at);

  @Query("update outbox set next_at = :next, reason = :reason where id in (:ids)")
  void later(Collection<Long> ids, long next, String reason);

  @Query("update outbox set state = 'DEAD', reason = :reason, done_at = :at where id in (:ids)")
  void giveUp(Collection<Long> ids, long at, String reason);

  @Query("delete from outbox where id in (:ids) and state = 'WAITING'")
  void drop(Collection<Long> ids);

  @Query("delete from outbox where notice = :notice and state = 'WAITING'")
  void dropWaiting(long notice);

  @Query("select way from outbox where notice = :notice and attempts > 0 order by way")
  List<String> triedWays(long notice);

  @Query("select * from outbox where state = 'DEAD' order by id desc limit :most")
  List<OutboxRow> undeliverable(int most);

  @Query(
      "update outbox set state = 'WAITING', attempts = 0, next_at = :at, done_at = null"
          + " where state = 'DEAD' and (:id = 0 or id = :id)")
  int again(long id, long at);

  @Query(
      "select way, sum(state = 'WAITING') as waiting, sum(state = 'DEAD') as dead,"
          + " sum(state = 'WAITING' and attempts > 0) as failing from outbox"
          + " where state <> 'SENT' group by way order by way")
  List<CountRow> counts();

  @Query("select sent_at from outbox_digest where way = :way and receiver = :receiver")
  Optional<Long> lastDigest(String way, String receiver);

  @Query(
      "insert into outbox_digest (way, receiver, sent_at) values (:way, :receiver, :at)"
          + " on conflict (way, receiver) do update set sent_at = excluded.sent_at")
  void digest(String way, String receiver, long at);
}
