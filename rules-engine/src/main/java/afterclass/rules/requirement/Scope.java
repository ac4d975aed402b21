package afterclass.rules.requirement;

import afterclass.rules.source.Dated;
import afterclass.rules.source.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Whom a requirement concerns, on one date.
 *
 * @param appliesTo the services that make it apply
 * @param guards the services that are forfeited when it fails
 * @param waivedWith services that waive it when any is assigned and all assigned are excused
 */
public record Scope(long appliesTo, long guards, long waivedWith) {

  /**
   * The same with all its dates.
   *
   * @param appliesTo the services that make it apply
   * @param guards the services that are forfeited when it fails
   * @param waivedWith services that waive it when any is assigned and all assigned are excused
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
  static Source read(Section section, Terms terms) {
    Selector selector = new Selector(terms);
    Dated<Long> appliesTo = section.read("appliesTo", terms.dated(selector));
    Dated<Long> guards = section.read("guards", terms.dated(selector));
    Dated<Long> waived =
        section.read("waivedWithBlock", terms.dated(new BlockReader(terms)), Dated.always(0L));
    return new Source(appliesTo, guards, waived);
  }

  /** Which services waive it; nothing if none does. */
  List<Particular> particulars(ServiceTable table) {
    return waivedWith == 0
        ? List.of()
        : List.of(Particular.ofAll("waived-with", table.ids(waivedWith)));
  }

  /** Whether it applies to whoever has these services. */
  boolean applies(long assigned) {
    return (appliesTo & assigned) != 0;
  }

  /** Whether leave takes it away: by its id, or because what makes it apply is excused. */
  boolean waived(String requirement, DayView day) {
    long working = day.working();
    return day.leaveNames(requirement)
        || (appliesTo & working) == 0
        || ((waivedWith & day.assigned()) != 0 && (waivedWith & working) == 0);
  }
}
