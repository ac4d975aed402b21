package afterclass.gateway.session;

import afterclass.gateway.link.MessageLink;
import afterclass.gateway.protocol.MessageProtocol;
import afterclass.gateway.protocol.Protocols;
import afterclass.gateway.protocol.Sender;
import afterclass.gateway.protocol.TopicMessage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Brings each message from the broker to the session of its sender. */
final class MessageRouter implements MessageLink.Listener {
  private final List<MessageProtocol> protocols;
  private final TerminalDirectory directory;
  private final Map<Terminal, MessageSession> sessions;
  private final Quarantine quarantine;
  private final Misplacements misplacements;
  private final Function<Terminal, TerminalLife> lives;
  private final InstantSource clock;
  private final LinkLog link;

  MessageRouter(
      Protocols protocols,
      TerminalDirectory directory,
      Map<Terminal, MessageSession> sessions,
      Quarantine quarantine,
      Misplacements misplacements,
      Function<Terminal, TerminalLife> lives,
      InstantSource clock,
      LinkLog link) {
    this.protocols = protocols.overMessages();
    this.directory = directory;
    this.sessions = Map.copyOf(sessions);
    this.quarantine = quarantine;
    this.misplacements = misplacements;
    this.lives = lives;
    this.clock = clock;
    this.link = link;
  }

  /** Everything that any protocol wants to hear. */
  List<String> topicFilters() {
    return protocols.stream()
        .map(MessageProtocol::topicFilters)
        .flatMap(Collection::stream)
        .toList();
  }

  @Override
  public void onUp() {
    link.up(clock.instant());
  }

  @Override
  public void onDown(String why) {
    Instant at = clock.instant();
    link.down(at, why);
    sessions.values().forEach(session -> session.linkDown(at, why));
  }

  @Override
  public void onDrained() {
    Instant at = clock.instant();
    sessions.values().forEach(session -> session.linkDrained(at));
  }

  @Override
  public void onMessage(MessageLink.Delivery delivery) {
    Instant at = clock.instant();
    TopicMessage message =
        new TopicMessage(delivery.topic(), delivery.payload(), delivery.length());
    for (MessageProtocol protocol : protocols) {
      Optional<Sender> sender = protocol.sender(message.topic());
      if (sender.isPresent()) {
        route(protocol, sender.get(), message, delivery, at);
        return;
      }
    }
    delivery.done(); // what a protocol subscribed to and does not know: nothing to keep
  }

  private void route(
      MessageProtocol protocol,
      Sender sender,
      TopicMessage message,
      MessageLink.Delivery delivery,
      Instant at) {
    Optional<Terminal> registered = directory.find(sender.site(), sender.terminal());
    if (registered.isEmpty()) {
      quarantine.take(sender, protocol, message, delivery, at);
      return;
    }
    Terminal terminal = registered.get();
    MessageSession session = sessions.get(terminal);
    if (session != null && terminal.protocol().equals(protocol.name())) {
      session.message(message, delivery, at);
    } else {
      misplacements.take(lives.apply(terminal), protocol.name(), message, delivery, at);
    }
  }
}
