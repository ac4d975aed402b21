package afterclass.gateway.link.mqtt;

import afterclass.gateway.wire.Bytes;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The queue of messages to be published on one connection. The client refuses a message when too
 * many are under way, so only a limited number is passed to it at a time, in order.
 */
final class Outbox {
  /** Maximum number of messages that may wait; further ones are refused. */
  static final int MAX_WAITING = 20_000;

  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

  private record Waiting(String topic, Bytes payload) {}

  private final MqttConnection connection;
  private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
  private final AtomicInteger size = new AtomicInteger();
  private final Semaphore room = new Semaphore(MqttConnection.MAX_IN_FLIGHT);

  Outbox(MqttConnection connection) {
    this.connection = connection;
  }

  boolean offer(String topic, Bytes payload) {
    if (size.incrementAndGet() > MAX_WAITING) {
      size.decrementAndGet();
      return false;
    }
    queue.add(new Waiting(topic, payload));
    pump();
    return true;
  }

  private void pump() {
    while (!queue.isEmpty() && room.tryAcquire()) {
      Waiting next;
      synchronized (this) {
        next = queue.poll();
        if (next == null || !handOver(next)) {
          room.release();
        }
      }
    }
  }

  private boolean handOver(Waiting next) {
    size.decrementAndGet();
    try {
      connection.publish(next.topic, next.payload.toArray(), this::left);
      return true;
    } catch (MqttException e) {
      LOG.debug("{} was not published; its receiver will ask again", next.topic, e);
      return false;
    }
  }

  private void left() {
    room.release();
    pump();
  }
}
