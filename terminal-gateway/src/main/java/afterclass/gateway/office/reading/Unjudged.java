package afterclass.gateway.office.reading;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The days that are never judged: those before use began on which nobody punched. A row about them
 * alone has no effect.
 *
 * @param start the date on which use began; {@code null} before that
 * @param punched earlier dates with punches, which are judged for who punched
 */
public record Unjudged(@Nullable LocalDate start, SortedSet<LocalDate> punched) {
  /** No days: every row may have an effect. */
  public static final Unjudged NONE = new Unjudged(null, new TreeSet<>());

  public Unjudged {
    punched = new TreeSet<>(punched);
  }

  /**
   * Returns the date on which use began, if all days from one date to another are never judged;
   * empty otherwise.
   */
  Optional<LocalDate> covers(LocalDate from, LocalDate to) {
    boolean over =
        start != null
            && !to.isBefore(from)
            && to.isBefore(start)
            && punched.subSet(from, to.plusDays(1)).isEmpty();
    return over ? Optional.ofNullable(start) : Optional.empty();
  }
}
