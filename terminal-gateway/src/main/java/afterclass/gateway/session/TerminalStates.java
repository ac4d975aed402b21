package afterclass.gateway.session;

import afterclass.gateway.protocol.MessageProtocol;
import afterclass.gateway.protocol.Protocols;
import afterclass.gateway.protocol.StreamProtocol;
import afterclass.gateway.protocol.TerminalProtocol;
import afterclass.gateway.time.ServiceClock;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The states of all registered terminals. Thread-safe. */
final class TerminalStates {
  private final Protocols protocols;
  private final boolean hasBroker;
  private final OutageLog outages;
  private final ServiceClock time;

  /**
   * The thread that writes the outage log; separate from the others, so that no punch waits for it.
   */
  private final ExecutorService outageWriter =
      Executors.newSingleThreadExecutor(task -> Threads.named("outage log", task));

  private volatile Map<Terminal, TerminalState> states = Map.of();

  TerminalStates(Protocols protocols, boolean hasBroker, OutageLog outages, ServiceClock time) {
    this.protocols = protocols;
    this.hasBroker = hasBroker;
    this.outages = outages;
    this.time = time;
  }

  /**
   * Returns the protocol of a terminal.
   *
   * @throws IllegalArgumentException if it is unknown, or needs a broker and there is none
   */
  TerminalProtocol protocolOf(Terminal terminal) {
    TerminalProtocol protocol =
        protocols
            .find(terminal.protocol())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "terminal %s speaks %s, expected one of %s"
                            .formatted(terminal.id(), terminal.protocol(), protocols.names())));
    if (!hasBroker && protocol instanceof MessageProtocol) {
      throw new IllegalArgumentException(
          "terminal " + terminal.id() + " needs a broker, and attendance.mqtt has none");
    }
    return protocol;
  }

  /** Returns the states of these terminals: the present one of each, or else a new one. */
  Map<Terminal, TerminalState> ofAll(List<Terminal> terminals) {
    Map<Terminal, TerminalState> before = states;
    Map<Terminal, TerminalState> after = new LinkedHashMap<>();
    for (Terminal terminal : terminals) {
      TerminalState state = before.get(terminal);
      after.put(
          terminal,
          state == null
              ? new TerminalState(
                  terminal, PresenceEvidence.of(protocolOf(terminal)), outages, time, outageWriter)
              : state);
    }
    return Collections.unmodifiableMap(after);
  }

  /** Replaces all states by those that {@link #ofAll} returned. */
  void replace(Map<Terminal, TerminalState> after) {
    states = after;
  }

  /** Returns the present states by terminal, in order of registration. */
  Map<Terminal, TerminalState> all() {
    return states;
  }

  /** Returns the state of a terminal, or {@code null} if it has none. */
  @Nullable TerminalState of(Terminal terminal) {
    return states.get(terminal);
  }

  /** Returns the terminals without a memory, whose punches are lost while the service is down. */
  List<Terminal> withoutMemory() {
    return states.keySet().stream()
        .filter(terminal -> protocolOf(terminal) instanceof StreamProtocol)
        .toList();
  }

  /** Returns the time up to which all records of a site are known; empty without terminals. */
  Optional<Instant> knownUpTo(String site, Instant now) {
    return all(site)
        .map(state -> state.knownUpTo(now).orElse(Instant.EPOCH))
        .min(Comparator.naturalOrder());
  }

  private Stream<TerminalState> all(String site) {
    return states.values().stream().filter(state -> state.terminal().site().equals(site));
  }

  /** Returns the terminals that are awaited to end the current clock doubt. */
  List<Terminal> awaited() {
    return states.values().stream()
        .filter(TerminalState::awaited)
        .map(TerminalState::terminal)
        .toList();
  }

  /** Ends the thread that writes the outage log. */
  void close() {
    Threads.end(outageWriter);
  }
}
