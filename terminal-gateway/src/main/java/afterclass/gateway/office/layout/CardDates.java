package afterclass.gateway.office.layout;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.layout.CardCells.CardCell;
import afterclass.gateway.office.lookup.Dates;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.sheet.SheetTable;
import afterclass.gateway.office.value.NothingText;
import afterclass.gateway.office.value.WhenText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The reader of the day from which a card holds: beside it, in its row, or in a title. */
final class CardDates {
  /** Words beside a number whose date is the card's first. */
  private static final Pattern HANDED_OUT = Pattern.compile("[补换办领发启起]");

  /** Words of a title whose date is the first of the cards. */
  private static final Pattern BEGINS = Pattern.compile("启用|发放|发卡|领取|领卡|生效|起用|开始|起");

  /** Words of a title whose date is that of the list itself. */
  private static final Pattern OF_THE_LIST = Pattern.compile("制表|填表|打印|统计|截止|截至");

  private final SheetTable table;
  private final Dates dates;
  private final Clerk clerk;

  CardDates(SheetTable table, Dates dates, Clerk clerk) {
    this.table = table;
    this.dates = dates;
    this.clerk = clerk;
  }

  /** Returns whether a row fills a column with more than a dash. */
  static boolean filled(SheetTable table, int row, String column) {
    return table
        .cell(row, column)
        .filter(cell -> !cell.blank() && !NothingText.isNone(cell.text()))
        .isPresent();
  }

  /** Returns the first date of a row's card; asks once for all rows that have none. */
  Settled first(int row, CardCell cell) {
    return noted(cell).orElseGet(() -> from(row));
  }

  /** Returns the date that stands beside a card's number, such as 9月18日补: its first one. */
  private Optional<Settled> noted(CardCell cell) {
    String remark = cell.card().remark();
    Optional<LocalDate> date =
        HANDED_OUT.matcher(remark).find()
            ? WhenText.find(remark, dates.guide())
                .filter(when -> when.doubts().isEmpty() && when.spans().size() == 1)
                .map(when -> when.spans().get(0).from())
            : Optional.empty();
    date.ifPresent(
        first -> clerk.notice(cell.place(), cell.card().remark(), "office.read.card-noted", first));
    return date.map(first -> Settled.found(first.toString()));
  }

  private Settled from(int row) {
    if (filled(table, row, "validFrom")) {
      Settled valid = read(row, "validFrom");
      if (valid.isFound() && filled(table, row, "from")) {
        clerk.notice(
            table.grid().place(table.headBottom()),
            table.heading("validFrom"),
            "office.read.valid-from",
            table.heading("validFrom"),
            table.heading("from"));
      }
      return valid;
    }
    if (filled(table, row, "from")) {
      return read(row, "from");
    }
    Optional<LocalDate> titled = titled();
    if (titled.isPresent()) {
      return Settled.found(titled.get().toString());
    }
    String today = clerk.school().today().toString();
    Question question =
        Question.choice(
                "card-from",
                table.place(row, "card"),
                "",
                Phrase.of("office.ask.card-from"),
                List.of(Choice.same(today, today), Choice.skip()))
            .or(Question.Form.DATE);
    return Settled.of(clerk.ask(question));
  }

  private Settled read(int row, String column) {
    GridCell cell = table.cell(row, column).orElseThrow();
    return dates.one(cell, table.place(row, column), table.heading(column));
  }

  /** Returns the one date that a title names, such as 2026年9月1日启用. */
  private Optional<LocalDate> titled() {
    for (String title : table.titles()) {
      if (!BEGINS.matcher(title).find() || OF_THE_LIST.matcher(title).find()) {
        continue;
      }
      Optional<LocalDate> date =
          WhenText.find(title, dates.guide())
              .filter(when -> when.doubts().isEmpty() && when.spans().size() == 1)
              .map(when -> when.spans().get(0).from());
      if (date.isPresent()) {
        clerk.notice(table.grid().place(0), title, "office.read.card-from", date.get());
        return date;
      }
    }
    return Optional.empty();
  }
}
