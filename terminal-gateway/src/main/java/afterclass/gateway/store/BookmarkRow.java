package afterclass.gateway.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of the table {@code bookmark}. */
@MappedEntity("bookmark")
public record BookmarkRow(@Id String name, long val) {

  /** Last journal position that the day-keeper took. */
  public static final String JOURNAL = "journal-taken";

  /** Instant in microseconds up to which deadlines have been acted on. */
  public static final String DEADLINES = "deadlines-passed";

  /** When the service first listened, in microseconds. */
  public static final String OPENED = "opened-at";

  /** The last sure instant of a doubt of the service's clock, in microseconds; 0 for none. */
  public static final String CLOCK_DOUBTED = "clock-doubted-since";

  /** How far the wall clock was ahead of the service's time, in microseconds. */
  public static final String CLOCK_AHEAD = "clock-ahead";

  /** The service's time while the wall clock differed, in microseconds; 0 if it did not. */
  public static final String CLOCK_TIME = "clock-time";

  /** Last journal position that was stored while clocks were allowed to differ by more. */
  public static final String OLD_TOLERANCE = "old-tolerance-up-to";

  /** Last journal position that was stored while doubtful times were taken to be almost right. */
  public static final String SHORT_SPANS = "short-spans-up-to";

  /** When somebody stated last that the wall clock is right, in microseconds by that clock. */
  public static final String CLOCK_BELIEVED = "clock-believed-at";

  /** Grows with every change of the registered terminals. */
  public static final String TERMINALS = "terminals-revision";

  /** The first day that the settings named, in days since 1970-01-01. */
  public static final String FIRST_DAY = "first-day";

  /** There once the terminals of the configuration's file have been written down. */
  public static final String SETTINGS = "settings-recorded";

  /** Grows with every change of the facts. */
  public static final String FACTS = "facts-revision";
}
