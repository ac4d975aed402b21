package afterclass.gateway.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Facts as the rows of a file that say them, take them back or correct them. Rows are cells by the
 * column's English name.
 */
public final class OfficeRows {
  private static final String ACTION = "action";
  private static final String CLEAR = "clear";

  private OfficeRows() {}

  /** The columns that a fact of a kind is entered by, in the order of a form. */
  public static List<String> columns(ImportKind kind) {
    return switch (kind) {
      case STAFF -> List.of("staffNo", "name", "site", "from", "to");
      case CARDS -> List.of("card", "staffNo", "from", "to");
      case ROSTER -> List.of("staffNo", "weekday", "service", "from", "to");
      case EXCEPTIONS -> List.of("date", "staffNo", ACTION, "service", "substitute");
      case CALENDAR -> List.of("date", "to", "type", "season", "follows", "note");
      case SIGN_IN -> List.of("date", "staffNo", "signed");
      case LEAVE -> List.of("staffNo", "from", "to", "covers");
      case INSPECTIONS -> List.of("date", "staffNo", "service", "result", "note");
      case RULINGS -> List.of("date", "staffNo", "ruling", "reason", "time");
      case MADE_UP -> List.of("date", "staffNo", "time", "reason");
    };
  }

  /** The cells of the row that says a fact, in the order of a form. */
  public static Map<String, String> saying(DatedFact fact) {
    String value = fact.value().toLowerCase(Locale.ROOT);
    String staff = fact.staff();
    return switch (fact.kind()) {
      case STAFF ->
          cells(fact, staff, fact.value(), fact.subject(), text(fact.from()), text(fact.to()));
      case CARDS -> cells(fact, fact.subject(), staff, text(fact.from()), text(fact.to()));
      case ROSTER ->
          cells(
              fact,
              staff,
              String.valueOf(fact.weekday()),
              fact.subject(),
              text(fact.from()),
              text(fact.to()));
      case EXCEPTIONS ->
          cells(fact, text(fact.from()), staff, value, fact.subject(), fact.detail());
      case CALENDAR -> calendar(fact, value);
      case SIGN_IN -> cells(fact, text(fact.from()), staff, value);
      case LEAVE -> cells(fact, staff, text(fact.from()), text(fact.to()), fact.value());
      case INSPECTIONS ->
          cells(fact, text(fact.from()), staff, fact.subject(), value, fact.detail());
      case RULINGS ->
          cells(
              fact,
              text(fact.from()),
              staff,
              value,
              fact.detail(),
              fact.value().equals(Ruling.ACCEPT.name()) ? fact.subject() : "");
      case MADE_UP -> cells(fact, text(fact.from()), staff, fact.value(), fact.detail());
    };
  }

  /** A date's type and its season are two facts; each row says one of them. */
  private static Map<String, String> calendar(DatedFact fact, String value) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("date", text(fact.from()));
    if (fact.subject().equals(CalendarRows.SEASON)) {
      cells.put("season", fact.value());
    } else {
      cells.put("type", value);
      cells.put("follows", fact.weekday() == 0 ? "" : String.valueOf(fact.weekday()));
      cells.put("note", fact.detail());
    }
    return cells;
  }

  private static Map<String, String> cells(DatedFact fact, String... values) {
    List<String> columns = columns(fact.kind());
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      cells.put(columns.get(i), values[i]);
    }
    return cells;
  }

  private static String text(LocalDate date) {
    boolean open = date.equals(DatedFact.ALWAYS) || date.equals(DatedFact.NEVER);
    return open ? "" : date.toString();
  }

  /** Whether a part of the dates of a kind's facts can be taken back. */
  public static boolean parted(ImportKind kind) {
    return Spans.has(kind);
  }

  /**
   * The row that takes a fact back.
   *
   * @param from first date that is taken back, of a kind that can be {@linkplain #parted parted}
   * @param to last date, included
   */
  public static Map<String, String> takingBack(DatedFact fact, LocalDate from, LocalDate to) {
    Map<String, String> cells = saying(fact);
    switch (fact.kind()) {
      case CARDS, ROSTER, LEAVE -> {
        cells.put("from", text(from));
        cells.put("to", text(to));
        cells.put(ACTION, CLEAR);
      }
      case STAFF -> {
        cells.put("from", "");
        cells.put("to", "");
        cells.put(ACTION, CLEAR);
      }
      case EXCEPTIONS -> {
        cells.put("substitute", "");
        cells.put(ACTION, CLEAR);
      }
      case CALENDAR -> {
        cells.remove("follows");
        cells.remove("note");
        cells.put(ACTION, CLEAR);
      }
      case SIGN_IN -> cells.put("signed", "unknown");
      case INSPECTIONS -> {
        cells.put("result", CLEAR);
        cells.put("note", "");
      }
      case RULINGS -> {
        cells.put("ruling", CLEAR);
        cells.put("time", "");
      }
      case MADE_UP -> cells.put(ACTION, CLEAR);
    }
    return cells;
  }

  /** The row that says what somebody entered. */
  public static Map<String, String> entering(ImportKind kind, Map<String, String> wanted) {
    Map<String, String> cells = new LinkedHashMap<>(wanted);
    if (kind == ImportKind.MADE_UP) {
      cells.put(ACTION, "add");
    }
    if (kind == ImportKind.CALENDAR) {
      // What a form leaves blank of a date says nothing of it.
      cells.values().removeIf(String::isBlank);
    }
    return cells;
  }

  /** The rows that say something else in place of a fact. */
  public static List<Map<String, String>> correcting(DatedFact fact, Map<String, String> wanted) {
    Map<String, String> said = saying(fact);
    boolean same =
        !parted(fact.kind())
            && names(fact.kind()).stream()
                .allMatch(name -> Objects.equals(said.get(name), wanted.get(name)));
    List<Map<String, String>> rows = new ArrayList<>();
    if (!same) {
      rows.add(takingBack(fact, fact.from(), fact.to()));
    }
    rows.add(fact.kind() == ImportKind.CALENDAR ? wanted : entering(fact.kind(), wanted));
    return rows;
  }

  /** The columns that say what a row is about: with the same cells it replaces another. */
  private static List<String> names(ImportKind kind) {
    return switch (kind) {
      case STAFF -> List.of("staffNo");
      case CALENDAR -> List.of("date");
      case SIGN_IN, RULINGS -> List.of("date", "staffNo");
      case MADE_UP -> List.of("date", "staffNo", "time");
      case EXCEPTIONS, INSPECTIONS -> List.of("date", "staffNo", "service");
      case CARDS, ROSTER, LEAVE -> columns(kind);
    };
  }
}
