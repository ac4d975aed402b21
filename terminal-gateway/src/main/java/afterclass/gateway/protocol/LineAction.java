package afterclass.gateway.protocol;

import afterclass.gateway.wire.Bytes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An action that a {@link LineController} requests. */
public sealed interface LineAction {

  /** A request to send bytes on the line. */
  record Send(Bytes bytes) implements LineAction {
    @Override
    public void handle(Handler handler) {
      handler.send(this);
    }
  }

  /** A report that a terminal answered correctly. */
  record Heard(String station) implements LineAction {
    @Override
    public void handle(Handler handler) {
      handler.heard(this);
    }
  }

  /** A report that a terminal does not answer correctly; returned once until it answers again. */
  record Silent(String station, String why) implements LineAction {
    @Override
    public void handle(Handler handler) {
      handler.silent(this);
    }
  }

  /**
   * A message of a terminal that must be stored.
   *
   * @param station the terminal's name
   * @param meaning the meaning
   * @param frame the frame that carried it
   * @param token passed to {@link LineController#stored} once it is on disk; unique within a master
   */
  record Said(String station, Decoded meaning, Bytes frame, long token) implements LineAction {
    @Override
    public void handle(Handler handler) {
      handler.said(this);
    }
  }

  /**
   * A report that all records that a terminal had until now were received and are on disk.
   *
   * @param nothingLost {@code false} if the terminal cannot have kept the records of the time in
   *     which it was unreachable
   */
  record Whole(String station, boolean nothingLost) implements LineAction {
    @Override
    public void handle(Handler handler) {
      handler.whole(this);
    }
  }

  /** A reading of a terminal's clock: how far it is ahead of the service's. */
  record ClockRead(String station, Duration ahead) implements LineAction {
    @Override
    public void handle(Handler handler) {
      handler.clockRead(this);
    }
  }

  /**
   * Bytes that could not be decoded; they are stored, counted and shown.
   *
   * @param station the sending terminal, or {@code null} if it is unknown
   */
  record Odd(@Nullable String station, String reason, String detail, Bytes bytes)
      implements LineAction {
    @Override
    public void handle(Handler handler) {
      handler.odd(this);
    }
  }

  /** A new key of a terminal, which must be stored before anything else is sent to it. */
  record NewKey(String station, Secret key, long token) implements LineAction {
    @Override
    public void handle(Handler handler) {
      handler.newKey(this);
    }
  }

  /** A warning that the office should look at, as a memory that fills up. */
  record Warning(String station, String code, String detail) implements LineAction {
    @Override
    public void handle(Handler handler) {
      handler.warning(this);
    }
  }

  /** The number of records that a terminal reports to have and that have not arrived yet. */
  record Backlog(String station, long records) implements LineAction {
    @Override
    public void handle(Handler handler) {
      handler.backlog(this);
    }
  }

  /** A handler with one method for each kind of action. */
  interface Handler {
    /** Handles a {@link Send}. */
    void send(Send action);

    /** Handles a {@link Heard}. */
    void heard(Heard action);

    /** Handles a {@link Silent}. */
    void silent(Silent action);

    /** Handles a {@link Said}. */
    void said(Said action);

    /** Handles a {@link Whole}. */
    void whole(Whole action);

    /** Handles a {@link ClockRead}. */
    void clockRead(ClockRead action);

    /** Handles a {@link Odd}. */
    void odd(Odd action);

    /** Handles a {@link NewKey}. */
    void newKey(NewKey action);

    /** Handles a {@link Backlog}. */
    void backlog(Backlog action);

    /** Handles a {@link Warning}. */
    void warning(Warning action);
  }

  /** Calls the handler's method for this kind of action. */
  void handle(Handler handler);
}
