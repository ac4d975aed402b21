package afterclass.gateway.protocol;

import java.util.Set;

/**
 * What a terminal may do at a broker that asks for passwords: filters of its own topics and of
 * those that all of its kind share. What stands in none of them is refused.
 *
 * @param writes where it may publish, its last will included
 * @param retains where the broker may keep its last message for newcomers
 * @param reads what it may subscribe to
 * @param largest the most bytes of a payload; what is longer than the protocol reads but not than
 *     this is still kept as odd
 */
public record TopicRights(Set<String> writes, Set<String> retains, Set<String> reads, int largest) {

  /** To do nothing at all. */
  public static final TopicRights NONE = new TopicRights(Set.of(), Set.of(), Set.of(), 0);

  /** Rights that nobody changes afterwards. */
  public TopicRights {
    writes = Set.copyOf(writes);
    retains = Set.copyOf(retains);
    reads = Set.copyOf(reads);
  }
}
