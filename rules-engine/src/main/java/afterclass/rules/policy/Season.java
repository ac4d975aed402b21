package afterclass.rules.policy;

import java.time.MonthDay;

/**
 * A season of the plan: a part of every year, perhaps across New Year.
 *
 * @param id as {@code summer}
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param from its first day
 * @param to its last day
 */
public record Season(String id, String nameZh, String nameEn, MonthDay from, MonthDay to) {

  /** Whether a day of the year is in it. */
  boolean contains(MonthDay day) {
    boolean begun = !day.isBefore(from);
    boolean notOver = !day.isAfter(to);
    return from.isAfter(to) ? begun || notOver : begun && notOver;
  }
}
