package afterclass.rules.source;

import java.util.ArrayList;
import java.util.List;

/**
 * A value per season.
 *
 * @param <T> type of the value
 * @param values the values, in the order of the policy's seasons
 */
public record BySeason<T>(List<T> values) {

  public BySeason {
    values = List.copyOf(values);
  }

  /**
   * Returns a reader of {@code {summer: …, winter: …}} with each season once, or of one value for
   * all seasons.
   *
   * @param value reader of one value
   * @param seasons ids of the policy's seasons
   */
  public static <T> ValueReader<BySeason<T>> reader(ValueReader<T> value, List<String> seasons) {
    return new Reader<>(value, List.copyOf(seasons));
  }

  private record Reader<T>(ValueReader<T> value, List<String> seasons)
      implements ValueReader<BySeason<T>> {

    @Override
    public BySeason<T> read(Node node, String what, Problems problems) {
      List<T> values = new ArrayList<>();
      if (seasons.isEmpty()) {
        return standIn();
      }
      if (node instanceof Node.Mapping) {
        Section section = Section.of(node, what, problems);
        seasons.forEach(season -> values.add(section.read(season, value)));
        section.end();
      } else {
        T one = value.read(node, what, problems);
        seasons.forEach(season -> values.add(one));
      }
      return new BySeason<>(values);
    }

    @Override
    public BySeason<T> standIn() {
      List<T> values = new ArrayList<>();
      seasons.forEach(season -> values.add(value.standIn()));
      return new BySeason<>(values);
    }
  }
}
