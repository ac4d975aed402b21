package afterclass.gateway.store.days;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;

/** The table {@code sighting}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
public interface ResolvedPunchRepository extends GenericRepository<ResolvedPunchRow, Long> {

  @Query(
      "insert into sighting (position, since, business_date, at, kind, card, doubt)"
          + " values (:position, :since, :businessDate, :at, :kind, :card, :doubt)"
          + " on conflict do nothing")
  void saveAll(List<ResolvedPunchRow> rows);

  @Query(
      "select * from sighting where card in (:cards) and kind = 'PUNCH'"
          + " and (business_date = :date or"
          + " (since < at and business_date > :date and since < :end))"
          + " order by at, position")
  List<ResolvedPunchRow> ofCards(String date, String end, Collection<String> cards);

  @Query(
      "select distinct card from sighting where card is not null and kind = 'PUNCH'"
          + " and (business_date = :date or"
          + " (doubt is not null and business_date > :date and since < :end))")
  List<String> cardsSeen(String date, String end);

  @Query("select count(*) from (select 1 from journal where position > :position limit 1) more")
  long unseenAfter(long position);

  @Query("select * from sighting where business_date = :date order by at, position")
  List<ResolvedPunchRow> on(String date);

  @Query(
      "select * from sighting where kind = 'PUNCH' and card is not null"
          + " and business_date >= :from and (business_date <= :to"
          + " or (since < at and since < :end))"
          + " order by at, position")
  List<ResolvedPunchRow> punches(String from, String to, String end);

  @Query(
      "select distinct business_date from sighting"
          + " where business_date < :date and kind = 'PUNCH' and doubt is null")
  List<String> punchedBefore(String date);

  @Query(
      "select card, business_date, count(*) as punches from sighting"
          + " where business_date >= :from and business_date <= :to"
          + " and kind = 'PUNCH' and card is not null"
          + " group by business_date, card")
  List<CardUseRow> cardUses(String from, String to);

  @Query("delete from sighting")
  void forget();
}
