package afterclass.gateway.web.problem;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.Phrase;
import java.util.Map;

/**
 * The name of a field or parameter; pages show its label, programs its name.
 *
 * @param name name in requests
 */
public record FieldName(String name) implements Phrase {
  private static final Map<String, String> LABELS =
      Map.of("staff", "column.staffNo", "why", "terminals.why", "week", "column.week");

  @Override
  public String in(Messages words) {
    return name;
  }

  /** Returns the label on pages; the name if there is no label. */
  public String label(Messages words) {
    String last = name.substring(name.lastIndexOf('-') + 1);
    String own = LABELS.getOrDefault(last, "field." + last);
    String column = "facts.column." + last;
    if (words.has(own)) {
      return words.text(own);
    }
    return words.has(column) ? words.text(column) : name;
  }
}
