package afterclass.gateway.roster;

import afterclass.gateway.policy.PoliciesInForce;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A finder of imported rows that are valid but have no effect, because they concern people who have
 * left, posts assigned to no person, or days off.
 */
final class EffectWarnings {
  /** Number of days from today beyond which a date's year is probably a typing error. */
  private static final int FAR_DAYS = 366;

  /** Maximum number of warnings reported one by one. */
  private static final int MOST_WARNINGS = 1_000;

  private final Batch batch;
  private final RosterSnapshot after;
  private final LocalDate today;
  private final SortedSet<LocalDate> judged;
  private final PostCheck posts;
  private @Nullable LocalDate opened;

  /**
   * Creates a finder for an import.
   *
   * @param judged dates up to today that may be judged
   */
  EffectWarnings(
      Batch batch, PoliciesInForce policies, LocalDate today, SortedSet<LocalDate> judged) {
    this.batch = batch;
    this.after = batch.after();
    this.today = today;
    this.judged = judged;
    this.posts = new PostCheck(after, policies, today);
  }

  /**
   * Returns one warning per row, by line, including the batch's; rows that repeat existing facts
   * share one, and so do rows whose weeks count from the same assumed beginning of a term.
   */
  List<RowProblem> warnings() {
    List<RowProblem> all = new ArrayList<>(batch.warnings());
    Set<Long> told = all.stream().map(RowProblem::line).collect(Collectors.toSet());
    int holding = 0;
    for (Batch.Taken taken : batch.taken()) {
      if (!told.contains(taken.row().line())) {
        Optional<RowProblem> warning = of(taken);
        warning.ifPresent(all::add);
        holding += warning.isEmpty() && batch.holds(taken) ? 1 : 0;
      }
    }
    all.sort(Comparator.comparingLong(RowProblem::line));
    int untold = all.size() - MOST_WARNINGS;
    List<RowProblem> warnings = new ArrayList<>(all.subList(0, all.size() - Math.max(0, untold)));
    if (untold > 0) {
      warnings.add(RowProblem.of(0, "", "", "+" + untold, "more-warnings", MOST_WARNINGS));
    }
    if (holding > 0) {
      warnings.add(RowProblem.of(0, "", "", String.valueOf(holding), "warn-holds"));
    }
    for (LocalDate first : posts.assumed()) {
      String found = first.toString();
      warnings.add(RowProblem.of(0, "", "", found, "warn-weeks", first, SchoolWeeks.BREAK_DAYS));
    }
    renumbered()
        .map(date -> RowProblem.of(0, "", "", date.toString(), "warn-renumbered", date))
        .ifPresent(warnings::add);
    return warnings;
  }

  /**
   * Returns the first date from today on that a changed calendar moves from an odd to an even week
   * or back; empty if there is none or no pattern line depends on it.
   */
  private Optional<LocalDate> renumbered() {
    RosterSnapshot before = batch.before();
    boolean calendar = batch.taken().stream().anyMatch(each -> each.row().in(Column.TYPE));
    return calendar && after.pattern().alternating().findAny().isPresent()
        ? today
            .datesUntil(today.plusDays(FAR_DAYS))
            .filter(date -> before.week(date).kind() != after.week(date).kind())
            .findFirst()
        : Optional.empty();
  }

  private Optional<RowProblem> of(Batch.Taken taken) {
    Row row = taken.row();
    if (taken.repeated().isPresent()) {
      long line = taken.repeated().get().line();
      return Optional.of(RowProblem.of(row.line(), "", "", "", "warn-repeats", line));
    }
    List<Fact> held = taken.held().toList();
    if (held.isEmpty()) {
      return Optional.empty(); // The batch knows whether clearing has an effect.
    }
    List<Optional<RowProblem>> each = held.stream().map(fact -> of(row, fact)).toList();
    return each.stream().allMatch(Optional::isPresent) ? each.get(0) : Optional.empty();
  }

  private Optional<RowProblem> of(Row row, Fact fact) {
    return date(row, fact).or(() -> inService(row, fact)).or(() -> fact.withoutEffect(row, posts));
  }

  private Optional<RowProblem> date(Row row, Fact fact) {
    Column begins = row.in(Column.DATE) ? Column.DATE : Column.FROM;
    Column ends = row.in(Column.TO) ? Column.TO : begins;
    boolean farBack =
        fact.from().equals(fact.to()) && fact.to().isBefore(today.minusDays(FAR_DAYS));
    if (fact.from().isAfter(today.plusDays(FAR_DAYS)) || farBack) {
      return Optional.of(row.problem(begins, "warn-far", fact.from(), today, FAR_DAYS));
    }
    if (fact.kind().form().ofThePast() && fact.from().isAfter(today)) {
      return Optional.of(row.problem(begins, "warn-future", fact.from(), today));
    }
    boolean over =
        fact.kind() != ImportKind.CALENDAR
            && fact.to().isBefore(today)
            && judged.subSet(fact.from(), fact.to().plusDays(1)).isEmpty();
    return over && !judged.isEmpty()
        ? Optional.of(row.problem(ends, "warn-before-first", opened()))
        : Optional.empty();
  }

  /** Returns the first of the days judged with or without punches. */
  private LocalDate opened() {
    LocalDate first = opened;
    if (first == null) {
      first = today;
      while (judged.contains(first.minusDays(1))) {
        first = first.minusDays(1);
      }
      opened = first;
    }
    return first;
  }

  private Optional<RowProblem> inService(Row row, Fact fact) {
    if (fact instanceof StaffMember || fact.staff().isEmpty()) {
      return Optional.empty();
    }
    Optional<RowProblem> own = inService(row, Column.STAFF_NO, fact.staff(), fact);
    return own.isEmpty() && fact instanceof Reassignment change && change.substituted()
        ? inService(row, Column.SUBSTITUTE, change.substitute(), fact)
        : own;
  }

  private Optional<RowProblem> inService(Row row, Column column, String no, Fact fact) {
    return after
        .staff(no)
        .filter(member -> !member.meets(fact))
        .map(member -> row.problem(column, "warn-not-in-service", no, begin(member), member.end()));
  }

  private static Object begin(StaffMember member) {
    return member.from().equals(Fact.ALWAYS) ? "…" : member.from();
  }
}
