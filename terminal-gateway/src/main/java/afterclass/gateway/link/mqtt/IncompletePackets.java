package afterclass.gateway.link.mqtt;

import io.netty.channel.Channel;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The limit on the bytes of incomplete packets. When all connections together exceed it, one is
 * closed: one of an unregistered client, or else of the user with the most bytes, and of these the
 * one that has waited longest. Thread-safe.
 */
final class IncompletePackets {
  /** Maximum number of bytes of incomplete packets, of all connections together. */
  static final long MOST = 48L * 1024 * 1024;

  private final long most;
  private final Map<Channel, Half> halves = new LinkedHashMap<>();
  private long bytes;

  private record Half(String owner, int size) {}

  /** Creates a limit of {@code most} bytes. */
  IncompletePackets(long most) {
    this.most = most;
  }

  /**
   * Records how many bytes of a connection's incomplete packet are in memory; if the limit is
   * exceeded, chooses a connection to close.
   *
   * @param owner the registered terminal's user name; empty for any other client
   * @return the connection to close, or {@code null} if none
   */
  synchronized @Nullable Channel holds(Channel channel, String owner, int size) {
    Half before = size == 0 ? halves.remove(channel) : halves.put(channel, new Half(owner, size));
    bytes += size - (before == null ? 0 : before.size);
    if (bytes <= most) {
      return null;
    }
    String victim = halves.values().stream().anyMatch(h -> h.owner.isEmpty()) ? "" : largest();
    for (Map.Entry<Channel, Half> each : halves.entrySet()) {
      if (each.getValue().owner.equals(victim)) {
        Channel given = each.getKey();
        bytes -= each.getValue().size;
        halves.remove(given);
        return given;
      }
    }
    return null;
  }

  private String largest() {
    Map<String, Long> sums = new HashMap<>();
    halves.values().forEach(half -> sums.merge(half.owner, (long) half.size, Long::sum));
    return sums.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
