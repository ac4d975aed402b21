package afterclass.gateway.registry;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.session.Terminal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects everything that is wrong with a registration. Not thread-safe. */
final class AdoptionCheck {
  /** The longest text that an administrator may write. */
  static final int MAX_TEXT = 200;

  /** How many characters of a text that is too long are shown. */
  static final int SHOWN = 40;

  private final List<Complaint> problems = new ArrayList<>();

  /** Adds a complaint, if there is one. */
  void add(Optional<Complaint> problem) {
    problem.ifPresent(problems::add);
  }

  /** Complains of a terminal that the configuration's file registers. */
  void notOfTheFile(Terminal terminal, boolean configured) {
    if (configured) {
      problems.add(new Complaint("id", terminal.id(), Phrase.of("registration.not-of-the-file")));
    }
  }

  /** Complains of a place on a line or behind a broker that another terminal has. */
  void ownPlace(Terminal terminal, List<Terminal> all) {
    add(
        all.stream()
            .filter(other -> !other.name().equals(terminal.name()))
            .filter(other -> sharesPlace(other, terminal))
            .findFirst()
            .map(other -> Phrase.of("registration.own-address", other.id()))
            .map(expected -> new Complaint("address", terminal.address(), expected)));
  }

  /** Complains of an owner whose name is too long. */
  void owner(String owner) {
    if (owner.length() > MAX_TEXT) {
      String found = owner.substring(0, SHOWN) + "…";
      problems.add(new Complaint("owner", found, Phrase.of("registration.text", MAX_TEXT)));
    }
  }

  /**
   * Parses the first date of a terminal's punches, and complains if it is none or is to come.
   *
   * @param text the date; blank for the one before, else today
   */
  LocalDate since(String text, Optional<LocalDate> before, LocalDate today) {
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

  /**
   * Ends the check.
   *
   * @throws RegistryException with all complaints, if there are any
   */
  void end() {
    if (!problems.isEmpty()) {
      throw new RegistryException(problems);
    }
  }

  /** Two terminals on one line need two numbers, two behind one broker two addresses. */
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
