package afterclass.gateway.office.layout;

import afterclass.gateway.office.lookup.Dates;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.sheet.SheetTable;
import afterclass.gateway.office.value.Plain;
import afterclass.gateway.office.value.Span;
import afterclass.gateway.office.value.When;
import afterclass.gateway.office.value.When.Doubt;
import afterclass.gateway.office.value.WhenText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The days of the rows of a list of events, which may stand in several columns. */
final class CalendarListDates {
  private static final Pattern BARE =
      Pattern.compile("\\d{1,2}[日号]?(?:(?:[-~至到、,])+\\d{1,2}[日号]?)*(?:\\(.{1,8}\\))?");
  private static final Pattern YEAR = Pattern.compile(".*?(20\\d\\d)年.*");

  private CalendarListDates() {}

  /** Returns the column of the days, or of the first ones. */
  static String column(SheetTable table) {
    return table.has("when") ? "when" : "from";
  }

  /** Reads the days of a row; a bare day is of the month in the column for it. */
  static Optional<When> dated(SheetTable table, Dates dates, int row) {
    GridCell cell = table.cell(row, column(table)).orElseThrow();
    String named = monthText(table, row);
    int month = WeekBlock.month(named);
    if (month == 0) {
      month = WeekBlock.month(named + "月");
    }
    boolean bare = BARE.matcher(Plain.tight(cell.text())).matches();
    if (month > 0 && bare) {
      String day = Plain.tight(cell.text());
      String year = YEAR.matcher(named).replaceFirst("$1");
      String from = year.length() == 4 ? year + "年" : "";
      return WhenText.read(from + month + "月" + day, dates.guide());
    }
    return cell.blank() ? Optional.empty() : dates.read(cell);
  }

  /** Returns the month of a row, which may stand only in the first row of the month. */
  private static String monthText(SheetTable table, int row) {
    for (int above = row; table.has("month") && above >= table.bodyTop(); above--) {
      String text = table.text(above, "month");
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  /** Reads the days of a row up to the date in a column of last days. */
  static Optional<When> between(SheetTable table, Dates dates, int row) {
    return dated(table, dates, row).map(from -> until(table, dates, row, from));
  }

  /** Returns the days up to the date in a column of last days. */
  private static When until(SheetTable table, Dates dates, int row, When from) {
    Optional<When> last = table.cell(row, "to").filter(cell -> !cell.blank()).flatMap(dates::read);
    if (last.isEmpty() || from.spans().size() != 1 || last.get().spans().size() != 1) {
      return from;
    }
    Map<Doubt, String> doubts = new LinkedHashMap<>(from.found());
    doubts.putAll(last.get().found());
    Span span = Span.days(from.spans().get(0).from(), last.get().spans().get(0).from());
    if (span.length() == 0) {
      doubts.put(Doubt.REVERSED, table.text(row, "to"));
    }
    return new When(List.of(span), doubts, from.rest(), from.yearDerived());
  }
}
