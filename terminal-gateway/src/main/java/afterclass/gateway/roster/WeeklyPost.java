package afterclass.gateway.roster;

import afterclass.gateway.roster.FactForm.Course;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A line of the weekly pattern: a staff member's service on a weekday, in every week or only in odd
 * or even weeks.
 *
 * <p>Lines add up, and a service counts once a date. A line for every week contains those for odd
 * or even weeks within its dates, so that removing dates for odd weeks leaves its even ones. Of one
 * first date there is either a line for every week or lines for odd and even weeks: a row of the
 * one kind replaces the other.
 *
 * @param staff staff number
 * @param weekday 1 to 7 from Monday
 * @param service service id
 * @param weeks weeks in which the line applies, see {@link SchoolWeeks}
 * @param from first date
 * @param to last date, included, or {@link #NEVER}
 */
public record WeeklyPost(
    String staff, int weekday, String service, Weeks weeks, LocalDate from, LocalDate to)
    implements RangedFact {
  static final FactForm FORM =
      FactForm.of(
              Course.OVER_RANGES,
              WeeklyPost::read,
              WeeklyPost::stored,
              Column.STAFF_NO,
              Column.WEEKDAY,
              Column.WEEKS,
              Column.SERVICE,
              Column.FROM,
              Column.TO)
          .withOptional(Column.WEEKS, Column.TO, Column.ACTION);

  /** Creates a line for every week. */
  public WeeklyPost(String staff, int weekday, String service, LocalDate from, LocalDate to) {
    this(staff, weekday, service, Weeks.EVERY, from, to);
  }

  @Override
  public ImportKind kind() {
    return ImportKind.ROSTER;
  }

  @Override
  public FactKey key() {
    FactKey every = FactKey.of(ImportKind.ROSTER, staff, weekday, service, from);
    return alternates() ? new FactKey(every.kind(), every.text() + "|" + code()) : every;
  }

  private String code() {
    return FactForm.code(weeks);
  }

  /** Returns whether the line applies only in odd or only in even weeks. */
  public boolean alternates() {
    return weeks != Weeks.EVERY;
  }

  private WeeklyPost in(Weeks others) {
    return new WeeklyPost(staff, weekday, service, others, from, to);
  }

  @Override
  public String subject() {
    return service;
  }

  @Override
  public FlatFact flat() {
    return FlatFact.over(this, service, weekday, alternates() ? weeks.name() : "", "");
  }

  @Override
  public Map<String, String> row() {
    Map<String, String> cells = FORM.cells(staff, weekday, weeks, service, from, to);
    if (!alternates()) {
      cells.remove(Column.WEEKS.code());
    }
    return cells;
  }

  @Override
  public List<String> says(FactWording words) {
    return List.of(
        words.text("roster.weekday-of", words.weekday(weekday)),
        alternates() ? words.word(code()) : "",
        words.service(from, service));
  }

  @Override
  public WeeklyPost during(LocalDate first, LocalDate last) {
    return new WeeklyPost(staff, weekday, service, weeks, first, last);
  }

  private static Weeks weeks(RangedFact fact) {
    return fact instanceof WeeklyPost post ? post.weeks : Weeks.EVERY;
  }

  @Override
  public boolean sameThing(RangedFact other) {
    return other instanceof WeeklyPost that
        && that.service.equals(service)
        && that.weekday == weekday;
  }

  @Override
  public boolean saysAllOf(RangedFact other) {
    return weeks.includes(weeks(other));
  }

  @Override
  public boolean takesFrom(RangedFact whole) {
    return sameThing(whole) && weeks.meets(weeks(whole));
  }

  @Override
  public Optional<RangedFact> without(RangedFact span) {
    return weeks.without(weeks(span)).map(this::in);
  }

  @Override
  public boolean absorbs(RangedFact other) {
    return other.within(this) && saysAllOf(other);
  }

  @Override
  public List<FactKey> rivals() {
    return alternates()
        ? List.of(in(Weeks.EVERY).key())
        : List.of(in(Weeks.ODD).key(), in(Weeks.EVEN).key());
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
      Weeks weeks = Weeks.of(row);
      return List.of(
          new RowChange.TakeOut(new WeeklyPost(staff, weekday, service, weeks, first, last)));
    }
    WeeklyPost open = new WeeklyPost(staff, weekday, service, row.date(Column.FROM), NEVER);
    List<RowChange> changes = new ArrayList<>();
    for (Weeks weeks : weeks(row, open, names)) {
      WeeklyPost line = open.in(weeks);
      Optional<WeeklyPost> before = line.stored(names).or(() -> open.stored(names));
      LocalDate to = row.end(open.from, NEVER, before);
      changes.add(new FactChange.Hold(line.during(open.from, to)));
    }
    return changes;
  }

  /** Returns the weeks of a row, or the stored ones if the file has no column for them. */
  private static List<Weeks> weeks(Row row, WeeklyPost line, NameResolver names) {
    if (row.in(Column.WEEKS) || line.stored(names).isPresent()) {
      return List.of(Weeks.of(row));
    }
    List<Weeks> stored =
        Stream.of(Weeks.ODD, Weeks.EVEN)
            .filter(weeks -> line.in(weeks).stored(names).isPresent())
            .toList();
    return stored.isEmpty() ? List.of(Weeks.EVERY) : stored;
  }

  private Optional<WeeklyPost> stored(NameResolver names) {
    return names.stored(key(), WeeklyPost.class);
  }

  private static Fact stored(FlatFact flat) {
    Weeks weeks = flat.value().isEmpty() ? Weeks.EVERY : Weeks.valueOf(flat.value());
    return new WeeklyPost(
        flat.staff(), flat.weekday(), flat.subject(), weeks, flat.from(), flat.to());
  }
}
