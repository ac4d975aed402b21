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
  record Present(String station) implements LineAction {
    @Override
    public void handle(Handler handler) {
      handler.present(this);
    }
  }

  /** A report that a terminal does not answer correctly; returned once until it answers again. */
  record Absent(String station, String why) implements LineAction {
    @Override
    public void handle(Handler handler) {
      handler.absent(this);
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
  record Message(String station, Decoded meaning, Bytes frame, long token) implements LineAction {
    @Override
    public void handle(Handler handler) {
      handler.message(this);
    }
  }

  /**
   * A report that all records that a terminal had until now were received and are on disk.
   *
   * @param nothingLost {@code false} if the terminal cannot have kept the records of the time in
   *     which it was unreachable
   */
  record Complete(String station, boolean nothingLost) implements LineAction {
    @Override
    public void handle(Handler handler) {
      handler.complete(this);
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
  record Undecoded(@Nullable String station, String reason, String detail, Bytes bytes)
      implements LineAction {
    @Override
    public void handle(Handler handler) {
      handler.undecoded(this);
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

    /** Handles a {@link Present}. */
    void present(Present action);

    /** Handles an {@link Absent}. */
    void absent(Absent action);

    /** Handles a {@link Message}. */
    void message(Message action);

    /** Handles a {@link Complete}. */
    void complete(Complete action);

    /** Handles a {@link ClockRead}. */
    void clockRead(ClockRead action);

    /** Handles an {@link Undecoded}. */
    void undecoded(Undecoded action);

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
