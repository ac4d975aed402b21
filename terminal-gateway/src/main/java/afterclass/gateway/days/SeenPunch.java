package afterclass.gateway.days;

import afterclass.gateway.journal.StoredRecord;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A journal record with the present knowledge about it.
 *
 * @param stored the record
 * @param resolved its card and time
 * @param staff person to whom the card was assigned that day, or {@code null}
 * @param mayBe assigned cards that an unknown card may be, in another notation
 * @param status whether the punch counts, and if not, why
 */
public record SeenPunch(
    StoredRecord stored,
    ResolvedPunch resolved,
    @Nullable String staff,
    List<String> mayBe,
    PunchStatus status) {

  public SeenPunch {
    Objects.requireNonNull(stored, "stored");
    Objects.requireNonNull(resolved, "resolved");
    Objects.requireNonNull(status, "status");
    mayBe = List.copyOf(mayBe);
  }

  /** Returns the school's wall-clock time that the record is listed under. */
  public LocalDateTime at() {
    return resolved.at();
  }

  /** Returns the card number derived from the reading, or {@code null} without a reading. */
  public @Nullable String card() {
    return resolved.card();
  }
}
