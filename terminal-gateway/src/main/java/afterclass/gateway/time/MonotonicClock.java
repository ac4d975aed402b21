package afterclass.gateway.time;

/** A clock that counts time from an arbitrary origin and cannot be set. */
@FunctionalInterface
public interface MonotonicClock {

  /** Returns nanoseconds since an arbitrary origin. Called with every reading of the time. */
  long nanos();

  /**
   * Returns nanoseconds including sleep of the machine, if the platform can tell. May be slower;
   * called a few times a second.
   */
  default long nanosWithSleep() {
    return nanos();
  }
}
