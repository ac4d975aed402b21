package afterclass.gateway.registry;

import afterclass.gateway.protocol.Secret;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.terminal.TerminalId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The terminals as the store last had them. The store's revision is compared twice a second at
 * most, so that another process's change is seen. Safe for use by many threads.
 */
final class RegistryView {
  /** Every message asks who its sender is; the store is asked no more often than this. */
  private static final long LOOK_EVERY = Duration.ofMillis(500).toNanos();

  /**
   * One state of the store.
   *
   * @param registered the terminals registered in the store, in order of registration
   * @param keys the keys that terminals of the configuration's file were given
   * @param onboarding until when terminals may come with the key that every factory knows
   * @param history every registration ever made
   * @param all the terminals of the configuration's file with their keys, then the registered ones
   */
  record State(
      long revision,
      List<Registered> registered,
      Map<TerminalId, Secret> keys,
      Map<TerminalId, Instant> onboarding,
      Map<TerminalId, List<TerminalSpan>> history,
      List<Terminal> all) {}

  private record Looked(State state, long at) {}

  private static final Looked NEVER =
      new Looked(new State(-1, List.of(), Map.of(), Map.of(), Map.of(), List.of()), 0);

  private final List<Terminal> configured;
  private final FileKeys fileKeys;
  private final RegistryStore store;
  private volatile Looked last = NEVER;

  /** A view of the given terminals of the configuration's file and those in the store. */
  RegistryView(List<Terminal> configured, FileKeys fileKeys, RegistryStore store) {
    this.configured = configured;
    this.fileKeys = fileKeys;
    this.store = store;
  }

  /** The state of the store, at most half a second old. */
  State state() {
    Looked known = last;
    long now = System.nanoTime();
    if (known.state().revision() < 0 || now - known.at() >= LOOK_EVERY) {
      // Asked before the rows are read: a change in between is then seen by the next look.
      long revision = store.revision();
      known =
          new Looked(known.state().revision() == revision ? known.state() : read(revision), now);
      last = known;
    }
    return known.state();
  }

  /** Has the store read anew at the next look. */
  void refresh() {
    last = NEVER;
  }

  /**
   * Until when a terminal may come with the key that every factory knows, as last read: the store
   * is not asked, since the caller must not wait.
   */
  @Nullable Instant onboardingUntil(String id) {
    State known = last.state();
    return Stream.concat(configured.stream(), known.registered().stream().map(Registered::terminal))
        .filter(terminal -> terminal.id().equals(id))
        .map(terminal -> known.onboarding().get(terminal.name()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private State read(long revision) {
    List<Registered> registered = store.inForce();
    Map<TerminalId, Secret> keys = store.keys();
    Stream<Terminal> all =
        Stream.concat(
            configured.stream().map(terminal -> fileKeys.with(terminal, keys)),
            registered.stream().map(Registered::terminal));
    return new State(
        revision,
        registered,
        keys,
        store.onboarding(),
        store.history().stream().collect(Collectors.groupingBy(TerminalSpan::name)),
        all.collect(Collectors.toUnmodifiableList()));
  }
}
