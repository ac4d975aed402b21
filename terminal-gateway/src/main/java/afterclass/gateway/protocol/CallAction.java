package afterclass.gateway.protocol;

import java.time.Instant;
import java.util.Objects;

/** What a {@link Conversation} wants done. */
public sealed interface CallAction {

  /** The terminal called, and is who it says it is. */
  record Heard() implements CallAction {
    @Override
    public void handle(Handler handler) {
      handler.heard(this);
    }
  }

  /** The terminal does not call any more; told once until it is heard again. */
  record Silent(String why) implements CallAction {
    @Override
    public void handle(Handler handler) {
      handler.silent(this);
    }
  }

  /** It turned out that since then records may be missing. */
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
   * Everything that the terminal held until now is on disk.
   *
   * @param nothingLost whether it is certain that it held everything
   */
  record Whole(boolean nothingLost) implements CallAction {
    @Override
    public void handle(Handler handler) {
      handler.whole(this);
    }
  }

  /** How many of its punches of that time, both ends included, are in the journal? */
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

  /** Something that the office should look at. */
  record Warning(String code, String detail) implements CallAction {
    @Override
    public void handle(Handler handler) {
      handler.warning(this);
    }
  }

  /** A terminal says that it holds so many records that are not here yet. */
  record Backlog(long records) implements CallAction {
    @Override
    public void handle(Handler handler) {
      handler.backlog(this);
    }
  }

  /** Carries out each kind. */
  interface Handler {
    /** Carries out a {@link Heard}. */
    void heard(Heard action);

    /** Carries out a {@link Silent}. */
    void silent(Silent action);

    /** Carries out a {@link Missing}. */
    void missing(Missing action);

    /** Carries out a {@link Whole}. */
    void whole(Whole action);

    /** Carries out a {@link Count}. */
    void count(Count action);

    /** Carries out a {@link Backlog}. */
    void backlog(Backlog action);

    /** Carries out a {@link Warning}. */
    void warning(Warning action);
  }

  /** Has a handler carry it out. */
  void handle(Handler handler);
}
