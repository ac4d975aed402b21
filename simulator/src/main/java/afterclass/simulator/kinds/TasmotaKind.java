package afterclass.simulator.kinds;

import afterclass.simulator.kinds.HomeMadeReader.Firmware;

/** A Tasmota device with an RDM6300 reader. */
final class TasmotaKind implements TerminalKind {

  @Override
  public String protocol() {
    return "tasmota";
  }

  @Override
  public String described() {
    return "home-made reader on MQTT";
  }

  @Override
  public VirtualTerminal make(String id, TerminalEnvironment environment) {
    String will = "tele/" + id + "/LWT";
    Firmware firmware =
        new Firmware(
            will,
            "Offline",
            reader -> reader.say(will, "Online", true),
            reader -> {},
            (reader, badge, at) ->
                reader.tasmota(id, "RDM6300", badge.hex(), at.toLocalDateTime()));
    return new HomeMadeReader(id, id, "hex", firmware);
  }
}
