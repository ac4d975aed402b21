package afterclass.gateway.credential;

import java.util.Optional;

/** The identity that a terminal reads: a card, a staff number or a terminal's own user number. */
public sealed interface Credential {

  /**
   * Returns the text by which the credential is stored and shown: {@code staff/} or {@code user/}
   * with the number, or the card number alone.
   */
  String text();

  /** Parses a credential's text. */
  static Credential of(String text) {
    if (text.startsWith(Staff.PREFIX)) {
      return new Staff(text.substring(Staff.PREFIX.length()));
    }
    return text.startsWith(User.PREFIX)
        ? new User(text.substring(User.PREFIX.length()))
        : new Card(text);
  }

  /**
   * A card.
   *
   * @param text number of the card
   */
  record Card(String text) implements Credential {}

  /**
   * A staff number used in place of a card number.
   *
   * @param number staff number
   */
  record Staff(String number) implements Credential {
    private static final String PREFIX = "staff/";

    @Override
    public String text() {
      return PREFIX + number;
    }
  }

  /**
   * A user number that is known only to one terminal.
   *
   * @param number the number as the terminal sends it; as known to the office, after the terminal's
   *     id and a slash, since two terminals may each have a user 3
   */
  record User(String number) implements Credential {
    private static final String PREFIX = "user/";

    /** Returns this user of a terminal. */
    User at(String terminal) {
      return new User(terminal + "/" + number);
    }

    /** Returns the id of the terminal; empty for a number as the terminal sends it. */
    public Optional<String> terminal() {
      int slash = number.indexOf('/');
      return slash < 0 ? Optional.empty() : Optional.of(number.substring(0, slash));
    }

    @Override
    public String text() {
      return PREFIX + number;
    }
  }
}
