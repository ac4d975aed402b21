package afterclass.gateway.link.mqtt;

import afterclass.gateway.protocol.Secret;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one user of the embedded broker may do there.
 *
 * @param user its name
 * @param password its password, or {@code null} if none was made yet: then it is let in on loopback
 *     only
 * @param writes filters of the topics that it may publish to, its own ones only
 * @param retains filters of those whose last message the broker may keep for newcomers
 * @param reads filters of the topics that it may subscribe to
 * @param closed filters of what none of those reaches: topics of others, where a filter is wide
 * @param largest the most bytes of a payload
 */
public record BrokerGuest(
    String user,
    @Nullable Secret password,
    Set<String> writes,
    Set<String> retains,
    Set<String> reads,
    Set<String> closed,
    int largest) {

  /** A guest whose filters nobody changes afterwards. */
  public BrokerGuest {
    writes = Set.copyOf(writes);
    retains = Set.copyOf(retains);
    reads = Set.copyOf(reads);
    closed = Set.copyOf(closed);
  }

  /** A guest whose filters are all its own. */
  public BrokerGuest(
      String user,
      @Nullable Secret password,
      Set<String> writes,
      Set<String> retains,
      Set<String> reads,
      int largest) {
    this(user, password, writes, retains, reads, Set.of(), largest);
  }
}
