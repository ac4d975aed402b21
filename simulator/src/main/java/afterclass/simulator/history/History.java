package afterclass.simulator.history;

import afterclass.gateway.days.DayKeeper;
import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.journal.Receipt;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.ImportResult;
import afterclass.gateway.roster.ImportService;
import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wiring.EmbeddedGateway;
import afterclass.simulator.people.DayPlanner;
import afterclass.simulator.people.Habit;
import afterclass.simulator.people.NameGenerator;
import afterclass.simulator.people.PlannedPunch;
import afterclass.simulator.terminal.attendance.AttendanceTerminal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * The generator of years of school history in a store. It uses the service's own import, journal
 * and evaluation; only the links are bypassed.
 */
public final class History {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String SITE = "school";
  private static final String TERMINAL = "gate-1";
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final List<String> SERVICES =
      List.of("morning-reading", "noon", "tutoring", "club", "stair-duty", "gate-duty");

  private final HistoryPlan plan;
  private final RandomGenerator random;
  private final Map<String, Map<DayOfWeek, Set<String>>> rosters = new TreeMap<>();
  private long seq;

  private History(HistoryPlan plan) {
    this.plan = plan;
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(plan.seed());
  }

  /** Returns the settings for opening the store of a history. */
  public static Map<String, Object> settings(HistoryPlan plan, Path store) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("attendance.site", SITE);
    settings.put("attendance.zone", ZONE.getId());
    settings.put("attendance.store", store.toString());
    settings.put("attendance.mqtt.port", 0);
    settings.put("attendance.first-day", plan.firstDay().toString());
    settings.put("attendance.terminals." + TERMINAL + ".link", "mqtt");
    settings.put("attendance.terminals." + TERMINAL + ".protocol", "attendance");
    return settings;
  }

  /** Returns the settings of the history's terminal, for a broker on this machine. */
  static AttendanceTerminal.Settings terminal(int port) {
    return AttendanceTerminal.Settings.of(URI.create("tcp://127.0.0.1:" + port), SITE, TERMINAL);
  }

  /** Returns 23:30 on a day, when everything about it is known and evaluated. */
  public static Instant evening(LocalDate day) {
    return day.atTime(23, 30).atZone(ZONE).toInstant();
  }

  /**
   * Fills a store.
   *
   * @param store file of the store; must not exist
   * @param progress receives the number of months done and the total
   * @return number of punches stored
   */
  public static long write(HistoryPlan plan, Path store, BiConsumer<Integer, Integer> progress) {
    History history = new History(plan);
    AtomicReference<Instant> now = new AtomicReference<>(evening(plan.firstDay().minusDays(1)));
    try (EmbeddedGateway gateway =
        EmbeddedGateway.forCommand(Map.of(), settings(plan, store), now::get)) {
      history.begin(gateway.bean(ImportService.class));
      YearMonth last = YearMonth.from(plan.lastDay());
      int months = plan.years() * 12 + 1;
      int done = 0;
      for (YearMonth month = YearMonth.from(plan.firstDay());
          !month.isAfter(last);
          month = month.plusMonths(1)) {
        now.set(history.play(month, gateway));
        gateway.bean(DayKeeper.class).settle(PATIENCE);
        done++;
        progress.accept(done, months);
      }
    }
    return history.seq;
  }

  private static void take(
      ImportService imports, ImportKind kind, String heading, List<String> rows) {
    if (rows.isEmpty()) {
      return;
    }
    String text = heading + "\n" + String.join("\n", rows) + "\n";
    ImportResult taken =
        imports.importCsv(kind, text.getBytes(StandardCharsets.UTF_8), false, "history");
    if (!taken.problems().isEmpty()) {
      throw new IllegalStateException(kind + ": " + taken.problems().get(0));
    }
  }

  private static String no(int person) {
    return String.format("T%03d", person + 1);
  }

  /** Returns the card of a person, counted from 0. */
  static String card(int person) {
    return String.format("%010d", 9_000_000 + person);
  }

  private void begin(ImportService imports) {
    List<String> names = NameGenerator.some(plan.people(), random);
    List<String> staff = new ArrayList<>();
    List<String> cards = new ArrayList<>();
    List<String> roster = new ArrayList<>();
    for (int i = 0; i < plan.people(); i++) {
      String no = no(i);
      staff.add(no + "," + names.get(i));
      cards.add(card(i) + "," + no + "," + plan.firstDay());
      Map<DayOfWeek, Set<String>> week = new TreeMap<>();
      for (DayOfWeek day : DayOfWeek.values()) {
        if (day.getValue() <= DayOfWeek.FRIDAY.getValue()) {
          week.put(day, some());
          week.get(day)
              .forEach(
                  s -> roster.add(no + "," + day.getValue() + "," + s + "," + plan.firstDay()));
        }
      }
      rosters.put(no, week);
    }
    take(imports, ImportKind.STAFF, "staffNo,name", staff);
    take(imports, ImportKind.CARDS, "card,staffNo,from", cards);
    take(imports, ImportKind.CALENDAR, "date,to,type", holidays());
    take(imports, ImportKind.ROSTER, "staffNo,weekday,service,from", roster);
  }

  private Set<String> some() {
    Set<String> services = new TreeSet<>();
    int count = 1 + random.nextInt(3);
    while (services.size() < count) {
      services.add(SERVICES.get(random.nextInt(SERVICES.size())));
    }
    return services;
  }

  private List<String> holidays() {
    List<String> rows = new ArrayList<>();
    for (int year = plan.firstDay().getYear(); year <= plan.lastDay().getYear(); year++) {
      rows.add(year + "-01-20," + year + "-02-15,off");
      rows.add(year + "-05-01," + year + "-05-03,off");
      rows.add(year + "-07-01," + year + "-08-31,off");
      rows.add(year + "-10-01," + year + "-10-07,off");
    }
    return rows;
  }

  private static boolean school(LocalDate date) {
    int day = date.getMonthValue() * 100 + date.getDayOfMonth();
    boolean holiday =
        (day >= 120 && day <= 215)
            || (day >= 501 && day <= 503)
            || (day >= 701 && day <= 831)
            || (day >= 1001 && day <= 1007);
    return !holiday && date.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue();
  }

  /** Plays a month and returns the instant of its end. */
  private Instant play(YearMonth month, EmbeddedGateway gateway) {
    LocalDate first = later(month.atDay(1), plan.firstDay());
    LocalDate last =
        month.atEndOfMonth().isAfter(plan.lastDay()) ? plan.lastDay() : month.atEndOfMonth();
    List<String> sheet = new ArrayList<>();
    List<CompletableFuture<Receipt>> stored = new ArrayList<>();
    PunchJournal journal = gateway.bean(PunchJournal.class);
    first
        .datesUntil(last.plusDays(1))
        .filter(History::school)
        .forEach(
            date -> {
              TreeMap<LocalDateTime, Integer> touches = new TreeMap<>();
              for (int i = 0; i < plan.people(); i++) {
                int person = i;
                Set<String> services = roster(i, date);
                sheet.add(date + "," + no(i) + "," + (random.nextInt(200) == 0 ? "no" : "yes"));
                for (PlannedPunch touch :
                    DayPlanner.plan(habit(), services, summer(date), random)) {
                  touches.putIfAbsent(date.atTime(touch.at()), person);
                }
              }
              touches.forEach((at, person) -> stored.add(punch(journal, at, person)));
            });
    stored.forEach(one -> one.orTimeout(1, TimeUnit.MINUTES).join());
    take(gateway.bean(ImportService.class), ImportKind.SIGN_IN, "date,staffNo,signed", sheet);
    return evening(last);
  }

  private Set<String> roster(int person, LocalDate date) {
    return rosters.getOrDefault(no(person), Map.of()).getOrDefault(date.getDayOfWeek(), Set.of());
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static boolean summer(LocalDate date) {
    return date.getMonthValue() >= Month.MAY.getValue()
        && date.getMonthValue() <= Month.SEPTEMBER.getValue();
  }

  private Habit habit() {
    return switch (random.nextInt(100)) {
      case 0, 1 -> Habit.LATE;
      case 2, 3 -> Habit.FORGETFUL;
      case 4 -> Habit.LEAVER;
      default -> Habit.PUNCTUAL;
    };
  }

  private CompletableFuture<Receipt> punch(PunchJournal journal, LocalDateTime at, int person) {
    seq++;
    Instant instant = at.atZone(ZONE).toInstant();
    Bytes payload =
        Bytes.ofUtf8(
            String.format(
                "{\"seq\":%d,\"credential\":\"%s\",\"at\":\"%s+08:00\"}", seq, card(person), at));
    return journal
        .append(
            new JournalRecord(
                JournalRecord.Kind.PUNCH,
                SITE,
                TERMINAL,
                "attendance",
                card(person),
                instant,
                String.valueOf(seq),
                instant.plusMillis(40),
                payload,
                payload.length(),
                null))
        .toCompletableFuture();
  }
}
