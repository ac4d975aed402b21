package afterclass.gateway.web.guard;

import afterclass.gateway.i18n.PlainText;
import afterclass.gateway.web.problem.FieldName;
import afterclass.gateway.web.problem.Problem;
import java.util.Arrays;

/** The limits of every text in a request, in JSON as in a form. */
public final class TextLimits {
  /** Maximum length of a text, in characters: longer than any note that is stored. */
  public static final int LONGEST_TEXT = 4_000;

  /** Maximum length of a field's name. */
  public static final int LONGEST_KEY = 200;

  private TextLimits() {}

  /** Refuses a text longer than a maximum. */
  public static void bounded(String text, String where, int most) {
    if (text.length() > most) {
      throw Problem.badRequest("long-text", text, where.isEmpty() ? "/" : where, most);
    }
  }

  /**
   * Refuses a text with a character that no reader sees, such as an escape or a mark that turns the
   * letters around; see {@link PlainText#unseen}.
   *
   * @param where field that contains the text
   */
  public static void plain(String text, String where) {
    whole(text, where);
    PlainText.unseen(text)
        .ifPresent(
            c -> {
              String found = "U+%04X".formatted(c);
              throw Problem.badRequest("unseen-character", found, new FieldName(where));
            });
  }

  /**
   * Refuses an unpaired surrogate, which JSON can contain but no store or page can hold.
   *
   * @param where field that contains the text
   */
  public static void whole(String text, String where) {
    int[] halves =
        text.codePoints()
            .filter(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
            .toArray();
    if (halves.length > 0) {
      String found =
          String.join(", ", Arrays.stream(halves).mapToObj("\\u%04x"::formatted).toList());
      throw Problem.badRequest("half-character", found, where);
    }
  }
}
