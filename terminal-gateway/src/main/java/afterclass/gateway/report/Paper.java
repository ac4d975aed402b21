package afterclass.gateway.report;

import java.util.List;

/**
 * What stands around a table on paper.
 *
 * @param school name of the school; empty for none
 * @param filters the active filters, in words
 * @param signed whether it has lines for those who sign: maker, checker and headmaster
 */
public record Paper(String school, List<String> filters, boolean signed) {
  /** A table alone. */
  public static final Paper PLAIN = new Paper("", List.of(), false);

  public Paper {
    filters = List.copyOf(filters);
  }
}
