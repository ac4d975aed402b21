package afterclass.simulator.world;

import afterclass.gateway.days.DayKeeper;
import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.journal.StoredRecord;
import afterclass.gateway.wiring.EmbeddedGateway;
import afterclass.gateway.wiring.TimeFactory;
import afterclass.simulator.api.GatewayApi;
import afterclass.simulator.api.OwnAccount;
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
 * The service with everything embedded, and the virtual terminals around it. It goes by a simulated
 * clock, or by the system's ({@link #openLive}); the terminals' own patience is always real time.
 */
public final class Stage implements AutoCloseable {

  /** Site that everything stands at. */
  public static final String SITE = "school";

  /** Longest wait for anything that takes real time. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final InstantSource clock;
  private final EmbeddedGateway gateway;
  private final GatewayApi api;
  private final Map<String, VirtualTerminal> terminals;
  private final Set<String> cut = new HashSet<>();
  private final Watch watch = new Watch(this);

  private Stage(
      InstantSource clock, EmbeddedGateway gateway, Map<String, VirtualTerminal> terminals) {
    this.clock = clock;
    this.gateway = gateway;
    this.api = OwnAccount.api(gateway);
    this.terminals = terminals;
  }

  /**
   * Starts the service and switches every terminal on.
   *
   * @param specs which terminals; some need virtual lines
   * @param clock the time by which the service goes
   * @param directory for the store and the lines; must exist
   * @param webPort port of the pages, 0 for a free one
   * @param broker a broker that runs already, or empty for the one inside the service
   * @throws IOException if a line cannot be made
   * @throws IllegalStateException if a terminal does not come up in time
   */
  public static Stage open(
      List<TerminalSpec> specs,
      SimulatedClock clock,
      Path directory,
      int webPort,
      Optional<URI> broker)
      throws IOException, InterruptedException {
    Place place = new Place(SITE, directory, clock.zone(), clock);
    return open(specs, place, webPort, broker, settings -> EmbeddedGateway.start(settings, clock));
  }

  /**
   * Starts the service by the system's own clock, watched for steps as in a school, and switches
   * every terminal on. Nothing can be played here: {@link #clock()} fails.
   *
   * @param specs which terminals; some need virtual lines
   * @param zone the school's zone
   * @param directory for the store and the lines; must exist
   * @throws IOException if a line cannot be made
   * @throws IllegalStateException if a terminal does not come up in time
   */
  public static Stage openLive(List<TerminalSpec> specs, ZoneId zone, Path directory)
      throws IOException, InterruptedException {
    Place place = new Place(SITE, directory, zone, TimeFactory.system());
    return open(
        specs,
        place,
        0,
        Optional.empty(),
        settings ->
            EmbeddedGateway.start(
                Map.of(), settings, TimeFactory.system(), TimeFactory.counting()));
  }

  private static Stage open(
      List<TerminalSpec> specs,
      Place place,
      int webPort,
      Optional<URI> broker,
      Function<Map<String, Object>, EmbeddedGateway> start)
      throws IOException, InterruptedException {
    int brokerPort = freePort();
    Map<String, Object> settings = settings(place, webPort);
    settings.put("attendance.mqtt.broker", broker.map(URI::toString).orElse("embedded"));
    settings.put("attendance.mqtt.port", brokerPort);
    Map<String, VirtualTerminal> made = new LinkedHashMap<>();
    for (TerminalSpec spec : specs) {
      VirtualTerminal terminal = spec.kind().make(spec.id(), place);
      made.put(spec.id(), terminal);
      String key = "attendance.terminals." + spec.id() + ".";
      settings.put(key + "protocol", spec.kind().protocol());
      terminal.settings().forEach((name, value) -> settings.put(key + name, value));
    }
    Stage stage = new Stage(place.clock(), start.apply(settings), made);
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

  private static Map<String, Object> settings(Place place, int webPort) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("micronaut.server.port", webPort == 0 ? -1 : webPort);
    settings.put("attendance.site", SITE);
    settings.put("attendance.zone", place.zone().getId());
    settings.put("attendance.store", place.directory().resolve("attendance.db").toString());
    settings.put("attendance.http.enabled", true);
    settings.put("attendance.http.port", 0);
    return settings;
  }

  /** A port that nobody listens on just now. */
  public static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }

  private void powerOn(URI broker) throws IOException, InterruptedException {
    watch.awaitListening();
    Ways ways = new Ways(broker, URI.create("http://127.0.0.1:" + gateway.callPort()));
    for (VirtualTerminal terminal : terminals.values()) {
      terminal.powerOn(ways);
    }
    for (String id : terminals.keySet()) {
      watch.awaitWhole(id);
    }
  }

  /** Waits for what happens on this stage. */
  public Watch watch() {
    return watch;
  }

  /**
   * The simulated clock.
   *
   * @throws IllegalStateException on a stage that goes by the system's clock
   */
  public SimulatedClock clock() {
    if (clock instanceof SimulatedClock simulated) {
      return simulated;
    }
    throw new IllegalStateException("this stage goes by the system's clock");
  }

  /** The time. */
  public Instant now() {
    return clock.instant();
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
    watch.awaitTold(id);
    terminal(id).cut();
    cut.add(id);
    watch.awaitUp(id, false);
  }

  /** Plugs it in again; returns when the service is sure that it holds nothing back. */
  void restore(String id) throws IOException, InterruptedException {
    terminal(id).restore();
    cut.remove(id);
    watch.awaitTold(id);
    watch.awaitWhole(id);
  }

  /** Whether its cable is out. */
  boolean isCut(String id) {
    return cut.contains(id);
  }

  /** The position of the newest journal record. */
  public long journalPosition() {
    return gateway.bean(PunchJournal.class).lastPosition();
  }

  /** The journal's records after a position. */
  public List<StoredRecord> journalAfter(long position) {
    return gateway.bean(PunchJournal.class).after(position, 10_000);
  }

  /** Lets the service judge and post everything that there is to do now. */
  public void settle() {
    gateway.bean(DayKeeper.class).settle(PATIENCE);
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
