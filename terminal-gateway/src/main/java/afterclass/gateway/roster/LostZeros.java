package afterclass.gateway.roster;

import afterclass.gateway.credential.CardSpelling;
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
 * Tells by the other card or staff numbers, of the file and of the store, which one may have lost
 * its leading zeros.
 */
final class LostZeros {
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  /** What is printed on cards has as many digits, or as many as a facility and a number. */
  private static final int PRINTED = 10;

  private static final int LEAST_PRINTED = 8;

  /** Numbers of a school's own have no more digits. */
  private static final int OWN = 5;

  private static final int FEW = 3;
  private static final int MANY = 4;
  private static final int SEVERAL = 5;

  private final Set<String> known;
  private final Map<String, Set<String>> spellings = new HashMap<>();
  private final Set<Integer> padded = new TreeSet<>();
  private final Map<Integer, Integer> lengths = new TreeMap<>();

  /**
   * By these numbers.
   *
   * @param known numbers that are stored
   * @param said numbers of the file
   */
  LostZeros(Collection<String> known, Collection<String> said) {
    this.known = new HashSet<>(known);
    Set<String> all = new HashSet<>(known);
    all.addAll(said);
    for (String number : all) {
      if (DIGITS.matcher(number).matches()) {
        spellings.computeIfAbsent(CardSpelling.plain(number), n -> new TreeSet<>()).add(number);
        lengths.merge(number.length(), 1, Integer::sum);
        if (number.startsWith("0")) {
          padded.add(number.length());
        }
      }
    }
  }

  /**
   * How many digits a number should have. Empty if it has as many, if it is stored so, or if the
   * others do not tell: those with leading zeros have one length, and are no fewer than the shorter
   * ones.
   *
   * @param sure whether the file is known to keep zeros
   */
  Optional<Integer> digits(String number, boolean sure) {
    if (sure || !DIGITS.matcher(number).matches() || known.contains(number)) {
      return Optional.empty();
    }
    return spellings.getOrDefault(CardSpelling.plain(number), Set.of()).stream()
        .map(String::length)
        .filter(length -> length > number.length())
        .findFirst()
        .or(() -> number.startsWith("0") ? Optional.empty() : usual(number.length()));
  }

  /**
   * How many digits a card number, taken as it stands, likely had before a spreadsheet took its
   * zeros. The others tell it only by their looks: nearly all of them have more digits, or some
   * have leading zeros, or none shows that zeros are kept and its length is none that is printed on
   * cards. Numbers that all have one length, or are short, are somebody's own.
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

  /** The one stored number that differs in leading zeros only. */
  Optional<String> nearest(String number) {
    List<String> others =
        spellings.getOrDefault(CardSpelling.plain(number), Set.of()).stream()
            .filter(known::contains)
            .toList();
    return others.size() == 1 ? Optional.of(others.get(0)) : Optional.empty();
  }
}
