package afterclass.simulator.kinds;

import afterclass.simulator.kinds.HomeMadeReader.Firmware;
import java.util.Locale;

/** An esp-rfid reader that shares its topic with others and is identified by its host name. */
final class EspRfidKind implements TerminalKind {
  private static final String TOPIC = "rfid";

  @Override
  public String protocol() {
    return "esp-rfid";
  }

  @Override
  public String described() {
    return "home-made reader on MQTT";
  }

  @Override
  public VirtualTerminal make(String id, TerminalEnvironment environment) {
    Firmware firmware =
        new Firmware(
            TOPIC + "/unused",
            "",
            reader -> reader.espRfidSays(TOPIC, id, "boot", environment.clock().instant()),
            reader -> reader.espRfidSays(TOPIC, id, "heartbeat", environment.clock().instant()),
            (reader, badge, at) ->
                reader.espRfid(TOPIC, id, badge.hex().toLowerCase(Locale.ROOT), at.toInstant()));
    return new HomeMadeReader(id, TOPIC + "#" + id, "hex", firmware);
  }
}
