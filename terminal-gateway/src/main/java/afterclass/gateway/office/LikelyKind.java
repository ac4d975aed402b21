package afterclass.gateway.office;

import afterclass.gateway.roster.ImportKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** The guess at the kind of a file of which nothing could be read as the kind that was chosen. */
final class LikelyKind {
  /** Words of file names, by the kind of which they speak. */
  private static final Map<ImportKind, List<String>> NAMES =
      Map.of(
          ImportKind.STAFF, List.of("花名册", "名单", "通讯录"),
          ImportKind.CARDS, List.of("卡"),
          ImportKind.ROSTER, List.of("排班", "值班", "值日", "安排", "课表"),
          ImportKind.EXCEPTIONS, List.of("代班", "换班", "调班", "按日期"),
          ImportKind.CALENDAR, List.of("校历", "放假", "节假日", "行事历"),
          ImportKind.SIGN_IN, List.of("签到"),
          ImportKind.LEAVE, List.of("请假"),
          ImportKind.INSPECTIONS, List.of("巡查", "检查", "到岗"),
          ImportKind.RULINGS, List.of("处理意见", "暂缓"),
          ImportKind.MADE_UP, List.of("补卡", "补签", "漏打"));

  private static final int NAMED = 100;

  private LikelyKind() {}

  /**
   * Returns the kind as which most rows are read. A kind of which the file's name speaks counts
   * much more, and a staff list less, since every list with names and numbers can be read as one.
   *
   * @param refused the kind as which nothing was read
   * @param name name of the file
   * @param rows returns the number of rows that are read as a kind
   * @return empty if no row can be read as any
   */
  static Optional<ImportKind> of(ImportKind refused, String name, ToIntFunction<ImportKind> rows) {
    Map<ImportKind, Integer> weights = new EnumMap<>(ImportKind.class);
    for (ImportKind kind : ImportKind.values()) {
      if (kind != refused) {
        weights.put(kind, rows.applyAsInt(kind) * weight(kind, name));
      }
    }
    return weights.entrySet().stream()
        .filter(each -> each.getValue() > 0)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }

  private static int weight(ImportKind kind, String name) {
    boolean named = NAMES.getOrDefault(kind, List.of()).stream().anyMatch(name::contains);
    return (named ? NAMED : 2) / (kind == ImportKind.STAFF ? 2 : 1);
  }
}
