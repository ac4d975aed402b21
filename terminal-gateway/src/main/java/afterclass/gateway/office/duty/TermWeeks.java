package afterclass.gateway.office.duty;

import afterclass.gateway.office.value.Plain;
import afterclass.gateway.office.value.WeeksText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The weeks of the term that words in a cell name for themselves: 早读（第1-8周）, 张伟1-8周. */
final class TermWeeks {
  private static final String RUN = "第?\\d{1,2}周?\\s*[-~至到]\\s*第?\\d{1,2}周";
  private static final Pattern BARE =
      Pattern.compile("(?<=\\p{IsHan})\\s*(" + RUN + ")(?![一二三四五六日])");
  private static final Pattern FRONT =
      Pattern.compile("(^|[;\\n]\\s*)[(\\[]?(" + RUN + ")[)\\]]?\\s*:\\s*([^;\\n]+)");
  private static final Pattern WORD = Pattern.compile("([^、,;\\n]+)");
  private static final Pattern BRACKET = Pattern.compile("[(\\[]([^()\\[\\]]{2,30})[)\\]]");
  private static final Pattern BETWEEN =
      Pattern.compile("[、,;/\\n|](?![^(\\[]*[)\\]])|(?<=周[)\\]])\\s*(?=\\p{IsHan})");

  /**
   * Words of a cell.
   *
   * @param text the words without their weeks
   * @param weeks the weeks; none if they name none
   */
  record Words(String text, List<WeeksText.Run> weeks) {
    Words {
      weeks = List.copyOf(weeks);
    }
  }

  private TermWeeks() {}

  /** Returns a cell's text with the weeks in brackets behind each of their words. */
  static String bracketed(String text) {
    String plain = Plain.of(text);
    if (!plain.contains("周")) {
      return text;
    }
    String behind =
        FRONT
            .matcher(plain)
            .replaceAll(
                front ->
                    front.group(1)
                        + WORD.matcher(front.group(3)).replaceAll("$1(" + front.group(2) + ")"));
    return BARE.matcher(behind).replaceAll("($1)");
  }

  /** Returns the weeks that a text names and nothing else; none if it is no such text. */
  static List<WeeksText.Run> read(String text) {
    return WeeksText.read(text).map(WeeksText::runs).orElse(List.of());
  }

  /** Returns the words of a cell, each with its weeks; the whole cell if no word names any. */
  static List<Words> of(String text) {
    String plain = Plain.of(text);
    if (found(plain).isEmpty()) {
      return List.of(new Words(text, List.of()));
    }
    List<Words> all = new ArrayList<>();
    for (String each : BETWEEN.split(plain, -1)) {
      Optional<Words> weekly = found(each);
      if (!each.isBlank()) {
        all.add(weekly.orElseGet(() -> new Words(each.strip(), List.of())));
      }
    }
    return all;
  }

  private static Optional<Words> found(String plain) {
    return BRACKET
        .matcher(plain)
        .results()
        .filter(bracket -> !read(bracket.group(1)).isEmpty())
        .findFirst()
        .map(
            bracket ->
                new Words(
                    (plain.substring(0, bracket.start()) + plain.substring(bracket.end())).strip(),
                    read(bracket.group(1))));
  }
}
