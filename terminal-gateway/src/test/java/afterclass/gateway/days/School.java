package afterclass.gateway.days;

import static java.util.concurrent.TimeUnit.SECONDS;

import afterclass.gateway.credential.CredentialFormat;
import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.ledger.LedgerReader;
import afterclass.gateway.registry.RegistryStore;
import afterclass.gateway.registry.TerminalRegistry;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.ImportResult;
import afterclass.gateway.roster.ImportService;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.session.OutageLog;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.session.TerminalDirectory;
import afterclass.gateway.store.StoreFixture;
import afterclass.gateway.time.MonotonicClock;
import afterclass.gateway.time.ServiceClock;
import afterclass.gateway.wire.Bytes;
import afterclass.rules.ledger.LedgerEntry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A small school over the real store, with a settable clock, punches and imports. */
final class School implements AutoCloseable {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  final SetClock now;

  /** A clock that shows the same time until it is set. */
  static final class SetClock implements InstantSource {
    private volatile Instant time;

    SetClock(Instant time) {
      this.time = time;
    }

    void set(Instant later) {
      time = later;
    }

    Instant get() {
      return time;
    }

    @Override
    public Instant instant() {
      return time;
    }
  }

  private final Path file;
  private final @Nullable MonotonicClock counting;
  private ServiceClock time;
  private StoreFixture store;

  School(Path folder, String wallClock) {
    this(folder, wallClock, null);
  }

  /** Creates a school whose wall clock is compared with a monotonic clock. */
  School(Path folder, String wallClock, @Nullable MonotonicClock counting) {
    file = folder.resolve("attendance.db");
    now = new SetClock(at(wallClock));
    this.counting = counting;
    time = new ServiceClock(now, counting);
    store = StoreFixture.open(file, time);
    bean(WorkList.class).open(now.instant());
    configured();
  }

  /**
   * Records that the settings name these terminals from now on, and one in the hall, so that the
   * site never is without.
   */
  void configured(Terminal... named) {
    settings(Stream.concat(Stream.of(hall()), Stream.of(named)).toList());
  }

  /** Records that the settings name no terminal from now on. */
  void unequipped() {
    settings(List.of());
  }

  private void settings(List<Terminal> all) {
    bean(RegistryStore.class).recordConfigured(all, now.instant());
    bean(TerminalRegistry.class).refresh();
    outages().onlyOf(all, now.instant());
  }

  /** Returns the service's clock. */
  ServiceClock time() {
    return time;
  }

  /** Stops the service and starts it again over the same file. */
  void restart() {
    store.close();
    time = new ServiceClock(now, counting);
    store = StoreFixture.open(file, time);
  }

  static Instant at(String wallClock) {
    return LocalDateTime.parse(wallClock).atZone(ZONE).toInstant();
  }

  <T> T bean(Class<T> type) {
    return store.bean(type);
  }

  Path file() {
    return file;
  }

  ImportResult load(ImportKind kind, String... lines) {
    byte[] content = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return bean(ImportService.class).importCsv(kind, content, false, "test.csv");
  }

  /** Creates a school with one teacher, T1, card 1001, with services on Mondays to Fridays. */
  School staffed(String... services) {
    load(ImportKind.STAFF, "staffNo,name", "T1,张老师", "T2,李老师");
    load(ImportKind.CARDS, "card,staffNo,from", "1001,T1,2026-09-01", "1002,T2,2026-09-01");
    StringBuilder roster = new StringBuilder("staffNo,weekday,service,from\n");
    for (String service : services) {
      for (int weekday = 1; weekday <= 5; weekday++) {
        roster.append("T1,").append(weekday).append(',').append(service).append(",2026-09-01\n");
      }
    }
    load(ImportKind.ROSTER, roster.toString());
    return this;
  }

  void signed(LocalDate date, String staff) {
    load(ImportKind.SIGN_IN, "date,staffNo,signed", date + "," + staff + ",yes");
  }

  /** Records a punch that arrives when it is made. */
  void punch(String card, String wallClock) {
    punch(card, at(wallClock), at(wallClock), JournalRecord.Kind.PUNCH);
  }

  void punch(String card, Instant said, Instant arrived, JournalRecord.Kind kind) {
    punch(card, null, said, arrived, kind);
  }

  void punch(
      String card,
      @Nullable String number,
      Instant said,
      Instant arrived,
      JournalRecord.Kind kind) {
    JournalRecord record =
        new JournalRecord(
            kind,
            "school",
            "gate",
            "attendance",
            card,
            said,
            number,
            arrived,
            Bytes.empty(),
            0,
            null);
    bean(PunchJournal.class).append(record).toCompletableFuture().orTimeout(30, SECONDS).join();
  }

  /** Sets the clock and lets the day-keeper complete all work. */
  void settleAt(String wallClock) {
    now.set(at(wallClock));
    settle();
  }

  void settle() {
    bean(DayKeeper.class).settle(Duration.ofSeconds(30));
  }

  JournalDayKeeper keeper(TerminalDirectory directory) {
    return keeper(directory, bean(FactsAssembler.class));
  }

  JournalDayKeeper keeper(FactsAssembler assembler) {
    return keeper(bean(TerminalDirectory.class), assembler);
  }

  JournalDayKeeper keeper(TerminalDirectory directory, FactsAssembler assembler) {
    return keeper(directory, assembler, bean(ClockGate.class));
  }

  JournalDayKeeper keeper(TerminalDirectory directory, FactsAssembler assembler, ClockGate gate) {
    return new JournalDayKeeper(
        new KeeperPorts(
            bean(PunchJournal.class),
            bean(WorkList.class),
            bean(ResolvedPunches.class),
            bean(Decisions.class),
            bean(LiveRoster.class),
            assembler,
            directory,
            time::instant,
            bean(KeeperSettings.class),
            gate));
  }

  Terminal gate() {
    return gate(CredentialFormat.AS_READ);
  }

  static Terminal gate(CredentialFormat form) {
    return terminal("gate", form);
  }

  private static Terminal hall() {
    return terminal("hall", CredentialFormat.AS_READ);
  }

  private static Terminal terminal(String id, CredentialFormat form) {
    return new Terminal(
        id, "school", Terminal.LinkKind.MQTT, "attendance", "", 0, ZONE, form, "", null, "");
  }

  OutageLog outages() {
    return bean(OutageLog.class);
  }

  /** Returns the standing entries, one per line, such as {@code T1 2026-11-23 noon 3 EARNED []}. */
  List<String> standing(LocalDate from, LocalDate to) {
    return bean(LedgerReader.class).standing(from, to).stream().map(School::line).toList();
  }

  List<String> standing() {
    return standing(MONDAY, MONDAY);
  }

  static String line(LedgerEntry e) {
    String because =
        e.because().stream()
            .map(b -> b.requirement() + ":" + b.reason().code())
            .collect(Collectors.joining(","));
    return String.join(
        " ",
        e.staff(),
        e.date().toString(),
        e.service(),
        String.valueOf(e.hours()),
        e.status().name(),
        "[" + because + "]");
  }

  @Override
  public void close() {
    store.close();
  }
}
