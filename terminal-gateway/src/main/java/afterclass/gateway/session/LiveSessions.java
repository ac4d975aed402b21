package afterclass.gateway.session;

import afterclass.gateway.link.CallLink;
import afterclass.gateway.link.LinkThread;
import afterclass.gateway.link.MessageLink;
import afterclass.gateway.protocol.CallProtocol;
import afterclass.gateway.protocol.MessageProtocol;
import afterclass.gateway.protocol.Protocols;
import afterclass.gateway.protocol.StreamProtocol;
import afterclass.gateway.protocol.TerminalProtocol;
import afterclass.gateway.time.ServiceClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
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
  private final OutageLog outages;
  private final ServiceClock time;

  private final LinkThread timer = new LinkThread("session timer");

  /**
   * The thread that wakes the sessions of lines; separate from the timer, which may wait for a line
   * being closed.
   */
  private final LinkThread wakes = new LinkThread("line wake-ups");

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, Threads::make);

  /**
   * The thread that writes the outage log; separate from the others, so that no punch waits for it.
   */
  private final ExecutorService outageWriter =
      Executors.newSingleThreadExecutor(task -> Threads.named("outage log", task));

  private final Intake intake;
  private final Quarantine quarantine;
  private final WrongProtocolMessages misplacements;
  private final LineSessions lines;
  private final @Nullable BrokerSessions overBroker;
  private final @Nullable CallSessions calls;
  private final List<LinkSessions> links;
  private volatile Map<Terminal, TerminalState> lives = Map.of();

  /** The terminals that the sessions were last adapted to. */
  private volatile List<Terminal> settled = List.of();

  private final AtomicBoolean started = new AtomicBoolean();
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * Creates sessions that do not listen yet.
   *
   * @param directory the registered terminals
   * @param protocols the protocols that they may use
   * @param stores the stores of what they send
   * @param time the time of arrivals
   * @param supplies what sessions on lines need
   * @param broker the connection to the broker, or {@code null} if there is none
   * @param port the port that terminals call, or {@code null} if there is none
   * @throws IllegalArgumentException if a terminal needs a broker or protocol that is missing
   */
  public LiveSessions(
      TerminalDirectory directory,
      Protocols protocols,
      SessionStores stores,
      ServiceClock time,
      LineServices supplies,
      @Nullable MessageLink broker,
      @Nullable CallLink port) {
    this.directory = directory;
    this.protocols = protocols;
    this.time = time;
    outages = stores.outages();
    intake = new Intake(stores.journal(), timer, stores.room());
    quarantine = new Quarantine(intake, directory);
    misplacements = new WrongProtocolMessages(intake);
    SessionResources resources =
        new SessionResources(threads, wakes, intake, stores.journal(), time);
    lines = new LineSessions(resources, supplies);
    calls = port == null ? null : new CallSessions(resources, port, protocols, quarantine);
    overBroker =
        broker == null
            ? null
            : new BrokerSessions(
                resources,
                broker,
                protocols,
                directory,
                quarantine,
                misplacements,
                terminal -> lives.get(terminal));
    links =
        Stream.<@Nullable LinkSessions>of(lines, overBroker, calls)
            .flatMap(Stream::ofNullable)
            .toList();
    lives = known(directory.all());
  }

  /** Returns the protocol of a terminal. */
  private TerminalProtocol speaks(Terminal terminal) {
    TerminalProtocol protocol =
        protocols
            .find(terminal.protocol())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "terminal %s speaks %s, expected one of %s"
                            .formatted(terminal.id(), terminal.protocol(), protocols.names())));
    if (overBroker == null && protocol instanceof MessageProtocol) {
      throw new IllegalArgumentException(
          "terminal " + terminal.id() + " needs a broker, and attendance.mqtt has none");
    }
    return protocol;
  }

  private Map<Terminal, TerminalState> known(List<Terminal> terminals) {
    Map<Terminal, TerminalState> before = lives;
    Map<Terminal, TerminalState> after = new LinkedHashMap<>();
    for (Terminal terminal : terminals) {
      TerminalState life = before.get(terminal);
      after.put(
          terminal,
          life == null
              ? new TerminalState(
                  terminal, PresenceEvidence.of(speaks(terminal)), outages, time, outageWriter)
              : life);
    }
    return Collections.unmodifiableMap(after);
  }

  @Override
  public void start() {
    if (!started.compareAndSet(false, true)) {
      return;
    }
    Instant now = time.instant();
    Map<Terminal, TerminalState> all = lives;
    outages.onlyOf(all.keySet(), now);
    all.values().forEach(life -> life.begin(now, "the service was not running"));
    fit(all, now);
    settled = List.copyOf(all.keySet());
    timer.every(TICK, this::tick);
    LOG.info("listening to {} terminals", all.size());
  }

  /**
   * Adapts the sessions to terminals that were registered, changed or retired meanwhile. If that
   * fails before its end, as on an unusable store, it is repeated a second later.
   */
  private void follow(Instant now) {
    List<Terminal> wanted = directory.all();
    if (settled.equals(wanted)) {
      return;
    }
    Map<Terminal, TerminalState> before = lives;
    Map<Terminal, TerminalState> after = known(wanted);
    lines.part(onLines(after), now);
    before.forEach(
        (terminal, life) -> {
          if (!after.containsKey(terminal)) {
            life.over();
          }
        });
    outages.onlyOf(after.keySet(), now);
    after.forEach(
        (terminal, life) -> {
          if (!before.containsKey(terminal)) {
            life.begin(now, "it was registered or changed, and not heard since");
          }
        });
    // Only now, because a terminal whose session has not begun has no time up to which its records
    // are complete, and no day is judged without that time.
    lives = after;
    fit(after, now);
    settled = wanted;
    LOG.info("listening to {} terminals now, before to {}", after.size(), before.size());
  }

  private List<LineSessions.OnLine> onLines(Map<Terminal, TerminalState> all) {
    return all.values().stream()
        .map(life -> new LineSessions.OnLine(life, speaks(life.terminal())))
        .filter(LineSessions.OnLine::hasLine)
        .toList();
  }

  private void fit(Map<Terminal, TerminalState> all, Instant now) {
    Map<TerminalState, MessageProtocol> messages = new LinkedHashMap<>();
    Map<TerminalState, CallProtocol> callers = new LinkedHashMap<>();
    for (TerminalState life : all.values()) {
      TerminalProtocol protocol = speaks(life.terminal());
      if (protocol instanceof MessageProtocol message) {
        messages.put(life, message);
      } else if (protocol instanceof CallProtocol call) {
        callers.put(life, call);
      }
    }
    lines.fit(onLines(all));
    if (overBroker != null) {
      overBroker.fit(messages, now);
    }
    if (calls != null) {
      calls.fit(callers, now);
    }
  }

  private void tick() {
    Instant now = time.instant();
    follow(now);
    links.forEach(each -> each.tick(now));
    quarantine.tick(now);
    misplacements.tick(now);
  }

  @Override
  public List<TerminalStatus> statuses() {
    Instant now = time.instant();
    return lives.values().stream().map(life -> life.status(now)).toList();
  }

  @Override
  public Optional<Instant> knownUpTo(String site, Instant now) {
    if (!started.get()) {
      return Optional.empty();
    }
    return lives.values().stream()
        .filter(life -> life.terminal().site().equals(site))
        .map(life -> life.knownUpTo(now).orElse(Instant.EPOCH))
        .min(Comparator.naturalOrder());
  }

  @Override
  public List<Terminal> awaited() {
    return started.get()
        ? lives.values().stream()
            .filter(TerminalState::awaited)
            .map(TerminalState::terminal)
            .toList()
        : List.of();
  }

  @Override
  public List<ClockReading> clocksSince(long number) {
    return lives.values().stream().flatMap(life -> life.clockSaid(number).stream()).toList();
  }

  @Override
  public List<Terminal> withoutMemory() {
    return lives.keySet().stream()
        .filter(terminal -> speaks(terminal) instanceof StreamProtocol)
        .toList();
  }

  @Override
  public List<UnknownTerminal> unknown() {
    return quarantine.list();
  }

  @Override
  public List<LinkHealth> links() {
    return started.get()
        ? links.stream().flatMap(each -> each.links().stream()).toList()
        : List.of();
  }

  /** Returns how often storing a record failed since the start; failed ones are tried again. */
  public long storingFailures() {
    return intake.failures();
  }

  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    Instant now = time.instant();
    links.forEach(each -> each.close(now));
    quarantine.end(now);
    misplacements.end(now);
    timer.close();
    wakes.close();
    Threads.end(threads);
    Threads.end(outageWriter);
  }
}
