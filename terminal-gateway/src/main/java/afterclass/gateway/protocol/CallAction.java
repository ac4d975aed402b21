package afterclass.gateway.protocol;

import java.time.Instant;
import java.util.Objects;

/** An action that a {@link Conversation} requests. */
public sealed interface CallAction {

  /** A report that the terminal called and proved its identity. */
  record Present() implements CallAction {
    @Override
    public void handle(Handler handler) {
      handler.present(this);
    }
  }

  /** A report that the terminal stopped calling; returned once until it calls again. */
  record Absent(String why) implements CallAction {
    @Override
    public void handle(Handler handler) {
      handler.absent(this);
    }
  }

  /** A report that records since an instant may be missing. */
  record Missing(Instant since, String why) implements CallAction {
    public Missing {
      Objects.requireNonNull(since, "since");
    }

    @Override
    public void handle(Handler handler) {
      handler.missing(this);
    }
  }

  /**
   * A report that all records that the terminal had until now are on disk.
   *
   * @param nothingLost whether the terminal certainly kept all its records
   */
  record Complete(boolean nothingLost) implements CallAction {
    @Override
    public void handle(Handler handler) {
      handler.complete(this);
    }
  }

  /** A query for the number of punches in the journal of a time span, both ends included. */
  record Count(Instant from, Instant to) implements CallAction {
    public Count {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
    }

    @Override
    public void handle(Handler handler) {
      handler.count(this);
    }
  }

  /** A warning that the office should look at. */
  record Warning(String code, String detail) implements CallAction {
    @Override
    public void handle(Handler handler) {
      handler.warning(this);
    }
  }

  /** The number of records that the terminal reports to have and that have not arrived yet. */
  record Backlog(long records) implements CallAction {
    @Override
    public void handle(Handler handler) {
      handler.backlog(this);
    }
  }

  /** A handler with one method for each kind of action. */
  interface Handler {
    /** Handles a {@link Present}. */
    void present(Present action);

    /** Handles an {@link Absent}. */
    void absent(Absent action);

    /** Handles a {@link Missing}. */
    void missing(Missing action);

    /** Handles a {@link Complete}. */
    void complete(Complete action);

    /** Handles a {@link Count}. */
    void count(Count action);

    /** Handles a {@link Backlog}. */
    void backlog(Backlog action);

    /** Handles a {@link Warning}. */
    void warning(Warning action);
  }

  /** Calls the handler's method for this kind of action. */
  void handle(Handler handler);
}
