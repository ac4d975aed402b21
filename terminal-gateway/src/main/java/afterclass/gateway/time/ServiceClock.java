package afterclass.gateway.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The service's clock: the wall clock as long as it agrees with the monotonic clock. After a step
 * of the wall clock it continues from the earlier time until the wall clock is accepted ({@link
 * #believeWall}) or returns to the service time.
 *
 * <p>Corrections up to {@link #TOLERANCE} between two readings are followed silently. Thread-safe.
 */
public final class ServiceClock implements AutoCloseable {
  /**
   * The largest step of the wall clock, and the longest time between readings, that raise no clock
   * doubt.
   */
  public static final Duration TOLERANCE = Duration.ofSeconds(2);

  private static final long WATCH_MILLIS = 1_000;
  private static final long READ_AT_ONCE_NANOS = 50_000_000;
  private static final int READINGS = 5;

  /** A consistent set of readings; {@code ahead} is the wall clock's lead over service time. */
  private record Base(Instant wall, long nanos, long withSleep, Duration ahead) {}

  private record Reading(Instant wall, long nanos, long withSleep) {}

  private final InstantSource wall;
  private final @Nullable MonotonicClock monotonic;
  private final Instant begun;
  private volatile Base base;
  private volatile @Nullable ClockUncertainty doubt;
  private final AtomicLong doubts = new AtomicLong();
  private @Nullable ScheduledExecutorService watch;

  /**
   * Creates a clock that compares both clocks at every reading.
   *
   * @param wall the wall clock
   * @param monotonic the clock to compare with, or {@code null} to trust the wall clock, as in
   *     simulations
   */
  public ServiceClock(InstantSource wall, @Nullable MonotonicClock monotonic) {
    this.wall = wall;
    this.monotonic = monotonic;
    begun = wall.instant();
    base =
        monotonic == null
            ? new Base(begun, 0, 0, Duration.ZERO)
            : new Base(begun, monotonic.nanos(), monotonic.nanosWithSleep(), Duration.ZERO);
  }

  /** Returns a clock that is never doubted, for simulations and short commands. */
  public static ServiceClock unwatched(InstantSource wall) {
    return new ServiceClock(wall, null);
  }

  /** Starts comparing the clocks every second until {@link #close}. */
  public synchronized ServiceClock watching() {
    if (monotonic != null && watch == null) {
      ScheduledExecutorService threads =
          Executors.newSingleThreadScheduledExecutor(
              task -> {
                Thread thread = new Thread(task, "clock watch");
                thread.setDaemon(true);
                return thread;
              });
      ScheduledFuture<?> unused =
          threads.scheduleAtFixedRate(
              this::observe, WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
      watch = threads;
    }
    return this;
  }

  /** Returns whether the wall clock is compared with a monotonic clock. */
  public boolean watched() {
    return monotonic != null;
  }

  /** Returns a time for measuring durations, including sleep of the machine. */
  public Instant passing() {
    return watched() ? wall.instant() : Instant.EPOCH.plusNanos(System.nanoTime());
  }

  /** Returns the service time. */
  public Instant instant() {
    MonotonicClock count = monotonic;
    if (count == null) {
      return wall.instant();
    }
    Base from = base;
    long passed = count.nanos() - from.nanos();
    Instant now = wall.instant();
    Duration step = Duration.between(from.wall(), now).minusNanos(passed);
    boolean well = passed <= TOLERANCE.toNanos() && step.abs().compareTo(TOLERANCE) <= 0;
    return well ? now.minus(from.ahead()) : observe();
  }

  /** Compares the clocks and returns the service time. */
  public synchronized Instant observe() {
    MonotonicClock count = monotonic;
    if (count == null) {
      return wall.instant();
    }
    Base from = base;
    Reading now = read(count);
    Duration passed = Duration.ofNanos(now.withSleep() - from.withSleep());
    Duration awake = Duration.ofNanos(now.nanos() - from.nanos());
    Duration step = Duration.between(from.wall(), now.wall()).minus(passed);
    boolean stepped = step.abs().compareTo(TOLERANCE) > 0;
    Duration ahead = stepped ? from.ahead().plus(step) : from.ahead();
    if (ahead.abs().compareTo(TOLERANCE) <= 0) {
      ahead = Duration.ZERO;
    }
    base = new Base(now.wall(), now.nanos(), now.withSleep(), ahead);
    boolean paused = passed.compareTo(TOLERANCE) > 0 || awake.compareTo(TOLERANCE) > 0;
    if (stepped || paused) {
      boolean slept = passed.minus(awake).compareTo(TOLERANCE) > 0;
      begin(from.wall().minus(from.ahead()), slept);
    }
    return time();
  }

  /** Reads all clocks at the same moment; repeated if the process was stopped in between. */
  private Reading read(MonotonicClock count) {
    Reading last = readOnce(count);
    for (int i = 1; i < READINGS && count.nanos() - last.nanos() > READ_AT_ONCE_NANOS; i++) {
      last = readOnce(count);
    }
    return last;
  }

  private Reading readOnce(MonotonicClock count) {
    long before = count.nanos();
    return new Reading(wall.instant(), before, count.nanosWithSleep());
  }

  private Instant time() {
    return base.wall().minus(base.ahead());
  }

  private void begin(Instant wellAt, boolean slept) {
    Optional<ClockUncertainty> open = doubt().filter(before -> !before.wallWrong());
    Instant now = time();
    Instant since = open.map(ClockUncertainty::since).filter(wellAt::isAfter).orElse(wellAt);
    boolean asleep = slept || open.filter(ClockUncertainty::slept).isPresent();
    doubt =
        new ClockUncertainty(
            doubts.incrementAndGet(),
            since.isAfter(now) ? now : since,
            now,
            base.nanos(),
            base.ahead(),
            asleep,
            false);
  }

  /**
   * Rejects the wall clock at the start because the store contains a later time or an unfinished
   * clock doubt.
   *
   * @param from service time to continue from
   * @param since last certain instant
   */
  public synchronized void goOnFrom(Instant from, Instant since) {
    observe();
    base =
        new Base(base.wall(), base.nanos(), base.withSleep(), Duration.between(from, base.wall()));
    doubt = null;
    begin(since, false);
  }

  /** Accepts the wall clock as service time. */
  public synchronized void believeWall() {
    observe();
    base = new Base(base.wall(), base.nanos(), base.withSleep(), Duration.ZERO);
    ClockUncertainty open = doubt;
    doubt = open == null ? null : open.believed(time());
  }

  /**
   * Declares the wall clock wrong in the clock doubt with that number; the doubt then delays no
   * deadline.
   */
  public synchronized void distrustWall(long number) {
    ClockUncertainty open = doubt;
    if (open != null && open.number() == number) {
      doubt = open.withWallWrong();
    }
  }

  /** Ends the clock doubt with that number, unless a newer one has begun. */
  public synchronized void settle(long number) {
    ClockUncertainty open = doubt;
    if (open != null && open.number() == number) {
      doubt = null;
    }
  }

  /** Returns the current clock doubt; empty while the time is certain. */
  public Optional<ClockUncertainty> doubt() {
    return Optional.ofNullable(doubt);
  }

  /** Returns the machine's wall clock, believed or not. */
  public Instant wall() {
    return wall.instant();
  }

  /** Returns the wall-clock time at which this clock was created. */
  public Instant begun() {
    return begun;
  }

  /** Returns the time since a clock doubt was noticed, by the monotonic clock. */
  public Duration lasting(ClockUncertainty open) {
    MonotonicClock count = monotonic;
    return count == null ? Duration.ZERO : Duration.ofNanos(count.nanos() - open.noticedNanos());
  }

  /**
   * Returns the clock doubt's number to store with data received at an instant; data whose number
   * is not below a doubt's was received after that doubt was noticed.
   */
  public long numberAt(Instant received) {
    return doubt()
        .filter(open -> received.isBefore(open.noticed()))
        .map(open -> open.number() - 1)
        .orElseGet(doubts::get);
  }

  /**
   * Returns the last certain instant before the current clock doubt, for a terminal whose last
   * message came before the doubt; empty if the time is certain or the message came later.
   */
  public Optional<Instant> doubtedSince(long heardUnder) {
    return doubt()
        .filter(open -> !open.wallWrong() && heardUnder < open.number())
        .map(ClockUncertainty::since);
  }

  @Override
  public synchronized void close() {
    if (watch != null) {
      watch.shutdownNow();
    }
  }
}
