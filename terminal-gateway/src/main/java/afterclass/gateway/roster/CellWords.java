package afterclass.gateway.roster;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.Phrase;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The words allowed in a cell, in the reader's language.
 *
 * @param zh the Chinese words
 * @param en the English words
 */
record CellWords(List<String> zh, List<String> en) implements Phrase {
  /** Words still accepted in files but no longer offered in texts. */
  private static final Set<String> OLD = Set.of("缺岗", "认可", "代课");

  private static final int ASCII = 0x80;

  CellWords {
    zh = List.copyOf(zh);
    en = List.copyOf(en);
  }

  /** Returns the words to offer among all accepted words. */
  static CellWords of(Collection<String> read) {
    return new CellWords(
        read.stream().filter(word -> !english(word) && !OLD.contains(word)).toList(),
        read.stream().filter(CellWords::english).toList());
  }

  private static boolean english(String word) {
    return word.chars().allMatch(letter -> letter < ASCII);
  }

  @Override
  public String in(Messages words) {
    return words.english() ? String.join(", ", en) : String.join("、", zh);
  }
}
