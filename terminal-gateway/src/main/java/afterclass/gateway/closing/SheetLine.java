package afterclass.gateway.closing;

import org.jspecify.annotations.Nullable;

/**
 * A line of a sheet: a staff member's lesson hours for a service in the month, or what a correction
 * of a closed month adds.
 *
 * @param staff staff number
 * @param name the name when the sheet was made
 * @param service service id
 * @param serviceName the service's Chinese name
 * @param earned lesson hours; negative if a correction takes them back
 * @param forfeited lesson hours
 * @param excused lesson hours
 * @param fen amount of the earned ones in fen; {@code null} if the policy states no rate
 * @param corrects the closed month that it corrects, such as {@code 2026-10}; empty for none
 * @param date the day that it corrects, ISO-8601; empty for none
 * @param change old and new status, such as {@code FORFEITED>EARNED}; empty for none
 */
public record SheetLine(
    String staff,
    String name,
    String service,
    String serviceName,
    int earned,
    int forfeited,
    int excused,
    @Nullable Long fen,
    String corrects,
    String date,
    String change) {

  /** Returns whether the line corrects a closed month. */
  public boolean correction() {
    return !corrects.isEmpty();
  }
}
