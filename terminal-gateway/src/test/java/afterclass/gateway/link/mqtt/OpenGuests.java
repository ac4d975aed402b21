package afterclass.gateway.link.mqtt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The broker users of a test: the named ones, and on loopback any client, with all rights. */
public final class OpenGuests implements BrokerUsers {
  final Map<String, BrokerUser> known = new ConcurrentHashMap<>();
  final List<BrokerRefusal> refusals = new CopyOnWriteArrayList<>();

  @Override
  public Optional<BrokerUser> guest(String user) {
    return Optional.ofNullable(known.get(user));
  }

  @Override
  public BrokerUser stranger(String user) {
    Set<String> all = Set.of("#");
    return new BrokerUser(user, null, all, all, all, EmbeddedBroker.MAX_MESSAGE);
  }

  @Override
  public BrokerUser nameless() {
    return stranger("");
  }

  @Override
  public void refused(String user, String clientId, String from, BrokerRefusal why) {
    refusals.add(why);
  }
}
