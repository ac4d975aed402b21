package afterclass.gateway.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of the table {@code bookmark}. */
@MappedEntity("bookmark")
public record BookmarkRow(@Id String name, long val) {

  /** The last journal position processed by the day-keeper. */
  public static final String JOURNAL = "journal-taken";

  /** The instant up to which deadlines were acted on, in microseconds. */
  public static final String DEADLINES = "deadlines-passed";

  /** The instant at which the service first listened, in microseconds. */
  public static final String OPENED = "opened-at";

  /**
   * The last certain instant before an open clock doubt, in microseconds; 0 if the time is certain.
   */
  public static final String CLOCK_DOUBTED = "clock-doubted-since";

  /** The lead of the wall clock over service time, in microseconds. */
  public static final String CLOCK_AHEAD = "clock-ahead";

  /** The service time while the wall clock differed, in microseconds; 0 if it did not. */
  public static final String CLOCK_TIME = "clock-time";

  /** The last journal position stored under the old, larger clock tolerance. */
  public static final String OLD_TOLERANCE = "old-tolerance-up-to";

  /**
   * The last journal position stored by versions that assumed uncertain times to be almost right.
   */
  public static final String SHORT_SPANS = "short-spans-up-to";

  /** The last confirmation of the wall clock, in microseconds by that clock. */
  public static final String CLOCK_BELIEVED = "clock-believed-at";

  /** The revision of the registered terminals; grows with every change. */
  public static final String TERMINALS = "terminals-revision";

  /** The setting of the first day when the service last started, in days since 1970-01-01. */
  public static final String FIRST_DAY = "first-day";

  /** Whether the terminals of the configuration file have been recorded in the registry. */
  public static final String SETTINGS = "settings-recorded";

  /** The revision of the facts; grows with every change. */
  public static final String FACTS = "facts-revision";
}
