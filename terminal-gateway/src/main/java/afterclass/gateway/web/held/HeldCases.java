package afterclass.gateway.web.held;

import static java.util.stream.Collectors.joining;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.i18n.Codes;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.JudgedDay;
import afterclass.gateway.report.ReportQuery;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.roster.EntryService;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.roster.RulingEntry;
import afterclass.gateway.roster.StaffDay;
import afterclass.gateway.roster.StaffMember;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.session.TerminalDirectory;
import afterclass.gateway.session.TerminalOutage;
import afterclass.gateway.session.TimeWithoutTerminal;
import afterclass.gateway.terminal.TerminalId;
import afterclass.gateway.time.SchoolClock;
import afterclass.gateway.web.form.Choice;
import afterclass.gateway.web.form.Inputs;
import afterclass.rules.model.Reason;
import afterclass.rules.model.ServiceOutcome;
import afterclass.rules.model.ServiceStatus;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The use case of services on hold: lists the days, and stores the decisions on them. */
@Singleton
public final class HeldCases {
  /** Length of the default range, in days. */
  private static final int DAYS = 60;

  /** The ruling on a day without one. */
  public static final String NONE = "clear";

  private static final String ACCEPT = "accept";

  private final ReportSources sources;
  private final EntryService entryService;
  private final SchoolClock clock;
  private final TerminalDirectory terminals;

  HeldCases(
      ReportSources sources,
      EntryService entryService,
      SchoolClock clock,
      TerminalDirectory terminals) {
    this.terminals = terminals;
    this.sources = sources;
    this.entryService = entryService;
    this.clock = clock;
  }

  /**
   * Returns the days of a range that have services on hold.
   *
   * @param from first date; sixty days before {@code to} if blank
   * @param to last date, included; today if blank
   */
  HeldView between(@Nullable String from, @Nullable String to, Messages words) {
    String end = Inputs.filled(to);
    LocalDate last = end == null ? clock.today() : Inputs.date("to", end);
    String begin = Inputs.filled(from);
    LocalDate first = begin == null ? last.minusDays(DAYS) : Inputs.date("from", begin);
    ReportQuery range = Inputs.query(first.toString(), last.toString(), null, null, null);
    return between(range.from(), range.to(), words);
  }

  private HeldView between(LocalDate from, LocalDate to, Messages words) {
    List<StaffDay> held = sources.ledger().held(from, to);
    ReportSources still = sources.still();
    Map<StaffDay, JudgedDay> judged = still.judged().latest(held);
    return new HeldView(
        from,
        to,
        held.stream()
            .map(judged::get)
            .filter(Objects::nonNull)
            .map(day -> HeldView.Day.of(day, still, words))
            .toList(),
        unequipped(held, still),
        held.isEmpty()
            ? List.of()
            : gaps(held.get(0).date(), held.get(held.size() - 1).date(), still.zone()),
        rulings(NONE, words));
  }

  /** Returns the school's zone. */
  ZoneId zone() {
    return sources.zone();
  }

  /** Returns the times until now, of the dates on hold, in which these people had no terminal. */
  private List<TimeWithoutTerminal> unequipped(List<StaffDay> held, ReportSources still) {
    if (held.isEmpty()) {
      return List.of();
    }
    Instant from = held.get(0).date().atStartOfDay(still.zone()).toInstant();
    LocalDate last = held.get(held.size() - 1).date();
    Instant end = last.plusDays(1).atStartOfDay(still.zone()).toInstant();
    Instant to = clock.instant().isBefore(end) ? clock.instant() : end;
    return held.stream()
        .map(day -> still.roster().staff(day.staff()).map(StaffMember::site))
        .distinct()
        .flatMap(site -> still.logs().without(site.orElse(null), from, to).stream())
        .distinct()
        .toList();
  }

  /** Returns the terminals whose punches of some dates may be missing, with the whole time. */
  private List<HeldView.Gap> gaps(LocalDate first, LocalDate last, ZoneId zone) {
    Instant from = first.atStartOfDay(zone).toInstant();
    Instant to = last.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
    Map<TerminalId, List<TerminalOutage>> open =
        sources.outages().between(from, to).stream()
            .filter(TerminalOutage::mayHoldPunches)
            .collect(
                Collectors.groupingBy(
                    TerminalOutage::terminalId, LinkedHashMap::new, Collectors.toList()));
    return open.entrySet().stream().map(own -> gap(own.getKey(), own.getValue())).toList();
  }

  /** Returns the time clocks whose records of a date are still to come in a file. */
  public List<HeldView.Gap> filesAwaited(LocalDate date) {
    return gaps(date, date, sources.zone()).stream()
        .filter(gap -> gap.byFile() && gap.to() == null)
        .toList();
  }

  private HeldView.Gap gap(TerminalId terminal, List<TerminalOutage> own) {
    Instant from = own.stream().map(TerminalOutage::from).min(Instant::compareTo).orElseThrow();
    boolean lasts = own.stream().anyMatch(outage -> outage.to() == null);
    Instant to =
        lasts
            ? null
            : own.stream()
                .map(TerminalOutage::to)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElseThrow();
    boolean byFile =
        terminals
            .find(terminal.site(), terminal.id())
            .filter(known -> known.link() == Terminal.LinkKind.FILE)
            .isPresent();
    return new HeldView.Gap(terminal.toString(), from, to, byFile);
  }

  /**
   * Stores a decision on a day's services on hold.
   *
   * @param ruling {@code accept}, {@code forfeit}, or {@code clear} to put them on hold again
   * @param was the {@linkplain #mark mark} of the ruling that the page showed; the decision is
   *     refused if the ruling, its times or its reason have changed since
   * @param times the missing punch times with which overtime on hold is accepted
   */
  EntryService.Result decide(
      StaffDay day, String ruling, String was, String reason, List<String> times, Actor by) {
    Map<String, String> cells = new HashMap<>();
    cells.put("date", day.date().toString());
    cells.put("staffNo", day.staff());
    cells.put("ruling", ruling);
    cells.put("reason", reason);
    if (ruling.equals(ACCEPT)) {
      cells.put("time", String.join(";", times));
    }
    String wanted = ruling.equals(NONE) ? NONE : mark(ruling, times, reason);
    return entryService.enter(
        ImportKind.RULINGS,
        List.of(new EntryService.Entry(cells, was, wanted, facts -> mark(facts, day))),
        by);
  }

  /**
   * Returns the whole ruling on a day, with its times and reason, as one text to compare; {@value
   * #NONE} without one.
   */
  public static String mark(RosterSnapshot facts, StaffDay day) {
    return RulingEntry.on(facts, day)
        .map(
            entry ->
                mark(
                    Codes.of(entry.ruling()),
                    entry.times().stream().map(LocalTime::toString).toList(),
                    entry.reason()))
        .orElse(NONE);
  }

  private static String mark(String ruling, List<String> times, String reason) {
    Stream<String> known =
        ruling.equals(ACCEPT) ? times.stream().map(HeldCases::plain) : Stream.of();
    String all = known.filter(time -> !time.isEmpty()).distinct().sorted().collect(joining(";"));
    return String.join("|", ruling, all, reason.strip());
  }

  /** Returns a time as it is stored; a text that is none as it is, which the import refuses. */
  private static String plain(String time) {
    try {
      return LocalTime.parse(time.strip()).toString();
    } catch (DateTimeParseException e) {
      return time.strip();
    }
  }

  /** Returns the rulings to choose from after another. */
  public static List<Choice> rulings(String was, Messages words) {
    return was.equals(NONE)
        ? Choice.of(words, "held.", ACCEPT, "forfeit")
        : Choice.of(words, "held.", NONE);
  }

  /**
   * Returns the number of punch times missing for a day's overtime; 0 if no overtime is on hold.
   */
  public static int missingTimes(JudgedDay day) {
    return services(day)
        .flatMap(
            service ->
                service.because().stream()
                    .filter(because -> service.service().equals(because.requirement())))
        .mapToInt(because -> because.reason() == Reason.SINGLE_PUNCH ? 1 : 2)
        .findFirst()
        .orElse(0);
  }

  /** Tells whether a service of a day is on hold. */
  public static boolean any(JudgedDay day) {
    return services(day).findAny().isPresent();
  }

  /** Returns the services of a day that are on hold. */
  static Stream<ServiceOutcome> services(JudgedDay day) {
    return day.outcome().services().stream()
        .filter(service -> service.status() == ServiceStatus.HELD);
  }
}
