package afterclass.gateway.protocol;

import afterclass.gateway.wire.Bytes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a {@link LineMaster} wants done. */
public sealed interface LineAction {

  /** Put these bytes on the line. */
  record Send(Bytes bytes) implements LineAction {
    @Override
    public void handle(Handler handler) {
      handler.send(this);
    }
  }

  /** A terminal answered rightly: it is there. */
  record Heard(String station) implements LineAction {
    @Override
    public void handle(Handler handler) {
      handler.heard(this);
    }
  }

  /** A terminal does not answer, or not as it must; told once until it is heard again. */
  record Silent(String station, String why) implements LineAction {
    @Override
    public void handle(Handler handler) {
      handler.silent(this);
    }
  }

  /**
   * A terminal said something that is to be kept.
   *
   * @param station its name
   * @param meaning what it means
   * @param frame the frame that it came in
   * @param token by which {@link LineMaster#stored} is told of it; no two of one master are the
   *     same
   */
  record Said(String station, Decoded meaning, Bytes frame, long token) implements LineAction {
    @Override
    public void handle(Handler handler) {
      handler.said(this);
    }
  }

  /**
   * Everything that a terminal held until now has been handed over, and is on disk.
   *
   * @param nothingLost {@code false} if the terminal cannot have kept what it heard while it was
   *     out of reach
   */
  record Whole(String station, boolean nothingLost) implements LineAction {
    @Override
    public void handle(Handler handler) {
      handler.whole(this);
    }
  }

  /** A terminal's clock was read: so far it is ahead of ours. */
  record ClockRead(String station, Duration ahead) implements LineAction {
    @Override
    public void handle(Handler handler) {
      handler.clockRead(this);
    }
  }

  /**
   * Bytes that could not be understood; kept, counted and shown.
   *
   * @param station whom they came from, or {@code null} if that cannot be said
   */
  record Odd(@Nullable String station, String reason, String detail, Bytes bytes)
      implements LineAction {
    @Override
    public void handle(Handler handler) {
      handler.odd(this);
    }
  }

  /** A terminal has a new key: it must be written down before anything else is said to it. */
  record NewKey(String station, Secret key, long token) implements LineAction {
    @Override
    public void handle(Handler handler) {
      handler.newKey(this);
    }
  }

  /** Something that the office should look at, as a memory that fills up. */
  record Warning(String station, String code, String detail) implements LineAction {
    @Override
    public void handle(Handler handler) {
      handler.warning(this);
    }
  }

  /** A terminal says that it holds so many records that are not here yet. */
  record Backlog(String station, long records) implements LineAction {
    @Override
    public void handle(Handler handler) {
      handler.backlog(this);
    }
  }

  /** Carries out each kind. */
  interface Handler {
    /** Carries out a {@link Send}. */
    void send(Send action);

    /** Carries out a {@link Heard}. */
    void heard(Heard action);

    /** Carries out a {@link Silent}. */
    void silent(Silent action);

    /** Carries out a {@link Said}. */
    void said(Said action);

    /** Carries out a {@link Whole}. */
    void whole(Whole action);

    /** Carries out a {@link ClockRead}. */
    void clockRead(ClockRead action);

    /** Carries out a {@link Odd}. */
    void odd(Odd action);

    /** Carries out a {@link NewKey}. */
    void newKey(NewKey action);

    /** Carries out a {@link Backlog}. */
    void backlog(Backlog action);

    /** Carries out a {@link Warning}. */
    void warning(Warning action);
  }

  /** Has a handler carry it out. */
  void handle(Handler handler);
}
