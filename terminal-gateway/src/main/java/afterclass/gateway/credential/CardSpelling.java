package afterclass.gateway.credential;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says when two different spellings may be one card. Nothing is ever counted because of it: it
 * tells the office what to look at.
 */
public final class CardSpelling {
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern ZEROS = Pattern.compile("^0+(?=.)");

  private CardSpelling() {}

  /** The same for two spellings that differ in leading zeros or in case only. */
  public static String plain(String card) {
    return DIGITS.matcher(card).matches() ? ZEROS.matcher(card).replaceFirst("") : card;
  }

  /** Whether an unknown card may be an assigned one that is read or written another way. */
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
