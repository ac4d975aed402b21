package afterclass.gateway.link;

import java.util.Collection;
import java.util.List;

/** The comparisons of MQTT topic filters with the wildcards {@code +} and {@code #}. */
public final class TopicFilters {

  private TopicFilters() {}

  /**
   * Returns the filters without those that another filter covers: a broker may deliver a message
   * once for each matching filter.
   */
  public static List<String> reduced(Collection<String> filters) {
    List<String> all = filters.stream().distinct().toList();
    return all.stream()
        .filter(one -> all.stream().noneMatch(other -> !other.equals(one) && covers(other, one)))
        .toList();
  }

  /** Tells whether {@code filter} matches all topics that the other filter or topic matches. */
  public static boolean covers(String filter, String other) {
    String[] wide = filter.split("/", -1);
    String[] narrow = other.split("/", -1);
    for (int i = 0; i < wide.length; i++) {
      if (wide[i].equals("#")) {
        return true;
      }
      if (i == narrow.length) {
        return false;
      }
      boolean any = wide[i].equals("+") && !narrow[i].equals("#");
      if (!any && !wide[i].equals(narrow[i])) {
        return false;
      }
    }
    return wide.length == narrow.length;
  }

  /** Tells whether some topic matches both filters. */
  public static boolean meet(String one, String two) {
    String[] first = one.split("/", -1);
    String[] second = two.split("/", -1);
    for (int i = 0; i < Math.max(first.length, second.length); i++) {
      boolean endless =
          (i < first.length && first[i].equals("#"))
              || (i < second.length && second[i].equals("#"));
      if (endless) {
        return true;
      }
      if (i >= first.length || i >= second.length) {
        return false;
      }
      boolean any = first[i].equals("+") || second[i].equals("+");
      if (!any && !first[i].equals(second[i])) {
        return false;
      }
    }
    return true;
  }
}
