package afterclass.gateway.web.held;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.web.Choice;
import java.time.LocalDate;
import java.util.List;

/**
 * The form of a decision on a day's services on hold.
 *
 * @param staff staff number
 * @param date business date
 * @param was the ruling that the page shows: {@code accept}, {@code forfeit}, or {@code clear} for
 *     none
 * @param times how many punch times must be given to accept overtime
 * @param rulings the rulings to choose from
 */
public record RulingForm(
    String staff, LocalDate date, String was, int times, List<Choice> rulings) {

  /**
   * Returns the form for a day.
   *
   * @param missing how many punch times are missing for its overtime
   */
  public static RulingForm of(
      String staff, LocalDate date, String was, int missing, Messages words) {
    boolean open = was.equals(HeldCases.NONE);
    return new RulingForm(
        staff,
        date,
        was,
        open ? missing : 0,
        open
            ? Choice.of(words, "held.", HeldCases.ACCEPT, HeldCases.FORFEIT)
            : Choice.of(words, "held.", HeldCases.NONE));
  }
}
