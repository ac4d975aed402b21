package afterclass.simulator.kinds;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Map;

/**
 * A virtual terminal on the stage. Used by one thread. What a scenario wants of a kind that cannot
 * do it is refused with an {@link IllegalArgumentException}.
 */
public interface VirtualTerminal extends AutoCloseable {

  /** What registers it: the keys below {@code attendance.terminals.<id>}, all but the protocol. */
  Map<String, Object> settings();

  /** The service is there: whoever calls it by itself begins to. */
  default void powerOn(Ways ways) throws IOException {}

  /**
   * Somebody shows a badge.
   *
   * @param at the wall-clock time that the terminal's clock shows, for one that has a clock and is
   *     told what it shows
   */
  void present(Badge badge, OffsetDateTime at) throws IOException, InterruptedException;

  /** How many punches it holds of which it was not told that they are stored. */
  default int waiting() {
    return 0;
  }

  /** Whether it takes punches while it is cut off, and hands them over afterwards. */
  default boolean keeps() {
    return false;
  }

  /**
   * It says that it is there, as its kind does by itself every so often; the stage's time runs
   * faster than its own.
   */
  default void alive() throws IOException, InterruptedException {}

  /**
   * What the office must write into its list of cards for somebody to be known here; empty if the
   * card or the staff number will do.
   */
  default String ownCredential(String staff) {
    return "";
  }

  /** Its cable is pulled: the network's or the line's. */
  default void cut() throws IOException {
    throw new IllegalArgumentException("this kind of terminal is never cut off");
  }

  /** The cable is back. */
  default void restore() throws IOException {
    throw new IllegalArgumentException("this kind of terminal is never cut off");
  }

  /** Its newest record goes out once more. */
  default void repeat() {
    throw new IllegalArgumentException("this kind of terminal repeats nothing when told to");
  }

  /** How many acknowledgements it has heard, those of repeats included. */
  default long acknowledgements() {
    return 0;
  }

  /** Anything goes out where a punch should, as from a broken terminal. */
  default void sayRaw(byte[] bytes) throws IOException {
    throw new IllegalArgumentException("this kind of terminal says nothing broken");
  }

  /**
   * A frame of its kind that is broken.
   *
   * @param form {@code truncated}, {@code overlong} or {@code bit-flipped}
   * @throws IllegalArgumentException for any other form
   */
  default byte[] broken(String form, Badge badge) {
    throw new IllegalArgumentException("this kind of terminal has no broken frames");
  }

  /** Switches it off for good. */
  @Override
  void close() throws IOException;
}
