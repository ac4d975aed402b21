package afterclass.gateway.registry;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.protocol.Secret;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.terminal.TerminalId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The keys of the terminals of the configuration's file. A key that stands in the file is the
 * terminal's; where none stands there, the one is that it was given at its onboarding, which the
 * store keeps. Both at once, and different, is a mistake.
 */
final class FileKeys {
  /** A password that is chosen by hand has so many signs at least. */
  private static final int SHORTEST = 8;

  private static final int LONGEST = 64;
  private static final char DELETE = 0x7f;

  private final List<Terminal> configured;

  /** The keys of the given terminals, as the file names them. */
  FileKeys(List<Terminal> configured) {
    this.configured = configured;
  }

  /** A terminal of the file with its key, by the given ones. */
  Terminal with(Terminal terminal, Map<TerminalId, Secret> given) {
    Secret key = given.get(terminal.name());
    return terminal.secret() == null && key != null ? terminal.withSecret(key) : terminal;
  }

  /** The terminals that have one key in the file and were given another, with what to do. */
  List<String> two(Map<TerminalId, Secret> given) {
    return configured.stream()
        .filter(terminal -> terminal.secret() != null)
        .filter(terminal -> given.containsKey(terminal.name()))
        .filter(terminal -> !Objects.equals(given.get(terminal.name()), terminal.secret()))
        .map(
            terminal ->
                ("attendance.terminals.%s.password: found a key beside the one that the terminal"
                        + " was given by the service, expected one of them; take the password"
                        + " out of the file, or, if the terminal has the key of the file, run:"
                        + " terminal forget-key %s --site %s")
                    .formatted(terminal.id(), terminal.id(), terminal.site()))
        .toList();
  }

  /**
   * Says that a terminal cannot be onboarded, if it cannot.
   *
   * @throws RegistryException if its protocol gives no keys, or the file has one for it
   */
  void refuseOnboarding(Terminal terminal, TerminalKeys keys) {
    if (!keys.givenOverLine(terminal)) {
      throw new RegistryException(
          List.of(
              new Complaint(
                  "id",
                  terminal.name() + " (" + terminal.protocol() + ")",
                  Phrase.of("registration.given-keys"))));
    }
    if (inFile(terminal)) {
      throw new RegistryException(
          List.of(
              new Complaint(
                  "attendance.terminals." + terminal.id() + ".password",
                  "hex:…",
                  Phrase.of("registration.no-key-in-the-file"))));
    }
  }

  /**
   * Says that a terminal cannot be given a password, if it cannot.
   *
   * @throws RegistryException if it needs none, if the file has one for it, or if what was typed is
   *     too short, too long, or has signs that cannot be typed
   */
  void refuseNewPassword(Terminal terminal, TerminalKeys keys, String typed) {
    if (!keys.needed(terminal)) {
      throw refused("id", terminal.name().toString(), Phrase.of("registration.needs-password"));
    }
    if (inFile(terminal)) {
      String where = "attendance.terminals." + terminal.id() + ".password";
      throw refused(where, "…", Phrase.of("registration.password-in-the-file"));
    }
    boolean usable =
        typed.isEmpty()
            || (typed.length() >= SHORTEST
                && typed.length() <= LONGEST
                && typed.chars().allMatch(c -> c > ' ' && c < DELETE));
    if (!usable) {
      // It is a secret, so the complaint does not repeat it.
      throw refused("password", "…", Phrase.of("registration.password-of", SHORTEST, LONGEST));
    }
  }

  /** What is wrong with a password of one's own for a guest of the broker; empty if nothing is. */
  Optional<Complaint> weakPassword(Terminal written, TerminalKeys keys) {
    Secret chosen = written.secret();
    boolean weak =
        chosen != null
            && written.link() == Terminal.LinkKind.MQTT
            && keys.needed(written)
            && (chosen.bytes().length() < SHORTEST || chosen.bytes().length() > LONGEST);
    return weak
        ? Optional.of(
            new Complaint(
                "password", "…", Phrase.of("registration.password-of", SHORTEST, LONGEST)))
        : Optional.empty();
  }

  private static RegistryException refused(String where, String found, Phrase expected) {
    return new RegistryException(List.of(new Complaint(where, found, expected)));
  }

  private boolean inFile(Terminal terminal) {
    return configured.stream()
        .anyMatch(t -> t.name().equals(terminal.name()) && t.secret() != null);
  }

  /** That a terminal of the file was given no key. */
  static RegistryException none(String site, String id) {
    return new RegistryException(
        List.of(
            new Complaint(
                "id",
                new TerminalId(site, id).toString(),
                Phrase.of("registration.was-given-a-key"))));
  }
}
