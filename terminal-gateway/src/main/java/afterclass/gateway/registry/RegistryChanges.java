package afterclass.gateway.registry;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.protocol.Secret;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.terminal.TerminalId;
import afterclass.gateway.wire.Bytes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The changes that an administrator makes to the registry of terminals. Each is checked, made in
 * one transaction, and recorded in the audit trail.
 */
public final class RegistryChanges {
  /** The longest time in which a terminal may connect with the publicly known factory key. */
  public static final Duration LONGEST_ONBOARDING = Duration.ofHours(1);

  private final TerminalRegistry registry;
  private final TerminalKeys keys;
  private final FileKeys fileKeys;
  private final RegistryStore store;
  private final AuditTrail audit;
  private final Function<Registration, Terminal> reader;
  private final InstantSource clock;

  /**
   * Creates the changes to a registry.
   *
   * @param store the store that the registry reads
   * @param reader converts a request to a terminal, or throws {@link RegistryException}
   */
  public RegistryChanges(
      TerminalRegistry registry,
      RegistryStore store,
      AuditTrail audit,
      Function<Registration, Terminal> reader,
      InstantSource clock) {
    this.registry = registry;
    keys = registry.keys();
    fileKeys = registry.fileKeys();
    this.store = store;
    this.audit = audit;
    this.reader = reader;
    this.clock = clock;
  }

  /**
   * Registers a terminal, or changes its registration; if a change omits its key or the first date
   * of its punches, they stay unchanged. A terminal that signs in at the embedded broker is given a
   * password if it has none.
   *
   * @param by who requests it
   * @return the terminal, and its password if one was made: it is shown here and never again
   * @throws RegistryException with all faults of the request
   */
  public RegistrationResult adopt(Registration asked, Actor by) {
    return adopt(asked, false, by);
  }

  /**
   * Registers a terminal like {@link #adopt}, unless another one has its name.
   *
   * @param by who requests it
   * @throws RegistryException with all faults of the request
   */
  public RegistrationResult add(Registration asked, Actor by) {
    return adopt(asked, true, by);
  }

  private RegistrationResult adopt(Registration asked, boolean first, Actor by) {
    Terminal written = reader.apply(asked);
    Optional<Registered> before =
        registry.registered().stream()
            .filter(r -> r.terminal().name().equals(written.name()))
            .findFirst();
    Terminal kept = before.map(r -> withItsKey(written, r.terminal())).orElse(written);
    Secret made = keys.madeAtAdoption(kept) ? keys.make() : null;
    Terminal terminal = made == null ? kept : kept.withSecret(made);
    RegistryCheck check = new RegistryCheck();
    if (first) {
      check.ownName(terminal, registry.registered());
    }
    check.notOfTheFile(terminal, registry.isConfigured(terminal.site(), terminal.id()));
    check.ownPlace(terminal, registry.all());
    check.owner(asked.owner());
    check.add(fileKeys.weakPassword(written, keys));
    LocalDate today = LocalDate.ofInstant(clock.instant(), registry.zone());
    LocalDate since = check.since(asked.since(), before.map(Registered::since), today);
    check.end();
    change(
        () -> {
          String was = registry.find(terminal.site(), terminal.id()).map(this::inWords).orElse("");
          store.put(new Registered(terminal, since, clock.instant(), by.name()));
          record(by, "adopt", terminal.name(), was, inWords(terminal));
        });
    return new RegistrationResult(terminal, made);
  }

  /** Makes a change in one transaction; the next look-up reads the store again. */
  private <T> T change(Supplier<T> work) {
    T result = store.inTransaction(work);
    registry.refresh();
    return result;
  }

  /** Makes a change without a result, like {@link #change(Supplier)}. */
  private void change(Runnable work) {
    store.inTransaction(work);
    registry.refresh();
  }

  private void record(Actor by, String what, TerminalId terminal, String was, String is) {
    audit.record(by, "terminal." + what, terminal.toString(), was, is);
  }

  /** Returns the terminal with its earlier key if it names none and keeps its protocol. */
  private static Terminal withItsKey(Terminal written, Terminal before) {
    Secret key = before.secret();
    boolean alike = written.secret() == null && written.protocol().equals(before.protocol());
    return alike && key != null ? written.withSecret(key) : written;
  }

  /** Describes a terminal for the audit trail, without its secret. */
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
   * Gives a terminal a new password; its earlier one is no longer accepted.
   *
   * @param typed the password chosen for it; empty to have one made
   * @return the terminal, and its password if one was made: it is shown here and never again
   * @throws RegistryException if the terminal is unknown, needs none, or has one in the
   *     configuration file; or if the chosen one is invalid
   */
  public RegistrationResult newPassword(String site, String id, String typed, Actor by) {
    Terminal terminal = known(site, id);
    fileKeys.refuseNewPassword(terminal, keys, typed);
    @Nullable Secret made = typed.isEmpty() ? keys.make() : null;
    Secret key = made == null ? new Secret(Bytes.ofUtf8(typed)) : made;
    change(
        () -> {
          store.keepKey(terminal, key, by.name());
          record(by, "new-password", terminal.name(), "", "");
        });
    return new RegistrationResult(terminal.withSecret(key), made);
  }

  /**
   * Deletes the key that a terminal of the configuration file was given at its onboarding.
   *
   * @throws RegistryException if it was given none
   */
  public void forgetKey(String site, String id, Actor by) {
    TerminalId name = new TerminalId(site, id);
    boolean forgotten =
        change(
            () -> {
              boolean there = store.forgetKey(site, id);
              if (there) {
                record(by, "forget-key", name, "", "");
              }
              return there;
            });
    if (!forgotten) {
      throw new RegistryException("id", name.toString(), Phrase.of("registration.was-given-a-key"));
    }
  }

  /**
   * Retires a terminal: its records stay, and what it sends from now on is quarantined.
   *
   * @throws RegistryException if it is not registered
   */
  public void retire(String site, String id, Actor by) {
    TerminalId name = new TerminalId(site, id);
    boolean ofTheFile = registry.isConfigured(site, id);
    boolean retired =
        change(
            () -> {
              String was = registry.find(site, id).map(this::inWords).orElse("");
              boolean there = ofTheFile || store.retire(site, id, clock.instant(), by.name());
              if (ofTheFile) {
                store.setAside(site, id, clock.instant(), by.name());
              }
              if (there) {
                record(by, "retire", name, was, "");
              }
              return there;
            });
    if (!retired) {
      throw unknown(site, id);
    }
  }

  /**
   * Declares that no more records are expected of a terminal's outages (its gaps) up to an instant.
   *
   * @param upTo the end of what is declared, not after now
   * @param why the reason, for later audits
   * @return number of outages concerned
   * @throws RegistryException if the terminal is unknown, the instant is in the future or the
   *     reason is missing
   */
  public int closeGaps(String site, String id, Instant upTo, Actor by, String why) {
    Terminal terminal = known(site, id);
    Instant now = clock.instant();
    RegistryCheck check = new RegistryCheck();
    check.past(upTo, now);
    check.reason(why);
    check.end();
    return store.inTransaction(
        () -> {
          int closed = store.closeGaps(terminal, upTo, now, by.name(), why.strip());
          record(by, "close-gap", terminal.name(), "", upTo + " (" + closed + ") " + why);
          return closed;
        });
  }

  private Terminal known(String site, String id) {
    return registry.find(site, id).orElseThrow(() -> unknown(site, id));
  }

  private RegistryException unknown(String site, String id) {
    return new RegistryException(
        "id",
        new TerminalId(site, id).toString(),
        Phrase.oneOf(registry.all().stream().map(t -> t.name().toString()).toList()));
  }

  /**
   * Opens the time in which a terminal may connect with the publicly known factory key, to be given
   * its own.
   *
   * @param span how long, from now
   * @param by who requests it
   * @return the end of that time
   * @throws RegistryException if the terminal is unknown, cannot be given a key or has one in the
   *     configuration file, or the span is out of bounds
   */
  public Instant onboard(String site, String id, Duration span, Actor by) {
    fileKeys.refuseOnboarding(known(site, id), keys);
    if (span.isNegative() || span.isZero() || span.compareTo(LONGEST_ONBOARDING) > 0) {
      throw new RegistryException(
          "minutes",
          String.valueOf(span.toMinutes()),
          Phrase.of("registration.minutes-of", LONGEST_ONBOARDING.toMinutes()));
    }
    Instant now = clock.instant();
    Instant until = now.plus(span);
    return change(
        () -> {
          store.openOnboarding(site, id, until, now, by.name());
          record(by, "onboard", new TerminalId(site, id), "", until.toString());
          return until;
        });
  }

  /** Records, at the start of the service, which terminals the configuration file names. */
  public void recordConfigured() {
    store.recordConfigured(registry.configured(), clock.instant());
    registry.refresh();
  }
}
