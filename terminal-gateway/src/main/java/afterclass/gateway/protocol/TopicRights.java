package afterclass.gateway.protocol;

import java.util.Set;

/**
 * The rights of a terminal at a broker that asks for passwords: filters of its own topics and of
 * those shared by all terminals of its kind. All other topics are refused.
 *
 * @param writes topics that it may publish to, including its last will
 * @param retains topics whose last message the broker may retain
 * @param reads topics that it may subscribe to
 * @param largest the most bytes of a payload; one up to this length that is too long for the
 *     protocol is nevertheless stored, as a message that cannot be decoded
 */
public record TopicRights(Set<String> writes, Set<String> retains, Set<String> reads, int largest) {

  /** The rights of a client that may use no topic. */
  public static final TopicRights NONE = new TopicRights(Set.of(), Set.of(), Set.of(), 0);

  /** Copies the sets of filters. */
  public TopicRights {
    writes = Set.copyOf(writes);
    retains = Set.copyOf(retains);
    reads = Set.copyOf(reads);
  }
}
