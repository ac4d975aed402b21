package afterclass.gateway.registry;

import afterclass.gateway.protocol.OnboardingWindow;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.session.TerminalDirectory;
import afterclass.gateway.session.TimeWithoutTerminal;
import afterclass.gateway.terminal.TerminalId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The registry of terminals: those of the configuration file, which only the file changes and the
 * service retires, then those registered in the store. {@link RegistryChanges} changes it.
 */
public final class TerminalRegistry implements TerminalDirectory, OnboardingWindow {
  private final List<Terminal> configured;
  private final FileKeys fileKeys;
  private final TerminalKeys keys;
  private final String site;
  private final ZoneId zone;
  private final RegistryView view;

  /**
   * Creates a registry.
   *
   * @param configured the terminals of the configuration file
   * @param keys which terminals need a key, and new ones
   * @param site the school's site, at which unregistered terminals may appear
   * @param zone the school's zone
   */
  public TerminalRegistry(
      List<Terminal> configured, RegistryStore store, TerminalKeys keys, String site, ZoneId zone) {
    this.configured = List.copyOf(configured);
    this.keys = keys;
    this.site = site;
    this.zone = zone;
    view = new RegistryView(this.configured, store);
    fileKeys = new FileKeys(() -> view.state().configured());
  }

  /** Returns the terminals of the configuration file, retired ones included. */
  List<Terminal> configured() {
    return configured;
  }

  /** Returns the keys of the terminals of the configuration file. */
  FileKeys fileKeys() {
    return fileKeys;
  }

  /** Returns the school's zone. */
  public ZoneId zone() {
    return zone;
  }

  /** Makes the next look-up read the store again, since it was changed. */
  public void refresh() {
    view.refresh();
  }

  /** Returns the terminals of the configuration file whose entries no longer have an effect. */
  public List<Terminal> retiredOfTheFile() {
    List<Terminal> inUse = view.state().configured();
    return configured.stream().filter(terminal -> !inUse.contains(terminal)).toList();
  }

  /**
   * Returns, for each terminal whose key in the configuration file differs from the one it was
   * given, a text that tells the administrator what to do.
   */
  public List<String> twoKeys() {
    return fileKeys.two(view.state().keys());
  }

  /** Returns the rules of which terminals need a key of their own. */
  public TerminalKeys keys() {
    return keys;
  }

  /** Returns the terminals that need a key of their own and have none. */
  public List<Terminal> withoutKey() {
    return all().stream().filter(keys::missing).toList();
  }

  @Override
  public @Nullable Instant openUntil(String station) {
    return view.onboardingUntil(station);
  }

  /** Tells whether the configuration file registers a terminal that was not retired. */
  public boolean isConfigured(String site, String id) {
    TerminalId name = new TerminalId(site, id);
    return view.state().configured().stream().anyMatch(t -> t.name().equals(name));
  }

  /** Returns the registrations in the store, in order of registration. */
  public List<Registered> registered() {
    return view.state().registered();
  }

  @Override
  public boolean mayHaveRead(String site, String id, Instant said, Instant arrived) {
    return TerminalSpan.mayHaveRead(history(site, id), said, arrived, zone);
  }

  @Override
  public Instant hungSince(String site, String id, Instant at) {
    return TerminalSpan.unbrokenSince(history(site, id), at, zone);
  }

  @Override
  public List<TimeWithoutTerminal> without(String site, Instant from, Instant to) {
    Map<TerminalId, List<TerminalSpan>> history = view.state().history();
    // Before the first start recorded them, the terminals of the configuration have been there
    // since an unknown time.
    boolean unrecorded =
        view.state().configured().stream()
            .anyMatch(one -> one.site().equals(site) && !history.containsKey(one.name()));
    return unrecorded
        ? List.of()
        : TerminalSpan.without(
            history.values().stream()
                .flatMap(List::stream)
                .filter(span -> span.site().equals(site))
                .toList(),
            from,
            to,
            zone);
  }

  private List<TerminalSpan> history(String site, String id) {
    return view.state().history().getOrDefault(new TerminalId(site, id), List.of());
  }

  @Override
  public Optional<Terminal> find(String site, String id) {
    TerminalId name = new TerminalId(site, id);
    return all().stream().filter(t -> t.name().equals(name)).findFirst();
  }

  @Override
  public Set<String> sites() {
    return Stream.concat(Stream.of(site), all().stream().map(Terminal::site))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public List<Terminal> all() {
    return view.state().all();
  }
}
