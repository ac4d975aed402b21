package afterclass.gateway.roster;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.Phrase;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The words that a cell may hold, in the reader's language.
 *
 * @param zh the Chinese ones
 * @param en the English ones
 */
record CellWords(List<String> zh, List<String> en) implements Phrase {
  /** Words that files may say for ever and that no text names any more. */
  private static final Set<String> OLD = Set.of("缺岗", "认可", "代课");

  private static final int ASCII = 0x80;

  CellWords {
    zh = List.copyOf(zh);
    en = List.copyOf(en);
  }

  /** Of all words that are read. */
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
