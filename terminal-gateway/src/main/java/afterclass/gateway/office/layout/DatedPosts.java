package afterclass.gateway.office.layout;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.lookup.People;
import afterclass.gateway.office.lookup.ServiceWords;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.office.value.ServiceText.Certainty;
import afterclass.gateway.office.value.ServiceText.ServiceRead;
import afterclass.gateway.roster.ImportKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The duties of single days: a row for each post, a column for each date, names in the cells. */
final class DatedPosts implements Layout {
  private static final String ADD = "add";

  @Override
  public String id() {
    return "dated-posts";
  }

  @Override
  public Set<ImportKind> kinds() {
    return Set.of(ImportKind.EXCEPTIONS);
  }

  @Override
  public int fits(OfficeSheet file) {
    return DateGrid.of(file)
        .filter(dates -> dates.first() > 0)
        .map(dates -> (dates.grid().rows() - dates.head()) * dates.days().size())
        .orElse(0);
  }

  @Override
  public void read(OfficeSheet file, Clerk clerk) {
    DateGrid dates = DateGrid.of(file).orElseThrow();
    Grid grid = dates.grid();
    Settled action = asked(dates, clerk);
    People people = new People(clerk);
    ServiceWords words = new ServiceWords(clerk);
    List<Integer> rows = dates.rows(clerk);
    int post = post(dates, rows, words);
    rows.forEach(row -> words.see(words.readOne(grid.text(row, post)), grid.place(row, post)));
    words.settle();
    for (int row : rows) {
      ServiceRead word = words.readOne(grid.text(row, post));
      Settled service = words.service(word, grid.place(row, post));
      dates
          .days()
          .forEach(
              (column, day) -> {
                Place where = grid.place(row, column);
                for (Settled who : CellPeople.of(people, "", grid.text(row, column), where)) {
                  Map<String, Settled> parts = new LinkedHashMap<>();
                  parts.put("date", Settled.found(day.toString()));
                  parts.put("staffNo", who);
                  parts.put("action", action);
                  parts.put("service", service);
                  ListDesk.put(clerk, List.of(where), parts, Map.of("substitute", ""));
                }
              });
    }
  }

  /** Returns the column before the dates with most words for services. */
  private static int post(DateGrid dates, List<Integer> rows, ServiceWords words) {
    int best = 0;
    long most = -1;
    for (int column = 0; column < dates.first(); column++) {
      int at = column;
      long known =
          rows.stream()
              .map(row -> words.readOne(dates.grid().text(row, at)))
              .filter(word -> word.certainty() != Certainty.UNKNOWN)
              .count();
      if (known > most) {
        best = column;
        most = known;
      }
    }
    return best;
  }

  private static Settled asked(DateGrid dates, Clerk clerk) {
    List<Place> where =
        dates.days().keySet().stream()
            .map(column -> dates.grid().place(dates.head(), column))
            .toList();
    Question question =
        Question.choice(
                "dated",
                where.get(0),
                dates.grid().text(dates.head(), dates.first()),
                Phrase.of("office.ask.dated"),
                List.of(Choice.of(ADD, "office.choice.dated"), Choice.skip()))
            .at(where);
    return clerk
        .ask(question)
        .map(value -> value.equals(Choice.SKIP) ? Settled.SKIPPED : Settled.found(value))
        .orElse(Settled.WAITING);
  }
}
