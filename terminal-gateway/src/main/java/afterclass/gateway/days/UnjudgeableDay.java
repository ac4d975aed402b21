package afterclass.gateway.days;

import afterclass.gateway.roster.StaffDay;
import afterclass.gateway.transaction.StoreException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The failure to judge a day because of its facts; failures of the store are not included. */
final class UnjudgeableDay extends RuntimeException {
  private static final long serialVersionUID = 1L;

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
   * Runs a part of judging on this thread and throws its error as this day's failure, so that the
   * day can be set aside.
   */
  static <T> T guard(StaffDay day, Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    task.run();
    try {
      return task.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      if (cause instanceof StoreException store) {
        throw store;
      }
      if (cause instanceof VirtualMachineError machine) {
        throw machine;
      }
      throw new UnjudgeableDay(day, cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("interrupted while a day was judged", e);
    }
  }
}
