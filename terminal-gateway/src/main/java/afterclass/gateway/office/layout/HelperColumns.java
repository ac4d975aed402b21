package afterclass.gateway.office.layout;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.reading.School;
import afterclass.gateway.office.sheet.SheetTable;
import afterclass.gateway.office.value.PeopleText;
import afterclass.gateway.office.value.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The columns of a roster's list that name more people on duty, such as 助教: they are asked. */
final class HelperColumns {
  private static final String YES = "yes";
  private static final Pattern HELPERS =
      Pattern.compile("助教|助理|助手|搭[班档].*|配班.*|(协助|辅助|副|第二).*|.*(教师|老师)[2二]|其他.*(教师|老师)");

  private final ListDesk desk;
  private final List<Integer> columns;

  HelperColumns(ListDesk desk) {
    this.desk = desk;
    SheetTable table = desk.table();
    this.columns =
        IntStream.rangeClosed(table.left(), table.right())
            .filter(column -> !table.columns().containsValue(column))
            .filter(column -> HELPERS.matcher(Plain.tight(table.heading(column))).matches())
            .filter(column -> names(column) > 0)
            .boxed()
            .toList();
  }

  private int names(int column) {
    SheetTable table = desk.table();
    School school = desk.clerk().school();
    return (int)
        IntStream.rangeClosed(table.bodyTop(), table.bottom())
            .mapToObj(row -> table.grid().text(row, column))
            .flatMap(text -> PeopleText.split(text, school::knows).people().stream())
            .filter(PeopleText.Person::known)
            .count();
  }

  /** Returns the headings of these columns. */
  List<String> headings() {
    return columns.stream().map(desk.table()::heading).toList();
  }

  /** Returns the people of a row whom these columns add to those of its name. */
  List<Settled> of(int row) {
    List<Settled> people = new ArrayList<>();
    for (int column : columns) {
      String text = desk.table().grid().text(row, column);
      if (text.isBlank()) {
        continue;
      }
      Settled also = Settled.of(desk.clerk().ask(question(column)));
      Place where = desk.table().grid().place(row, column);
      if (also.isFound()) {
        people.addAll(CellPeople.of(desk.people(), "", text, where));
      } else if (also.state() == Settled.State.WAITING) {
        people.add(also);
      }
    }
    return people;
  }

  private Question question(int column) {
    SheetTable table = desk.table();
    String heading = table.heading(column);
    return Question.choice(
        "column:" + Plain.tight(heading),
        table.grid().place(table.headBottom(), column),
        heading,
        Phrase.of("office.ask.helpers", heading, names(column)),
        List.of(Choice.of(YES, "office.duty.choice.yes"), Choice.skip()));
  }
}
