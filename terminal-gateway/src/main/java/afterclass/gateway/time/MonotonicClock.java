package afterclass.gateway.time;

/** A clock that only counts: it has no date, and nobody can put it forward or back. */
@FunctionalInterface
public interface MonotonicClock {

  /** Nanoseconds since some moment; asked with every reading of the time. */
  long nanos();

  /**
   * The same, with the time in which the whole machine slept, where the machine knows it; may take
   * longer, and is asked a few times a second.
   */
  default long nanosWithSleep() {
    return nanos();
  }
}
