package afterclass.gateway.roster;

import afterclass.gateway.roster.FactForm.Course;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A person who punches.
 *
 * @param no staff number, unique
 * @param name name as written by the school
 * @param site the person's site, or {@code null} for the gateway's own
 * @param from first date of service, or {@link #ALWAYS}
 * @param to last date of service, included, or {@link #NEVER} if open
 */
public record StaffMember(
    String no, String name, @Nullable String site, LocalDate from, LocalDate to) implements Fact {
  static final FactForm FORM =
      FactForm.of(
              Course.IN_ORDER,
              StaffMember::read,
              StaffMember::stored,
              Column.STAFF_NO,
              Column.NAME,
              Column.SITE,
              Column.FROM,
              Column.TO)
          .withOptional(Column.SITE, Column.FROM, Column.TO, Column.ACTION)
          .about(Column.STAFF_NO);

  /** What makes a new number impossible: a person's pages have it in their addresses. */
  private static final Pattern NO_PART_OF_AN_ADDRESS = Pattern.compile("^[.]{1,2}$|[/\\\\?#%]");

  public StaffMember {
    Objects.requireNonNull(no, "no");
    Objects.requireNonNull(name, "name");
  }

  /** Returns whether the person is in service on a date. */
  public boolean activeOn(LocalDate date) {
    return covers(date);
  }

  @Override
  public ImportKind kind() {
    return ImportKind.STAFF;
  }

  @Override
  public FactKey key() {
    return new FactKey(ImportKind.STAFF, no);
  }

  @Override
  public String staff() {
    return no;
  }

  private String siteOrNone() {
    return site == null ? "" : site;
  }

  @Override
  public FlatFact flat() {
    return FlatFact.over(this, siteOrNone(), 0, name, "");
  }

  @Override
  public Map<String, String> row() {
    return FORM.cells(no, name, siteOrNone(), from, to);
  }

  @Override
  public Map<String, String> takenBack(LocalDate first, LocalDate last) {
    Map<String, String> cells = new StaffMember(no, name, site, ALWAYS, NEVER).row();
    cells.put(Column.ACTION.code(), FactForm.CLEAR);
    return cells;
  }

  @Override
  public List<String> says(FactWording words) {
    return List.of(siteOrNone(), name);
  }

  @Override
  public List<FactIndex.Place> places() {
    return List.of(FactIndex.NAME.at(name));
  }

  @Override
  public List<String> people() {
    return List.of(no);
  }

  private static List<RowChange> read(Row row, NameResolver names) {
    // Any number once accepted can be cleared, even if it is malformed.
    String no = row.takesBack() ? row.label(Column.STAFF_NO) : names.number(row, Column.STAFF_NO);
    if (no.equals("*")) {
      row.bad(Column.STAFF_NO, "label");
    }
    FactKey key = new FactKey(ImportKind.STAFF, no);
    if (NO_PART_OF_AN_ADDRESS.matcher(no).find()
        && names.stored(key, StaffMember.class).isEmpty()) {
      row.bad(Column.STAFF_NO, "no-address");
    }
    if (row.takesBack()) {
      return List.of(new FactChange.Retire(key, FactChange.named(no, "", ALWAYS, NEVER), ""));
    }
    Optional<StaffMember> stored = names.stored(key, StaffMember.class);
    String site =
        row.kept(Column.SITE, stored, StaffMember::siteOrNone, () -> row.text(Column.SITE));
    LocalDate from =
        row.kept(Column.FROM, stored, StaffMember::from, () -> row.date(Column.FROM, ALWAYS));
    LocalDate to = row.end(from, NEVER, stored);
    return List.of(new FactChange.Hold(of(no, row.label(Column.NAME), site, from, to)));
  }

  private static StaffMember of(String no, String name, String site, LocalDate from, LocalDate to) {
    return new StaffMember(no, name, site.isEmpty() ? null : site, from, to);
  }

  private static Fact stored(FlatFact flat) {
    return of(flat.staff(), flat.value(), flat.subject(), flat.from(), flat.to());
  }
}
