package afterclass.gateway.wiring;

import afterclass.gateway.link.mqtt.BrokerGuest;
import afterclass.gateway.link.mqtt.BrokerGuests;
import afterclass.gateway.link.mqtt.EmbeddedBroker;
import afterclass.gateway.link.mqtt.Refusal;
import afterclass.gateway.protocol.MessageProtocol;
import afterclass.gateway.protocol.Protocols;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.session.TerminalDirectory;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The registered terminals as guests of the embedded broker. */
final class TerminalGuests implements BrokerGuests {
  private static final Set<String> HEARD = Set.of("attendance/+/+/ack", "mqtt/face/+");

  private final TerminalDirectory directory;
  private final Protocols protocols;

  TerminalGuests(TerminalDirectory directory, Protocols protocols) {
    this.directory = directory;
    this.protocols = protocols;
  }

  @Override
  public Optional<BrokerGuest> guest(String user) {
    return directory.all().stream()
        .filter(terminal -> terminal.link() == Terminal.LinkKind.MQTT)
        .filter(terminal -> terminal.asStation().address().equals(user))
        .findFirst()
        .map(
            terminal ->
                new BrokerGuest(
                    user,
                    terminal.secret(),
                    topics(),
                    topics(),
                    HEARD,
                    EmbeddedBroker.MAX_MESSAGE));
  }

  @Override
  public BrokerGuest stranger(String user) {
    return new BrokerGuest(user, null, topics(), topics(), HEARD, EmbeddedBroker.MAX_MESSAGE);
  }

  private Set<String> topics() {
    Set<String> topics = new HashSet<>();
    Set<String> addresses = new HashSet<>();
    directory.all().forEach(terminal -> addresses.add(terminal.asStation().address()));
    for (MessageProtocol protocol : protocols.overMessages()) {
      topics.addAll(protocol.topicFilters(addresses));
    }
    return topics;
  }

  @Override
  public void refused(String user, String clientId, String from, Refusal why) {}
}
