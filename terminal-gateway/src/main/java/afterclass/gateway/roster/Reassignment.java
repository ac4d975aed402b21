package afterclass.gateway.roster;

import afterclass.gateway.roster.FactForm.Course;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An exception to the weekly pattern: on one date a staff member has an additional service, loses
 * one, or is replaced by a substitute.
 *
 * @param date business date
 * @param staff staff number
 * @param service service id
 * @param action kind of the exception
 * @param substitute staff number of the substitute; empty for any other action
 */
public record Reassignment(
    LocalDate date, String staff, String service, Action action, String substitute)
    implements PostFact {
  static final FactForm FORM =
      FactForm.of(
              Course.AT_ONCE,
              Reassignment::read,
              Reassignment::stored,
              Column.DATE,
              Column.STAFF_NO,
              Column.ACTION,
              Column.SERVICE,
              Column.SUBSTITUTE)
          .withOptional(Column.SUBSTITUTE)
          .about(Column.DATE, Column.STAFF_NO, Column.SERVICE);

  private static final Map<String, Optional<Action>> ACTIONS =
      FactForm.words(
          Map.of(
              "增加", Action.ADD,
              "取消", Action.REMOVE,
              "代班", Action.SUBSTITUTE,
              "代课", Action.SUBSTITUTE));

  /** The kind of a roster exception. */
  public enum Action {
    /** The service is added to the staff member's services of the date. */
    ADD,
    /** The service is removed from the staff member's services of the date. */
    REMOVE,
    /** A substitute takes over the service from the staff member. */
    SUBSTITUTE;

    /** Returns the action's name in files and addresses, such as {@code add}. */
    public String code() {
      return FactForm.code(this);
    }
  }

  /** Returns whether the roster exception adds a service to the staff member. */
  public boolean adds() {
    return action == Action.ADD;
  }

  /** Returns whether a substitute takes over the service. */
  public boolean substituted() {
    return !substitute.isEmpty();
  }

  /** Returns whether the roster exception is about this service of this staff member. */
  boolean about(String no, String post) {
    return staff.equals(no) && service.equals(post);
  }

  @Override
  public ImportKind kind() {
    return ImportKind.EXCEPTIONS;
  }

  @Override
  public FlatFact flat() {
    return FlatFact.on(this, service, action.name(), substitute);
  }

  @Override
  public Map<String, String> row() {
    return FORM.cells(date, staff, action, service, substitute);
  }

  @Override
  public Map<String, String> takenBack(LocalDate from, LocalDate to) {
    return FORM.cells(date, staff, FactForm.CLEAR, service, "");
  }

  @Override
  public List<String> says(FactWording words) {
    return List.of(words.service(date, service), words.word(action.code()), words.who(substitute));
  }

  @Override
  public List<FactIndex.Place> places() {
    Stream<FactIndex.Place> byDay =
        people().stream().distinct().map(no -> FactIndex.byDay(kind()).at(new StaffDay(no, date)));
    return Stream.concat(Stream.of(FactIndex.EXCEPTIONS.at(date)), byDay).toList();
  }

  @Override
  public List<String> people() {
    return substituted() ? List.of(staff, substitute) : List.of(staff);
  }

  @Override
  public Optional<RowProblem> withoutEffect(Row row, PostCheck posts) {
    return posts.exception(row, this);
  }

  private static List<RowChange> read(Row row, NameResolver names) {
    Subject post = Subject.read(ImportKind.EXCEPTIONS, row, names);
    Optional<Action> action = row.word(Column.ACTION, ACTIONS, Optional.empty());
    String substitute =
        row.kept(
            Column.SUBSTITUTE,
            names
                .stored(post.key(), Reassignment.class)
                .filter(f -> action.equals(Optional.of(f.action))),
            Reassignment::substitute,
            () -> substitute(row, names, action, post.staff()));
    return post.change(
        action.map(
            to -> new Reassignment(post.date(), post.staff(), post.service(), to, substitute)),
        substitute);
  }

  private static String substitute(
      Row row, NameResolver names, Optional<Action> action, String staff) {
    if (!action.equals(Optional.of(Action.SUBSTITUTE))) {
      if (row.sound() && row.has(Column.SUBSTITUTE)) {
        row.bad(Column.SUBSTITUTE, "no-substitute");
      }
      return "";
    }
    String substitute = names.staff(row, Column.SUBSTITUTE);
    if (substitute.equals(staff)) {
      row.bad(Column.SUBSTITUTE, "other-substitute");
    }
    return substitute;
  }

  private static Fact stored(FlatFact flat) {
    return new Reassignment(
        flat.from(), flat.staff(), flat.subject(), Action.valueOf(flat.value()), flat.detail());
  }
}
