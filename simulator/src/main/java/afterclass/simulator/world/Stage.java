package afterclass.simulator.world;

import afterclass.gateway.days.DayKeeper;
import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.journal.StoredRecord;
import afterclass.gateway.link.http.HttpCallLink;
import afterclass.gateway.session.OutageLog;
import afterclass.gateway.session.TerminalOutage;
import afterclass.gateway.session.TerminalSessions;
import afterclass.gateway.session.TerminalStatus;
import afterclass.gateway.wiring.EmbeddedGateway;
import afterclass.simulator.api.GatewayApi;
import afterclass.simulator.kinds.Place;
import afterclass.simulator.kinds.VirtualTerminal;
import afterclass.simulator.kinds.Ways;
import afterclass.simulator.scenario.Scenario.TerminalSpec;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The service with everything embedded, and the virtual terminals around it. It goes by the
 * simulated clock; the terminals' own patience is real time.
 */
public final class Stage implements AutoCloseable {

  /** Site that everything stands at. */
  public static final String SITE = "school";

  /** Longest wait for anything that takes real time. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** How often a terminal that is waited for says that it is there. */
  private static final Duration ALIVE_EVERY = Duration.ofMillis(100);

  private final SimulatedClock clock;
  private final EmbeddedGateway gateway;
  private final GatewayApi api;
  private final Map<String, VirtualTerminal> terminals;
  private final Set<String> cut = new HashSet<>();

  private Stage(
      SimulatedClock clock, EmbeddedGateway gateway, Map<String, VirtualTerminal> terminals) {
    this.clock = clock;
    this.gateway = gateway;
    this.api = new GatewayApi(gateway.uri());
    this.terminals = terminals;
  }

  /**
   * Starts the service and switches every terminal on.
   *
   * @param specs which terminals; some need virtual lines
   * @param clock the time by which the service goes
   * @param directory for the store and the lines; must exist
   * @param webPort port of the pages, 0 for a free one
   * @throws IOException if a line cannot be made
   * @throws IllegalStateException if a terminal does not come up in time
   */
  public static Stage open(
      List<TerminalSpec> specs, SimulatedClock clock, Path directory, int webPort)
      throws IOException, InterruptedException {
    int brokerPort = freePort();
    Map<String, Object> settings = new HashMap<>();
    settings.put("micronaut.server.port", webPort == 0 ? -1 : webPort);
    settings.put("attendance.site", SITE);
    settings.put("attendance.zone", clock.zone().getId());
    settings.put("attendance.store", directory.resolve("attendance.db").toString());
    settings.put("attendance.mqtt.broker", "embedded");
    settings.put("attendance.mqtt.port", brokerPort);
    settings.put("attendance.http.enabled", true);
    settings.put("attendance.http.port", 0);
    Place place = new Place(SITE, directory, clock.zone(), clock);
    Map<String, VirtualTerminal> made = new LinkedHashMap<>();
    for (TerminalSpec spec : specs) {
      VirtualTerminal terminal = spec.kind().make(spec.id(), place);
      made.put(spec.id(), terminal);
      String key = "attendance.terminals." + spec.id() + ".";
      settings.put(key + "protocol", spec.kind().protocol());
      terminal.settings().forEach((name, value) -> settings.put(key + name, value));
    }
    Stage stage = new Stage(clock, EmbeddedGateway.start(settings, clock), made);
    boolean up = false;
    try {
      stage.powerOn(URI.create("tcp://127.0.0.1:" + brokerPort));
      up = true;
      return stage;
    } finally {
      if (!up) {
        stage.close();
      }
    }
  }

  /** A port that nobody listens on just now. */
  public static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }

  private void powerOn(URI broker) throws IOException, InterruptedException {
    awaitListening();
    Ways ways = new Ways(broker, URI.create("http://127.0.0.1:" + gateway.callPort()));
    for (VirtualTerminal terminal : terminals.values()) {
      terminal.powerOn(ways);
    }
    for (String id : terminals.keySet()) {
      awaitWhole(id);
    }
  }

  /** What a terminal without a memory says before that would be lost. */
  private void awaitListening() throws InterruptedException {
    HttpCallLink calls = gateway.bean(HttpCallLink.class);
    TerminalSessions sessions = gateway.bean(TerminalSessions.class);
    boolean listening =
        await(
            () ->
                calls.isOpen()
                    && sessions.links().stream()
                        .anyMatch(link -> link.name().equals("mqtt") && link.up()),
            PATIENCE);
    if (!listening) {
      throw new IllegalStateException("the service does not listen: " + sessions.links());
    }
  }

  /** The time. */
  public SimulatedClock clock() {
    return clock;
  }

  /** The service over HTTP. */
  public GatewayApi api() {
    return api;
  }

  /** The service itself, for what has no address. */
  public EmbeddedGateway gateway() {
    return gateway;
  }

  /** The terminal of that name. */
  public VirtualTerminal terminal(String id) {
    VirtualTerminal terminal = terminals.get(id);
    if (terminal == null) {
      throw new IllegalArgumentException("no terminal is named " + id);
    }
    return terminal;
  }

  /** Whether a terminal of that name is here. */
  public boolean has(String id) {
    return terminals.containsKey(id);
  }

  /** What the office must write into its list of cards for somebody to be known everywhere. */
  List<String> ownCredentials(String staff) {
    return terminals.values().stream()
        .map(terminal -> terminal.ownCredential(staff))
        .filter(credential -> !credential.isEmpty())
        .toList();
  }

  /** Pulls a terminal's cable; returns when the service has seen it. */
  void cut(String id) throws IOException, InterruptedException {
    awaitTold(id);
    terminal(id).cut();
    cut.add(id);
    awaitUp(id, false);
  }

  /** Plugs it in again; returns when the service is sure that it holds nothing back. */
  void restore(String id) throws IOException, InterruptedException {
    terminal(id).restore();
    cut.remove(id);
    awaitTold(id);
    awaitWhole(id);
  }

  /** Whether its cable is out. */
  boolean isCut(String id) {
    return cut.contains(id);
  }

  /**
   * Waits until a terminal was told of each of its punches that it is stored.
   *
   * @throws IllegalStateException if it is not in time
   */
  void awaitTold(String id) throws InterruptedException {
    VirtualTerminal terminal = terminal(id);
    if (!await(() -> terminal.waiting() == 0, PATIENCE)) {
      throw new IllegalStateException(
          "terminal " + id + " waits for " + terminal.waiting() + " acknowledgements");
    }
  }

  /**
   * Waits until every terminal that is not cut off is known up to now: the clock may be moved on
   * then without the service having to think that somebody's punch is still to come.
   *
   * @throws IllegalStateException if that does not come in time
   */
  public void awaitKnown() throws IOException, InterruptedException {
    Instant now = clock.instant();
    if (!awaitSaying(() -> behind(now))) {
      throw new IllegalStateException("not known up to " + now + ": " + behind(now));
    }
  }

  /**
   * Waits until nobody is waited for any more; whoever is says meanwhile that it is there.
   *
   * @return whether that came in time
   */
  private boolean awaitSaying(Supplier<List<String>> waitedFor)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    for (List<String> left = waitedFor.get(); !left.isEmpty(); left = waitedFor.get()) {
      if (System.nanoTime() - begun >= PATIENCE.toNanos()) {
        return false;
      }
      for (String id : left) {
        if (!isCut(id)) {
          terminal(id).alive();
        }
      }
      await(() -> waitedFor.get().isEmpty(), ALIVE_EVERY);
    }
    return true;
  }

  private List<String> behind(Instant now) {
    return gateway.bean(TerminalSessions.class).statuses().stream()
        .filter(status -> !isCut(status.terminal().id()))
        .filter(status -> !reaches(status.knownUpTo(), now))
        .map(status -> status.terminal().id())
        .toList();
  }

  private static boolean reaches(@Nullable Instant known, Instant now) {
    return known != null && !known.isBefore(now);
  }

  /** The position of the newest journal record. */
  public long journalPosition() {
    return gateway.bean(PunchJournal.class).lastPosition();
  }

  /** The journal's records after a position. */
  public List<StoredRecord> journalAfter(long position) {
    return gateway.bean(PunchJournal.class).after(position, 10_000);
  }

  /**
   * Waits until the journal holds a record of a terminal.
   *
   * @param after only records after this position count
   * @param kind of this kind
   * @return whether it came in time
   */
  public boolean awaitRecord(String terminal, long after, JournalRecord.Kind kind, Duration bound)
      throws InterruptedException {
    return await(
        () ->
            journalAfter(after).stream()
                .anyMatch(s -> s.record().terminal().equals(terminal) && s.record().kind() == kind),
        bound);
  }

  /**
   * Waits until the service sees a terminal up, or down.
   *
   * @throws IllegalStateException if it does not in time
   */
  public void awaitUp(String terminal, boolean up) throws IOException, InterruptedException {
    TerminalSessions sessions = gateway.bean(TerminalSessions.class);
    boolean seen =
        awaitSaying(
            () ->
                sessions.statuses().stream()
                    .filter(status -> status.up() != up)
                    .map(status -> status.terminal().id())
                    .filter(terminal::equals)
                    .toList());
    if (!seen) {
      List<TerminalStatus> statuses = sessions.statuses();
      throw new IllegalStateException(
          "terminal "
              + terminal
              + " is not seen "
              + (up ? "up" : "down")
              + " within "
              + PATIENCE.toSeconds()
              + " s; the service says "
              + statuses);
    }
  }

  /**
   * Waits until a terminal is up and the service is sure that it holds nothing back.
   *
   * @throws IllegalStateException if that does not come in time
   */
  public void awaitWhole(String terminal) throws IOException, InterruptedException {
    awaitUp(terminal, true);
    OutageLog outages = gateway.bean(OutageLog.class);
    Instant now = clock.instant();
    boolean whole =
        awaitSaying(
            () ->
                outages.between(now, now).stream()
                    .filter(outage -> outage.to() == null)
                    .map(TerminalOutage::terminal)
                    .filter(terminal::equals)
                    .toList());
    if (!whole) {
      throw new IllegalStateException("the outage of terminal " + terminal + " does not end");
    }
  }

  /**
   * Waits until a terminal has heard so many acknowledgements more than it has records, as it does
   * when it repeats what was acknowledged before.
   *
   * @throws IllegalStateException if they do not come in time
   */
  void awaitReplies(String id, long heard) throws InterruptedException {
    VirtualTerminal terminal = terminal(id);
    if (!await(() -> terminal.acknowledgements() >= heard, PATIENCE)) {
      throw new IllegalStateException(
          "terminal "
              + id
              + " heard "
              + terminal.acknowledgements()
              + " acknowledgements, expected "
              + heard);
    }
  }

  /** Lets the service judge and post everything that there is to do now. */
  public void settle() {
    gateway.bean(DayKeeper.class).settle(PATIENCE);
  }

  private static boolean await(BooleanSupplier condition, Duration bound)
      throws InterruptedException {
    long deadline = System.nanoTime() + bound.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - deadline >= 0) {
        return false;
      }
      Thread.sleep(2);
    }
    return true;
  }

  /** Switches the terminals off, then the service. */
  @Override
  public void close() throws IOException {
    for (VirtualTerminal terminal : terminals.values()) {
      terminal.close();
    }
    gateway.close();
  }
}
