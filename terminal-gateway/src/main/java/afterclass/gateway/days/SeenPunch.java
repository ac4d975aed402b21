package afterclass.gateway.days;

import afterclass.gateway.journal.StoredRecord;
import afterclass.gateway.roster.RosterSnapshot;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A journal record with the present knowledge about it.
 *
 * @param stored the record
 * @param at the school's wall-clock time it is listed under
 * @param card card number derived from the reading, or {@code null} without a reading
 * @param staff person to whom the card was assigned that day, or {@code null}
 * @param mayBe assigned cards that an unknown card may be, in another notation
 * @param standing whether the punch counts, and if not, why
 * @param since earliest time the punch may have been made; before {@code at} only if its time is
 *     uncertain
 * @param doubt why the terminal's time cannot be right, or {@code null}
 */
public record SeenPunch(
    StoredRecord stored,
    LocalDateTime at,
    @Nullable String card,
    @Nullable String staff,
    List<String> mayBe,
    Standing standing,
    LocalDateTime since,
    @Nullable ClockContradiction doubt) {

  /** Whether a record counts, and if not, why. */
  public enum Standing {
    /** A punch with a card assigned to a staff member; it counts. */
    COUNTED,
    /** The card had no holder that day; the punch counts once the card is assigned. */
    UNKNOWN_CARD,
    /** The terminal's clock cannot be right; the punch neither counts nor forfeits anything. */
    SUSPECT,
    /** The terminal's record could not be decoded. */
    REFUSED,
    /** The record came from an unregistered terminal. */
    QUARANTINED,
    /** The record is an event of the terminal itself. */
    EVENT;

    /** Returns whether a resolved punch counts under the present roster, and if not, why. */
    static Standing of(ResolvedPunch punch, RosterSnapshot people) {
      return switch (punch.kind()) {
        case REFUSED -> REFUSED;
        case QUARANTINED -> QUARANTINED;
        case EVENT -> EVENT;
        case PUNCH -> {
          String card = punch.card();
          if (punch.suspect()) {
            yield SUSPECT;
          }
          boolean held = card != null && people.holder(card, punch.date()).isPresent();
          yield held ? COUNTED : UNKNOWN_CARD;
        }
      };
    }

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Returns the code used by the interfaces, for example {@code unknown-card}. */
    public String code() {
      return code;
    }
  }

  public SeenPunch {
    Objects.requireNonNull(stored, "stored");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(standing, "standing");
    mayBe = List.copyOf(mayBe);
  }
}
