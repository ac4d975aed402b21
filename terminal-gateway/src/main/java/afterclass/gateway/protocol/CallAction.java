package afterclass.gateway.protocol;

import java.time.Instant;
import java.util.Objects;

/** What a {@link Conversation} wants done. */
public sealed interface CallAction {

  /** The terminal called, and is who it says it is. */
  record Heard() implements CallAction {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.heard(this);
    }
  }

  /** The terminal does not call any more; told once until it is heard again. */
  record Silent(String why) implements CallAction {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.silent(this);
    }
  }

  /** It turned out that since then records may be missing. */
  record Missing(Instant since, String why) implements CallAction {
    public Missing {
      Objects.requireNonNull(since, "since");
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.missing(this);
    }
  }

  /**
   * Everything that the terminal held until now is on disk.
   *
   * @param nothingLost whether it is certain that it held everything
   */
  record Whole(boolean nothingLost) implements CallAction {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.whole(this);
    }
  }

  /** How many of its punches of that time, both ends included, are in the journal? */
  record Count(Instant from, Instant to) implements CallAction {
    public Count {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.count(this);
    }
  }

  /** Something that the office should look at. */
  record Warning(String code, String detail) implements CallAction {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.warning(this);
    }
  }

  /** A terminal says that it holds so many records that are not here yet. */
  record Backlog(long records) implements CallAction {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.backlog(this);
    }
  }

  /** One answer for each kind. */
  interface Cases<T> {
    /** Of {@link Heard}. */
    T heard(Heard action);

    /** Of {@link Silent}. */
    T silent(Silent action);

    /** Of {@link Missing}. */
    T missing(Missing action);

    /** Of {@link Whole}. */
    T whole(Whole action);

    /** Of {@link Count}. */
    T count(Count action);

    /** Of {@link Backlog}. */
    T backlog(Backlog action);

    /** Of {@link Warning}. */
    T warning(Warning action);
  }

  /** One answer for each kind. */
  <T> T fold(Cases<T> cases);
}
