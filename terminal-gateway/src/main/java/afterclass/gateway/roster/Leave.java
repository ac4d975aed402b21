package afterclass.gateway.roster;

import afterclass.gateway.roster.FactForm.Course;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A staff member's leave.
 *
 * @param staff staff number
 * @param from first date
 * @param to last date, included
 * @param parts ids of the services and requirements covered, or {@value #ALL}; empty only when
 *     leave of any part is removed
 */
public record Leave(String staff, LocalDate from, LocalDate to, SortedSet<String> parts)
    implements RangedFact {
  static final FactForm FORM =
      FactForm.of(
              Course.OVER_RANGES,
              Leave::read,
              Leave::stored,
              Column.STAFF_NO,
              Column.FROM,
              Column.TO,
              Column.COVERS)
          .withOptional(Column.TO, Column.ACTION);

  private static final Set<String> NONE = Set.of("none", "无", "撤销");

  /** The entry that makes leave cover all services and requirements. */
  static final String ALL = "*";

  /** Creates a leave with a sorted copy of the parts. */
  public Leave(String staff, LocalDate from, LocalDate to, Collection<String> parts) {
    this(staff, from, to, Collections.unmodifiableSortedSet(new TreeSet<>(parts)));
  }

  /**
   * Returns what the leave stated for exactly these dates covers: what a new statement for the same
   * dates replaces. Empty if there is none.
   */
  public static Set<String> covered(
      RosterSnapshot facts, String staff, LocalDate from, LocalDate to) {
    return facts.fact(key(staff, from, to)).map(Leave::parts).orElse(Set.of());
  }

  @Override
  public ImportKind kind() {
    return ImportKind.LEAVE;
  }

  @Override
  public FactKey key() {
    return key(staff, from, to);
  }

  private static FactKey key(String staff, LocalDate from, LocalDate to) {
    return FactKey.of(ImportKind.LEAVE, staff, from, to);
  }

  private String joined() {
    return String.join(";", parts);
  }

  @Override
  public String subject() {
    return "";
  }

  @Override
  public FlatFact flat() {
    return FlatFact.over(this, "", 0, joined(), "");
  }

  @Override
  public Map<String, String> row() {
    return FORM.cells(staff, from, to, joined());
  }

  @Override
  public List<String> says(FactWording words) {
    return List.of(words.list(parts.stream().map(id -> words.covered(from, id)).toList()));
  }

  @Override
  public Leave during(LocalDate first, LocalDate last) {
    return new Leave(staff, first, last, parts);
  }

  private Leave of(Collection<String> others) {
    return new Leave(staff, from, to, others);
  }

  private static Set<String> parts(Fact fact) {
    return fact instanceof Leave leave ? leave.parts : Set.of();
  }

  /** Returns whether the leave covers everything. */
  boolean ofAll() {
    return parts.contains(ALL);
  }

  /** Returns whether the leave names parts, so that removing it leaves other parts in place. */
  boolean partial() {
    return !parts.isEmpty() && !ofAll();
  }

  @Override
  public boolean sameThing(RangedFact other) {
    return other instanceof Leave;
  }

  @Override
  public boolean saysAllOf(RangedFact other) {
    return ofAll() || parts.containsAll(parts(other));
  }

  @Override
  public boolean takesFrom(RangedFact whole) {
    return !partial() || !Collections.disjoint(parts(whole), parts);
  }

  @Override
  public Optional<RangedFact> without(RangedFact span) {
    if (!(span instanceof Leave out) || !out.partial()) {
      return Optional.empty();
    }
    Set<String> rest = new TreeSet<>(parts);
    rest.removeAll(out.parts);
    return rest.isEmpty() ? Optional.empty() : Optional.of(of(rest));
  }

  @Override
  public boolean absorbs(RangedFact other) {
    return false;
  }

  @Override
  public RangedFact merged(RangedFact there) {
    Set<String> both = new TreeSet<>(parts);
    both.addAll(parts(there));
    return of(both);
  }

  @Override
  public Stream<String> unknown(PolicyNames policy) {
    return parts.stream().filter(id -> !policy.leave().contains(id));
  }

  @Override
  public Optional<RowProblem> withoutEffect(Row row, PostCheck posts) {
    return posts.leave(row, this);
  }

  private static List<RowChange> read(Row row, NameResolver names) {
    String staff = names.staff(row, Column.STAFF_NO);
    LocalDate from = row.date(Column.FROM);
    LocalDate to = row.end(from, from);
    boolean none = NONE.contains(row.plain(Column.COVERS).toLowerCase(Locale.ROOT));
    if (none || row.takesBack()) {
      boolean all = none || !row.has(Column.COVERS);
      Set<String> parts = all ? Set.of() : names.covers(row);
      return List.of(new RowChange.TakeOut(new Leave(staff, from, to, parts)));
    }
    return List.of(new FactChange.Hold(new Leave(staff, from, to, names.covers(row))));
  }

  private static Fact stored(FlatFact flat) {
    List<String> parts =
        Arrays.stream(flat.value().split(";", -1)).filter(id -> !id.isEmpty()).toList();
    return new Leave(flat.staff(), flat.from(), flat.to(), parts);
  }
}
