package afterclass.rules.requirement;

import afterclass.rules.source.Section;
import java.time.LocalDate;
import java.util.Set;

/** A kind of requirement: the name that a policy file gives it, and how its keys are read. */
public interface RequirementKind {

  /** The name in policy files, as {@code punch-count}. */
  String name();

  /**
   * Reads the keys of this kind; {@code id}, {@code kind}, {@code name} and {@code clauses} are
   * read already. Problems are noted in the section.
   *
   * @param heading what every requirement has
   * @param section the requirement's keys
   * @param terms what the rest of the file declares
   */
  Source read(Heading heading, Section section, Terms terms);

  /** A requirement with all its dates and seasons. */
  interface Source {

    /**
     * The requirement as it stands on a date.
     *
     * @param date business date
     * @param season position of the season in the file
     */
    Requirement on(LocalDate date, int season);

    /** Adds the dates on which it changes. */
    void changes(Set<LocalDate> into);
  }
}
