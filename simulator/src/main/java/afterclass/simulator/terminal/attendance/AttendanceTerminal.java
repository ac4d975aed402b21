package afterclass.simulator.terminal.attendance;

import afterclass.simulator.terminal.attendance.TerminalMemory.PunchRecord;
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
 * A virtual time clock on MQTT. It numbers its punches, stores each until the service acknowledges
 * it, repeats overdue ones and reconnects automatically. Thread-safe.
 */
public final class AttendanceTerminal implements AutoCloseable {

  /** Number of waiting records sent per round of repeats. */
  private static final int REPEAT_AT_ONCE = 500;

  private static final long ROUND_MILLIS = 100;

  private final Settings settings;
  private final LongConsumer onAcknowledged;
  private final TerminalMemory memory = new TerminalMemory();
  private final AtomicLong messagesSent = new AtomicLong();
  private final AtomicLong heard = new AtomicLong();
  private final ScheduledExecutorService timer;

  private volatile @Nullable BrokerConnection connection;
  private volatile @Nullable ScheduledFuture<?> rounds;
  private volatile boolean networkUp;
  private volatile long nextRepeat;
  private long nextTry;
  private int roundsUnanswered;
  private long acknowledgedBefore;

  /**
   * The settings of a terminal.
   *
   * @param broker address of the broker, such as {@code tcp://127.0.0.1:1883}
   * @param site first part of its name
   * @param id second part of its name, unique within the site
   * @param repeatEvery how long it waits for an acknowledgement before repeating
   * @param username user name at the broker, or {@code null} for none
   * @param password password at the broker, or {@code null} for none
   */
  public record Settings(
      URI broker,
      String site,
      String id,
      Duration repeatEvery,
      @Nullable String username,
      @Nullable String password) {

    /**
     * Returns settings with the terminal's id as user name, no password and 10 s between repeats.
     */
    public static Settings of(URI broker, String site, String id) {
      return new Settings(broker, site, id, Duration.ofSeconds(10), id, null);
    }

    /** Returns these settings with another repeat interval. */
    public Settings repeatingEvery(Duration other) {
      return new Settings(broker, site, id, other, username, password);
    }
  }

  public AttendanceTerminal(Settings settings) {
    this(settings, seq -> {});
  }

  /**
   * Creates a terminal that reports acknowledgements.
   *
   * @param onAcknowledged called once per acknowledged record with its number, on the network
   *     thread
   */
  public AttendanceTerminal(Settings settings, LongConsumer onAcknowledged) {
    this.settings = settings;
    this.onAcknowledged = onAcknowledged;
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "terminal-" + settings.id());
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Switches the terminal on; it connects as soon as a broker is available. */
  public void powerOn() {
    networkUp = true;
    rounds = timer.scheduleWithFixedDelay(this::round, 0, ROUND_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Returns the terminal's name within the site. */
  public String id() {
    return settings.id();
  }

  /** Returns whether the terminal is connected and has sent its online message. */
  public boolean online() {
    BrokerConnection current = connection;
    return current != null && current.alive();
  }

  /**
   * Records a punch and sends it if connected.
   *
   * @return number of the record
   */
  public long punch(String credential, OffsetDateTime at) {
    PunchRecord held = memory.keep(credential, at);
    send(held.payload());
    return held.seq();
  }

  /**
   * Sends a record again, acknowledged or not, as after a lost acknowledgement.
   *
   * @throws IllegalArgumentException if it no longer stores that record
   */
  public void repeat(long seq) {
    PunchRecord held =
        memory
            .find(seq)
            .orElseThrow(
                () -> new IllegalArgumentException(id() + " holds no record number " + seq));
    send(held.payload());
  }

  /** Sends arbitrary bytes as a punch, as a broken terminal would. */
  public void sendRaw(byte[] payload) {
    send(payload);
  }

  /**
   * Disconnects the network cable: the connection is lost without a goodbye, so the broker
   * publishes the last will.
   */
  public void cutNetwork() {
    networkUp = false;
    BrokerConnection current = connection;
    connection = null;
    if (current != null) {
      current.abandon();
    }
  }

  /** Reconnects the network cable. */
  public void restoreNetwork() {
    networkUp = true;
  }

  /**
   * Waits until every record is acknowledged.
   *
   * @return false if the time ran out first
   */
  public boolean awaitAcknowledged(Duration bound) throws InterruptedException {
    return memory.awaitEmpty(System.nanoTime() + bound.toNanos());
  }

  /** Returns the number of the newest record, 0 if none. */
  public long lastSeq() {
    return memory.lastSeq();
  }

  /** Returns the number of acknowledged records. */
  public long acknowledged() {
    return memory.acknowledgedCount();
  }

  /** Returns the number of acknowledgements received, including those of repeats. */
  public long acknowledgementsHeard() {
    return heard.get();
  }

  /** Returns the number of records that await acknowledgement. */
  public int waiting() {
    return memory.waitingCount();
  }

  /** Returns the number of punch messages passed to the network, including repeats. */
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

  private void round() {
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
      // No broker available or connection refused: the next round retries, as a real terminal does.
      connection = null;
    }
  }

  /**
   * Repeats the waiting records. Drops the connection after several rounds without an
   * acknowledgement, even if it seems alive.
   */
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
    for (PunchRecord held : memory.unacknowledged(REPEAT_AT_ONCE)) {
      send(held.payload());
    }
  }

  private void acknowledged(long seq) {
    heard.incrementAndGet();
    if (memory.acknowledge(seq)) {
      onAcknowledged.accept(seq);
    }
  }

  /** Switches the terminal off after publishing its offline status. Its memory is lost. */
  @Override
  public void close() {
    networkUp = false;
    ScheduledFuture<?> running = rounds;
    if (running != null) {
      running.cancel(false);
    }
    timer.shutdown();
    BrokerConnection current = connection;
    connection = null;
    if (current != null) {
      current.goodbye();
    }
  }
}
