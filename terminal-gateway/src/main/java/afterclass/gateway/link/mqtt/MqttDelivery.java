package afterclass.gateway.link.mqtt;

import afterclass.gateway.link.MessageLink;
import afterclass.gateway.wire.Bytes;
import java.util.concurrent.atomic.AtomicBoolean;

/** A message and the means to acknowledge it on the connection by which it arrived. */
final class MqttDelivery implements MessageLink.Delivery {
  /** Maximum number of bytes of a payload that are passed on. */
  static final int MAX_PAYLOAD = 65_536;

  private final String topic;
  private final boolean retained;
  private final Bytes payload;
  private final int length;
  private final Runnable off;
  private final AtomicBoolean done = new AtomicBoolean();

  /**
   * Creates a message of which only {@code stripped} is passed on.
   *
   * @param length length of its payload as sent, in bytes
   * @param off acknowledges it to the broker
   */
  MqttDelivery(String topic, boolean retained, byte[] stripped, int length, Runnable off) {
    this.topic = topic;
    this.retained = retained;
    this.length = length;
    this.off = off;
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
      off.run();
    }
  }
}
