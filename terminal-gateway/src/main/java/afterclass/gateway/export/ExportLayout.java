package afterclass.gateway.export;

import afterclass.gateway.roster.ImportKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The layout of an export. */
public enum ExportLayout {
  /** A row for each fact, under the headings of an import. */
  LIST,
  /** A row for each person, a column for each weekday; the cells hold services. */
  PERSON,
  /** A row for each service, a column for each weekday; the cells hold people. */
  POST;

  /** Returns the layout's name in commands and addresses, such as {@code person}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the layouts of a kind of facts; every kind has a list. */
  public static List<ExportLayout> of(ImportKind kind) {
    return kind == ImportKind.ROSTER ? List.of(values()) : List.of(LIST);
  }

  /** Returns a layout of a kind by name; empty if the kind has none of that name. */
  public static Optional<ExportLayout> named(ImportKind kind, String code) {
    return Arrays.stream(values())
        .filter(layout -> layout.code().equals(code) && of(kind).contains(layout))
        .findFirst();
  }
}
