package afterclass.rules.policy;

import java.time.MonthDay;

/**
 * A season of the policy: a part of every year, possibly across New Year.
 *
 * @param id season id, such as {@code summer}
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param from first day
 * @param to last day
 */
public record Season(String id, String nameZh, String nameEn, MonthDay from, MonthDay to) {

  /** Returns whether a day of the year is in the season. */
  boolean contains(MonthDay day) {
    boolean begun = !day.isBefore(from);
    boolean notOver = !day.isAfter(to);
    return from.isAfter(to) ? begun || notOver : begun && notOver;
  }
}
