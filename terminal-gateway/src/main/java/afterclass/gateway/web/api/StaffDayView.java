package afterclass.gateway.web.api;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.JudgedDay;
import afterclass.gateway.report.TimelineEntry;
import afterclass.rules.explain.DayExplanation;
import afterclass.rules.ledger.LedgerEntry;
import afterclass.rules.model.PolicyStamp;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One staff member's day.
 *
 * @param staffNo staff number
 * @param name name
 * @param date business date
 * @param dayType {@code school} or {@code off}
 * @param outcome the outcome with its trace as the engine wrote it, if the day was judged
 * @param explanation the same in words
 * @param samePolicy whether the words are of the very policy that judged
 * @param timeline windows, outages and punches in order of time
 * @param history every decision, oldest first
 * @param ledger every entry, reversals included, in order of posting
 */
@Serdeable
public record StaffDayView(
    String staffNo,
    String name,
    LocalDate date,
    String dayType,
    @Nullable JsonNode outcome,
    @Nullable DayExplanation explanation,
    boolean samePolicy,
    List<TimelineView> timeline,
    List<DecisionView> history,
    List<LedgerView> ledger) {

  /**
   * An entry of the timeline.
   *
   * @param kind {@code window}, {@code outage} or {@code punch}
   * @param from when, on the school's wall clock
   * @param to until when
   * @param what terminal or requirement
   * @param note whether it counted and why not, or how the requirement stands
   */
  @Serdeable
  public record TimelineView(
      String kind, LocalDateTime from, @Nullable LocalDateTime to, String what, String note) {

    static TimelineView of(TimelineEntry entry) {
      return new TimelineView(
          entry.kind().code(), entry.from(), entry.to(), entry.what(), entry.note());
    }
  }

  /**
   * A decision of the day.
   *
   * @param id identity
   * @param decidedAt when
   * @param journalPosition last journal position that was known
   * @param policy which policy judged
   * @param hours lesson hours by what became of them
   * @param services what was decided of each
   */
  @Serdeable
  public record DecisionView(
      long id,
      Instant decidedAt,
      long journalPosition,
      PolicyStamp policy,
      HoursView hours,
      List<ServiceView> services) {

    static DecisionView of(JudgedDay day, Messages words) {
      return new DecisionView(
          day.decision().id(),
          day.decision().decidedAt(),
          day.decision().journalPosition(),
          day.outcome().policy(),
          HoursView.of(day.outcome().hours()),
          day.outcome().services().stream().map(s -> ServiceView.of(s, day, words)).toList());
    }
  }

  /**
   * A line of the ledger.
   *
   * @param id identity
   * @param service service id
   * @param status what was posted
   * @param hours lesson hours, not negative; those of a reversal are taken back
   * @param fen amount, if the policy states a rate
   * @param because why
   * @param policy which policy judged
   * @param reverses id of the entry that it takes back, if it is a reversal
   */
  @Serdeable
  public record LedgerView(
      long id,
      String service,
      String status,
      int hours,
      @Nullable Long fen,
      List<ServiceView.BecauseView> because,
      PolicyStamp policy,
      @Nullable Long reverses) {

    static LedgerView of(LedgerEntry entry, Messages words) {
      return new LedgerView(
          entry.id(),
          entry.service(),
          entry.status().name().toLowerCase(Locale.ROOT),
          entry.hours(),
          entry.fen(),
          entry.because().stream().map(b -> ServiceView.BecauseView.of(b, words)).toList(),
          entry.policy(),
          entry.reverses());
    }
  }
}
