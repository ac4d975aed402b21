package afterclass.gateway.wiring;

import afterclass.gateway.protocol.PolledProtocol;
import afterclass.gateway.protocol.Protocols;
import afterclass.gateway.registry.RegistrationFault;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.session.Terminal.LinkKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The check of terminals that share a line: their protocol must tell them apart, each by a station
 * of its own.
 */
record SharedLines(Protocols protocols) {

  /** Returns what is wrong with the lines that several terminals share. */
  List<RegistrationFault> faults(List<Terminal> terminals) {
    Map<String, List<Terminal>> byAddress =
        terminals.stream()
            .filter(terminal -> terminal.link() != LinkKind.MQTT)
            .filter(terminal -> terminal.link() != LinkKind.FILE)
            .collect(Collectors.groupingBy(Terminal::address));
    return byAddress.entrySet().stream()
        .filter(line -> line.getValue().size() > 1)
        .flatMap(line -> fault(line.getKey(), line.getValue()).stream())
        .toList();
  }

  private Optional<RegistrationFault> fault(String address, List<Terminal> sharing) {
    String names = sharing.stream().map(Terminal::id).collect(Collectors.joining(", "));
    Terminal first = sharing.get(0);
    boolean alike =
        sharing.stream()
            .allMatch(
                one ->
                    one.protocol().equals(first.protocol())
                        && one.baud() == first.baud()
                        && one.link() == first.link());
    if (!alike
        || polled(protocols, first.protocol()).filter(PolledProtocol::sharesLines).isEmpty()) {
      return Optional.of(fault(address, names, "a line for each"));
    }
    Set<String> stations = sharing.stream().map(Terminal::station).collect(Collectors.toSet());
    return stations.size() < sharing.size() || stations.contains("")
        ? Optional.of(fault(address, names, "a station for each of them, and no two the same"))
        : Optional.empty();
  }

  private static RegistrationFault fault(String address, String names, String expected) {
    return RegistrationFault.of("attendance.terminals", address + " for " + names, expected);
  }

  /** Returns the protocol with a name if its terminals are polled; otherwise empty. */
  static Optional<PolledProtocol> polled(Protocols protocols, String name) {
    return protocols
        .find(name)
        .filter(PolledProtocol.class::isInstance)
        .map(PolledProtocol.class::cast);
  }
}
