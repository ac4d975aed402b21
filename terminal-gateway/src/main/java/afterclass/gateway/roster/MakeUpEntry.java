package afterclass.gateway.roster;

import afterclass.gateway.roster.FactForm.Course;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An entry by the office that replaces a forgotten punch.
 *
 * @param date business date
 * @param staff staff number
 * @param time assumed time on the school's wall clock
 * @param reason why the punch is accepted
 */
public record MakeUpEntry(LocalDate date, String staff, LocalTime time, String reason)
    implements DayFact {
  static final FactForm FORM =
      FactForm.of(
              Course.OF_THE_PAST,
              MakeUpEntry::read,
              MakeUpEntry::stored,
              Column.DATE,
              Column.STAFF_NO,
              Column.TIME,
              Column.REASON)
          .withRequired(Column.ACTION)
          .about(Column.DATE, Column.STAFF_NO, Column.TIME)
          .entering(MakeUpEntry::entered, MakeUpEntry::entered);

  private static final Map<String, Boolean> CLEARS =
      new TreeMap<>(
          Map.of("add", false, "增加", false, "补卡", false, FactForm.CLEAR, true, "撤销", true));

  @Override
  public ImportKind kind() {
    return ImportKind.MADE_UP;
  }

  @Override
  public FactKey key() {
    return FactKey.of(ImportKind.MADE_UP, date, staff, time);
  }

  @Override
  public FlatFact flat() {
    return FlatFact.on(this, "", time.toString(), reason);
  }

  @Override
  public Map<String, String> row() {
    return FORM.cells(date, staff, time, reason);
  }

  @Override
  public Map<String, String> takenBack(LocalDate from, LocalDate to) {
    return FactForm.with(row(), Column.ACTION, FactForm.CLEAR);
  }

  @Override
  public List<String> says(FactWording words) {
    return List.of(time.toString(), reason);
  }

  @Override
  public Optional<RowProblem> withoutEffect(Row row, PostCheck posts) {
    return posts.any(row, this, true);
  }

  private static List<RowChange> read(Row row, NameResolver names) {
    LocalDate date = row.date(Column.DATE);
    String staff = names.staff(row, Column.STAFF_NO);
    LocalTime time = row.time(Column.TIME);
    boolean clears = row.word(Column.ACTION, CLEARS, true);
    MakeUpEntry entry = new MakeUpEntry(date, staff, time, row.remark(Column.REASON));
    return List.of(
        clears
            ? FactChange.Retire.on(entry.key(), staff, "", date, entry.reason)
            : new FactChange.Hold(entry));
  }

  private static Map<String, String> entered(Map<String, String> wanted) {
    return FactForm.with(wanted, Column.ACTION, "add");
  }

  private static Fact stored(FlatFact flat) {
    return new MakeUpEntry(flat.from(), flat.staff(), LocalTime.parse(flat.value()), flat.detail());
  }
}
