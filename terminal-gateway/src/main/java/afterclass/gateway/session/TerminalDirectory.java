package afterclass.gateway.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The registered terminals, by site and id. */
public interface TerminalDirectory {

  /** The terminal of that name, if it is registered. */
  Optional<Terminal> find(String site, String id);

  /**
   * The terminal behind a broker that has that address, or whose id is that where no address is
   * registered.
   *
   * @param protocol name of its protocol
   */
  default Optional<Terminal> at(String protocol, String address) {
    return all().stream()
        .filter(terminal -> terminal.link() == Terminal.LinkKind.MQTT)
        .filter(terminal -> terminal.protocol().equals(protocol))
        .filter(terminal -> terminal.asStation().address().equals(address))
        .findFirst();
  }

  /**
   * The first date whose punches a terminal may truly hold; empty if nobody said. What it dates
   * earlier is suspect.
   */
  default Optional<LocalDate> since(String site, String id) {
    return Optional.empty();
  }

  /** All of them, in order of registration. */
  List<Terminal> all();
}
