package afterclass.gateway.registry;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.i18n.Sentences;

/**
 * One fault of a registration.
 *
 * @param field name of the field, as in settings: {@code credential-form}
 * @param found the value found
 * @param expected what was expected
 */
public record RegistrationFault(String field, String found, Phrase expected) {
  private static final String LABEL = "registration.";

  /** Returns a fault whose expectation is a protocol's sentence, which is translated. */
  public static RegistrationFault of(String field, String found, String expected) {
    return new RegistrationFault(field, found, words -> Sentences.quoted(expected, words));
  }

  /** Returns a copy for another field. */
  public RegistrationFault at(String other) {
    return new RegistrationFault(other, found, expected);
  }

  /** Returns the sentence in a reader's language, with the field's name as in forms. */
  public String in(Messages words) {
    String label = LABEL + field;
    return words.text(
        "registration",
        words.has(label) ? words.text(label) : field,
        found.isEmpty() ? words.text("registration.nothing") : found,
        expected);
  }

  /** Returns the sentence for settings and logs. */
  @Override
  public String toString() {
    String said = found.isEmpty() ? Messages.EN.text("registration.nothing") : found;
    return field + ": found " + said + ", expected " + expected.in(Messages.EN);
  }
}
