package afterclass.gateway.session;

import afterclass.gateway.link.CallLink;
import afterclass.gateway.protocol.CallProtocol;
import afterclass.gateway.protocol.Protocols;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The sessions of the terminals that call, and the port they call. Thread-safe. */
final class CallSessions implements LinkSessions {
  private final SessionResources resources;
  private final CallLink port;
  private final CallRouter router;
  private final Map<Terminal, CallSession> sessions = new LinkedHashMap<>();
  private boolean started;

  CallSessions(
      SessionResources resources, CallLink port, Protocols protocols, Quarantine quarantine) {
    this.resources = resources;
    this.port = port;
    router = new CallRouter(protocols, quarantine, resources.time()::instant);
  }

  /** Begins the sessions of new terminals and ends those of terminals that are gone. */
  synchronized void fit(Map<TerminalState, CallProtocol> wanted, Instant now) {
    List<Terminal> terminals = wanted.keySet().stream().map(TerminalState::terminal).toList();
    List<Terminal> gone =
        sessions.keySet().stream().filter(terminal -> !terminals.contains(terminal)).toList();
    for (Terminal terminal : gone) {
      router.remove(terminal);
      CallSession session = sessions.remove(terminal);
      if (session != null) {
        CompletableFuture<Void> unused = session.end(now);
      }
    }
    wanted.forEach(
        (state, protocol) -> {
          if (!sessions.containsKey(state.terminal())) {
            open(state, protocol, now);
          }
        });
    if (!started) {
      started = true;
      port.start(router);
    }
  }

  private void open(TerminalState state, CallProtocol protocol, Instant now) {
    CallSession session =
        new CallSession(state, protocol.newConversation(state.terminal().asStation()), resources);
    sessions.put(state.terminal(), session);
    session.begin(now);
    router.add(session);
  }

  @Override
  public synchronized void tick(Instant now) {
    sessions.values().forEach(session -> session.tick(now));
  }

  @Override
  public List<LinkHealth> links() {
    return List.of(router.link().health(resources.now()));
  }

  /** Closes the port, then the sessions; a caller without an answer calls again. */
  @Override
  public synchronized void close(Instant now) {
    port.close();
    for (CallSession session : sessions.values()) {
      CompletableFuture<Void> unused = session.end(now);
    }
  }
}
