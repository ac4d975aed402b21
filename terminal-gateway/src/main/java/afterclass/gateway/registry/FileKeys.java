package afterclass.gateway.registry;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.protocol.PolledProtocol;
import afterclass.gateway.protocol.Protocols;
import afterclass.gateway.protocol.Secret;
import afterclass.gateway.session.Terminal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The keys of the terminals of the configuration's file. A key that stands in the file is the
 * terminal's; where none stands there, the one is that it was given at its onboarding, which the
 * store keeps. Both at once, and different, is a mistake.
 */
final class FileKeys {
  private final List<Terminal> configured;

  /** Those of the given terminals, as the file names them. */
  FileKeys(List<Terminal> configured) {
    this.configured = configured;
  }

  private static String name(Terminal terminal) {
    return terminal.site() + "/" + terminal.id();
  }

  /** A terminal of the file with its key, by the given ones. */
  Terminal with(Terminal terminal, Map<String, Secret> given) {
    Secret key = given.get(name(terminal));
    return terminal.secret() == null && key != null ? terminal.withSecret(key) : terminal;
  }

  /** Those that have one key in the file and were given another, each with what to do. */
  List<String> two(Map<String, Secret> given) {
    return configured.stream()
        .filter(terminal -> terminal.secret() != null)
        .filter(terminal -> given.containsKey(name(terminal)))
        .filter(terminal -> !Objects.equals(given.get(name(terminal)), terminal.secret()))
        .map(
            terminal ->
                ("attendance.terminals.%s.password: found a key beside the one that the terminal"
                        + " was given at its onboarding, expected one of them; take the password"
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
  void refuseOnboarding(Terminal terminal) {
    boolean givesKeys =
        Protocols.known()
            .find(terminal.protocol())
            .filter(PolledProtocol.class::isInstance)
            .map(PolledProtocol.class::cast)
            .filter(PolledProtocol::givesKeys)
            .isPresent();
    if (!givesKeys) {
      throw new RegistryException(
          List.of(
              new Complaint(
                  "id",
                  name(terminal) + " (" + terminal.protocol() + ")",
                  Phrase.of("registration.given-keys"))));
    }
    boolean inFile =
        configured.stream().anyMatch(t -> name(t).equals(name(terminal)) && t.secret() != null);
    if (inFile) {
      throw new RegistryException(
          List.of(
              new Complaint(
                  "attendance.terminals." + terminal.id() + ".password",
                  "hex:…",
                  Phrase.of("registration.no-key-in-the-file"))));
    }
  }

  /** That a terminal of the file was given no key. */
  static RegistryException none(String site, String id) {
    return new RegistryException(
        List.of(new Complaint("id", site + "/" + id, Phrase.of("registration.was-given-a-key"))));
  }
}
