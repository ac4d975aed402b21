package afterclass.simulator.kinds;

import afterclass.simulator.kinds.HomeMadeReader.Firmware;

/** An ESPHome reader, which has no clock and sends only the card's number. */
final class EspHomeKind implements TerminalKind {

  @Override
  public String protocol() {
    return "esphome";
  }

  @Override
  public String described() {
    return "home-made reader on MQTT";
  }

  @Override
  public VirtualTerminal make(String id, TerminalEnvironment environment) {
    Firmware firmware =
        new Firmware(
            id + "/status",
            "offline",
            reader -> reader.say(id + "/status", "online", true),
            reader -> {},
            (reader, badge, at) -> reader.say(id + "/tag", String.valueOf(badge.number()), false));
    return new HomeMadeReader(id, id + "/tag", "decimal", firmware);
  }
}
