package afterclass.gateway.session;

import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.wire.Bytes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The messages that could not be decoded as punches: their counts by reason, and the last few of
 * them. Not thread-safe.
 */
final class RejectedFrames {
  private static final int SHOWN = 8;

  private final Map<String, Long> byReason = new TreeMap<>();
  private final Deque<RejectedFrame> last = new ArrayDeque<>();
  private final int most;
  private long count;

  /** Creates an empty collection that keeps {@code most} bytes of each message. */
  RejectedFrames(int most) {
    this.most = most;
  }

  void add(Decoded.Refused why, Arrival arrival) {
    count++;
    byReason.merge(why.reason(), 1L, Long::sum);
    int shown = Math.min(arrival.raw().length(), most);
    Bytes start = Bytes.copyOfRange(arrival.raw().toArray(), 0, shown);
    last.addFirst(
        new RejectedFrame(arrival.at(), why.reason(), why.detail(), start, arrival.length()));
    if (last.size() > SHOWN) {
      last.removeLast();
    }
  }

  long count() {
    return count;
  }

  Map<String, Long> byReason() {
    return Map.copyOf(byReason);
  }

  List<RejectedFrame> last() {
    return List.copyOf(last);
  }
}
