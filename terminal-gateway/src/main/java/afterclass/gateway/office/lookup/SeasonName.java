package afterclass.gateway.office.lookup;

import afterclass.gateway.office.lookup.PeriodTexts.Role;
import afterclass.gateway.office.lookup.PeriodTexts.Text;
import afterclass.gateway.office.reading.School;
import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.office.value.Plain;
import afterclass.rules.policy.Season;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The season that the name or a title of a sheet tells. */
final class SeasonName {
  private static final Pattern NAME =
      Pattern.compile("春秋冬|春秋|秋冬|冬春|春夏|夏秋|夏|冬|summer|winter", Pattern.CASE_INSENSITIVE);
  private static final String SUMMER = "夏";

  private SeasonName() {}

  /** Returns the season of a sheet; its name goes before its titles. */
  static Optional<Season> of(School school, Grid grid) {
    Stream<String> titles =
        PeriodTexts.of(grid, "").texts().stream()
            .filter(text -> text.role() == Role.TITLE)
            .map(Text::text);
    return Stream.concat(Stream.of(grid.name()), titles)
        .map(text -> in(school, text))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Returns the season that a text tells. */
  static Optional<Season> in(School school, String text) {
    Matcher found = NAME.matcher(Plain.tight(text));
    List<String> words = found.results().map(result -> result.group()).distinct().toList();
    if (words.size() != 1) {
      return Optional.empty(); // a title that names both, such as 夏季、冬季, tells neither
    }
    String word = words.get(0);
    boolean summer = word.equals("春夏") || word.equals("夏秋") || summery(word);
    return school.seasons().stream().filter(season -> summery(season) == summer).findFirst();
  }

  private static boolean summery(Season season) {
    return season.nameZh().contains(SUMMER) || summery(season.id());
  }

  private static boolean summery(String word) {
    return word.equals(SUMMER) || word.equalsIgnoreCase("summer");
  }
}
