package afterclass.gateway.protocol;

import afterclass.gateway.protocol.anviz.Anviz;
import afterclass.gateway.protocol.attendance.Attendance;
import afterclass.gateway.protocol.esphome.EspHome;
import afterclass.gateway.protocol.esprfid.EspRfid;
import afterclass.gateway.protocol.face.Face;
import afterclass.gateway.protocol.idreader.IdReader;
import afterclass.gateway.protocol.osdp.Osdp;
import afterclass.gateway.protocol.rdm6300.Rdm6300;
import afterclass.gateway.protocol.tasmota.Tasmota;
import afterclass.gateway.protocol.zkpush.ZkPush;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The protocols that the gateway speaks, by name. */
public final class Protocols {
  /** The visible list: a new protocol is one more line here. */
  private static final List<TerminalProtocol> KNOWN =
      List.of(
          new Attendance(),
          new Rdm6300(),
          new IdReader(),
          new Osdp(),
          new Anviz(),
          new ZkPush(),
          new Face(),
          new Tasmota(),
          new EspRfid(),
          new EspHome());

  private final Map<String, TerminalProtocol> byName = new LinkedHashMap<>();

  /**
   * The given protocols.
   *
   * @throws IllegalArgumentException if two of them have the same name
   */
  public Protocols(List<TerminalProtocol> list) {
    for (TerminalProtocol protocol : list) {
      if (byName.put(protocol.name(), protocol) != null) {
        throw new IllegalArgumentException("two protocols are called " + protocol.name());
      }
    }
  }

  /** Every protocol that this version knows. */
  public static Protocols known() {
    return new Protocols(KNOWN);
  }

  /** The protocol of that name. */
  public Optional<TerminalProtocol> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** All of them, in the order of the list. */
  public List<TerminalProtocol> all() {
    return List.copyOf(byName.values());
  }

  /** Those over topics, in the order of the list. */
  public List<MessageProtocol> overMessages() {
    return byName.values().stream()
        .filter(MessageProtocol.class::isInstance)
        .map(MessageProtocol.class::cast)
        .toList();
  }

  /** Those that call over HTTP, in the order of the list. */
  public List<CallProtocol> overCalls() {
    return byName.values().stream()
        .filter(CallProtocol.class::isInstance)
        .map(CallProtocol.class::cast)
        .toList();
  }

  /** Their names, as a configuration error shows them. */
  public String names() {
    return byName.keySet().stream().collect(Collectors.joining(", "));
  }
}
