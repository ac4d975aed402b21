package afterclass.gateway.link.mqtt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Guests of a test: those that it names, and on loopback anybody, who may do anything. */
public final class OpenGuests implements BrokerGuests {
  final Map<String, BrokerGuest> known = new ConcurrentHashMap<>();
  final List<Refusal> refusals = new CopyOnWriteArrayList<>();

  @Override
  public Optional<BrokerGuest> guest(String user) {
    return Optional.ofNullable(known.get(user));
  }

  @Override
  public BrokerGuest stranger(String user) {
    Set<String> all = Set.of("#");
    return new BrokerGuest(user, null, all, all, all, EmbeddedBroker.MAX_MESSAGE);
  }

  @Override
  public BrokerGuest nameless() {
    return stranger("");
  }

  @Override
  public void refused(String user, String clientId, String from, Refusal why) {
    refusals.add(why);
  }
}
