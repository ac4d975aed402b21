package afterclass.gateway.roster;

import afterclass.gateway.roster.FactForm.Course;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The administrator's ruling on the services of a staff member's day that were put on hold.
 *
 * @param date business date
 * @param staff staff number
 * @param ruling the decision
 * @param times times of missing punches, entered so that overtime could be computed
 * @param refused ids of the refused overtime services
 * @param reason why the ruling was made
 */
public record RulingEntry(
    LocalDate date,
    String staff,
    Ruling ruling,
    List<LocalTime> times,
    List<String> refused,
    String reason)
    implements DayFact {
  static final FactForm FORM =
      FactForm.of(
              Course.OF_THE_PAST,
              RulingEntry::read,
              RulingEntry::stored,
              Column.DATE,
              Column.STAFF_NO,
              Column.RULING,
              Column.REASON,
              Column.TIME)
          .withOptional(Column.TIME)
          .about(Column.DATE, Column.STAFF_NO);

  private static final Map<String, Optional<Ruling>> RULINGS =
      FactForm.words(
          Map.of(
              "计课时", Ruling.ACCEPT,
              "认可", Ruling.ACCEPT,
              "取消课时", Ruling.FORFEIT,
              "取消", Ruling.FORFEIT));

  public RulingEntry {
    times = List.copyOf(times);
    refused = List.copyOf(refused);
  }

  /** Returns the ruling on a day's held services; empty if there is none. */
  public static Optional<RulingEntry> on(RosterSnapshot facts, StaffDay day) {
    return facts.fact(key(day.date(), day.staff())).map(RulingEntry.class::cast);
  }

  @Override
  public ImportKind kind() {
    return ImportKind.RULINGS;
  }

  @Override
  public FactKey key() {
    return key(date, staff);
  }

  private static FactKey key(LocalDate date, String staff) {
    return FactKey.of(ImportKind.RULINGS, date, staff);
  }

  private String joinedTimes() {
    return times.stream().map(LocalTime::toString).collect(Collectors.joining(";"));
  }

  @Override
  public FlatFact flat() {
    String about = ruling == Ruling.ACCEPT ? joinedTimes() : String.join(";", refused);
    return FlatFact.on(this, about, ruling.name(), reason);
  }

  @Override
  public Map<String, String> row() {
    return FORM.cells(date, staff, ruling, reason, joinedTimes());
  }

  @Override
  public Map<String, String> takenBack(LocalDate from, LocalDate to) {
    return FORM.cells(date, staff, FactForm.CLEAR, reason, "");
  }

  @Override
  public List<String> says(FactWording words) {
    String overtime =
        words.list(
            ruling == Ruling.ACCEPT
                ? times.stream().map(LocalTime::toString).toList()
                : refused.stream().map(id -> words.service(date, id)).toList());
    return List.of(words.word(FactForm.code(ruling)), overtime, reason);
  }

  @Override
  public Optional<RowProblem> withoutEffect(Row row, PostCheck posts) {
    return posts.any(row, this, true);
  }

  private static List<RowChange> read(Row row, NameResolver names) {
    LocalDate date = row.date(Column.DATE);
    String staff = names.staff(row, Column.STAFF_NO);
    Optional<Ruling> ruling = row.word(Column.RULING, RULINGS, Optional.empty());
    boolean accepts = ruling.equals(Optional.of(Ruling.ACCEPT));
    List<LocalTime> times = row.times(Column.TIME).stream().distinct().sorted().toList();
    List<String> overtime = row.sound() ? names.computed(new StaffDay(staff, date)) : List.of();
    if (!times.isEmpty() && (overtime.isEmpty() || !accepts)) {
      row.bad(Column.TIME, "times-only-for");
    }
    String reason = row.remark(Column.REASON);
    List<String> refused = accepts ? List.of() : overtime;
    return FactChange.of(
        ruling.map(decided -> new RulingEntry(date, staff, decided, times, refused, reason)),
        FactChange.Retire.on(key(date, staff), staff, "", date, reason));
  }

  private static Fact stored(FlatFact flat) {
    List<String> about =
        Arrays.stream(flat.subject().split(";", -1)).filter(id -> !id.isEmpty()).toList();
    Ruling ruling = Ruling.valueOf(flat.value());
    boolean accepts = ruling == Ruling.ACCEPT;
    return new RulingEntry(
        flat.from(),
        flat.staff(),
        ruling,
        accepts ? about.stream().map(LocalTime::parse).toList() : List.of(),
        accepts ? List.of() : about,
        flat.detail());
  }
}
