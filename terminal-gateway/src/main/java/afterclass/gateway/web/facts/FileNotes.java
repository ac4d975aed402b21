package afterclass.gateway.web.facts;

import java.util.List;
import java.util.Optional;

/**
 * What the pages of a file say of it as a whole, beside its rows and their effects.
 *
 * @param position which of several files sent together it is; empty if it came alone
 * @param told sentences about the file
 * @param more how much was read without asking or not taken; empty if nothing was, or it is shown
 * @param rows address of the page that shows that
 * @param earlier the other answer about the rows that were over before use began, if there are such
 *     rows
 */
public record FileNotes(
    String position, List<String> told, String more, String rows, Optional<Answer> earlier) {
  public FileNotes {
    told = List.copyOf(told);
  }

  /**
   * An answer that a button gives.
   *
   * @param path address of the form
   * @param field name of its field
   * @param value the answer
   * @param label the button's label
   */
  public record Answer(String path, String field, String value, String label) {}
}
