package afterclass.gateway.report;

import afterclass.gateway.days.PunchStatus;
import afterclass.gateway.days.SeenPunch;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.Sentences;
import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.roster.MakeUpPunch;
import afterclass.gateway.roster.StaffMember;
import afterclass.gateway.session.TerminalOutage;
import afterclass.gateway.session.TimeWithoutTerminal;
import afterclass.rules.model.RequirementTrace;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The timeline of a staff member's day: windows, outages and punches. */
final class Timeline {
  private final ReportSources sources;
  private final Messages words;
  private final Optional<JudgedDay> judged;

  Timeline(ReportSources sources, Messages words, Optional<JudgedDay> judged) {
    this.sources = sources;
    this.words = words;
    this.judged = judged;
  }

  /**
   * Returns the entries of a day, by their beginning.
   *
   * @param punches punches of the staff member
   */
  List<TimelineEntry> of(StaffMember member, LocalDate date, List<SeenPunch> punches) {
    List<TimelineEntry> entries = new ArrayList<>();
    judged.ifPresent(day -> windows(day, date, entries));
    punches.forEach(punch -> entries.add(punch(punch)));
    Instant from = date.atStartOfDay(sources.zone()).toInstant();
    Instant to = date.plusDays(1).atStartOfDay(sources.zone()).toInstant().minusMillis(1);
    for (TerminalOutage outage : sources.outages().between(from, to)) {
      if (outage.mayHoldPunches() && lasted(outage, from) && concerns(outage, member)) {
        String why = Sentences.quoted(outage.why(), words);
        entries.add(outage(outage.from(), outage.to(), outage.terminalId().toString(), why));
      }
    }
    for (TimeWithoutTerminal none : sources.logs().without(member.site(), from, to)) {
      entries.add(outage(none.from(), none.to(), words.text("timeline.no-terminal"), ""));
    }
    for (MakeUpPunch made : sources.roster().madeUp(member.no(), date)) {
      entries.add(
          new TimelineEntry(
              TimelineEntry.EntryType.PUNCH,
              date.atTime(made.at()),
              null,
              words.text("timeline.made-up"),
              made.reason(),
              "counted"));
    }
    entries.sort(Comparator.comparing(TimelineEntry::from).thenComparing(TimelineEntry::kind));
    return List.copyOf(entries);
  }

  /** Tells whether an outage has any length on a day: one may end as the day begins. */
  private static boolean lasted(TerminalOutage outage, Instant day) {
    Instant to = outage.to();
    return to == null || (to.isAfter(outage.from()) && to.isAfter(day));
  }

  private static boolean concerns(TerminalOutage outage, StaffMember member) {
    String site = member.site();
    return site == null || site.equals(outage.site());
  }

  private void windows(JudgedDay day, LocalDate date, List<TimelineEntry> entries) {
    for (RequirementTrace trace : day.outcome().trace()) {
      LocalTime from = trace.from();
      LocalTime to = trace.to();
      if (from != null && to != null) {
        entries.add(
            new TimelineEntry(
                TimelineEntry.EntryType.WINDOW,
                date.atTime(from),
                date.atTime(to),
                day.requirementName(trace.requirement(), words),
                words.text("state." + trace.state().name().toLowerCase(Locale.ROOT)),
                trace.state().name().toLowerCase(Locale.ROOT)));
      }
    }
  }

  private TimelineEntry outage(Instant from, @Nullable Instant to, String name, String why) {
    return new TimelineEntry(
        TimelineEntry.EntryType.OUTAGE,
        sources.wallClock(from),
        to == null ? null : sources.wallClock(to),
        name,
        why,
        "");
  }

  private TimelineEntry punch(SeenPunch punch) {
    JournalRecord said = punch.stored().record();
    return new TimelineEntry(
        TimelineEntry.EntryType.PUNCH,
        punch.resolved().since(),
        punch.resolved().since().equals(punch.at()) ? null : punch.at(),
        said.terminalId().toString(),
        status(punch),
        counts(punch) ? "counted" : "not-counted");
  }

  /** Returns whether a requirement counts a punch; of a day without a result, whether one may. */
  private boolean counts(SeenPunch punch) {
    boolean valid = punch.status() == PunchStatus.COUNTED;
    return valid && (judged.isEmpty() || !requirements(punch).isEmpty());
  }

  private String requirements(SeenPunch punch) {
    LocalTime at = punch.at().toLocalTime();
    return judged.stream()
        .flatMap(
            day ->
                day.outcome().trace().stream()
                    .filter(t -> t.counted().contains(at))
                    .map(t -> day.requirementName(t.requirement(), words)))
        .collect(Collectors.joining(words.text("list.separator")));
  }

  private String status(SeenPunch punch) {
    if (punch.status() != PunchStatus.COUNTED) {
      String why = StatusWords.why(punch, words);
      String status = StatusWords.status(punch, words);
      return why == null ? status : words.text("standing.because", status, why);
    }
    String counted = requirements(punch);
    return counted.isEmpty()
        ? words.text("timeline.counted-for-nothing")
        : words.text("timeline.counted-for", counted);
  }
}
