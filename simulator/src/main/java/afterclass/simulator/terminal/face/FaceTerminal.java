package afterclass.simulator.terminal.face;

import static java.nio.charset.StandardCharsets.UTF_8;

import afterclass.simulator.terminal.face.FaceMessages.Seen;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.jspecify.annotations.Nullable;

/**
 * A virtual face terminal with break-point resume: it repeats records until a PushAck names them.
 * Thread-safe.
 */
public final class FaceTerminal implements AutoCloseable {
  private static final int AT_MOST_ONCE = 0;
  private static final long PATIENCE_MILLIS = 5_000;

  private final String uri;
  private final String device;
  private final Map<Long, Seen> waiting = new TreeMap<>();

  /** Answers still expected to records that the gateway asked for, by record number. */
  private final Map<Long, Integer> owed = new TreeMap<>();

  private final List<Seen> memory = new ArrayList<>();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "face terminal");
            thread.setDaemon(true);
            return thread;
          });

  private final ScheduledFuture<?> rounds;
  private @Nullable MqttAsyncClient client;
  private boolean on;
  private long lastRecord;
  private int acksToLose;

  /** Whether the gateway acknowledged the Online message, which is repeated until then. */
  private boolean greeted;

  /**
   * Creates a terminal, switched off.
   *
   * @param uri address of the broker
   * @param device device id, used in topics and as client id
   * @param repeatEvery how long it waits for a PushAck
   */
  public FaceTerminal(String uri, String device, Duration repeatEvery) {
    this.uri = uri;
    this.device = device;
    rounds =
        timer.scheduleWithFixedDelay(
            this::round, 100, repeatEvery.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Switches the terminal on; it connects as soon as a broker is available. */
  public synchronized void powerOn() {
    on = true;
    connect();
  }

  /**
   * Switches the terminal off without DISCONNECT: the broker publishes its last will. Memory is
   * kept.
   */
  public synchronized void powerOff() {
    on = false;
    abandon();
  }

  /** Restarts the terminal's record numbers at 1, as a factory reset does. */
  public synchronized void resetNumbers() {
    lastRecord = 0;
  }

  /**
   * Drops the next PushAcks before they reach it.
   *
   * @param count number of PushAcks to drop
   */
  public synchronized void loseAcks(int count) {
    acksToLose = count;
  }

  /**
   * Recognises a person and pushes the record.
   *
   * @return number of the record
   */
  public synchronized long see(String customId, String personId, int status, LocalDateTime time) {
    Seen seen = new Seen(++lastRecord, customId, personId, status, time);
    memory.add(seen);
    waiting.put(seen.recordId(), seen);
    push(seen, true, false);
    return seen.recordId();
  }

  /** Returns the number of records without a PushAck. */
  public synchronized int waiting() {
    return waiting.size();
  }

  /** Returns all messages received. */
  public List<String> heard() {
    return List.copyOf(heard);
  }

  private synchronized void round() {
    if (!on) {
      return;
    }
    connect();
    if (!greeted) {
      publish("mqtt/face/basic", FaceMessages.online(device));
    }
    publish("mqtt/face/heartbeat", FaceMessages.heartbeat(device));
    waiting.values().forEach(seen -> push(seen, false, false));
  }

  private void connect() {
    MqttAsyncClient current = client;
    if (current != null && current.isConnected()) {
      return;
    }
    abandon();
    try {
      MqttAsyncClient fresh = new MqttAsyncClient(uri, device, new MemoryPersistence());
      MqttConnectOptions options = new MqttConnectOptions();
      options.setWill("mqtt/face/basic", FaceMessages.offline(device).getBytes(UTF_8), 0, false);
      options.setConnectionTimeout(5);
      fresh.connect(options).waitForCompletion(PATIENCE_MILLIS);
      fresh
          .subscribe(
              "mqtt/face/" + device,
              AT_MOST_ONCE,
              (topic, message) -> {
                String text = new String(message.getPayload(), UTF_8);
                timer.execute(() -> hear(text));
              })
          .waitForCompletion(PATIENCE_MILLIS);
      client = fresh;
      greeted = false;
      publish("mqtt/face/basic", FaceMessages.online(device));
    } catch (MqttException e) {
      client = null; // no broker: retried in the next round
    }
  }

  private synchronized void hear(String text) {
    heard.add(text);
    String operator = FaceMessages.field(text, "operator").orElse("");
    if (operator.equals("Online-Ack")) {
      greeted = true;
    } else if (operator.equals("PushAck")) {
      if (acksToLose > 0) {
        acksToLose--;
        return;
      }
      FaceMessages.field(text, "SnapOrRecordID").map(Long::parseLong).ifPresent(this::acknowledged);
    } else if (operator.equals("ManualPushRecords")) {
      String id = FaceMessages.field(text, "messageId").orElse("");
      LocalDateTime from = time(text, "TimeS");
      LocalDateTime to = time(text, "TimeE");
      List<Seen> asked =
          memory.stream()
              .filter(seen -> !seen.time().isBefore(from) && !seen.time().isAfter(to))
              .toList();
      publish(
          "mqtt/face/" + device + "/Ack",
          asked.isEmpty()
              ? FaceMessages.nothingThere(device, operator, id)
              : FaceMessages.accepted(device, operator, id));
      asked.forEach(seen -> owed.merge(seen.recordId(), 1, Integer::sum));
      asked.forEach(seen -> push(seen, false, true));
    }
  }

  /**
   * Ends the repeating of a record. The answer to an older record that was asked for is none to a
   * new one of the same number, which after a reset may be under way at the same time.
   */
  private void acknowledged(long recordId) {
    int older = owed.getOrDefault(recordId, 0);
    if (older == 0) {
      waiting.remove(recordId);
    } else {
      owed.put(recordId, older - 1);
    }
  }

  private static LocalDateTime time(String text, String name) {
    return LocalDateTime.parse(FaceMessages.field(text, name).orElseThrow());
  }

  private void push(Seen seen, boolean live, boolean asked) {
    publish("mqtt/face/" + device + "/Rec", FaceMessages.record(device, seen, live, asked));
  }

  private void publish(String topic, String text) {
    MqttAsyncClient current = client;
    if (current == null) {
      return;
    }
    try {
      current.publish(topic, text.getBytes(UTF_8), AT_MOST_ONCE, false);
    } catch (MqttException e) {
      client = null; // connection lost: QoS 0, so the record is repeated
    }
  }

  private void abandon() {
    MqttAsyncClient current = client;
    client = null;
    if (current == null) {
      return;
    }
    try {
      current.disconnectForcibly(0, 500, false);
      current.close(true);
    } catch (MqttException e) {
      // Already closed.
    }
  }

  @Override
  public void close() {
    powerOff();
    rounds.cancel(false);
    timer.shutdownNow();
  }
}
