package afterclass.gateway.session;

import afterclass.gateway.link.MessageLink;
import afterclass.gateway.link.TopicFilters;
import afterclass.gateway.protocol.Confidential;
import afterclass.gateway.protocol.MessageProtocol;
import afterclass.gateway.protocol.Protocols;
import afterclass.gateway.protocol.Sender;
import afterclass.gateway.protocol.Station;
import afterclass.gateway.protocol.TopicMessage;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The router of messages from the broker to the sessions of their senders; messages of unregistered
 * senders go to the quarantine.
 */
final class MessageRouter {
  private final List<MessageProtocol> protocols;
  private final TerminalDirectory directory;
  private final Supplier<Map<Terminal, MessageSession>> sessions;
  private final Quarantine quarantine;
  private final WrongProtocolMessages wrongProtocol;
  private final Function<Terminal, @Nullable TerminalState> states;

  MessageRouter(
      Protocols protocols,
      TerminalDirectory directory,
      Supplier<Map<Terminal, MessageSession>> sessions,
      Quarantine quarantine,
      WrongProtocolMessages wrongProtocol,
      Function<Terminal, @Nullable TerminalState> states) {
    this.protocols = protocols.overMessages();
    this.directory = directory;
    this.sessions = sessions;
    this.quarantine = quarantine;
    this.wrongProtocol = wrongProtocol;
    this.states = states;
  }

  /** Returns the topic filters of all protocols. */
  List<String> topicFilters() {
    return TopicFilters.reduced(
        protocols.stream()
            .map(protocol -> protocol.topicFilters(directory.sites(), addresses(protocol)))
            .flatMap(Collection::stream)
            .toList());
  }

  private Set<String> addresses(MessageProtocol protocol) {
    return directory.all().stream()
        .filter(terminal -> terminal.protocol().equals(protocol.name()))
        .map(Terminal::asStation)
        .map(Station::address)
        .collect(Collectors.toSet());
  }

  /**
   * Returns the part of a payload that may be processed, as {@link MessageLink.Listener#strip}
   * does.
   */
  byte[] strip(String topic, byte[] payload) {
    byte[] left = payload;
    for (MessageProtocol protocol : protocols) {
      left = protocol.strip(topic, left);
    }
    return Confidential.without(left);
  }

  /** Hands a message to the session of its sender. */
  void route(MessageLink.Delivery delivery, Instant at) {
    TopicMessage message =
        new TopicMessage(delivery.topic(), delivery.payload(), delivery.length());
    @Nullable Runnable stranger = null;
    for (MessageProtocol protocol : protocols) {
      for (Sender sender : protocol.senders(message)) {
        Optional<Terminal> registered = registered(protocol, sender);
        if (registered.isPresent()) {
          route(registered.get(), protocol, message, delivery, at);
          return;
        }
        if (stranger == null && hears(protocol, message)) {
          stranger = () -> quarantine.take(sender, protocol, message, delivery, at);
        }
      }
    }
    if (besides(message, delivery, at)) {
      return;
    }
    if (stranger == null) {
      delivery.done(); // no registered sender, and no protocol that subscribed to it
    } else {
      stranger.run();
    }
  }

  /** Tells whether a message's topic matches one of a protocol's subscriptions. */
  private boolean hears(MessageProtocol protocol, TopicMessage message) {
    return protocol.topicFilters(directory.sites(), addresses(protocol)).stream()
        .anyMatch(filter -> TopicFilters.covers(filter, message.topic()));
  }

  /**
   * Routes a message that no protocol knows to the terminal whose topic is a prefix of its topic;
   * returns false if there is none.
   */
  private boolean besides(TopicMessage message, MessageLink.Delivery delivery, Instant at) {
    for (MessageProtocol protocol : protocols) {
      for (Sender sender : protocol.besides(message)) {
        Optional<Terminal> registered = registered(protocol, sender);
        if (registered.isPresent()) {
          route(registered.get(), protocol, message, delivery, at);
          return true;
        }
      }
    }
    return false;
  }

  private Optional<Terminal> registered(MessageProtocol protocol, Sender sender) {
    String site = sender.site();
    return site == null
        ? directory.at(protocol.name(), sender.terminal())
        : directory.find(site, sender.terminal());
  }

  private void route(
      Terminal terminal,
      MessageProtocol protocol,
      TopicMessage message,
      MessageLink.Delivery delivery,
      Instant at) {
    MessageSession session = sessions.get().get(terminal);
    if (session != null && terminal.protocol().equals(protocol.name())) {
      session.message(message, delivery, at);
    } else {
      TerminalState state = states.apply(terminal);
      if (state == null) {
        // Registered a moment ago, without a session yet: the broker or the terminal repeats it.
        delivery.done();
      } else {
        wrongProtocol.take(state, protocol.name(), message, delivery, at);
      }
    }
  }
}
