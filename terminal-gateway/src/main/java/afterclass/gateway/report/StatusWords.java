package afterclass.gateway.report;

import afterclass.gateway.days.ClockContradiction;
import afterclass.gateway.days.SeenPunch;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.Sentences;
import org.jspecify.annotations.Nullable;

/** The wording of a record's status and its reason. */
final class StatusWords {
  private StatusWords() {}

  /** Returns in words whether a punch counts, and if not, why. */
  static String status(SeenPunch punch, Messages words) {
    return words.text("standing." + punch.status().code());
  }

  /**
   * Returns details of why a punch does not count, beyond {@link #status}: the error in its time,
   * the assigned card that may be meant, or what could not be decoded.
   *
   * @return {@code null} if there is nothing more to say
   */
  static @Nullable String why(SeenPunch punch, Messages words) {
    ClockContradiction doubt = punch.resolved().doubt();
    if (doubt != null) {
      String said = String.valueOf(punch.stored().record().terminalTime());
      return words.text("doubt", words.text("doubt." + doubt.code()), said);
    }
    if (!punch.mayBe().isEmpty()) {
      return words.text("card.may-be", String.join(words.text("list.separator"), punch.mayBe()));
    }
    String note = punch.stored().record().note();
    return note == null ? null : Sentences.note("refused.", note, words);
  }
}
