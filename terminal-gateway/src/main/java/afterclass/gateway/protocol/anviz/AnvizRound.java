package afterclass.gateway.protocol.anviz;

import afterclass.gateway.wire.Bytes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The new records that were fetched, from the first on without a gap, and are not cleared yet.
 *
 * <p>Why there is no gap: the clock's place in its memory moves by one packet with each {@code 40
 * 00}, and that is asked for once after each packet that was taken, never a second time. So the
 * clock is at most one packet ahead, and an answer is either the next packet or the last one again
 * (late, or because the request before it got lost). The last one again ends the round: what was
 * taken until then stands at the front of the memory.
 */
final class AnvizRound {
  /** So many packets, then they are stored and cleared, and the next clock has its turn. */
  static final int MAX_PACKETS = 10;

  private final int freshAtStart;
  private final Set<Long> unstored = new HashSet<>();
  private int fetched;
  private int packets;
  private @Nullable Bytes first;
  private boolean stuck;
  private Bytes last = Bytes.empty();

  /** A round begins when the clock has said how many of its records are new. */
  AnvizRound(int freshAtStart) {
    this.freshAtStart = freshAtStart;
  }

  /** Whether a packet is the one that was taken last. */
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

  /** Whether there is nothing more to ask for after a packet of so many records. */
  boolean completeAfter(int records) {
    return records < AnvizRequest.PACKET || fetched >= freshAtStart || packets == MAX_PACKETS;
  }

  /** A record waits to be stored. */
  void waitFor(long token) {
    unstored.add(token);
  }

  /** One is on disk. */
  void stored(long token) {
    unstored.remove(token);
  }

  boolean allStored() {
    return unstored.isEmpty();
  }

  /** Notes that the last clearing had no effect: the same records are fetched once more. */
  void notCleared() {
    stuck = true;
  }

  /** Whether the last clearing had no effect. */
  boolean stuck() {
    return stuck;
  }

  int fetched() {
    return fetched;
  }

  /** The first record, or {@code null} if none was taken. */
  @Nullable Bytes first() {
    return first;
  }

  /**
   * The number of new records only grows while nobody but us clears them: whether that still holds.
   */
  boolean untouched(int freshNow) {
    return freshNow >= freshAtStart && freshNow >= fetched;
  }
}
