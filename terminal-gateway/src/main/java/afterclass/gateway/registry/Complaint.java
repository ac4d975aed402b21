package afterclass.gateway.registry;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.i18n.Sentences;

/**
 * One thing that is wrong with a registration.
 *
 * @param field which part of it, as settings write it: {@code credential-form}
 * @param found what was said
 * @param expected what was expected
 */
public record Complaint(String field, String found, Phrase expected) {
  private static final String LABEL = "registration.";

  /** What is expected of a field of such a kind; a sentence of a protocol is said again. */
  public static Complaint of(String field, String found, String expected) {
    return new Complaint(field, found, words -> Sentences.quoted(expected, words));
  }

  /** The same of another field. */
  public Complaint at(String other) {
    return new Complaint(other, found, expected);
  }

  /** The sentence for a reader: the field by the name that forms give it. */
  public String in(Messages words) {
    String label = LABEL + field;
    return words.text(
        "registration",
        words.has(label) ? words.text(label) : field,
        found.isEmpty() ? words.text("registration.nothing") : found,
        expected);
  }

  /** The same as settings and logs have it. */
  @Override
  public String toString() {
    String said = found.isEmpty() ? Messages.EN.text("registration.nothing") : found;
    return field + ": found " + said + ", expected " + expected.in(Messages.EN);
  }
}
