package afterclass.gateway.protocol;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A set of terminal protocols, by name. */
public final class Protocols {
  private final Map<String, TerminalProtocol> byName = new LinkedHashMap<>();

  /**
   * Creates a set of the given protocols.
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

  /** Returns the protocol with a name. */
  public Optional<TerminalProtocol> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** Returns all protocols, in the order of the list. */
  public List<TerminalProtocol> all() {
    return List.copyOf(byName.values());
  }

  /** Returns the protocols over topics, in the order of the list. */
  public List<MessageProtocol> overMessages() {
    return byName.values().stream()
        .filter(MessageProtocol.class::isInstance)
        .map(MessageProtocol.class::cast)
        .toList();
  }

  /** Returns the protocols over HTTP, in the order of the list. */
  public List<CallProtocol> overCalls() {
    return byName.values().stream()
        .filter(CallProtocol.class::isInstance)
        .map(CallProtocol.class::cast)
        .toList();
  }

  /** Returns the names, as shown in a configuration error. */
  public String names() {
    return byName.keySet().stream().collect(Collectors.joining(", "));
  }
}
