package afterclass.gateway.roster;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who punches.
 *
 * @param no staff number, unique
 * @param name name as the school writes it
 * @param site site that the person works at, or {@code null} for the gateway's own
 * @param from first date of service, or {@code null} if always
 * @param to last date of service, included, or {@code null} if open
 */
public record StaffMember(
    String no,
    String name,
    @Nullable String site,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  public StaffMember {
    Objects.requireNonNull(no, "no");
    Objects.requireNonNull(name, "name");
  }

  /** Whether the person is in service on a date. */
  public boolean activeOn(LocalDate date) {
    LocalDate first = from;
    LocalDate last = to;
    return (first == null || !date.isBefore(first)) && (last == null || !date.isAfter(last));
  }
}
