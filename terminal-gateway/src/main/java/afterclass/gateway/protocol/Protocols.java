package afterclass.gateway.protocol;

import afterclass.gateway.protocol.attendance.Attendance;
import afterclass.gateway.protocol.rdm6300.Rdm6300;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The protocols that the gateway speaks, by name. */
public final class Protocols {
  /** The visible list: a new protocol is one more line here. */
  private static final List<TerminalProtocol> KNOWN = List.of(new Attendance(), new Rdm6300());

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

  /** Their names, as a configuration error shows them. */
  public String names() {
    return byName.keySet().stream().collect(Collectors.joining(", "));
  }
}
