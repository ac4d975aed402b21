package afterclass.gateway.roster;

import afterclass.gateway.credential.CardNumberFormats;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A detector of card and staff numbers that may have lost their leading zeros, by comparison with
 * the other numbers of the file and the store.
 */
final class LostZeros {
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  /** Number of digits printed on cards, unless facility code and card number are printed. */
  private static final int PRINTED = 10;

  private static final int LEAST_PRINTED = 8;

  /** Maximum number of digits of numbers assigned by a school itself. */
  private static final int OWN = 5;

  private static final int FEW = 3;
  private static final int MANY = 4;
  private static final int SEVERAL = 5;

  private final Set<String> known;
  private final Map<String, Set<String>> spellings = new HashMap<>();
  private final Set<Integer> padded = new TreeSet<>();
  private final Map<Integer, Integer> lengths = new TreeMap<>();

  /**
   * Creates a detector.
   *
   * @param known stored numbers
   * @param found numbers in the file
   */
  LostZeros(Collection<String> known, Collection<String> found) {
    this.known = new HashSet<>(known);
    Set<String> all = new HashSet<>(known);
    all.addAll(found);
    for (String number : all) {
      if (DIGITS.matcher(number).matches()) {
        spellings
            .computeIfAbsent(CardNumberFormats.plain(number), n -> new TreeSet<>())
            .add(number);
        lengths.merge(number.length(), 1, Integer::sum);
        if (number.startsWith("0")) {
          padded.add(number.length());
        }
      }
    }
  }

  /**
   * Returns how many digits a number should have. Empty if it has that many, is stored, or the
   * others give no evidence: those with leading zeros must have one length and be at least as many
   * as the shorter ones.
   *
   * @param sure whether the file is known to keep zeros
   */
  Optional<Integer> digits(String number, boolean sure) {
    if (sure || !DIGITS.matcher(number).matches() || known.contains(number)) {
      return Optional.empty();
    }
    return spellings.getOrDefault(CardNumberFormats.plain(number), Set.of()).stream()
        .map(String::length)
        .filter(length -> length > number.length())
        .findFirst()
        .or(() -> number.startsWith("0") ? Optional.empty() : usual(number.length()));
  }

  /**
   * Returns how many digits an accepted card number probably had before a spreadsheet removed its
   * zeros. Evidence: nearly all others have more digits, some have leading zeros, or no number
   * shows that zeros are kept and this length is not one printed on cards. Short numbers, and
   * numbers all of one length, are assumed to be the school's own.
   */
  Optional<Integer> doubtful(String number) {
    int length = number.length();
    boolean plain = DIGITS.matcher(number).matches() && !number.startsWith("0");
    if (!plain || known.contains(number)) {
      return Optional.empty();
    }
    Optional<Integer> longer =
        lengths.entrySet().stream()
            .filter(each -> each.getKey() > length && each.getKey() >= LEAST_PRINTED)
            .filter(
                each -> each.getValue() >= FEW && each.getValue() >= MANY * shorter(each.getKey()))
            .map(Map.Entry::getKey)
            .findFirst();
    return longer
        .or(() -> padded.stream().filter(each -> each > length).findFirst())
        .or(
            () ->
                length > OWN && length < PRINTED && length != LEAST_PRINTED && nobodyTells()
                    ? Optional.of(PRINTED)
                    : Optional.empty());
  }

  private boolean nobodyTells() {
    int all = lengths.values().stream().mapToInt(Integer::intValue).sum();
    boolean oneLength = lengths.size() == 1 && all >= SEVERAL;
    boolean mostlyShort = 2 * shorter(OWN + 1) > all;
    boolean whole = lengths.keySet().stream().anyMatch(length -> length >= PRINTED);
    return padded.isEmpty() && !oneLength && !mostlyShort && !whole;
  }

  private int shorter(int than) {
    return lengths.entrySet().stream()
        .filter(each -> each.getKey() < than)
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private Optional<Integer> usual(int found) {
    if (padded.size() != 1) {
      return Optional.empty();
    }
    int usual = padded.iterator().next();
    return found < usual && lengths.getOrDefault(usual, 0) >= shorter(usual)
        ? Optional.of(usual)
        : Optional.empty();
  }

  /** Returns the stored number that differs only in leading zeros; empty if none or several do. */
  Optional<String> nearest(String number) {
    List<String> others =
        spellings.getOrDefault(CardNumberFormats.plain(number), Set.of()).stream()
            .filter(known::contains)
            .toList();
    return others.size() == 1 ? Optional.of(others.get(0)) : Optional.empty();
  }
}
