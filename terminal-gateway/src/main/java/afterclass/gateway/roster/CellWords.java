package afterclass.gateway.roster;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.Phrase;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The words allowed in a cell, in the reader's language.
 *
 * @param zh the Chinese words
 * @param en the English words
 */
record CellWords(List<String> zh, List<String> en) implements Phrase {
  /** Words accepted in files but not offered in texts: old ones and short forms. */
  private static final Set<String> UNSAID = Set.of("缺岗", "认可", "代课", "单", "双");

  /** The words for each weekday, from Monday. */
  private static final List<List<String>> WEEKDAYS =
      List.of(
          List.of("1", "mon", "monday", "周一", "星期一"),
          List.of("2", "tue", "tuesday", "周二", "星期二"),
          List.of("3", "wed", "wednesday", "周三", "星期三"),
          List.of("4", "thu", "thursday", "周四", "星期四"),
          List.of("5", "fri", "friday", "周五", "星期五"),
          List.of("6", "sat", "saturday", "周六", "星期六"),
          List.of("7", "sun", "sunday", "周日", "星期日", "周天", "星期天"));

  private static final int ASCII = 0x80;

  CellWords {
    zh = List.copyOf(zh);
    en = List.copyOf(en);
  }

  /** Returns the words to offer among all accepted words. */
  static CellWords of(Collection<String> read) {
    return new CellWords(
        read.stream().filter(word -> !english(word) && !UNSAID.contains(word)).toList(),
        read.stream().filter(CellWords::english).toList());
  }

  /** Returns the weekday that a word means, 1 to 7 from Monday; empty if it means none. */
  static OptionalInt weekday(String word) {
    return IntStream.rangeClosed(1, WEEKDAYS.size())
        .filter(day -> WEEKDAYS.get(day - 1).contains(word))
        .findFirst();
  }

  /** Returns the word for a weekday, 1 to 7 from Monday, in a language. */
  static String weekday(int day, Messages words) {
    List<String> all = WEEKDAYS.get(day - 1);
    String english = all.get(1);
    return words.pick(
        all.get(3), english.substring(0, 1).toUpperCase(Locale.ROOT) + english.substring(1));
  }

  private static boolean english(String word) {
    return word.chars().allMatch(letter -> letter < ASCII);
  }

  @Override
  public String in(Messages words) {
    return words.english() ? String.join(", ", en) : String.join("、", zh);
  }
}
