package afterclass.gateway.roster;

import afterclass.gateway.roster.FactForm.Course;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A line of the weekly pattern: a staff member's service on a weekday.
 *
 * @param staff staff number
 * @param weekday 1 to 7 from Monday
 * @param service service id
 * @param from first date
 * @param to last date, included, or {@link #NEVER}
 */
public record WeeklyPost(String staff, int weekday, String service, LocalDate from, LocalDate to)
    implements RangedFact {
  static final FactForm FORM =
      FactForm.of(
              Course.OVER_RANGES,
              WeeklyPost::read,
              WeeklyPost::stored,
              Column.STAFF_NO,
              Column.WEEKDAY,
              Column.SERVICE,
              Column.FROM,
              Column.TO)
          .withOptional(Column.TO, Column.ACTION);

  @Override
  public ImportKind kind() {
    return ImportKind.ROSTER;
  }

  @Override
  public FactKey key() {
    return key(staff, weekday, service, from);
  }

  private static FactKey key(String staff, int weekday, String service, LocalDate from) {
    return FactKey.of(ImportKind.ROSTER, staff, weekday, service, from);
  }

  @Override
  public String subject() {
    return service;
  }

  @Override
  public FlatFact flat() {
    return FlatFact.over(this, service, weekday, "", "");
  }

  @Override
  public Map<String, String> row() {
    return FORM.cells(staff, weekday, service, from, to);
  }

  @Override
  public List<String> says(FactWording words) {
    return List.of(
        words.text("roster.weekday-of", words.weekday(weekday)), words.service(from, service));
  }

  @Override
  public WeeklyPost during(LocalDate first, LocalDate last) {
    return new WeeklyPost(staff, weekday, service, first, last);
  }

  @Override
  public boolean sameThing(RangedFact other) {
    return other instanceof WeeklyPost that
        && that.service.equals(service)
        && that.weekday == weekday;
  }

  @Override
  public boolean takesFrom(RangedFact whole) {
    return sameThing(whole);
  }

  @Override
  public boolean absorbs(RangedFact other) {
    return other.within(this);
  }

  @Override
  public Stream<String> unknown(PolicyNames policy) {
    return Stream.of(service).filter(id -> !policy.services().contains(id));
  }

  @Override
  public Optional<RowProblem> withoutEffect(Row row, PostCheck posts) {
    return posts.pattern(row, this);
  }

  private static List<RowChange> read(Row row, NameResolver names) {
    String staff = names.staff(row, Column.STAFF_NO);
    int weekday = row.weekday(Column.WEEKDAY);
    String service = names.service(row, Column.SERVICE);
    if (row.takesBack()) {
      LocalDate first = row.date(Column.FROM, ALWAYS);
      LocalDate last = row.end(first, NEVER);
      return List.of(new RowChange.TakeOut(new WeeklyPost(staff, weekday, service, first, last)));
    }
    LocalDate from = row.date(Column.FROM);
    FactKey key = key(staff, weekday, service, from);
    LocalDate to = row.end(from, NEVER, names.stored(key, WeeklyPost.class));
    return List.of(new FactChange.Hold(new WeeklyPost(staff, weekday, service, from, to)));
  }

  private static Fact stored(FlatFact flat) {
    return new WeeklyPost(flat.staff(), flat.weekday(), flat.subject(), flat.from(), flat.to());
  }
}
