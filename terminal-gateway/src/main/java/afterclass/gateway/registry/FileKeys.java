package afterclass.gateway.registry;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.protocol.Secret;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.terminal.TerminalId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The keys of the terminals in the configuration file. A key in the file is the terminal's key;
 * without one in the file, it is the key given at onboarding, which the store keeps. Two different
 * keys for one terminal are an error.
 */
final class FileKeys {
  /** Minimum number of characters of a password chosen by hand. */
  private static final int SHORTEST = 8;

  private static final int LONGEST = 64;
  private static final char DELETE = 0x7f;

  private final Supplier<List<Terminal>> configured;

  /** Creates the keys of the terminals that the file names and that were not retired. */
  FileKeys(Supplier<List<Terminal>> configured) {
    this.configured = configured;
  }

  /** Returns a terminal of the file with its key, taken from {@code given} if the file has none. */
  static Terminal with(Terminal terminal, Map<TerminalId, Secret> given) {
    Secret key = given.get(terminal.name());
    return terminal.secret() == null && key != null ? terminal.withSecret(key) : terminal;
  }

  /** Returns instructions for terminals that have one key in the file and were given another. */
  List<String> two(Map<TerminalId, Secret> given) {
    return configured.get().stream()
        .filter(terminal -> terminal.secret() != null)
        .filter(terminal -> given.containsKey(terminal.name()))
        .filter(terminal -> !Objects.equals(given.get(terminal.name()), terminal.secret()))
        .map(
            terminal ->
                ("attendance.terminals.%s.password: found a key beside the one that the time clock"
                        + " was given by the service, expected one of them; take the password"
                        + " out of the file, or, if the time clock has the key of the file, run:"
                        + " terminal forget-key %s --site %s")
                    .formatted(terminal.id(), terminal.id(), terminal.site()))
        .toList();
  }

  /**
   * Refuses a terminal that cannot be onboarded.
   *
   * @throws RegistryException if its protocol gives no keys, or the file has one for it
   */
  void refuseOnboarding(Terminal terminal, TerminalKeys keys) {
    if (!keys.givenOverLine(terminal)) {
      throw new RegistryException(
          "id",
          terminal.name() + " (" + terminal.protocol() + ")",
          Phrase.of("registration.given-keys"));
    }
    if (inFile(terminal)) {
      throw new RegistryException(
          "attendance.terminals." + terminal.id() + ".password",
          "hex:…",
          Phrase.of("registration.no-key-in-the-file"));
    }
  }

  /**
   * Refuses a new password that a terminal cannot be given.
   *
   * @throws RegistryException if it needs none, if the file has one for it, or if the typed one is
   *     too short, too long, or has characters that cannot be typed
   */
  void refuseNewPassword(Terminal terminal, TerminalKeys keys, String typed) {
    if (!keys.needed(terminal)) {
      throw new RegistryException(
          "id", terminal.name().toString(), Phrase.of("registration.needs-password"));
    }
    if (inFile(terminal)) {
      String where = "attendance.terminals." + terminal.id() + ".password";
      throw new RegistryException(where, "…", Phrase.of("registration.password-in-the-file"));
    }
    boolean usable =
        typed.isEmpty()
            || (typed.length() >= SHORTEST
                && typed.length() <= LONGEST
                && typed.chars().allMatch(c -> c > ' ' && c < DELETE));
    if (!usable) {
      // The password is a secret, so the message does not repeat it.
      throw new RegistryException(
          "password", "…", Phrase.of("registration.password-of", SHORTEST, LONGEST));
    }
  }

  /** Returns what is wrong with a chosen password of a user of the broker; empty if valid. */
  Optional<RegistrationFault> weakPassword(Terminal written, TerminalKeys keys) {
    Secret chosen = written.secret();
    boolean weak =
        chosen != null
            && written.link() == Terminal.LinkKind.MQTT
            && keys.needed(written)
            && (chosen.bytes().length() < SHORTEST || chosen.bytes().length() > LONGEST);
    return weak
        ? Optional.of(
            new RegistrationFault(
                "password", "…", Phrase.of("registration.password-of", SHORTEST, LONGEST)))
        : Optional.empty();
  }

  private boolean inFile(Terminal terminal) {
    return configured.get().stream()
        .anyMatch(t -> t.name().equals(terminal.name()) && t.secret() != null);
  }
}
