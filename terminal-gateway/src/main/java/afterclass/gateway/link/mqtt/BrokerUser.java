package afterclass.gateway.link.mqtt;

import afterclass.gateway.protocol.Secret;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rights of one user of the embedded broker.
 *
 * @param user user name
 * @param password the password, or {@code null} if none was made yet: then the user is admitted on
 *     loopback only
 * @param writes filters of the topics that the user may publish to, its own only
 * @param retains filters of the topics whose last message the broker may retain
 * @param reads filters of the topics that the user may subscribe to
 * @param closed filters of others' topics, excluded from the wide filters above
 * @param largest the most bytes of a payload
 */
public record BrokerUser(
    String user,
    @Nullable Secret password,
    Set<String> writes,
    Set<String> retains,
    Set<String> reads,
    Set<String> closed,
    int largest) {

  /** Copies the sets of filters. */
  public BrokerUser {
    writes = Set.copyOf(writes);
    retains = Set.copyOf(retains);
    reads = Set.copyOf(reads);
    closed = Set.copyOf(closed);
  }

  /** Creates the entry of a client without excluded topics. */
  public BrokerUser(
      String user,
      @Nullable Secret password,
      Set<String> writes,
      Set<String> retains,
      Set<String> reads,
      int largest) {
    this(user, password, writes, retains, reads, Set.of(), largest);
  }
}
