package afterclass.gateway.registry;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.protocol.OnboardingWindow;
import afterclass.gateway.protocol.Secret;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.session.TerminalDirectory;
import afterclass.gateway.wire.Bytes;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All terminals there are: the configuration's, which only its file changes, then those registered
 * here. It looks at the store twice a second at most, so that another process's change is seen.
 */
public final class TerminalRegistry implements TerminalDirectory, OnboardingWindow {
  /** The longest time that a terminal may come with a key that everybody knows. */
  public static final Duration LONGEST_ONBOARDING = Duration.ofHours(1);

  private record Dated(
      long revision,
      long lookedAt,
      List<Registered> registered,
      Map<String, Secret> keys,
      Map<String, Instant> onboarding,
      Map<String, List<TerminalSpan>> history,
      List<Terminal> all) {

    Dated lookedAt(long now) {
      return new Dated(revision, now, registered, keys, onboarding, history, all);
    }
  }

  /** Every message asks who its sender is; the store is asked no more often than this. */
  private static final long LOOK_EVERY = Duration.ofMillis(500).toNanos();

  private static final Dated NEVER =
      new Dated(-1, 0, List.of(), Map.of(), Map.of(), Map.of(), List.of());

  private static final int MAX_TEXT = 200;

  /** So much of what was said is said again. */
  private static final int SHOWN = 40;

  private final List<Terminal> configured;
  private final FileKeys fileKeys;
  private final TerminalKeys keys;
  private final RegistryStore store;
  private final AuditTrail audit;
  private final Function<Registration, Terminal> reader;
  private final String site;
  private final ZoneId zone;
  private final InstantSource clock;
  private volatile Dated last = NEVER;

  /**
   * A registry.
   *
   * @param configured the terminals of the configuration's file
   * @param reader makes a terminal of what was written, or throws {@link RegistryException}
   * @param keys which terminals need a key, and new ones
   * @param site the school's, of which terminals may come that nobody registered yet
   * @param zone the school's
   */
  public TerminalRegistry(
      List<Terminal> configured,
      RegistryStore store,
      AuditTrail audit,
      Function<Registration, Terminal> reader,
      TerminalKeys keys,
      String site,
      ZoneId zone,
      InstantSource clock) {
    this.configured = List.copyOf(configured);
    fileKeys = new FileKeys(this.configured);
    this.store = store;
    this.audit = audit;
    this.reader = reader;
    this.keys = keys;
    this.site = site;
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * Registers a terminal, or changes its registration; what a change does not name, its key and the
   * first date of its punches, stays as it was.
   *
   * @param by who asks for it
   *     <p>One that signs in at the broker inside is given a password if it has none.
   * @return the terminal, and its password if one was made: it is said here and never again
   * @throws RegistryException with everything that is wrong with it
   */
  public Adopted adopt(Registration asked, Actor by) {
    Terminal written = reader.apply(asked);
    Optional<Registered> before =
        registered().stream()
            .filter(r -> isCalled(r.terminal(), written.site(), written.id()))
            .findFirst();
    Terminal kept = before.map(r -> withItsKey(written, r.terminal())).orElse(written);
    Secret made = keys.madeAtAdoption(kept) ? keys.make() : null;
    Terminal terminal = made == null ? kept : kept.withSecret(made);
    List<Complaint> problems = new ArrayList<>();
    if (isConfigured(terminal.site(), terminal.id())) {
      problems.add(new Complaint("id", terminal.id(), Phrase.of("registration.not-of-the-file")));
    }
    others(terminal)
        .filter(other -> sharesPlace(other, terminal))
        .findFirst()
        .ifPresent(
            other ->
                problems.add(
                    new Complaint(
                        "address",
                        terminal.address(),
                        Phrase.of("registration.own-address", other.id()))));
    if (asked.owner().length() > MAX_TEXT) {
      String found = asked.owner().substring(0, SHOWN) + "…";
      problems.add(new Complaint("owner", found, Phrase.of("registration.text", MAX_TEXT)));
    }
    fileKeys.weakPassword(written, keys).ifPresent(problems::add);
    LocalDate since = since(asked.since(), before.map(Registered::since), problems);
    if (!problems.isEmpty()) {
      throw new RegistryException(problems);
    }
    boolean adopted =
        store.inTransaction(
            () -> {
              String was = find(terminal.site(), terminal.id()).map(this::inWords).orElse("");
              store.put(new Registered(terminal, since, clock.instant(), by.name()));
              audit.record(by, "terminal.adopt", name(terminal), was, inWords(terminal));
              return true;
            });
    assert adopted;
    last = NEVER;
    return new Adopted(terminal, made);
  }

  /** A change that names no key leaves the terminal the one that it has, if it still speaks so. */
  private static Terminal withItsKey(Terminal written, Terminal before) {
    Secret key = before.secret();
    boolean alike = written.secret() == null && written.protocol().equals(before.protocol());
    return alike && key != null ? written.withSecret(key) : written;
  }

  private LocalDate since(String text, Optional<LocalDate> before, List<Complaint> problems) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    if (text.isBlank()) {
      return before.orElse(today);
    }
    try {
      LocalDate since = LocalDate.parse(text.strip());
      if (since.isAfter(today)) {
        problems.add(new Complaint("since", text, Phrase.of("registration.past-date", today)));
      }
      return since;
    } catch (DateTimeException e) {
      problems.add(new Complaint("since", text, Phrase.of("registration.date", today)));
      return today;
    }
  }

  private static String name(Terminal terminal) {
    return terminal.site() + "/" + terminal.id();
  }

  /** All but its secret. */
  private String inWords(Terminal terminal) {
    return String.join(
        " ",
        terminal.link().name(),
        terminal.protocol(),
        terminal.address(),
        terminal.station(),
        terminal.zone().getId(),
        terminal.credentialForm().name(),
        terminal.owner());
  }

  /**
   * The terminals that have one key in the configuration's file and were given another one, each
   * with what to do.
   */
  public List<String> twoKeys() {
    return fileKeys.two(looked().keys());
  }

  /** Which terminals need a key of their own. */
  public TerminalKeys keys() {
    return keys;
  }

  /** The terminals that need a key of their own and have none. */
  public List<Terminal> withoutKey() {
    return all().stream().filter(keys::missing).toList();
  }

  /**
   * Gives a terminal another password, or its first: what it had is worth nothing from now on.
   *
   * @param typed the password that was chosen for it; empty to have one made
   * @return the terminal, and its password if one was made: it is said here and never again
   * @throws RegistryException if it is not known, needs none, or has one in the configuration's
   *     file; or if the one that was chosen is none
   */
  public Adopted newPassword(String site, String id, String typed, Actor by) {
    Terminal terminal = find(site, id).orElseThrow(() -> unknown(site, id));
    fileKeys.refuseNewPassword(terminal, keys, typed);
    @Nullable Secret made = typed.isEmpty() ? keys.make() : null;
    Secret key = made == null ? new Secret(Bytes.ofUtf8(typed)) : made;
    boolean done =
        store.inTransaction(
            () -> {
              store.keepKey(terminal, key, by.name());
              audit.record(by, "terminal.new-password", name(terminal), "", "");
              return true;
            });
    assert done;
    last = NEVER;
    return new Adopted(terminal.withSecret(key), made);
  }

  /**
   * Forgets the key that a terminal of the configuration's file was given at its onboarding.
   *
   * @throws RegistryException if it was given none
   */
  public void forgetKey(String site, String id, Actor by) {
    boolean forgotten =
        store.inTransaction(
            () -> {
              boolean there = store.forgetKey(site, id);
              if (there) {
                audit.record(by, "terminal.forget-key", site + "/" + id, "", "");
              }
              return there;
            });
    if (!forgotten) {
      throw FileKeys.none(site, id);
    }
    last = NEVER;
  }

  /** Two on one line need two numbers, two behind one broker two names. */
  private static boolean sharesPlace(Terminal one, Terminal two) {
    boolean line = two.link() == Terminal.LinkKind.SERIAL || two.link() == Terminal.LinkKind.TCP;
    if (one.link() != two.link()) {
      return false;
    }
    if (!line) {
      return one.protocol().equals(two.protocol())
          && !two.address().isEmpty()
          && one.address().equals(two.address());
    }
    boolean bothNumbered = !one.station().isEmpty() && !two.station().isEmpty();
    boolean apart =
        bothNumbered
            && one.protocol().equals(two.protocol())
            && !one.station().equals(two.station());
    return one.address().equals(two.address()) && !apart;
  }

  private Stream<Terminal> others(Terminal terminal) {
    return all().stream()
        .filter(o -> !(o.site().equals(terminal.site()) && o.id().equals(terminal.id())));
  }

  /**
   * Takes a terminal down; what it said stays, and what it says from now on is quarantined.
   *
   * @throws RegistryException if it is not registered here
   */
  public void retire(String site, String id, Actor by) {
    if (isConfigured(site, id)) {
      throw new RegistryException(
          List.of(
              new Complaint(
                  "id", site + "/" + id, Phrase.of("registration.take-out-of-the-file"))));
    }
    boolean retired =
        store.inTransaction(
            () -> {
              String was = find(site, id).map(this::inWords).orElse("");
              boolean there = store.retire(site, id, clock.instant(), by.name());
              if (there) {
                audit.record(by, "terminal.retire", site + "/" + id, was, "");
              }
              return there;
            });
    if (!retired) {
      throw unknown(site, id);
    }
    last = NEVER;
  }

  /**
   * Declares that nothing more is to be expected of a terminal's gaps up to an instant.
   *
   * @param upTo the end of what is declared, not after now
   * @param why the reason, for whoever asks later
   * @return how many gaps it closed
   * @throws RegistryException if the terminal is not known, the instant is to come or no reason is
   *     given
   */
  public int closeGaps(String site, String id, Instant upTo, Actor by, String why) {
    Terminal terminal = find(site, id).orElseThrow(() -> unknown(site, id));
    Instant now = clock.instant();
    List<Complaint> problems = new ArrayList<>();
    if (upTo.isAfter(now)) {
      problems.add(new Complaint("until", upTo.toString(), Phrase.of("registration.past", now)));
    }
    if (why.isBlank() || why.length() > MAX_TEXT) {
      String found = why.length() > SHOWN ? why.substring(0, SHOWN) + "…" : why.strip();
      problems.add(new Complaint("why", found, Phrase.of("registration.reason", MAX_TEXT)));
    }
    if (!problems.isEmpty()) {
      throw new RegistryException(problems);
    }
    return store.inTransaction(
        () -> {
          int closed = store.closeGaps(terminal, upTo, now, by.name(), why.strip());
          audit.record(
              by, "terminal.close-gap", name(terminal), "", upTo + " (" + closed + ") " + why);
          return closed;
        });
  }

  private RegistryException unknown(String site, String id) {
    return new RegistryException(
        List.of(
            new Complaint(
                "id",
                site + "/" + id,
                Phrase.oneOf(all().stream().map(TerminalRegistry::name).toList()))));
  }

  /**
   * Lets a terminal come with the key that every factory knows, for a while, to be given its own.
   *
   * @param span how long, from now
   * @param by who asks for it
   * @return until when
   * @throws RegistryException if it is not known, takes no key, has one in the configuration's
   *     file, or the span does not hold
   */
  public Instant onboard(String site, String id, Duration span, Actor by) {
    fileKeys.refuseOnboarding(find(site, id).orElseThrow(() -> unknown(site, id)), keys);
    if (span.isNegative() || span.isZero() || span.compareTo(LONGEST_ONBOARDING) > 0) {
      throw new RegistryException(
          List.of(
              new Complaint(
                  "minutes",
                  String.valueOf(span.toMinutes()),
                  Phrase.of("registration.minutes-of", LONGEST_ONBOARDING.toMinutes()))));
    }
    Instant now = clock.instant();
    boolean opened =
        store.inTransaction(
            () -> {
              store.openOnboarding(site, id, now.plus(span), now, by.name());
              audit.record(by, "terminal.onboard", site + "/" + id, "", now.plus(span).toString());
              return true;
            });
    assert opened;
    last = NEVER;
    return now.plus(span);
  }

  @Override
  public @Nullable Instant openUntil(String station) {
    // What was last read will do: sessions look at the store every second, and must not wait here.
    Dated known = last;
    return Stream.concat(configured.stream(), known.registered().stream().map(Registered::terminal))
        .filter(terminal -> terminal.id().equals(station))
        .map(terminal -> known.onboarding().get(terminal.site() + "/" + station))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static boolean isCalled(Terminal terminal, String site, String id) {
    return terminal.site().equals(site) && terminal.id().equals(id);
  }

  /** Whether the configuration's file registers a terminal. */
  public boolean isConfigured(String site, String id) {
    return configured.stream().anyMatch(t -> isCalled(t, site, id));
  }

  /** How the terminals that are registered here came to be, in order of registration. */
  public List<Registered> registered() {
    return looked().registered();
  }

  private Dated looked() {
    Dated known = last;
    long now = System.nanoTime();
    if (known.revision() < 0 || now - known.lookedAt() >= LOOK_EVERY) {
      // Asked before the rows are read: a change in between is then seen by the next look.
      long revision = store.revision();
      known = known.revision() == revision ? known.lookedAt(now) : read(revision, now);
      last = known;
    }
    return known;
  }

  private Dated read(long revision, long now) {
    List<Registered> registered = store.inForce();
    Map<String, Secret> keys = store.keys();
    Stream<Terminal> all =
        Stream.concat(
            configured.stream().map(terminal -> fileKeys.with(terminal, keys)),
            registered.stream().map(Registered::terminal));
    return new Dated(
        revision,
        now,
        registered,
        keys,
        store.onboarding(),
        history(),
        all.collect(Collectors.toUnmodifiableList()));
  }

  private Map<String, List<TerminalSpan>> history() {
    return store.history().stream().collect(Collectors.groupingBy(TerminalSpan::name));
  }

  /** The service starts: which terminals the configuration's file names is written down. */
  public void begin() {
    store.recordConfigured(configured, clock.instant());
    last = NEVER;
  }

  @Override
  public boolean mayHaveRead(String site, String id, Instant said, Instant arrived) {
    List<TerminalSpan> all = looked().history().getOrDefault(site + "/" + id, List.of());
    return TerminalSpan.mayHaveRead(all, said, arrived, zone);
  }

  @Override
  public Instant hungSince(String site, String id, Instant at) {
    List<TerminalSpan> all = looked().history().getOrDefault(site + "/" + id, List.of());
    return TerminalSpan.unbrokenSince(all, at, zone);
  }

  @Override
  public Optional<Terminal> find(String site, String id) {
    return all().stream().filter(t -> isCalled(t, site, id)).findFirst();
  }

  @Override
  public Set<String> sites() {
    return Stream.concat(Stream.of(site), all().stream().map(Terminal::site))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public List<Terminal> all() {
    return looked().all();
  }
}
