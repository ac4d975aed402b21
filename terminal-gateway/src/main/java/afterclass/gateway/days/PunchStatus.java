package afterclass.gateway.days;

import afterclass.gateway.roster.RosterSnapshot;
import java.util.Locale;

/** The status of a record: whether it counts, and if not, why. */
public enum PunchStatus {
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
  static PunchStatus of(ResolvedPunch punch, RosterSnapshot people) {
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
