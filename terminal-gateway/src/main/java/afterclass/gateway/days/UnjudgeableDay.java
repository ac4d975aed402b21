package afterclass.gateway.days;

import afterclass.gateway.roster.StaffDay;
import afterclass.gateway.transaction.StoreException;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The failure to judge a day because of its facts; failures of the store are not included. */
final class UnjudgeableDay extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(UnjudgeableDay.class);

  private final transient StaffDay day;
  private final String why;

  private UnjudgeableDay(StaffDay day, Throwable cause) {
    super(day.staff() + " " + day.date() + " cannot be judged: " + cause, cause);
    this.day = day;
    this.why = String.valueOf(cause);
  }

  StaffDay day() {
    return day;
  }

  /** Returns the error. */
  String why() {
    return why;
  }

  /**
   * Runs a part of judging and throws its error as this day's failure, so that the day can be
   * suspended.
   */
  static <T> T guard(StaffDay day, Supplier<T> work) {
    try {
      return work.get();
    } catch (StoreException | VirtualMachineError e) {
      throw e;
    } catch (Error | RuntimeException e) {
      throw new UnjudgeableDay(day, e);
    }
  }

  /** Runs a part of judging that nothing depends on; returns empty if the day cannot be judged. */
  static <T> Optional<T> attempt(StaffDay day, Supplier<T> work) {
    try {
      return Optional.of(guard(day, work));
    } catch (UnjudgeableDay e) {
      LOG.debug("{} cannot be judged; the day-keeper reports it too", day, e);
      return Optional.empty();
    }
  }
}
