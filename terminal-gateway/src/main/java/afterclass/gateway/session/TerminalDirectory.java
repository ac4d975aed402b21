package afterclass.gateway.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
   * Whether a terminal can have read a card at an instant: it was registered there then, or nobody
   * said since when it hangs there. What it dates otherwise is suspect.
   *
   * @param said when it says that it read the card
   * @param arrived when the record came: the registration of that moment says since when
   */
  default boolean mayHaveRead(String site, String id, Instant said, Instant arrived) {
    return true;
  }

  /**
   * Since when the terminal that was registered at an instant has hung there without a break; the
   * epoch if nobody knows.
   */
  default Instant hungSince(String site, String id, Instant at) {
    return Instant.EPOCH;
  }

  /** The sites that this service answers for, as topics name them. */
  default Set<String> sites() {
    return all().stream().map(Terminal::site).collect(Collectors.toUnmodifiableSet());
  }

  /** All of them, in order of registration. */
  List<Terminal> all();
}
