package afterclass.gateway.office.reading;

import afterclass.gateway.i18n.Phrase;

/**
 * An answer to choose.
 *
 * @param value the answer's value, which a layout acts on
 * @param label the answer in the reader's language, by which it can be given
 * @param means what follows from it, in the reader's language; blank if the label says so
 */
public record Choice(String value, Phrase label, Phrase means) {
  /** The value of the choice to leave rows out. */
  public static final String SKIP = "skip";

  /** Creates a choice whose label says what follows from it. */
  public Choice(String value, Phrase label) {
    this(value, label, new Phrase.Both("", ""));
  }

  /** Returns a copy with the text of a key in the message bundles as what follows from it. */
  public Choice meaning(String key) {
    return new Choice(value, label, Phrase.of(key));
  }

  /** Returns a choice whose label is the text of a key in the message bundles. */
  public static Choice of(String value, String key, Object... values) {
    return new Choice(value, Phrase.of(key, values));
  }

  /** Returns a choice that reads the same in every language. */
  public static Choice same(String value, String label) {
    return new Choice(value, new Phrase.Both(label, label));
  }

  /** Returns the choice not to import a person. */
  public static Choice skipPerson() {
    return of(SKIP, "office.choice.skip-person");
  }

  /** Returns the choice not to import the rows that the question is about. */
  public static Choice skip() {
    return of(SKIP, "office.choice.skip");
  }
}
