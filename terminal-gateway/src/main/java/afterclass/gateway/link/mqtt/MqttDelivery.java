package afterclass.gateway.link.mqtt;

import afterclass.gateway.link.MessageLink;
import afterclass.gateway.wire.Bytes;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.paho.client.mqttv3.MqttMessage;

/** A message and the connection that it came by. */
final class MqttDelivery implements MessageLink.Delivery {
  /** The most bytes of a payload that are handed on. */
  static final int MAX_PAYLOAD = 65_536;

  private final MqttConnection connection;
  private final String topic;
  private final int id;
  private final int qos;
  private final boolean retained;
  private final Bytes payload;
  private final int length;
  private final InFlight inFlight;
  private final AtomicBoolean done = new AtomicBoolean();

  /** A message of which only {@code stripped} is handed on. */
  MqttDelivery(
      MqttConnection connection,
      String topic,
      MqttMessage message,
      byte[] stripped,
      InFlight inFlight) {
    this.connection = connection;
    this.topic = topic;
    id = message.getId();
    qos = message.getQos();
    retained = message.isRetained();
    this.inFlight = inFlight;
    length = message.getPayload().length;
    payload = Bytes.copyOfRange(stripped, 0, Math.min(stripped.length, MAX_PAYLOAD));
  }

  @Override
  public String topic() {
    return topic;
  }

  @Override
  public Bytes payload() {
    return payload;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public boolean retained() {
    return retained;
  }

  @Override
  public void done() {
    if (done.compareAndSet(false, true)) {
      connection.acknowledge(id, qos);
      inFlight.leave(length);
    }
  }
}
