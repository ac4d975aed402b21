package afterclass.gateway.dutylog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the duty log.
 *
 * @param id number, from 1
 * @param at time of writing
 * @param byUser account of the writer
 * @param staffNo staff number of the writer; empty for none
 * @param date date of the service
 * @param serviceId service that the entry is about
 * @param urgent whether the leaders must know at once
 * @param text what happened
 * @param corrects number of the first entry that it corrects; {@code null} for a first entry
 */
public record DutyEntry(
    long id,
    Instant at,
    String byUser,
    String staffNo,
    LocalDate date,
    String serviceId,
    boolean urgent,
    String text,
    @Nullable Long corrects) {

  /** Returns whether another entry of the same writer says the same, whenever it was written. */
  boolean saysTheSameAs(DutyEntry other) {
    return byUser.equals(other.byUser)
        && date.equals(other.date)
        && serviceId.equals(other.serviceId)
        && urgent == other.urgent
        && text.equals(other.text)
        && Objects.equals(corrects, other.corrects);
  }

  /** Returns the number of the entry that starts its thread. */
  public long first() {
    Long other = corrects;
    return other == null ? id : other;
  }
}
