package afterclass.gateway.session;

import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.link.CallLink;
import afterclass.gateway.link.LinkThread;
import afterclass.gateway.protocol.CallProtocol;
import afterclass.gateway.protocol.Protocols;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** The terminals that call, and the port they call. Safe for use by many threads. */
final class CallSessions {
  private final Executor threads;
  private final LinkThread timer;
  private final Intake intake;
  private final PunchJournal journal;
  private final CallLink port;
  private final InstantSource clock;
  private final CallRouter router;
  private final Map<Terminal, CallSession> sessions = new LinkedHashMap<>();
  private boolean started;

  CallSessions(
      Executor threads,
      LinkThread timer,
      Intake intake,
      PunchJournal journal,
      CallLink port,
      Protocols protocols,
      Quarantine quarantine,
      InstantSource clock) {
    this.threads = threads;
    this.timer = timer;
    this.intake = intake;
    this.journal = journal;
    this.port = port;
    this.clock = clock;
    router = new CallRouter(protocols, quarantine, clock);
  }

  /** Answers to what is new, knows no more what is gone. */
  synchronized void fit(Map<TerminalLife, CallProtocol> wanted, Instant now) {
    List<Terminal> terminals = wanted.keySet().stream().map(TerminalLife::terminal).toList();
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
        (life, protocol) -> {
          if (!sessions.containsKey(life.terminal())) {
            open(life, protocol, now);
          }
        });
    if (!started) {
      started = true;
      port.start(router);
    }
  }

  private void open(TerminalLife life, CallProtocol protocol, Instant now) {
    CallSession session =
        new CallSession(
            life,
            protocol.newConversation(life.terminal().asStation()),
            new Mailbox(threads),
            timer,
            intake,
            journal,
            clock);
    sessions.put(life.terminal(), session);
    session.begin(session.outageSinceOr(now));
    router.add(session);
  }

  synchronized void tick(Instant now) {
    sessions.values().forEach(session -> session.tick(now));
  }

  List<LinkHealth> links() {
    return List.of(router.link().health(clock.instant()));
  }

  /** Closes the port first: who called and was not answered calls again. */
  synchronized void close(Instant now) {
    port.close();
    for (CallSession session : sessions.values()) {
      CompletableFuture<Void> unused = session.end(now);
    }
  }
}
