package afterclass.rules.requirement;

import afterclass.rules.source.Dated;
import afterclass.rules.source.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The services that a requirement concerns on one date, as bit sets.
 *
 * @param appliesTo services that make it apply
 * @param guards services that are forfeited when it fails
 * @param waivedWith services that waive it when any is assigned and all assigned ones are excused
 */
public record Scope(long appliesTo, long guards, long waivedWith) {

  /**
   * A scope with all its dated values.
   *
   * @param appliesTo services that make it apply
   * @param guards services that are forfeited when it fails
   * @param waivedWith services that waive it when any is assigned and all assigned ones are excused
   */
  record Source(Dated<Long> appliesTo, Dated<Long> guards, Dated<Long> waivedWith) {

    Scope on(LocalDate date) {
      return new Scope(appliesTo.on(date), guards.on(date), waivedWith.on(date));
    }

    void changes(Set<LocalDate> into) {
      appliesTo.changes(into);
      guards.changes(into);
      waivedWith.changes(into);
    }
  }

  /** Reads {@code appliesTo}, {@code guards} and {@code waivedWithBlock}. */
  static Source read(Section section, PolicyDeclarations declarations) {
    Selector selector = new Selector(declarations);
    Dated<Long> appliesTo = section.read("appliesTo", declarations.dated(selector));
    Dated<Long> guards = section.read("guards", declarations.dated(selector));
    Dated<Long> waived =
        section.read(
            "waivedWithBlock", declarations.dated(new BlockReader(declarations)), Dated.always(0L));
    return new Source(appliesTo, guards, waived);
  }

  /** Returns the services that waive the requirement; empty if none. */
  List<RequirementDetail> details(ServiceTable table) {
    return waivedWith == 0
        ? List.of()
        : List.of(RequirementDetail.ofAll("waived-with", table.ids(waivedWith)));
  }

  /** Returns whether the requirement applies with these services assigned. */
  boolean applies(long assigned) {
    return (appliesTo & assigned) != 0;
  }

  /**
   * Returns whether leave waives the requirement, by its id or because the services concerned are
   * excused.
   */
  boolean waived(String requirement, DayView day) {
    return day.leaveNames(requirement) || waived(day.assigned(), day.working());
  }

  private boolean waived(long assigned, long working) {
    return (appliesTo & working) == 0
        || ((waivedWith & assigned) != 0 && (waivedWith & working) == 0);
  }

  /**
   * Returns whether the requirement applies to a person and no leave waives it.
   *
   * @param assigned set of assigned services
   * @param excused set of services that leave covers
   * @param leave service ids, requirement ids or {@code *} covered by leave
   */
  public boolean concerns(String requirement, long assigned, long excused, Set<String> leave) {
    return !leave.contains("*")
        && !leave.contains(requirement)
        && !waived(assigned, assigned & ~excused);
  }
}
