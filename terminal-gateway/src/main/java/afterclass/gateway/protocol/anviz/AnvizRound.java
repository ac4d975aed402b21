package afterclass.gateway.protocol.anviz;

import afterclass.gateway.wire.Bytes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The new records that were fetched, from the first on without any missing, and are not cleared
 * yet.
 *
 * <p>No record is missing because each {@code 40 00} moves the clock's read position by one packet,
 * and it is sent once after each packet that was taken, never a second time. So the clock is at
 * most one packet ahead, and an answer is either the next packet or the last one again (late, or
 * because the request before it got lost). A repeated packet ends the round: the records fetched
 * until then are the first in the memory.
 */
final class AnvizRound {
  /**
   * Maximum number of packets fetched in a round; after that the records are stored, cleared in the
   * terminal, and the next terminal is asked.
   */
  static final int MAX_PACKETS = 10;

  private final int freshAtStart;
  private final Set<Long> unstored = new HashSet<>();
  private int fetched;
  private int packets;
  private @Nullable Bytes first;
  private boolean stuck;
  private Bytes last = Bytes.empty();

  /** Begins a round after the clock has reported how many of its records are new. */
  AnvizRound(int freshAtStart) {
    this.freshAtStart = freshAtStart;
  }

  /** Tells whether a packet equals the packet received last. */
  boolean repeats(Bytes packet) {
    return packet.equals(last);
  }

  void take(Bytes packet, List<AnvizRecord> records) {
    if (packets == 0) {
      first = records.get(0).raw();
    }
    last = packet;
    packets++;
    fetched += records.size();
  }

  /** Tells whether the round ends after a packet with this number of records. */
  boolean completeAfter(int records) {
    return records < AnvizRequest.PACKET || fetched >= freshAtStart || packets == MAX_PACKETS;
  }

  /** Adds a record that must be on disk before the round can be cleared. */
  void waitFor(long token) {
    unstored.add(token);
  }

  /** Records that a record is on disk. */
  void stored(long token) {
    unstored.remove(token);
  }

  boolean allStored() {
    return unstored.isEmpty();
  }

  /** Records that the last clearing had no effect, so that its records are fetched once more. */
  void notCleared() {
    stuck = true;
  }

  /** Tells whether the last clearing had no effect. */
  boolean stuck() {
    return stuck;
  }

  int fetched() {
    return fetched;
  }

  /** Returns the first record, or {@code null} if no packet was received. */
  @Nullable Bytes first() {
    return first;
  }

  /** Tells whether no new record was cleared by another program, which shrinks their number. */
  boolean untouched(int freshNow) {
    return freshNow >= freshAtStart && freshNow >= fetched;
  }
}
