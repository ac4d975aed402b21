package afterclass.gateway.outbox;

import afterclass.gateway.i18n.Messages;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The result of an attempt to send a letter.
 *
 * @param fault why it was not taken
 * @param detail the other side's own words or number; empty for none
 */
public record SendResult(Fault fault, String detail) {
  private static final int LONGEST = 160;
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

  /** Why a letter was not taken. */
  public enum Fault {
    /** It was taken. */
    NONE,
    /** No connection came about, or it broke. */
    UNREACHABLE,
    /** The other side took too long. */
    TIMEOUT,
    /** The other side's certificate is not trusted, or it offers no encryption. */
    CERTIFICATE,
    /** The mail server refused user or password. */
    SIGN_IN,
    /** The other side understood and refused. */
    REFUSED,
    /** The mail server refused the receiver's address for good. */
    ADDRESS;

    /** Returns the name in the store and in bundles. */
    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public SendResult {
    String plain = CONTROL.matcher(detail).replaceAll(" ").strip();
    detail = plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
  }

  /** Returns the result of a letter that was taken. */
  public static SendResult sent() {
    return new SendResult(Fault.NONE, "");
  }

  /** Returns the result of a letter that was not taken. */
  public static SendResult of(Fault fault, String detail) {
    return new SendResult(fault, detail);
  }

  /** Returns whether the letter was taken. */
  public boolean ok() {
    return fault == Fault.NONE;
  }

  /** Returns whether another attempt is useless. */
  boolean lasting() {
    return fault == Fault.ADDRESS;
  }

  /** Returns whether other receivers would fare the same just now. */
  boolean concernsAll() {
    return fault != Fault.NONE && fault != Fault.ADDRESS && fault != Fault.REFUSED;
  }

  /** Returns the reason as it is stored. */
  String stored() {
    return fault.code() + " " + detail;
  }

  /** Returns a stored reason in words. */
  public static String inWords(String stored, Messages words) {
    int end = stored.indexOf(' ');
    String code = end < 0 ? stored : stored.substring(0, end);
    String detail = end < 0 ? "" : stored.substring(end + 1).strip();
    return Optional.of("messages.fault." + code)
        .filter(words::has)
        .map(key -> words.text(key, detail.isEmpty() ? "–" : detail))
        .orElse(stored);
  }

  /** Returns the reason in words. */
  public String inWords(Messages words) {
    return inWords(stored(), words);
  }
}
