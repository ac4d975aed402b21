package afterclass.gateway.web;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.Phrase;
import java.util.Map;

/**
 * A field or parameter: programs know it by its name, people by the label that pages give it.
 *
 * @param name as requests write it
 */
public record FieldName(String name) implements Phrase {
  private static final Map<String, String> LABELS =
      Map.of("staff", "column.staffNo", "why", "terminals.why", "week", "column.week");

  @Override
  public String in(Messages words) {
    return name;
  }

  /** What pages call it; its name where they have no label for it. */
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
