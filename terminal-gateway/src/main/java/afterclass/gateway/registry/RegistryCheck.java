package afterclass.gateway.registry;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.i18n.PlainText;
import afterclass.gateway.session.Terminal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A collector of all faults in an administrator's request. Not thread-safe. */
final class RegistryCheck {
  /** Maximum number of characters of a text that an administrator may enter. */
  private static final int MAX_TEXT = 200;

  /** Maximum number of characters shown of a text that is too long. */
  private static final int SHOWN = 40;

  private final List<RegistrationFault> problems = new ArrayList<>();

  /** Adds a fault, if there is one. */
  void add(Optional<RegistrationFault> problem) {
    problem.ifPresent(problems::add);
  }

  /** Adds a fault if the configuration file registers the terminal. */
  void notOfTheFile(Terminal terminal, boolean configured) {
    if (configured) {
      problems.add(
          new RegistrationFault("id", terminal.id(), Phrase.of("registration.not-of-the-file")));
    }
  }

  /** Adds a fault if a terminal has the same name. */
  void ownName(Terminal terminal, List<Registered> all) {
    if (all.stream().anyMatch(other -> other.terminal().name().equals(terminal.name()))) {
      problems.add(new RegistrationFault("id", terminal.id(), Phrase.of("registration.own-name")));
    }
  }

  /** Adds a fault if another terminal has the same address on a line or behind a broker. */
  void ownPlace(Terminal terminal, List<Terminal> all) {
    add(
        all.stream()
            .filter(other -> !other.name().equals(terminal.name()))
            .filter(other -> sharesPlace(other, terminal))
            .findFirst()
            .map(other -> Phrase.of("registration.own-address", other.id()))
            .map(expected -> new RegistrationFault("address", terminal.address(), expected)));
  }

  /** Adds a fault if the owner's name is too long. */
  void owner(String owner) {
    if (owner.length() > MAX_TEXT) {
      String found = PlainText.shortened(owner, SHOWN);
      problems.add(new RegistrationFault("owner", found, Phrase.of("registration.text", MAX_TEXT)));
    }
  }

  /**
   * Parses the first date of a terminal's punches; adds a fault if it is invalid or future.
   *
   * @param text the date; blank for the earlier registration's date, else today
   */
  LocalDate since(String text, Optional<LocalDate> before, LocalDate today) {
    if (text.isBlank()) {
      return before.orElse(today);
    }
    try {
      LocalDate since = LocalDate.parse(text.strip());
      if (since.isAfter(today)) {
        problems.add(
            new RegistrationFault("since", text, Phrase.of("registration.past-date", today)));
      }
      return since;
    } catch (DateTimeException e) {
      problems.add(new RegistrationFault("since", text, Phrase.of("registration.date", today)));
      return today;
    }
  }

  /** Adds a fault if an instant is in the future. */
  void past(Instant upTo, Instant now) {
    if (upTo.isAfter(now)) {
      problems.add(
          new RegistrationFault("until", upTo.toString(), Phrase.of("registration.past", now)));
    }
  }

  /** Adds a fault if the reason is missing or too long. */
  void reason(String why) {
    if (why.isBlank() || why.length() > MAX_TEXT) {
      String found = PlainText.shortened(why.strip(), SHOWN);
      problems.add(new RegistrationFault("why", found, Phrase.of("registration.reason", MAX_TEXT)));
    }
  }

  /**
   * Ends the check; throws if any fault was found.
   *
   * @throws RegistryException with all faults, if there are any
   */
  void end() {
    if (!problems.isEmpty()) {
      throw new RegistryException(problems);
    }
  }

  /**
   * Tells whether two terminals have the same number on a line, or the same address behind a
   * broker.
   */
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
}
