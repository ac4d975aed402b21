package afterclass.gateway.office.layout;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.sheet.SheetTable;
import afterclass.gateway.roster.StaffMember;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The lookup of the one substitute of a row. A row that names none, several, or the person on duty
 * is asked about.
 */
final class ExceptionSubstitute {
  private static final String COLUMN = ExceptionActions.SUBSTITUTE;

  private final ListDesk desk;
  private final SheetTable table;
  private final ExceptionActions actions;

  ExceptionSubstitute(ListDesk desk, ExceptionActions actions) {
    this.desk = desk;
    this.table = desk.table();
    this.actions = actions;
  }

  /** Finds the substitute that a row names. */
  Settled of(int row, List<Settled> people) {
    String text = table.text(row, COLUMN);
    List<Settled> found = CellPeople.of(desk.people(), "", text, place(row));
    Settled one = found.size() == 1 ? found.get(0) : several(row, text, found);
    return one.isFound() && people.contains(one) ? same(row, text) : one;
  }

  /**
   * Asks who substitutes in a row that names nobody.
   *
   * @return a staff number, or {@link ExceptionActions#REMOVE} if the service is cancelled
   */
  Settled missing(int row) {
    String who = actions.who(row);
    return ask(
        row,
        "no-substitute:" + actions.identity(row, who),
        who,
        Phrase.of("office.ask.no-substitute", who, table.text(row, "date"), service(row)),
        List.of(
            Choice.of(ExceptionActions.REMOVE, "office.choice.no-substitute-remove"),
            Choice.skip()));
  }

  /** Asks which of several people substitutes: a service has one substitute. */
  private Settled several(int row, String text, List<Settled> found) {
    if (found.stream().anyMatch(each -> each.state() == Settled.State.WAITING)) {
      return Settled.WAITING;
    }
    Set<String> nos = new LinkedHashSet<>();
    found.stream().filter(Settled::isFound).forEach(each -> nos.add(each.value()));
    if (nos.size() == 1) {
      return Settled.found(nos.iterator().next());
    }
    List<Choice> choices = new ArrayList<>();
    nos.forEach(no -> choices.add(Choice.same(no, no + " " + name(no))));
    choices.add(Choice.skip());
    return ask(
        row,
        "substitutes:" + actions.identity(row, text),
        text,
        Phrase.of("office.ask.substitutes", text, table.text(row, "date"), service(row)),
        choices);
  }

  private String name(String no) {
    return desk.clerk().school().numbered(no).map(StaffMember::name).orElse("");
  }

  /** Asks who is meant where the person on duty stands as the substitute, too. */
  private Settled same(int row, String text) {
    return ask(
        row,
        "same-substitute:" + actions.identity(row, text),
        text,
        Phrase.of("office.ask.same-substitute", table.text(row, "date"), service(row), text),
        List.of(Choice.skip()));
  }

  private String service(int row) {
    return table.text(row, "service");
  }

  private Place place(int row) {
    return table.place(row, COLUMN);
  }

  private Settled ask(int row, String id, String found, Phrase ask, List<Choice> choices) {
    return desk.ask(Question.choice(id, place(row), found, ask, choices).or(Question.Form.PERSON));
  }
}
