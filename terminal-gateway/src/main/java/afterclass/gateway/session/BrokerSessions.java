package afterclass.gateway.session;

import afterclass.gateway.journal.NumberedRecord;
import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.link.MessageLink;
import afterclass.gateway.protocol.MessageProtocol;
import afterclass.gateway.protocol.Protocols;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The terminals behind the broker. Whoever is registered while the link stands is asked for its
 * retained status again, by subscribing anew. Safe for use by many threads.
 */
final class BrokerSessions {
  /** How far back the journal is read at the start: days of a district, a year of a school. */
  private static final int REMEMBERED = 50_000;

  private final Executor threads;
  private final Intake intake;
  private final PunchJournal journal;
  private final MessageLink link;
  private final LinkLog log;
  private final MessageRouter router;
  private final InstantSource clock;
  private volatile Map<Terminal, MessageSession> sessions = Map.of();
  private boolean started;

  BrokerSessions(
      Executor threads,
      Intake intake,
      PunchJournal journal,
      MessageLink link,
      Protocols protocols,
      TerminalDirectory directory,
      Quarantine quarantine,
      Misplacements misplacements,
      Function<Terminal, @Nullable TerminalLife> lives,
      InstantSource clock) {
    this.threads = threads;
    this.intake = intake;
    this.journal = journal;
    this.link = link;
    this.clock = clock;
    log = new LinkLog("mqtt", clock.instant());
    router =
        new MessageRouter(
            protocols, directory, () -> sessions, quarantine, misplacements, lives, clock, log);
  }

  /** Listens to what is new, forgets what is gone. */
  synchronized void fit(Map<TerminalLife, MessageProtocol> wanted, Instant now) {
    Map<Terminal, MessageSession> before = sessions;
    Map<Terminal, MessageSession> after = new LinkedHashMap<>();
    Map<Terminal, MessageSession> fresh = new LinkedHashMap<>();
    wanted.forEach(
        (life, protocol) -> {
          MessageSession known = before.get(life.terminal());
          MessageSession session =
              known == null
                  ? new MessageSession(life, protocol, new Mailbox(threads), intake, link)
                  : known;
          after.put(life.terminal(), session);
          if (known == null) {
            fresh.put(life.terminal(), session);
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
      link.start(router.topicFilters(), router);
    } else if (!fresh.isEmpty()) {
      router.joined(fresh.values());
      link.listenTo(router.topicFilters());
    }
  }

  /** What the journal holds of them from an earlier time. */
  private void remember(Map<Terminal, MessageSession> fresh) {
    if (fresh.isEmpty()) {
      return;
    }
    Map<String, MessageSession> byName =
        fresh.entrySet().stream()
            .collect(
                Collectors.toMap(
                    e -> e.getKey().site() + "/" + e.getKey().id(), Map.Entry::getValue));
    long newest = Math.max(0, journal.lastPosition() - REMEMBERED);
    for (NumberedRecord said : journal.numbersAfter(newest)) {
      MessageSession session = byName.get(said.site() + "/" + said.terminal());
      if (session != null) {
        session.remember(said.recordNo());
      }
    }
    fresh.values().forEach(MessageSession::begin);
  }

  void tick(Instant now) {
    sessions.values().forEach(session -> session.tick(now));
  }

  List<LinkHealth> links() {
    return List.of(log.health(clock.instant()));
  }

  /** Closes the link first: what it still held back will be repeated. */
  void close(Instant now) {
    link.close();
    for (MessageSession session : sessions.values()) {
      CompletableFuture<Void> unused = session.end(now);
    }
  }
}
