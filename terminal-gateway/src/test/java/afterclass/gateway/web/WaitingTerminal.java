package afterclass.gateway.web;

import java.nio.charset.StandardCharsets;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** A terminal at the embedded broker that is not registered. */
final class WaitingTerminal implements AutoCloseable {
  private final MqttClient client;
  private final String id;

  /** Connects the terminal. */
  WaitingTerminal(int port, String id) throws MqttException {
    this.id = id;
    client = new MqttClient("tcp://127.0.0.1:" + port, id, new MemoryPersistence());
    client.connect();
  }

  /** Publishes its only punch. */
  void punch() throws MqttException {
    String said = "{\"seq\":17,\"credential\":\"0012345678\",\"at\":\"2026-11-23T05:05:33+08:00\"}";
    client.publish(
        "attendance/school/" + id + "/punch", said.getBytes(StandardCharsets.UTF_8), 1, false);
  }

  @Override
  public void close() throws MqttException {
    client.disconnect();
    client.close();
  }
}
