package afterclass.gateway.office.layout;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.office.sheet.RowClass;
import afterclass.gateway.office.sheet.SheetTable;
import afterclass.gateway.office.value.NameText;
import afterclass.gateway.office.value.NameText.NameRead;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The question about tables of a staff list that name people without their numbers: they cannot be
 * read, and nobody is to be lost without a word.
 */
public final class UnreadPeople {
  private static final String STOP = "stop";
  private static final int MOST_SHOWN = 6;

  private UnreadPeople() {}

  /** Asks about the people of tables without numbers who stand in no other table. */
  public static void ask(List<Grid> grids, Clerk clerk) {
    Set<String> read = new LinkedHashSet<>();
    grids.stream()
        .flatMap(grid -> StaffList.TABLES.tables(grid).stream())
        .filter(table -> table.has("staffNo"))
        .flatMap(UnreadPeople::names)
        .forEach(read::add);
    for (Grid grid : grids) {
      for (SheetTable table : StaffList.TABLES.tables(grid)) {
        List<String> names = names(table).filter(name -> !read.contains(name)).toList();
        if (!table.has("staffNo") && !names.isEmpty()) {
          ask(table, names, clerk);
        }
      }
    }
  }

  private static Stream<String> names(SheetTable table) {
    return IntStream.rangeClosed(table.bodyTop(), table.bottom())
        .filter(row -> table.has("name") && RowClass.of(table, row) == RowClass.DATA)
        .mapToObj(row -> NameText.read(table.text(row, "name")).map(NameRead::name).orElse(""))
        .filter(name -> !name.isEmpty());
  }

  private static void ask(SheetTable table, List<String> names, Clerk clerk) {
    Grid grid = table.grid();
    String shown = String.join("、", names.stream().limit(MOST_SHOWN).toList());
    Question question =
        Question.choice(
            "unread:" + grid.name() + ":" + table.heading("name"),
            table.place(table.headBottom(), "name"),
            shown,
            Phrase.of("office.ask.unread-people", grid.name(), names.size(), shown),
            List.of(
                Choice.of(Choice.SKIP, "office.choice.skip-table"),
                Choice.of(STOP, "office.choice.stop-numbers")));
    Optional<String> answer = clerk.ask(question);
    if (answer.isEmpty()) {
      clerk.wait(names.size());
    } else if (answer.get().equals(STOP)) {
      clerk.problem(table.place(table.headBottom(), "name"), "staffNo", "", "filled");
    } else {
      clerk.skip(grid.place(table.headBottom()), shown, "office.skip.answered");
    }
  }
}
