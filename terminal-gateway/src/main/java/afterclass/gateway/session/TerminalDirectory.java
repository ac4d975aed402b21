package afterclass.gateway.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The registered terminals, by site and id. */
public interface TerminalDirectory {

  /** Returns the registered terminal with a site and id; empty if there is none. */
  Optional<Terminal> find(String site, String id);

  /**
   * Returns the registered terminal behind a broker with an address, or with that id if it has no
   * address; empty if there is none.
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
   * Tells whether a terminal can have read a card at an instant: it was registered then, or its
   * registration states no first date. Any other time is suspect.
   *
   * @param said when the terminal claims to have read the card
   * @param arrived when the record arrived: the registration in force then states the first date
   */
  default boolean mayHaveRead(String site, String id, Instant said, Instant arrived) {
    return true;
  }

  /**
   * Returns since when the terminal registered at an instant has been installed without a break;
   * the epoch if unknown.
   */
  default Instant hungSince(String site, String id, Instant at) {
    return Instant.EPOCH;
  }

  /**
   * Returns the times within {@code [from, to]} in which a site had no terminal, in order; none if
   * that is not recorded.
   */
  default List<TimeWithoutTerminal> without(String site, Instant from, Instant to) {
    return List.of();
  }

  /** Returns the sites that this service serves, as topics name them. */
  default Set<String> sites() {
    return all().stream().map(Terminal::site).collect(Collectors.toUnmodifiableSet());
  }

  /** Returns all terminals, in order of registration. */
  List<Terminal> all();
}
