package afterclass.gateway.protocol.zkpush;

import afterclass.gateway.protocol.CallAction;
import afterclass.gateway.protocol.Tick;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The search for missing records: the terminal counts its records of a span ({@code VERIFY SUM
 * ATTLOG}), the journal counts its own, and where they differ the terminal uploads the span again
 * ({@code DATA QUERY ATTLOG}) and counts once more. One command is under way at a time; it is
 * offered again until its result is known. Not thread-safe.
 */
final class ZkReconciliation implements ZkCatchUp {
  /** The interval at which a terminal's records are counted although none seems to be missing. */
  static final Duration EVERY = Duration.ofHours(6);

  /** The time to wait for a command's result before the command is offered again. */
  static final Duration RESULT_IN = Duration.ofSeconds(60);

  /** The time without a record after which a terminal counts as having uploaded all records. */
  static final Duration QUIET = Duration.ofSeconds(3);

  /** The pause after which a terminal whose records do not agree is asked again. */
  static final Duration REST = Duration.ofMinutes(10);

  /** The number of attempts at a terminal that gives no answer; then its state stays unknown. */
  static final int MOST_IN_VAIN = 3;

  static final int MOST_OFFERS = 10;
  private static final int MOST_BODIES = 4_096;
  private static final LocalTime LAST = LocalTime.of(23, 59, 59);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private enum State {
    /** No record is known to be missing. */
    AGREED,
    /** A request to count its records is to be sent to the terminal. */
    WANTED,
    /** A request to count its records was sent to the terminal. */
    COUNTING,
    /** A request to upload its records was sent to the terminal. */
    FETCHING,
    /** The sums did not agree; the terminal is asked again later. */
    RESTING
  }

  private final ZoneId zone;
  private final ZkNumbers numbers;
  private State state = State.AGREED;
  private @Nullable Instant doubtful;
  private Instant checked = Instant.EPOCH;
  private long rests;
  private long quietFrom;
  private long number;
  private String command = "";
  private int offers;
  private int inVain;
  private long offered;
  private CallAction.@Nullable Count span;
  private long sum;

  /** Whether the terminal has counted its records since a loss was last suspected. */
  private boolean summed;

  private boolean fetched;
  private long lines;
  private final Set<String> bodies = new HashSet<>();

  ZkReconciliation(ZoneId zone, ZkNumbers numbers) {
    this.zone = zone;
    this.numbers = numbers;
  }

  @Override
  public void doubt(Instant since, Tick now) {
    Instant before = doubtful;
    doubtful = before == null || since.isBefore(before) ? since : before;
    state = State.WANTED;
    fetched = false;
    summed = false;
    quietFrom = now.nanos();
    inVain = 0;
    numbers.begin(now);
  }

  /** Tells whether no record is known to be missing. */
  boolean agreed() {
    return state == State.AGREED;
  }

  @Override
  public List<CallAction> due(Tick now) {
    if (state == State.AGREED && !now.wall().isBefore(checked.plus(EVERY))) {
      doubt(checked, now);
    } else if (state == State.RESTING && inVain >= MOST_IN_VAIN) {
      return settle(
          false, now, new CallAction.Warning("no-answer", "it does not say what it holds"));
    } else if (state == State.RESTING && now.nanos() - rests >= 0) {
      state = State.WANTED;
      fetched = false;
    }
    return List.of();
  }

  /**
   * Records an upload.
   *
   * @param body hash of the body, by which a repeated upload is known
   * @param times the times of its punches
   */
  void uploaded(String body, List<Instant> times, Tick now) {
    quietFrom = now.nanos() + QUIET.toNanos();
    CallAction.Count asked = span;
    if (state == State.FETCHING
        && asked != null
        && bodies.size() < MOST_BODIES
        && bodies.add(body)) {
      lines +=
          times.stream()
              .filter(at -> !at.isBefore(asked.from()) && !at.isAfter(asked.to()))
              .count();
    }
  }

  @Override
  public Optional<String> offer(Tick now) {
    if (state == State.WANTED && now.nanos() - quietFrom >= 0) {
      count(now);
    }
    if (state != State.COUNTING && state != State.FETCHING) {
      return Optional.empty();
    }
    if (offers > 0 && now.nanos() - offered < RESULT_IN.toNanos()) {
      return Optional.empty();
    }
    if (offers == MOST_OFFERS) {
      inVain++;
      rest(now);
      return Optional.empty();
    }
    offers++;
    offered = now.nanos();
    return Optional.of("C:" + number + ":" + command);
  }

  private void count(Tick now) {
    Instant since = doubtful;
    LocalDate first = LocalDate.ofInstant(since == null ? now.wall() : since, zone).minusDays(1);
    LocalDate last = LocalDate.ofInstant(now.wall(), zone).plusDays(1);
    // A day more at either end: the terminal's clock may be wrong.
    span =
        new CallAction.Count(
            first.atStartOfDay(zone).toInstant(), last.atTime(LAST).atZone(zone).toInstant());
    ask(State.COUNTING, "VERIFY SUM ATTLOG");
  }

  private void fetch() {
    fetched = true;
    lines = 0;
    bodies.clear();
    ask(State.FETCHING, "DATA QUERY ATTLOG");
  }

  private void ask(State next, String what) {
    CallAction.Count asked = span;
    if (asked == null) {
      return;
    }
    state = next;
    number = numbers.next();
    offers = 0;
    command =
        what
            + " StartTime="
            + TIME.format(asked.from().atZone(zone))
            + "\tEndTime="
            + TIME.format(asked.to().atZone(zone));
  }

  @Override
  public boolean asked(ZkResult result) {
    return span != null && result.id().equals(Long.toString(number)) && offers > 0;
  }

  @Override
  public List<CallAction> result(ZkResult result, Tick now) {
    CallAction.Count asked = span;
    if (asked == null || !asked(result)) {
      return List.of();
    }
    if (state == State.FETCHING) {
      return fetched(result, asked, now);
    }
    if (state != State.COUNTING) {
      return List.of();
    }
    Long counted = result.sum();
    if (result.code() >= 0 && counted != null) {
      sum = counted;
      summed = true;
      return List.of(asked);
    }
    if (!fetched) {
      fetch();
      return List.of();
    }
    return settle(
        false, now, new CallAction.Warning("no-sum", "it cannot count its records; handed over"));
  }

  private List<CallAction> fetched(ZkResult result, CallAction.Count asked, Tick now) {
    if (result.code() >= 0) {
      state = State.WANTED;
      quietFrom = now.nanos() + QUIET.toNanos();
      return List.of();
    }
    if (result.noData() && lines == 0 && (!summed || sum == 0)) {
      // The span is empty if the journal has nothing of it either.
      sum = 0;
      state = State.COUNTING;
      return List.of(asked);
    }
    inVain++;
    rest(now);
    return List.of(
        new CallAction.Warning(
            "no-query", "it refuses to hand its records over again, code " + result.code()));
  }

  @Override
  public List<CallAction> counted(CallAction.Count asked, long punches, Tick now) {
    if (state != State.COUNTING || !asked.equals(span)) {
      return List.of();
    }
    List<CallAction> out = new ArrayList<>(compared(punches, now));
    boolean allHere = out.contains(new CallAction.Complete(true));
    out.add(0, new CallAction.Backlog(allHere ? 0 : Math.max(0, sum - punches)));
    return out;
  }

  private List<CallAction> compared(long punches, Tick now) {
    if (punches == sum) {
      return settle(true, now, null);
    }
    if (!fetched) {
      fetch();
      Instant since = doubtful;
      return List.of(
          new CallAction.Missing(
              since == null ? now.wall() : since,
              "it holds " + sum + " records and " + punches + " are here"));
    }
    String detail =
        "it holds %d records, handed over %d, and %d are here".formatted(sum, lines, punches);
    if (lines == sum && punches < sum) {
      // Two records of a user in one second are one punch: all were uploaded and are stored.
      return settle(true, now, null);
    }
    if (lines == sum) {
      return settle(false, now, new CallAction.Warning("holds-fewer", detail));
    }
    rest(now);
    return List.of(new CallAction.Warning("sum-differs", detail));
  }

  private List<CallAction> settle(
      boolean nothingLost, Tick now, CallAction.@Nullable Warning warning) {
    state = State.AGREED;
    doubtful = null;
    inVain = 0;
    checked = now.wall();
    bodies.clear();
    CallAction whole = new CallAction.Complete(nothingLost);
    return warning == null ? List.of(whole) : List.of(warning, whole);
  }

  private void rest(Tick now) {
    state = State.RESTING;
    rests = now.nanos() + REST.toNanos();
  }
}
