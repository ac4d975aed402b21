package afterclass.simulator.terminal.attendance;

import afterclass.simulator.terminal.attendance.TerminalMemory.Held;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.jspecify.annotations.Nullable;

/**
 * A virtual time clock on MQTT. It numbers its punches, keeps each until the service's own
 * acknowledgement names it, repeats what waits too long, and connects again by itself. All methods
 * may be called from any thread.
 */
public final class AttendanceTerminal implements AutoCloseable {

  /** How many waiting records one round of repeats sends. */
  private static final int REPEAT_AT_ONCE = 500;

  private static final long HOUSEKEEPING_MILLIS = 100;

  private final Settings settings;
  private final LongConsumer onAcknowledged;
  private final TerminalMemory memory = new TerminalMemory();
  private final AtomicLong messagesSent = new AtomicLong();
  private final AtomicLong heard = new AtomicLong();
  private final ScheduledExecutorService housekeeper;

  private volatile @Nullable BrokerConnection connection;
  private volatile @Nullable ScheduledFuture<?> rounds;
  private volatile boolean networkUp;
  private volatile long nextRepeat;
  private long nextTry;
  private int roundsUnanswered;
  private long acknowledgedBefore;

  /**
   * How a terminal is set up.
   *
   * @param broker address as {@code tcp://127.0.0.1:1883}
   * @param site first part of its name
   * @param id second part of its name, unique within the site
   * @param repeatEvery how long it waits for an acknowledgement before it repeats
   * @param username at the broker, or {@code null} to give none
   * @param password at the broker, or {@code null}
   */
  public record Settings(
      URI broker,
      String site,
      String id,
      Duration repeatEvery,
      @Nullable String username,
      @Nullable String password) {

    /** By its own name and without a password, repeating every 10 s. */
    public static Settings of(URI broker, String site, String id) {
      return new Settings(broker, site, id, Duration.ofSeconds(10), id, null);
    }

    /** The same with another patience. */
    public Settings repeatingEvery(Duration other) {
      return new Settings(broker, site, id, other, username, password);
    }
  }

  public AttendanceTerminal(Settings settings) {
    this(settings, seq -> {});
  }

  /**
   * A terminal that tells somebody of its acknowledgements.
   *
   * @param onAcknowledged called once for each record with its number, from the network's thread
   */
  public AttendanceTerminal(Settings settings, LongConsumer onAcknowledged) {
    this.settings = settings;
    this.onAcknowledged = onAcknowledged;
    this.housekeeper =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "terminal-" + settings.id());
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Switches it on: it connects as soon as a broker is there. */
  public void powerOn() {
    networkUp = true;
    rounds =
        housekeeper.scheduleWithFixedDelay(
            this::keepHouse, 0, HOUSEKEEPING_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Its name within the site. */
  public String id() {
    return settings.id();
  }

  /** Whether it is connected and has said so. */
  public boolean online() {
    BrokerConnection current = connection;
    return current != null && current.alive();
  }

  /**
   * Takes a punch: first into its memory, then out if the network is there.
   *
   * @return the number it gave the record
   */
  public long punch(String credential, OffsetDateTime at) {
    Held held = memory.keep(credential, at);
    send(held.payload());
    return held.seq();
  }

  /**
   * Sends a record again, acknowledged or not, as after a lost acknowledgement.
   *
   * @throws IllegalArgumentException if it no longer holds that record
   */
  public void repeat(long seq) {
    Held held =
        memory
            .find(seq)
            .orElseThrow(
                () -> new IllegalArgumentException(id() + " holds no record number " + seq));
    send(held.payload());
  }

  /** Sends any bytes as a punch, as a broken terminal would. */
  public void sendRaw(byte[] payload) {
    send(payload);
  }

  /** Pulls the network cable: no goodbye, so the broker tells the last will. */
  public void cutNetwork() {
    networkUp = false;
    BrokerConnection current = connection;
    connection = null;
    if (current != null) {
      current.abandon();
    }
  }

  /** Plugs the network cable in again. */
  public void restoreNetwork() {
    networkUp = true;
  }

  /** Waits until every record is acknowledged; false if the time is over before. */
  public boolean awaitAcknowledged(Duration bound) throws InterruptedException {
    return memory.awaitEmpty(System.nanoTime() + bound.toNanos());
  }

  /** Number of the newest record, 0 if none. */
  public long lastSeq() {
    return memory.lastSeq();
  }

  /** How many records are acknowledged. */
  public long acknowledged() {
    return memory.acknowledgedCount();
  }

  /** How many acknowledgements it has heard, those of repeats included. */
  public long acknowledgementsHeard() {
    return heard.get();
  }

  /** How many records wait for their acknowledgement. */
  public int waiting() {
    return memory.waitingCount();
  }

  /** How many punch messages it has handed to the network, repeats included. */
  public long messagesSent() {
    return messagesSent.get();
  }

  private void send(byte[] payload) {
    BrokerConnection current = connection;
    if (current == null || !current.alive()) {
      return;
    }
    if (current.publishPunch(payload)) {
      messagesSent.incrementAndGet();
    }
  }

  private void keepHouse() {
    if (!networkUp) {
      return;
    }
    if (!online()) {
      connect();
    } else if (System.nanoTime() - nextRepeat >= 0) {
      repeatWaiting();
    }
  }

  private void connect() {
    if (System.nanoTime() - nextTry < 0) {
      return;
    }
    nextTry = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(300);
    BrokerConnection old = connection;
    if (old != null) {
      old.abandon();
    }
    try {
      BrokerConnection fresh =
          BrokerConnection.open(settings, memory.lastSeq(), this::acknowledged);
      connection = fresh;
      if (!networkUp) {
        cutNetwork();
        return;
      }
      repeatWaiting();
    } catch (MqttException e) {
      // No broker yet, or it refused: the next round tries again, as a real terminal does.
      connection = null;
    }
  }

  /** A connection that swallows several rounds without a word is dead whatever it says. */
  private void repeatWaiting() {
    nextRepeat = System.nanoTime() + settings.repeatEvery().toNanos();
    long answered = memory.acknowledgedCount();
    int count = memory.waitingCount();
    roundsUnanswered = count > 0 && answered == acknowledgedBefore ? roundsUnanswered + 1 : 0;
    acknowledgedBefore = answered;
    if (roundsUnanswered > 3) {
      roundsUnanswered = 0;
      BrokerConnection dead = connection;
      connection = null;
      if (dead != null) {
        dead.abandon();
      }
      return;
    }
    for (Held held : memory.unacknowledged(REPEAT_AT_ONCE)) {
      send(held.payload());
    }
  }

  private void acknowledged(long seq) {
    heard.incrementAndGet();
    if (memory.acknowledge(seq)) {
      onAcknowledged.accept(seq);
    }
  }

  /** Switches it off in good order: it says goodbye. Its memory goes with it. */
  @Override
  public void close() {
    networkUp = false;
    ScheduledFuture<?> running = rounds;
    if (running != null) {
      running.cancel(false);
    }
    housekeeper.shutdown();
    BrokerConnection current = connection;
    connection = null;
    if (current != null) {
      current.goodbye();
    }
  }
}
