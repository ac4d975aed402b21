package afterclass.gateway.session;

import afterclass.gateway.link.CallLink;
import afterclass.gateway.link.LinkThread;
import afterclass.gateway.link.MessageLink;
import afterclass.gateway.protocol.CallProtocol;
import afterclass.gateway.protocol.MessageProtocol;
import afterclass.gateway.protocol.Protocols;
import afterclass.gateway.protocol.TerminalProtocol;
import afterclass.gateway.time.ServiceClock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
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
  private final OutageLog outages;
  private final ServiceClock time;

  private final LinkThread timer = new LinkThread("session timer");

  /**
   * The thread that wakes the sessions of lines; separate from the timer, which may wait for a line
   * being closed.
   */
  private final LinkThread wakes = new LinkThread("line wake-ups");

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, Threads::make);

  private final Intake intake;
  private final Quarantine quarantine;
  private final WrongProtocolMessages wrongProtocol;
  private final LineSessions lines;
  private final @Nullable BrokerSessions overBroker;
  private final @Nullable CallSessions calls;
  private final List<LinkSessions> links;
  private final TerminalStates states;

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
   * @param services what sessions on lines need
   * @param broker the connection to the broker, or {@code null} if there is none
   * @param port the port that terminals call, or {@code null} if there is none
   * @throws IllegalArgumentException if a terminal needs a broker or protocol that is missing
   */
  public LiveSessions(
      TerminalDirectory directory,
      Protocols protocols,
      SessionStores stores,
      ServiceClock time,
      LineServices services,
      @Nullable MessageLink broker,
      @Nullable CallLink port) {
    this.directory = directory;
    this.time = time;
    outages = stores.outages();
    states = new TerminalStates(protocols, broker != null, outages, time);
    intake = new Intake(stores.journal(), timer, stores.room());
    quarantine = new Quarantine(intake, directory);
    wrongProtocol = new WrongProtocolMessages(intake);
    SessionResources resources =
        new SessionResources(threads, wakes, intake, stores.journal(), time);
    lines = new LineSessions(resources, services);
    calls = port == null ? null : new CallSessions(resources, port, protocols, quarantine);
    overBroker =
        broker == null
            ? null
            : new BrokerSessions(
                resources, broker, protocols, directory, quarantine, wrongProtocol, states::of);
    links =
        Stream.<@Nullable LinkSessions>of(lines, overBroker, calls)
            .flatMap(Stream::ofNullable)
            .toList();
    states.replace(states.ofAll(directory.all()));
  }

  @Override
  public void start() {
    if (!started.compareAndSet(false, true)) {
      return;
    }
    Instant now = time.instant();
    Map<Terminal, TerminalState> all = states.all();
    outages.onlyOf(all.keySet(), now);
    all.forEach(
        (terminal, state) ->
            state.begin(now, unheard(terminal, now), "the service was not running"));
    fit(all, now);
    settled = List.copyOf(all.keySet());
    timer.every(TICK, this::tick);
    LOG.info("listening to {} terminals", all.size());
  }

  @Override
  public void adapt(Duration most) {
    if (!started.get() || closed.get()) {
      return;
    }
    CountDownLatch done = new CountDownLatch(1);
    timer.run(
        () -> {
          try {
            follow(time.instant());
          } finally {
            done.countDown();
          }
        });
    try {
      if (!done.await(most.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("the sessions were not adapted within {}", most);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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
    Map<Terminal, TerminalState> before = states.all();
    Map<Terminal, TerminalState> after = states.ofAll(wanted);
    lines.part(onLines(after), now);
    before.forEach(
        (terminal, state) -> {
          if (!after.containsKey(terminal)) {
            state.over();
          }
        });
    outages.onlyOf(after.keySet(), now);
    after.forEach(
        (terminal, state) -> {
          if (!before.containsKey(terminal)) {
            String why =
                byFile(terminal)
                    ? "its records come in files, and none was imported since"
                    : "it was registered or changed, and not heard since";
            state.begin(now, unheard(terminal, now), why);
          }
        });
    // Only now, because a terminal whose session has not begun has no time up to which its records
    // are complete, and no day is judged without that time.
    states.replace(after);
    fit(after, now);
    settled = wanted;
    LOG.info("listening to {} terminals now, before to {}", after.size(), before.size());
  }

  /**
   * Returns since when a terminal may have records if none of them ever came: one whose records
   * come in files has them from its first date, before anybody registered it.
   */
  private Instant unheard(Terminal terminal, Instant now) {
    if (!byFile(terminal)) {
      return now;
    }
    Instant hung = directory.hungSince(terminal.site(), terminal.id(), now);
    return hung.isAfter(Instant.EPOCH) && hung.isBefore(now) ? hung : now;
  }

  private static boolean byFile(Terminal terminal) {
    return terminal.link() == Terminal.LinkKind.FILE;
  }

  private List<LineSessions.OnLine> onLines(Map<Terminal, TerminalState> all) {
    return all.values().stream()
        .map(state -> new LineSessions.OnLine(state, states.protocolOf(state.terminal())))
        .filter(LineSessions.OnLine::hasLine)
        .toList();
  }

  private void fit(Map<Terminal, TerminalState> all, Instant now) {
    Map<TerminalState, MessageProtocol> messages = new LinkedHashMap<>();
    Map<TerminalState, CallProtocol> calling = new LinkedHashMap<>();
    for (TerminalState state : all.values()) {
      TerminalProtocol protocol = states.protocolOf(state.terminal());
      if (protocol instanceof MessageProtocol message) {
        messages.put(state, message);
      } else if (protocol instanceof CallProtocol call) {
        calling.put(state, call);
      }
    }
    lines.fit(onLines(all));
    if (overBroker != null) {
      overBroker.fit(messages, now);
    }
    if (calls != null) {
      calls.fit(calling, now);
    }
  }

  private void tick() {
    Instant now = time.instant();
    follow(now);
    states.all().values().forEach(TerminalState::follow);
    links.forEach(each -> each.tick(now));
    quarantine.tick(now);
    wrongProtocol.tick(now);
  }

  @Override
  public List<TerminalStatus> statuses() {
    Instant now = time.instant();
    return states.all().values().stream().map(state -> state.status(now)).toList();
  }

  @Override
  public Optional<Instant> knownUpTo(String site, Instant now) {
    return started.get() ? states.knownUpTo(site, now) : Optional.empty();
  }

  @Override
  public List<Terminal> awaited() {
    return started.get() ? states.awaited() : List.of();
  }

  @Override
  public List<ClockReading> clocksSince(long number) {
    return states.all().values().stream()
        .flatMap(state -> state.clockSaid(number).stream())
        .toList();
  }

  @Override
  public List<Terminal> withoutMemory() {
    return states.withoutMemory();
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
    wrongProtocol.end(now);
    timer.close();
    wakes.close();
    Threads.end(threads);
    states.close();
  }
}
