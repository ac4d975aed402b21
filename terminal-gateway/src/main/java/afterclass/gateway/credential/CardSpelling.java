package afterclass.gateway.credential;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How one card may be spelled: what is the same number, and what may be. */
public final class CardSpelling {
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  /** Hex digits that are no decimal ones, of more than 32 bits. */
  private static final Pattern LONG_HEX =
      Pattern.compile("(?=.*[A-Fa-f])(?:[0-9A-Fa-f]{2}[-: ]?){4,9}[0-9A-Fa-f]{2}");

  private static final Pattern ZEROS = Pattern.compile("^0+(?=.)");

  private CardSpelling() {}

  /** The same for two spellings that differ in leading zeros or in case only. */
  public static String plain(String card) {
    return DIGITS.matcher(card).matches() ? ZEROS.matcher(card).replaceFirst("") : card;
  }

  /**
   * The other spellings in which terminals say a card that somebody holds: a number with other
   * leading zeros, and in hex where it is longer than the ten digits of 32 bits. The same number
   * without a doubt; none of a card that is no number.
   *
   * @param card as the office wrote it
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
   * Whether an unknown card may be an assigned one that is read or written another way. Nothing is
   * ever counted because of it: it tells the office what to look at.
   */
  public static boolean mayBe(String unknown, String assigned) {
    if (unknown.equals(assigned)) {
      return false;
    }
    Set<CardNumber> here = numbers(unknown);
    return numbers(assigned).stream()
        .anyMatch(number -> readings(number).stream().anyMatch(here::contains));
  }

  /** What a spelling may mean: digits may be decimal or hex. */
  private static Set<CardNumber> numbers(String text) {
    Set<CardNumber> all = new LinkedHashSet<>();
    for (Optional<CardNumber> each :
        List.of(CardNumber.ofDecimal(text), CardNumber.ofHex(text), CardNumber.ofPair(text))) {
      each.ifPresent(all::add);
    }
    return all;
  }

  /** What readers make of a number: as it is, low byte first, or its low 24 bits only. */
  private static Set<CardNumber> readings(CardNumber number) {
    Set<CardNumber> all = new LinkedHashSet<>();
    all.add(number);
    all.add(number.reversed());
    all.add(number.low24());
    return all;
  }
}
