package afterclass.simulator.world;

import afterclass.gateway.days.DayKeeper;
import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.journal.StoredRecord;
import afterclass.gateway.session.OutageLog;
import afterclass.gateway.session.TerminalSessions;
import afterclass.gateway.session.TerminalStatus;
import afterclass.gateway.wiring.EmbeddedGateway;
import afterclass.simulator.api.GatewayApi;
import afterclass.simulator.scenario.Scenario.TerminalSpec;
import afterclass.simulator.terminal.attendance.AttendanceTerminal;
import afterclass.simulator.terminal.rdm6300.TagReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * The service with everything embedded, and the virtual terminals around it. It goes by the
 * simulated clock; the terminals' own patience is real time.
 */
public final class Stage implements AutoCloseable {

  /** Site that everything stands at. */
  public static final String SITE = "school";

  /** Longest wait for anything that takes real time. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final SimulatedClock clock;
  private final EmbeddedGateway gateway;
  private final GatewayApi api;
  private final Map<String, AttendanceTerminal> clocks = new LinkedHashMap<>();
  private final Map<String, TagReader> readers = new LinkedHashMap<>();

  private Stage(SimulatedClock clock, EmbeddedGateway gateway) {
    this.clock = clock;
    this.gateway = gateway;
    this.api = new GatewayApi(gateway.uri());
  }

  /**
   * Starts the service and switches every terminal on.
   *
   * @param terminals which; serial ones need virtual lines
   * @param clock the time by which the service goes
   * @param directory for the store and the lines; must exist
   * @param webPort port of the pages, 0 for a free one
   * @throws IOException if a line cannot be made
   * @throws IllegalStateException if a terminal does not come up in time
   */
  public static Stage open(
      List<TerminalSpec> terminals, SimulatedClock clock, Path directory, int webPort)
      throws IOException, InterruptedException {
    int brokerPort = freePort();
    Map<String, Object> settings = new HashMap<>();
    settings.put("micronaut.server.port", webPort == 0 ? -1 : webPort);
    settings.put("attendance.site", SITE);
    settings.put("attendance.zone", clock.zone().getId());
    settings.put("attendance.store", directory.resolve("attendance.db").toString());
    settings.put("attendance.mqtt.broker", "embedded");
    settings.put("attendance.mqtt.port", brokerPort);
    Map<String, TagReader> readers = new LinkedHashMap<>();
    for (TerminalSpec terminal : terminals) {
      TagReader reader = new TagReader(terminal.id(), directory.resolve(terminal.id()));
      register(settings, terminal, reader.path());
      if (terminal.serial()) {
        reader.plug();
        readers.put(terminal.id(), reader);
      }
    }
    Stage stage = new Stage(clock, EmbeddedGateway.start(settings, clock));
    stage.readers.putAll(readers);
    boolean up = false;
    try {
      stage.powerOn(terminals, URI.create("tcp://127.0.0.1:" + brokerPort));
      up = true;
      return stage;
    } finally {
      if (!up) {
        stage.close();
      }
    }
  }

  private static void register(Map<String, Object> settings, TerminalSpec terminal, Path line) {
    String key = "attendance.terminals." + terminal.id() + ".";
    settings.put(key + "link", terminal.serial() ? "serial" : "mqtt");
    settings.put(key + "protocol", terminal.protocol());
    if (terminal.serial()) {
      settings.put(key + "address", line.toString());
      settings.put(key + "credential-form", "em4100-decimal");
    }
  }

  /** A port that nobody listens on just now. */
  public static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }

  private void powerOn(List<TerminalSpec> terminals, URI broker) throws InterruptedException {
    for (TerminalSpec spec : terminals) {
      if (!spec.serial()) {
        AttendanceTerminal terminal =
            new AttendanceTerminal(
                AttendanceTerminal.Settings.of(broker, SITE, spec.id())
                    .repeatingEvery(Duration.ofSeconds(2)));
        clocks.put(spec.id(), terminal);
        terminal.powerOn();
      }
    }
    for (TerminalSpec spec : terminals) {
      awaitWhole(spec.id());
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

  /** The MQTT terminal of that name. */
  public AttendanceTerminal clockTerminal(String id) {
    AttendanceTerminal terminal = clocks.get(id);
    if (terminal == null) {
      throw new IllegalArgumentException("no MQTT terminal is named " + id);
    }
    return terminal;
  }

  /** The reader of that name. */
  public TagReader reader(String id) {
    TagReader reader = readers.get(id);
    if (reader == null) {
      throw new IllegalArgumentException("no serial reader is named " + id);
    }
    return reader;
  }

  /** Whether a terminal of that name is here. */
  public boolean has(String id) {
    return clocks.containsKey(id) || readers.containsKey(id);
  }

  /** Whether the terminal of that name is a reader on a serial line. */
  public boolean serial(String id) {
    return readers.containsKey(id);
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
  public void awaitUp(String terminal, boolean up) throws InterruptedException {
    TerminalSessions sessions = gateway.bean(TerminalSessions.class);
    boolean seen =
        await(
            () ->
                sessions.statuses().stream()
                    .filter(status -> status.terminal().id().equals(terminal))
                    .anyMatch(status -> status.up() == up),
            PATIENCE);
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
  public void awaitWhole(String terminal) throws InterruptedException {
    awaitUp(terminal, true);
    OutageLog outages = gateway.bean(OutageLog.class);
    Instant now = clock.instant();
    boolean whole =
        await(
            () ->
                outages.between(now, now).stream()
                    .noneMatch(o -> o.terminal().equals(terminal) && o.to() == null),
            PATIENCE);
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
  public void awaitReplies(AttendanceTerminal terminal, long heard) throws InterruptedException {
    if (!await(() -> terminal.acknowledgementsHeard() >= heard, PATIENCE)) {
      throw new IllegalStateException(
          "terminal "
              + terminal.id()
              + " heard "
              + terminal.acknowledgementsHeard()
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
    clocks.values().forEach(AttendanceTerminal::close);
    gateway.close();
    for (TagReader reader : readers.values()) {
      reader.close();
    }
  }
}
