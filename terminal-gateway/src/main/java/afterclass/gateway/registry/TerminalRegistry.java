package afterclass.gateway.registry;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.protocol.OnboardingWindow;
import afterclass.gateway.protocol.Secret;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.session.TerminalDirectory;
import afterclass.gateway.terminal.TerminalId;
import afterclass.gateway.wire.Bytes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The registry of terminals: those of the configuration's file, which only the file changes, then
 * those registered here.
 */
public final class TerminalRegistry implements TerminalDirectory, OnboardingWindow {
  /** The longest time that a terminal may come with the key that every factory knows. */
  public static final Duration LONGEST_ONBOARDING = Duration.ofHours(1);

  private final List<Terminal> configured;
  private final FileKeys fileKeys;
  private final TerminalKeys keys;
  private final RegistryStore store;
  private final AuditTrail audit;
  private final Function<Registration, Terminal> reader;
  private final String site;
  private final ZoneId zone;
  private final InstantSource clock;
  private final RegistryView view;

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
    view = new RegistryView(this.configured, fileKeys, store);
  }

  /**
   * Registers a terminal, or changes its registration; if a change does not name its key or the
   * first date of its punches, they stay as they were. A terminal that signs in at the broker
   * inside is given a password if it has none.
   *
   * @param by who asks for it
   * @return the terminal, and its password if one was made: it is shown here and never again
   * @throws RegistryException with everything that is wrong with it
   */
  public Adopted adopt(Registration asked, Actor by) {
    Terminal written = reader.apply(asked);
    Optional<Registered> before =
        registered().stream().filter(r -> r.terminal().name().equals(written.name())).findFirst();
    Terminal kept = before.map(r -> withItsKey(written, r.terminal())).orElse(written);
    Secret made = keys.madeAtAdoption(kept) ? keys.make() : null;
    Terminal terminal = made == null ? kept : kept.withSecret(made);
    AdoptionCheck check = new AdoptionCheck();
    check.notOfTheFile(terminal, isConfigured(terminal.site(), terminal.id()));
    check.ownPlace(terminal, all());
    check.owner(asked.owner());
    check.add(fileKeys.weakPassword(written, keys));
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    LocalDate since = check.since(asked.since(), before.map(Registered::since), today);
    check.end();
    boolean adopted =
        store.inTransaction(
            () -> {
              String was = find(terminal.site(), terminal.id()).map(this::inWords).orElse("");
              store.put(new Registered(terminal, since, clock.instant(), by.name()));
              audit.record(
                  by, "terminal.adopt", terminal.name().toString(), was, inWords(terminal));
              return true;
            });
    assert adopted;
    view.refresh();
    return new Adopted(terminal, made);
  }

  /** Keeps a terminal's key if a change names none and leaves its protocol. */
  private static Terminal withItsKey(Terminal written, Terminal before) {
    Secret key = before.secret();
    boolean alike = written.secret() == null && written.protocol().equals(before.protocol());
    return alike && key != null ? written.withSecret(key) : written;
  }

  /** A terminal in words, without its secret. */
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
    return fileKeys.two(view.state().keys());
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
   * Gives a terminal another password, or its first; the one that it had is not accepted any more.
   *
   * @param typed the password that was chosen for it; empty to have one made
   * @return the terminal, and its password if one was made: it is shown here and never again
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
              audit.record(by, "terminal.new-password", terminal.name().toString(), "", "");
              return true;
            });
    assert done;
    view.refresh();
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
                audit.record(by, "terminal.forget-key", name(site, id), "", "");
              }
              return there;
            });
    if (!forgotten) {
      throw FileKeys.none(site, id);
    }
    view.refresh();
  }

  /**
   * Retires a terminal: its records stay, and what it sends from now on is quarantined.
   *
   * @throws RegistryException if it is not registered here
   */
  public void retire(String site, String id, Actor by) {
    if (isConfigured(site, id)) {
      throw new RegistryException(
          List.of(
              new Complaint("id", name(site, id), Phrase.of("registration.take-out-of-the-file"))));
    }
    boolean retired =
        store.inTransaction(
            () -> {
              String was = find(site, id).map(this::inWords).orElse("");
              boolean there = store.retire(site, id, clock.instant(), by.name());
              if (there) {
                audit.record(by, "terminal.retire", name(site, id), was, "");
              }
              return there;
            });
    if (!retired) {
      throw unknown(site, id);
    }
    view.refresh();
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
    if (why.isBlank() || why.length() > AdoptionCheck.MAX_TEXT) {
      String found =
          why.length() > AdoptionCheck.SHOWN
              ? why.substring(0, AdoptionCheck.SHOWN) + "…"
              : why.strip();
      problems.add(
          new Complaint("why", found, Phrase.of("registration.reason", AdoptionCheck.MAX_TEXT)));
    }
    if (!problems.isEmpty()) {
      throw new RegistryException(problems);
    }
    return store.inTransaction(
        () -> {
          int closed = store.closeGaps(terminal, upTo, now, by.name(), why.strip());
          audit.record(
              by,
              "terminal.close-gap",
              terminal.name().toString(),
              "",
              upTo + " (" + closed + ") " + why);
          return closed;
        });
  }

  private RegistryException unknown(String site, String id) {
    return new RegistryException(
        List.of(
            new Complaint(
                "id",
                name(site, id),
                Phrase.oneOf(all().stream().map(t -> t.name().toString()).toList()))));
  }

  /**
   * Opens the time in which a terminal may come with the key that every factory knows, to be given
   * its own.
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
              audit.record(by, "terminal.onboard", name(site, id), "", now.plus(span).toString());
              return true;
            });
    assert opened;
    view.refresh();
    return now.plus(span);
  }

  @Override
  public @Nullable Instant openUntil(String station) {
    return view.onboardingUntil(station);
  }

  private static String name(String site, String id) {
    return new TerminalId(site, id).toString();
  }

  /** Whether the configuration's file registers a terminal. */
  public boolean isConfigured(String site, String id) {
    TerminalId name = new TerminalId(site, id);
    return configured.stream().anyMatch(t -> t.name().equals(name));
  }

  /** How the terminals that are registered here came to be, in order of registration. */
  public List<Registered> registered() {
    return view.state().registered();
  }

  /** Writes down, at the start of the service, which terminals the configuration's file names. */
  public void begin() {
    store.recordConfigured(configured, clock.instant());
    view.refresh();
  }

  @Override
  public boolean mayHaveRead(String site, String id, Instant said, Instant arrived) {
    List<TerminalSpan> all =
        view.state().history().getOrDefault(new TerminalId(site, id), List.of());
    return TerminalSpan.mayHaveRead(all, said, arrived, zone);
  }

  @Override
  public Instant hungSince(String site, String id, Instant at) {
    List<TerminalSpan> all =
        view.state().history().getOrDefault(new TerminalId(site, id), List.of());
    return TerminalSpan.unbrokenSince(all, at, zone);
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
