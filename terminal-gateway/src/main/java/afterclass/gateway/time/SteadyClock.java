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
 * The time that the service goes by: the wall clock's, as long as that moves with the monotonic
 * clock. After a step of the wall clock it goes on from the time before, until somebody decides
 * that the wall clock is right ({@link #believeWall}) or the wall clock comes back by itself.
 *
 * <p>Small corrections, up to {@link #TOLERANCE} between two readings, are followed without a word.
 * Safe for use by many threads.
 */
public final class SteadyClock implements AutoCloseable {
  /** A larger step, or a longer time in which nobody could read the clock, is a doubt. */
  public static final Duration TOLERANCE = Duration.ofSeconds(2);

  private static final long WATCH_MILLIS = 250;
  private static final long READ_AT_ONCE_NANOS = 50_000_000;
  private static final int READINGS = 5;

  /** Readings that belong together; {@code ahead} is the wall clock's lead over our time. */
  private record Base(Instant wall, long nanos, long withSleep, Duration ahead) {}

  private record Reading(Instant wall, long nanos, long withSleep) {}

  private final InstantSource wall;
  private final @Nullable MonotonicClock monotonic;
  private final Instant begun;
  private volatile Base base;
  private volatile @Nullable ClockDoubt doubt;
  private final AtomicLong doubts = new AtomicLong();
  private @Nullable ScheduledExecutorService watch;

  /**
   * A clock that is compared whenever it is read.
   *
   * @param wall the wall clock
   * @param monotonic the clock that it is held against, or {@code null} to believe the wall clock
   *     whatever it says, as where time is simulated
   */
  public SteadyClock(InstantSource wall, @Nullable MonotonicClock monotonic) {
    this.wall = wall;
    this.monotonic = monotonic;
    begun = wall.instant();
    base =
        monotonic == null
            ? new Base(begun, 0, 0, Duration.ZERO)
            : new Base(begun, monotonic.nanos(), monotonic.nanosWithSleep(), Duration.ZERO);
  }

  /** A clock that is never doubted: a simulated one, or that of a short command. */
  public static SteadyClock unwatched(InstantSource wall) {
    return new SteadyClock(wall, null);
  }

  /** Begins to compare the clocks a few times a second, until {@link #close}. */
  public synchronized SteadyClock watching() {
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

  /** Whether the wall clock is held against another at all. */
  public boolean watched() {
    return monotonic != null;
  }

  /** A clock to tell by how long something took, sleep of the machine included. */
  public Instant passing() {
    return watched() ? wall.instant() : Instant.EPOCH.plusNanos(System.nanoTime());
  }

  /** The time. */
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

  /** Compares the clocks; the time. */
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

  /** Readings of one moment: between two of them the process may be stopped. */
  private Reading read(MonotonicClock count) {
    Reading last = new Reading(wall.instant(), count.nanos(), count.nanosWithSleep());
    for (int i = 1; i < READINGS; i++) {
      long before = count.nanos();
      Instant now = wall.instant();
      long withSleep = count.nanosWithSleep();
      last = new Reading(now, before, withSleep);
      if (count.nanos() - before <= READ_AT_ONCE_NANOS) {
        return last;
      }
    }
    return last;
  }

  private Instant time() {
    return base.wall().minus(base.ahead());
  }

  private void begin(Instant wellAt, boolean slept) {
    Optional<ClockDoubt> open = doubt().filter(before -> !before.wallWrong());
    Instant now = time();
    Instant since = open.map(ClockDoubt::since).filter(wellAt::isAfter).orElse(wellAt);
    boolean asleep = slept || open.filter(ClockDoubt::slept).isPresent();
    doubt =
        new ClockDoubt(
            doubts.incrementAndGet(),
            since.isAfter(now) ? now : since,
            now,
            base.nanos(),
            base.ahead(),
            asleep,
            false);
  }

  /**
   * The wall clock is not to be believed from the start on: the store knows of a later time, or of
   * a doubt that was not over.
   *
   * @param from the time to go on from
   * @param since the last instant at which all was well
   */
  public synchronized void goOnFrom(Instant from, Instant since) {
    observe();
    base =
        new Base(base.wall(), base.nanos(), base.withSleep(), Duration.between(from, base.wall()));
    doubt = null;
    begin(since, false);
  }

  /** The wall clock is right after all: the service goes by it from now on. */
  public synchronized void believeWall() {
    observe();
    base = new Base(base.wall(), base.nanos(), base.withSleep(), Duration.ZERO);
    ClockDoubt open = doubt;
    doubt = open == null ? null : open.believed(time());
  }

  /** The wall clock is wrong; the doubt of that number holds nothing back any longer. */
  public synchronized void distrustWall(long number) {
    ClockDoubt open = doubt;
    if (open != null && open.number() == number) {
      doubt = open.withWallWrong();
    }
  }

  /** The doubt of that number is over, unless another began meanwhile. */
  public synchronized void settle(long number) {
    ClockDoubt open = doubt;
    if (open != null && open.number() == number) {
      doubt = null;
    }
  }

  /** What is in doubt now, if anything. */
  public Optional<ClockDoubt> doubt() {
    return Optional.ofNullable(doubt);
  }

  /** What the machine's wall clock says, believed or not. */
  public Instant wall() {
    return wall.instant();
  }

  /** When the service began, by the wall clock of then. */
  public Instant begun() {
    return begun;
  }

  /** How long ago a doubt was noticed, by the monotonic clock. */
  public Duration lasting(ClockDoubt open) {
    MonotonicClock count = monotonic;
    return count == null ? Duration.ZERO : Duration.ofNanos(count.nanos() - open.noticedNanos());
  }

  /**
   * The number to remember with something that was received at an instant: if it is not below a
   * doubt's number, it was received since.
   */
  public long numberAt(Instant received) {
    return doubt()
        .filter(open -> received.isBefore(open.noticed()))
        .map(open -> open.number() - 1)
        .orElseGet(doubts::get);
  }

  /** The last sure instant of somebody who was last heard under that number, if there is doubt. */
  public Optional<Instant> doubtedSince(long heardUnder) {
    return doubt()
        .filter(open -> !open.wallWrong() && heardUnder < open.number())
        .map(ClockDoubt::since);
  }

  @Override
  public synchronized void close() {
    if (watch != null) {
      watch.shutdownNow();
    }
  }
}
