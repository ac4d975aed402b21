package afterclass.gateway.session;

import afterclass.gateway.journal.NumberedRecord;
import afterclass.gateway.link.MessageLink;
import afterclass.gateway.protocol.MessageProtocol;
import afterclass.gateway.protocol.Protocols;
import afterclass.gateway.terminal.TerminalId;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of the terminals behind the broker. When a terminal is registered while the link is
 * up, the gateway subscribes again to receive its retained status. Thread-safe.
 */
final class BrokerSessions implements LinkSessions, MessageLink.Listener {
  /** The number of records read at the start: days of a district, a year of a school. */
  private static final int REMEMBERED = 50_000;

  private final SessionResources resources;
  private final MessageLink link;
  private final LinkLog log;
  private final MessageRouter router;
  private volatile Map<Terminal, MessageSession> sessions = Map.of();
  private volatile boolean drained;
  private boolean started;

  BrokerSessions(
      SessionResources resources,
      MessageLink link,
      Protocols protocols,
      TerminalDirectory directory,
      Quarantine quarantine,
      WrongProtocolMessages wrongProtocol,
      Function<Terminal, @Nullable TerminalState> states) {
    this.resources = resources;
    this.link = link;
    log = new LinkLog("mqtt", resources.now());
    router =
        new MessageRouter(protocols, directory, () -> sessions, quarantine, wrongProtocol, states);
  }

  /** Begins the sessions of new terminals and ends those of terminals that are gone. */
  synchronized void fit(Map<TerminalState, MessageProtocol> wanted, Instant now) {
    Map<Terminal, MessageSession> before = sessions;
    Map<Terminal, MessageSession> after = new LinkedHashMap<>();
    Map<Terminal, MessageSession> fresh = new LinkedHashMap<>();
    wanted.forEach(
        (state, protocol) -> {
          MessageSession known = before.get(state.terminal());
          MessageSession session =
              known == null ? new MessageSession(state, protocol, resources, link) : known;
          after.put(state.terminal(), session);
          if (known == null) {
            fresh.put(state.terminal(), session);
          }
        });
    remember(fresh);
    sessions = after;
    before.forEach(
        (terminal, session) -> {
          if (!after.containsKey(terminal)) {
            CompletableFuture<Void> unused = session.end(now);
          }
        });
    if (!started) {
      started = true;
      link.start(router.topicFilters(), this);
    } else if (!fresh.isEmpty()) {
      if (drained) {
        Instant at = resources.now();
        fresh.values().forEach(session -> session.linkDrained(at));
      }
      link.listenTo(router.topicFilters());
    }
  }

  /** Gives new sessions the record numbers that the journal holds from an earlier run. */
  private void remember(Map<Terminal, MessageSession> fresh) {
    if (fresh.isEmpty()) {
      return;
    }
    Map<TerminalId, MessageSession> byName = new HashMap<>();
    fresh.forEach((terminal, session) -> byName.put(terminal.name(), session));
    long newest = Math.max(0, resources.journal().lastPosition() - REMEMBERED);
    for (NumberedRecord said : resources.journal().numbersAfter(newest)) {
      MessageSession session = byName.get(new TerminalId(said.site(), said.terminal()));
      if (session != null) {
        session.remember(said.recordNo());
      }
    }
    fresh.values().forEach(MessageSession::begin);
  }

  @Override
  public byte[] strip(String topic, byte[] payload) {
    return router.strip(topic, payload);
  }

  @Override
  public void onUp() {
    log.up(resources.now());
  }

  @Override
  public void onDown(String why) {
    Instant at = resources.now();
    drained = false;
    log.down(at, why);
    sessions.values().forEach(session -> session.linkDown(at, why));
  }

  @Override
  public void onDuplicateClient(String why) {
    log.doubt(resources.now(), why);
  }

  @Override
  public void onDrained() {
    Instant at = resources.now();
    drained = true;
    sessions.values().forEach(session -> session.linkDrained(at));
  }

  @Override
  public void onMessage(MessageLink.Delivery delivery) {
    router.route(delivery, resources.now());
  }

  @Override
  public void tick(Instant now) {
    sessions.values().forEach(session -> session.tick(now));
  }

  @Override
  public List<LinkHealth> links() {
    return List.of(log.health(resources.now()));
  }

  /** Closes the link, then the sessions: the broker repeats what was not acknowledged. */
  @Override
  public void close(Instant now) {
    link.close();
    for (MessageSession session : sessions.values()) {
      CompletableFuture<Void> unused = session.end(now);
    }
  }
}
