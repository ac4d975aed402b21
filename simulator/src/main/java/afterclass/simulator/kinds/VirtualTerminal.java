package afterclass.simulator.kinds;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Map;

/**
 * A virtual terminal in a simulation. Not thread-safe. An operation that its kind does not support
 * throws {@link IllegalArgumentException}.
 */
public interface VirtualTerminal extends AutoCloseable {

  /**
   * Returns the settings that register the terminal: the keys below {@code
   * attendance.terminals.<id>}, except the protocol.
   */
  Map<String, Object> settings();

  /**
   * Switches the terminal on once the service is running; a terminal that opens its connection
   * itself does so now.
   */
  default void powerOn(ServiceAddresses addresses) throws IOException {}

  /**
   * Presents a badge to the terminal.
   *
   * @param at wall-clock time shown by the terminal's clock, for kinds whose clock can be set
   */
  void present(Badge badge, OffsetDateTime at) throws IOException, InterruptedException;

  /** Returns the number of punches that the terminal stores without confirmation. */
  default int waiting() {
    return 0;
  }

  /** Returns whether the terminal accepts punches while disconnected and delivers them later. */
  default boolean keeps() {
    return false;
  }

  /**
   * Sends the periodic sign of life of the terminal's kind, which simulated time does not trigger.
   */
  default void alive() throws IOException, InterruptedException {}

  /**
   * Returns the credential that the office must register for a person at this terminal; empty if
   * the card or the staff number suffices.
   */
  default String ownCredential(String staff) {
    return "";
  }

  /** Disconnects the terminal's network cable or line. */
  default void cut() throws IOException {
    throw new IllegalArgumentException("this kind of terminal is never cut off");
  }

  /** Reconnects the cable or line. */
  default void restore() throws IOException {
    throw new IllegalArgumentException("this kind of terminal is never cut off");
  }

  /** Sends the terminal's newest record again. */
  default void repeat() {
    throw new IllegalArgumentException("this kind of terminal repeats nothing when told to");
  }

  /** Returns the number of acknowledgements received, including those of repeats. */
  default long acknowledgements() {
    return 0;
  }

  /** Sends arbitrary bytes in place of a punch, as a broken terminal would. */
  default void sayRaw(byte[] bytes) throws IOException {
    throw new IllegalArgumentException("this kind of terminal says nothing broken");
  }

  /**
   * Returns a broken frame of the terminal's kind.
   *
   * @param form {@code truncated}, {@code overlong} or {@code bit-flipped}
   * @throws IllegalArgumentException for any other form
   */
  default byte[] broken(String form, Badge badge) {
    throw new IllegalArgumentException("this kind of terminal has no broken frames");
  }

  /** Switches the terminal off permanently. */
  @Override
  void close() throws IOException;
}
