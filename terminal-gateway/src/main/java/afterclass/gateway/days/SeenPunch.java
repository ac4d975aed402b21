package afterclass.gateway.days;

import afterclass.gateway.journal.StoredRecord;
import afterclass.gateway.roster.RosterBook;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A journal record with what is known of it now.
 *
 * @param stored the record
 * @param at wall-clock time of the school that it is listed under
 * @param card the card number that its reading stands for, or {@code null} if it carries none
 * @param staff who held the card that day, or {@code null}
 * @param mayBe assigned cards that an unknown one may be, read or written another way
 * @param standing whether it counts, and if not, why
 * @param since the earliest that it can have happened; before {@code at} only where its time is
 *     doubtful
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
    @Nullable Doubt doubt) {

  /** How a record stands. */
  public enum Standing {
    /** A punch of a known staff member; it counts. */
    COUNTED,
    /** Nobody held the card that day; it counts once the card is assigned. */
    UNKNOWN_CARD,
    /** The terminal's clock cannot be right; it never counts and never forfeits. */
    SUSPECT,
    /** It could not be understood. */
    REFUSED,
    /** It came from a terminal that is not registered. */
    QUARANTINED,
    /** Something the terminal said of itself. */
    EVENT;

    /** How something seen stands, with what is known of people now. */
    static Standing of(Sighting sighting, RosterBook people) {
      return switch (sighting.kind()) {
        case REFUSED -> REFUSED;
        case QUARANTINED -> QUARANTINED;
        case EVENT -> EVENT;
        case PUNCH -> {
          String card = sighting.card();
          if (sighting.suspect()) {
            yield SUSPECT;
          }
          boolean held = card != null && people.holder(card, sighting.date()).isPresent();
          yield held ? COUNTED : UNKNOWN_CARD;
        }
      };
    }

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The standing as the interfaces write it, for example {@code unknown-card}. */
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
