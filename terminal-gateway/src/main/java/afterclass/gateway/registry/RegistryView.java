package afterclass.gateway.registry;

import afterclass.gateway.protocol.Secret;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.terminal.TerminalId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A cache of the terminals in the store. It compares the store's revision at most twice a second,
 * so that changes by another process are noticed. Thread-safe.
 */
final class RegistryView {
  /**
   * Minimum interval between two queries of the store, since every message needs a look-up of its
   * sender.
   */
  private static final long LOOK_EVERY = Duration.ofMillis(500).toNanos();

  /**
   * The registrations as read from the store at one revision.
   *
   * @param registered the terminals registered in the store, in order of registration
   * @param keys the keys given to terminals of the configuration file
   * @param onboarding end of the time in which each terminal may connect with the publicly known
   *     factory key
   * @param history every registration ever made
   * @param configured the terminals of the configuration file that were not retired
   * @param all the terminals of the configuration file with their keys, then the registered ones
   */
  record State(
      long revision,
      List<Registered> registered,
      Map<TerminalId, Secret> keys,
      Map<TerminalId, Instant> onboarding,
      Map<TerminalId, List<TerminalSpan>> history,
      List<Terminal> configured,
      List<Terminal> all) {}

  private record Looked(State state, long at) {}

  private static final Looked NEVER =
      new Looked(new State(-1, List.of(), Map.of(), Map.of(), Map.of(), List.of(), List.of()), 0);

  private final List<Terminal> configured;
  private final RegistryStore store;
  private volatile Looked last = NEVER;

  /** Creates a view of the configuration file's terminals and those in the store. */
  RegistryView(List<Terminal> configured, RegistryStore store) {
    this.configured = configured;
    this.store = store;
  }

  /** Returns the state of the store, at most half a second old. */
  State state() {
    Looked known = last;
    long now = System.nanoTime();
    if (known.state().revision() < 0 || now - known.at() >= LOOK_EVERY) {
      // Read before the rows: a change in between is then noticed at the next comparison.
      long revision = store.revision();
      known =
          new Looked(known.state().revision() == revision ? known.state() : read(revision), now);
      last = known;
    }
    return known.state();
  }

  /** Makes the next call read the store again. */
  void refresh() {
    last = NEVER;
  }

  /**
   * Returns until when a terminal may connect with the factory key, as last read: the store is not
   * queried, since the caller must not wait.
   */
  @Nullable Instant onboardingUntil(String id) {
    State known = last.state();
    return known.all().stream()
        .filter(terminal -> terminal.id().equals(id))
        .map(terminal -> known.onboarding().get(terminal.name()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private State read(long revision) {
    List<Registered> registered = store.inForce();
    Map<TerminalId, Secret> keys = store.keys();
    Set<TerminalId> retired = store.setAside();
    List<Terminal> inUse =
        configured.stream().filter(terminal -> !retired.contains(terminal.name())).toList();
    Stream<Terminal> all =
        Stream.concat(
            inUse.stream().map(terminal -> FileKeys.with(terminal, keys)),
            registered.stream().map(Registered::terminal));
    return new State(
        revision,
        registered,
        keys,
        store.onboarding(),
        store.history().stream().collect(Collectors.groupingBy(TerminalSpan::name)),
        inUse,
        all.collect(Collectors.toUnmodifiableList()));
  }
}
