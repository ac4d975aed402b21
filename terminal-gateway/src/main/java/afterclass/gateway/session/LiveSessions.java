package afterclass.gateway.session;

import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.link.ByteLink;
import afterclass.gateway.link.LinkThread;
import afterclass.gateway.link.MessageLink;
import afterclass.gateway.protocol.MessageProtocol;
import afterclass.gateway.protocol.Protocols;
import afterclass.gateway.protocol.StreamProtocol;
import afterclass.gateway.protocol.TerminalProtocol;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sessions of all registered terminals over their links. */
public final class LiveSessions implements TerminalSessions {
  private static final Logger LOG = LoggerFactory.getLogger(LiveSessions.class);
  private static final Duration TICK = Duration.ofSeconds(1);
  private static final int THREADS = 4;

  private final TerminalDirectory directory;
  private final Protocols protocols;
  private final PunchJournal journal;
  private final OutageLog outages;
  private final InstantSource clock;
  private final ByteLink.Maker lines;
  private final @Nullable MessageLink broker;

  private final LinkThread timer = new LinkThread("session timer");
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, Threads::make);
  private final Intake intake;
  private final Quarantine quarantine;
  private final Misplacements misplacements;
  private final Map<Terminal, TerminalLife> lives = new LinkedHashMap<>();
  private final List<TerminalSession> sessions = new ArrayList<>();
  private final Map<ByteLink, StreamSession> openLines = new LinkedHashMap<>();
  private final Map<Terminal, MessageSession> overBroker = new LinkedHashMap<>();
  private final List<LinkLog> links = new ArrayList<>();
  private final AtomicBoolean started = new AtomicBoolean();
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * Sessions that do not listen yet.
   *
   * @param directory the registered terminals
   * @param protocols the protocols that they may speak
   * @param journal where what they say is kept
   * @param outages where their outages are kept
   * @param clock the time of arrivals
   * @param lines makes serial lines
   * @param broker the connection to the broker, or {@code null} if there is none
   * @throws IllegalArgumentException if a terminal needs a broker or protocol that is not there
   */
  public LiveSessions(
      TerminalDirectory directory,
      Protocols protocols,
      PunchJournal journal,
      OutageLog outages,
      InstantSource clock,
      ByteLink.Maker lines,
      @Nullable MessageLink broker) {
    this.directory = directory;
    this.protocols = protocols;
    this.journal = journal;
    this.outages = outages;
    this.clock = clock;
    this.lines = lines;
    this.broker = broker;
    intake = new Intake(journal, timer);
    quarantine = new Quarantine(intake);
    misplacements = new Misplacements(intake);
    directory.all().forEach(this::register);
  }

  private void register(Terminal terminal) {
    TerminalLife life = new TerminalLife(terminal, outages);
    lives.put(terminal, life);
    TerminalProtocol protocol =
        protocols
            .find(terminal.protocol())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "terminal %s speaks %s, expected one of %s"
                            .formatted(terminal.id(), terminal.protocol(), protocols.names())));
    sessions.add(
        protocol.fold(stream -> overLine(life, stream), message -> overBroker(life, message)));
  }

  private TerminalSession overLine(TerminalLife life, StreamProtocol protocol) {
    Terminal terminal = life.terminal();
    LinkLog log = new LinkLog("serial:" + terminal.id(), clock.instant());
    links.add(log);
    StreamSession session =
        new StreamSession(life, protocol, new Mailbox(threads), intake, clock, log);
    openLines.put(lines.make(terminal.address(), terminal.baud()), session);
    return session;
  }

  private TerminalSession overBroker(TerminalLife life, MessageProtocol protocol) {
    MessageLink link = broker;
    if (link == null) {
      throw new IllegalArgumentException(
          "terminal " + life.terminal().id() + " needs a broker, and attendance.mqtt has none");
    }
    MessageSession session = new MessageSession(life, protocol, new Mailbox(threads), intake, link);
    overBroker.put(life.terminal(), session);
    return session;
  }

  @Override
  public void start() {
    if (!started.compareAndSet(false, true)) {
      return;
    }
    Instant now = clock.instant();
    lives.values().forEach(life -> life.begin(now));
    JournalTail.read(
        journal,
        stored ->
            directory
                .find(stored.record().site(), stored.record().terminal())
                .map(overBroker::get)
                .ifPresent(session -> session.remember(stored.record().recordNo())));
    overBroker.values().forEach(MessageSession::begin);
    openLines.forEach(ByteLink::start);
    MessageLink link = broker;
    if (link != null) {
      LinkLog log = new LinkLog("mqtt", now);
      synchronized (links) {
        links.add(log);
      }
      MessageRouter router =
          new MessageRouter(
              protocols,
              directory,
              overBroker,
              quarantine,
              misplacements,
              terminal -> Objects.requireNonNull(lives.get(terminal)),
              clock,
              log);
      link.start(router.topicFilters(), router);
    }
    timer.every(TICK, this::tick);
    LOG.info("listening to {} terminals", lives.size());
  }

  private void tick() {
    Instant now = clock.instant();
    sessions.forEach(session -> session.tick(now));
    quarantine.tick(now);
    misplacements.tick(now);
  }

  @Override
  public List<TerminalStatus> statuses() {
    return lives.values().stream().map(TerminalLife::status).toList();
  }

  @Override
  public List<UnknownTerminal> unknown() {
    return quarantine.list();
  }

  @Override
  public List<LinkHealth> links() {
    synchronized (links) {
      return links.stream().map(LinkLog::health).toList();
    }
  }

  /** How many times a record could not be stored at once since the start; each is tried again. */
  public long storingFailures() {
    return intake.failures();
  }

  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    MessageLink link = broker;
    if (link != null) {
      link.close();
    }
    openLines.keySet().forEach(ByteLink::close);
    Instant now = clock.instant();
    sessions.forEach(session -> session.end(now));
    quarantine.end(now);
    misplacements.end(now);
    timer.close();
    Threads.end(threads);
  }
}
