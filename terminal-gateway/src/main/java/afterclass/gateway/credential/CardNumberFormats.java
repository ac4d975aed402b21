package afterclass.gateway.credential;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The notations of one card number: those certainly equal, and those possibly equal. */
public final class CardNumberFormats {
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  /** Hex digits that contain a letter and have more than 32 bits. */
  private static final Pattern LONG_HEX =
      Pattern.compile("(?=.*[A-Fa-f])(?:[0-9A-Fa-f]{2}[-: ]?){4,9}[0-9A-Fa-f]{2}");

  private static final Pattern ZEROS = Pattern.compile("^0+(?=.)");

  private CardNumberFormats() {}

  /** Returns the card without leading zeros if it is decimal, else unchanged. */
  public static String plain(String card) {
    return DIGITS.matcher(card).matches() ? ZEROS.matcher(card).replaceFirst("") : card;
  }

  /**
   * Returns the other spellings of an assigned card that certainly mean the same number: with other
   * leading zeros, and in hex if it exceeds the ten digits of 32 bits. Empty for a card that is not
   * a number.
   *
   * @param card the card, as the office wrote it
   */
  public static Set<String> others(String card) {
    Set<String> all = new LinkedHashSet<>();
    if (DIGITS.matcher(card).matches()) {
      CardNumber.ofDecimal(card)
          .ifPresent(
              number -> {
                all.add(number.decimal());
                all.add(number.text());
              });
    } else if (LONG_HEX.matcher(card).matches()) {
      CardNumber.ofHex(card).map(CardNumber::text).ifPresent(all::add);
    }
    all.remove(card);
    return all;
  }

  /**
   * Returns whether an unregistered card may be an assigned one in another spelling or reading.
   * This is a hint for the office; punches never count because of it.
   */
  public static boolean mayBe(String unknown, String assigned) {
    if (unknown.equals(assigned)) {
      return false;
    }
    Set<CardNumber> here = numbers(unknown);
    return numbers(assigned).stream()
        .anyMatch(number -> readings(number).stream().anyMatch(here::contains));
  }

  /** Returns the possible meanings of a spelling: digits may be decimal or hex. */
  private static Set<CardNumber> numbers(String text) {
    Set<CardNumber> all = new LinkedHashSet<>();
    for (Optional<CardNumber> each :
        List.of(CardNumber.ofDecimal(text), CardNumber.ofHex(text), CardNumber.ofPair(text))) {
      each.ifPresent(all::add);
    }
    return all;
  }

  /** Returns the possible readings of a number: unchanged, low byte first, or its low 24 bits. */
  private static Set<CardNumber> readings(CardNumber number) {
    Set<CardNumber> all = new LinkedHashSet<>();
    all.add(number);
    all.add(number.reversed());
    all.add(number.low24());
    return all;
  }
}
