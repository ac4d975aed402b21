package afterclass.gateway.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of the table {@code bookmark}. */
@MappedEntity("bookmark")
record BookmarkRow(@Id String name, long val) {

  /** Last journal position that the day-keeper took. */
  static final String JOURNAL = "journal-taken";

  /** Instant in microseconds up to which deadlines have been acted on. */
  static final String DEADLINES = "deadlines-passed";

  /** When the service first listened, in microseconds. */
  static final String OPENED = "opened-at";

  /** Grows with every change of the registered terminals. */
  static final String TERMINALS = "terminals-revision";

  /** The first day that the settings named, in days since 1970-01-01. */
  static final String FIRST_DAY = "first-day";

  /** There once the terminals of the configuration's file have been written down. */
  static final String SETTINGS = "settings-recorded";

  /** Grows with every change of the facts. */
  static final String FACTS = "facts-revision";
}
