package afterclass.simulator.kinds;

import afterclass.simulator.terminal.maker.MakerReader;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Map;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.jspecify.annotations.Nullable;

/** A home-made MQTT reader: the behaviour common to the three firmwares. */
final class HomeMadeReader implements VirtualTerminal {
  /** A message of a firmware. */
  interface Says {
    void say(MakerReader reader) throws MqttException;
  }

  /**
   * A firmware.
   *
   * @param willTopic topic of its last will
   * @param will payload of its last will
   * @param birth sends the birth message
   * @param alive sends the periodic sign of life
   * @param card sends a card reading
   */
  record Firmware(String willTopic, String will, Says birth, Says alive, Card card) {}

  /** A firmware's message for a card reading. */
  interface Card {
    void say(MakerReader reader, Badge badge, OffsetDateTime at) throws MqttException;
  }

  private final String id;
  private final String address;
  private final Map<String, Object> settings;
  private final Firmware firmware;
  private @Nullable MakerReader reader;

  HomeMadeReader(String id, String address, String form, Firmware firmware) {
    this.id = id;
    this.address = address;
    this.firmware = firmware;
    settings = Map.of("link", "mqtt", "address", address, "credential-form", form);
  }

  @Override
  public Map<String, Object> settings() {
    return settings;
  }

  @Override
  public void powerOn(ServiceAddresses addresses) throws IOException {
    try {
      reader =
          new MakerReader(
              addresses.broker().toString(), id, address, firmware.willTopic(), firmware.will());
    } catch (MqttException e) {
      throw new IOException("reader " + id + " has no broker", e);
    }
    say(firmware.birth());
  }

  @Override
  public void present(Badge badge, OffsetDateTime at) throws IOException {
    say(on -> firmware.card().say(on, badge, at));
  }

  @Override
  public void alive() throws IOException {
    say(firmware.alive());
  }

  private void say(Says what) throws IOException {
    MakerReader on = reader;
    if (on == null) {
      throw new IOException("reader " + id + " is not switched on");
    }
    try {
      what.say(on);
    } catch (MqttException e) {
      throw new IOException("reader " + id + " lost its broker", e);
    }
  }

  @Override
  public void close() throws IOException {
    MakerReader on = reader;
    if (on == null) {
      return;
    }
    try {
      on.close();
    } catch (MqttException e) {
      throw new IOException("reader " + id + " does not let go of its broker", e);
    }
  }
}
