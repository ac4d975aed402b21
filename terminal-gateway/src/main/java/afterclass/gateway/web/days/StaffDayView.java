package afterclass.gateway.web.days;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.Frame;
import afterclass.gateway.report.JudgedDay;
import afterclass.gateway.report.KnowledgeAtDecision;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.report.TimelineEntry;
import afterclass.gateway.web.HoursView;
import afterclass.gateway.web.ServiceView;
import afterclass.gateway.web.requests.RequestView;
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
 * The day of a staff member.
 *
 * @param staffNo staff number
 * @param name name
 * @param date business date
 * @param dayType {@code school} or {@code off}
 * @param ruling the ruling on its services on hold: {@code accept} or {@code forfeit}; left out if
 *     there is none
 * @param rulingReason reason for the ruling; left out if there is none
 * @param requests leave, forgotten punches and appeals about it
 * @param outcome the outcome with its trace as the engine wrote it, if the day was judged
 * @param explanation the same in words
 * @param samePolicy whether the words are of the very policy that judged
 * @param timeline windows, outages and punches in order of time
 * @param frames the terminals' messages about this staff member, in order of time
 * @param history every decision with what was known then, oldest first
 * @param since what has become known since the last decision and did not change it
 * @param ledger every entry, reversals included, in order of posting
 */
@Serdeable
public record StaffDayView(
    String staffNo,
    String name,
    LocalDate date,
    String dayType,
    @Nullable String ruling,
    @Nullable String rulingReason,
    List<RequestView> requests,
    @Nullable JsonNode outcome,
    @Nullable DayExplanation explanation,
    boolean samePolicy,
    List<TimelineView> timeline,
    List<FrameView> frames,
    List<DecisionView> history,
    List<KnowledgeAtDecision.Change> since,
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
   * The raw message of a terminal.
   *
   * @param punch the punch as the office sees it
   * @param offsetMillis how long after the terminal's own time it arrived; negative where that
   *     clock is ahead
   * @param hex the bytes that the journal keeps, as lower-case hex
   * @param dropped how many bytes of the message it does not keep
   */
  @Serdeable
  public record FrameView(PunchView punch, @Nullable Long offsetMillis, String hex, int dropped) {

    static FrameView of(Frame frame, ReportSources sources, Messages words) {
      return new FrameView(
          PunchView.of(frame.punch(), sources, words),
          frame.offsetMillis(),
          frame.hex(),
          frame.dropped());
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
   * @param facts everything that the engine was told, as a case of its command line
   * @param known the same in words
   * @param changes what was known otherwise, or not at all, at the decision before
   */
  @Serdeable
  public record DecisionView(
      long id,
      Instant decidedAt,
      long journalPosition,
      PolicyStamp policy,
      HoursView hours,
      List<ServiceView> services,
      JsonNode facts,
      List<KnowledgeAtDecision.Fact> known,
      List<KnowledgeAtDecision.Change> changes) {

    static DecisionView of(KnowledgeAtDecision known, JsonNode facts, Messages words) {
      JudgedDay day = known.judged();
      return new DecisionView(
          day.decision().id(),
          day.decision().decidedAt(),
          day.decision().journalPosition(),
          day.outcome().policy(),
          HoursView.of(day.outcome().hours()),
          day.outcome().services().stream().map(s -> ServiceView.of(s, day, words)).toList(),
          facts,
          known.facts(),
          known.changes());
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
