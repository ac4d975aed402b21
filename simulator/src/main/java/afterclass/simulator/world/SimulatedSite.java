package afterclass.simulator.world;

import afterclass.gateway.days.DayKeeper;
import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.journal.StoredRecord;
import afterclass.gateway.wiring.EmbeddedGateway;
import afterclass.gateway.wiring.TimeFactory;
import afterclass.simulator.api.GatewayApi;
import afterclass.simulator.api.OwnAccount;
import afterclass.simulator.kinds.ServiceAddresses;
import afterclass.simulator.kinds.TerminalEnvironment;
import afterclass.simulator.kinds.VirtualTerminal;
import afterclass.simulator.scenario.Scenario.TerminalSpec;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The embedded service with its virtual terminals. The service uses the simulated clock, or the
 * system's ({@link #openLive}); the terminals' timeouts are in real time.
 */
public final class SimulatedSite implements AutoCloseable {

  /** Name of the site. */
  public static final String SITE = "school";

  /** The interval of a real terminal's heartbeats and repeats. */
  private static final Duration REAL_REPEAT = Duration.ofSeconds(30);

  /** The interval of heartbeats and repeats while the clock jumps from event to event. */
  private static final Duration SCALED_REPEAT = Duration.ofMillis(300);

  /** Maximum wait in real time. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final InstantSource clock;
  private final EmbeddedGateway gateway;
  private final GatewayApi api;
  private final Map<String, VirtualTerminal> terminals;
  private final Set<String> cut = new HashSet<>();
  private final Waits waits = new Waits(this);

  private SimulatedSite(
      InstantSource clock, EmbeddedGateway gateway, Map<String, VirtualTerminal> terminals) {
    this.clock = clock;
    this.gateway = gateway;
    this.api = OwnAccount.api(gateway);
    this.terminals = terminals;
  }

  /**
   * Starts the service and switches every terminal on.
   *
   * @param specs the terminals; some need virtual lines
   * @param clock clock of the service
   * @param directory directory of the store and the lines; must exist
   * @param webPort port of the pages, 0 for a free one
   * @param broker a running broker, or empty for the embedded one
   * @throws IOException if a line cannot be created
   * @throws IllegalStateException if a terminal does not come up in time
   */
  public static SimulatedSite open(
      List<TerminalSpec> specs,
      SimulatedClock clock,
      Path directory,
      int webPort,
      Optional<URI> broker)
      throws IOException, InterruptedException {
    TerminalEnvironment environment =
        new TerminalEnvironment(SITE, directory, clock.zone(), clock, SCALED_REPEAT);
    return open(
        specs, environment, webPort, broker, settings -> EmbeddedGateway.start(settings, clock));
  }

  /**
   * Starts the service by the system's own clock, watched for steps as in a school, and switches
   * every terminal on. No scenario can be played on it: {@link #clock()} fails.
   *
   * @param specs the terminals; some need virtual lines
   * @param zone the school's zone
   * @param directory directory of the store and the lines; must exist
   * @throws IOException if a line cannot be created
   * @throws IllegalStateException if a terminal does not come up in time
   */
  public static SimulatedSite openLive(List<TerminalSpec> specs, ZoneId zone, Path directory)
      throws IOException, InterruptedException {
    TerminalEnvironment environment =
        new TerminalEnvironment(SITE, directory, zone, TimeFactory.system(), REAL_REPEAT);
    return open(
        specs,
        environment,
        0,
        Optional.empty(),
        settings ->
            EmbeddedGateway.start(
                Map.of(), settings, TimeFactory.system(), TimeFactory.counting()));
  }

  private static SimulatedSite open(
      List<TerminalSpec> specs,
      TerminalEnvironment environment,
      int webPort,
      Optional<URI> broker,
      Function<Map<String, Object>, EmbeddedGateway> start)
      throws IOException, InterruptedException {
    int brokerPort = freePort();
    Map<String, Object> settings = settings(environment, webPort);
    settings.put("attendance.mqtt.broker", broker.map(URI::toString).orElse("embedded"));
    settings.put("attendance.mqtt.port", brokerPort);
    Map<String, VirtualTerminal> made = new LinkedHashMap<>();
    for (TerminalSpec spec : specs) {
      VirtualTerminal terminal = spec.kind().make(spec.id(), environment);
      made.put(spec.id(), terminal);
      String key = "attendance.terminals." + spec.id() + ".";
      settings.put(key + "protocol", spec.kind().protocol());
      terminal.settings().forEach((name, value) -> settings.put(key + name, value));
    }
    SimulatedSite stage = new SimulatedSite(environment.clock(), start.apply(settings), made);
    boolean up = false;
    try {
      stage.powerOn(broker.orElse(URI.create("tcp://127.0.0.1:" + brokerPort)));
      up = true;
      return stage;
    } finally {
      if (!up) {
        stage.close();
      }
    }
  }

  private static Map<String, Object> settings(TerminalEnvironment environment, int webPort) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("micronaut.server.port", webPort == 0 ? -1 : webPort);
    settings.put("attendance.site", SITE);
    settings.put("attendance.zone", environment.zone().getId());
    settings.put("attendance.store", environment.directory().resolve("attendance.db").toString());
    settings.put("attendance.http.enabled", true);
    settings.put("attendance.http.port", 0);
    return settings;
  }

  /** Returns a port that is currently free. */
  public static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }

  private void powerOn(URI broker) throws IOException, InterruptedException {
    waits.awaitListening();
    ServiceAddresses addresses =
        new ServiceAddresses(broker, URI.create("http://127.0.0.1:" + gateway.callPort()));
    for (VirtualTerminal terminal : terminals.values()) {
      terminal.powerOn(addresses);
    }
    for (String id : terminals.keySet()) {
      waits.awaitWhole(id);
    }
  }

  /** Returns the waits for states of the service and its terminals. */
  public Waits waits() {
    return waits;
  }

  /**
   * Returns the simulated clock.
   *
   * @throws IllegalStateException if the site uses the system's clock
   */
  public SimulatedClock clock() {
    if (clock instanceof SimulatedClock simulated) {
      return simulated;
    }
    throw new IllegalStateException("this stage goes by the system's clock");
  }

  /** Returns the simulated time. */
  public Instant now() {
    return clock.instant();
  }

  /** Returns the client of the service's HTTP interface. */
  public GatewayApi api() {
    return api;
  }

  /** Returns the service itself, for access to its beans. */
  public EmbeddedGateway gateway() {
    return gateway;
  }

  /** Returns the terminal with a name. */
  public VirtualTerminal terminal(String id) {
    VirtualTerminal terminal = terminals.get(id);
    if (terminal == null) {
      throw new IllegalArgumentException("no terminal is named " + id);
    }
    return terminal;
  }

  /** Returns whether the site has a terminal with a name. */
  public boolean has(String id) {
    return terminals.containsKey(id);
  }

  /** Returns the credentials that the office must register for a person at all terminals. */
  List<String> ownCredentials(String staff) {
    return terminals.values().stream()
        .map(terminal -> terminal.ownCredential(staff))
        .filter(credential -> !credential.isEmpty())
        .toList();
  }

  /** Disconnects a terminal; returns once the service has noticed. */
  void cut(String id) throws IOException, InterruptedException {
    waits.awaitTold(id);
    terminal(id).cut();
    cut.add(id);
    waits.awaitUp(id, false);
  }

  /**
   * Reconnects a terminal; returns once the service knows that the terminal has no more records.
   */
  void restore(String id) throws IOException, InterruptedException {
    terminal(id).restore();
    cut.remove(id);
    waits.awaitTold(id);
    waits.awaitWhole(id);
  }

  /** Returns whether a terminal is disconnected. */
  boolean isCut(String id) {
    return cut.contains(id);
  }

  /** Returns the position of the newest journal record. */
  public long journalPosition() {
    return gateway.bean(PunchJournal.class).lastPosition();
  }

  /** Returns up to 10,000 journal records after a position. */
  public List<StoredRecord> journalAfter(long position) {
    return gateway.bean(PunchJournal.class).after(position, 10_000);
  }

  /** Waits until the service has evaluated and posted everything due. */
  public void settle() {
    gateway.bean(DayKeeper.class).settle(PATIENCE);
  }

  /** Switches the terminals off, then stops the service. */
  @Override
  public void close() throws IOException {
    for (VirtualTerminal terminal : terminals.values()) {
      terminal.close();
    }
    gateway.close();
  }
}
