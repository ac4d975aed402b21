package afterclass.gateway.report;

import afterclass.gateway.days.SeenPunch;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.roster.StaffMember;
import afterclass.rules.ledger.LedgerEntry;
import afterclass.rules.model.DayType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything known about a staff member's day.
 *
 * @param member the staff member
 * @param date business date
 * @param dayType whether it is a school day
 * @param judged the decision in effect, if the day was judged
 * @param timeline windows, outages and punches in order of time
 * @param frames the original messages of terminals, in order of time
 * @param history every decision with what was known then, oldest first
 * @param since what became known after the last decision without changing it
 * @param ledger every entry, including reversals, in order of posting
 */
public record StaffDayDetails(
    StaffMember member,
    LocalDate date,
    DayType dayType,
    Optional<JudgedDay> judged,
    List<TimelineEntry> timeline,
    List<Frame> frames,
    List<KnowledgeAtDecision> history,
    List<KnowledgeAtDecision.Change> since,
    List<LedgerEntry> ledger) {

  public StaffDayDetails {
    timeline = List.copyOf(timeline);
    frames = List.copyOf(frames);
    history = List.copyOf(history);
    since = List.copyOf(since);
    ledger = List.copyOf(ledger);
  }

  /**
   * Reads a staff member's day.
   *
   * @return empty if nothing is known about that day: not judged, no service assigned, no punch
   */
  public static Optional<StaffDayDetails> read(
      StaffMember member, LocalDate date, ReportSources sources, Messages words) {
    Optional<JudgedDay> judged = sources.judged().latest(member.no(), date);
    List<SeenPunch> punches = sources.punches().of(member.no(), date);
    StaffDayDetails day =
        new StaffDayDetails(
            member,
            date,
            sources.roster().dayType(date),
            judged,
            new Timeline(sources, words, judged).of(member, date, punches),
            punches.stream().map(Frame::new).toList(),
            KnowledgeAtDecision.of(sources.judged().history(member.no(), date), sources, words),
            judged
                .flatMap(
                    last ->
                        sources
                            .judged()
                            .knownNow(member.no(), date)
                            .map(now -> KnowledgeAtDecision.since(last, now, sources, words)))
                .orElse(List.of()),
            sources.ledger().all(member.no(), date));
    boolean punched =
        day.timeline.stream().anyMatch(e -> e.kind() == TimelineEntry.EntryType.PUNCH);
    boolean known =
        judged.isPresent() || punched || !sources.roster().services(member.no(), date).isEmpty();
    return known ? Optional.of(day) : Optional.empty();
  }
}
