package afterclass.rules.requirement;

import afterclass.rules.source.Section;
import java.time.LocalDate;
import java.util.Set;

/** A kind of requirement: its name in policy files and the reader of its keys. */
public interface RequirementKind {

  /** Returns the name in policy files, such as {@code punch-count}. */
  String name();

  /**
   * Reads the keys of this kind. {@code id}, {@code kind}, {@code name} and {@code clauses} are
   * already read. Problems are added to the section's.
   *
   * @param header common properties
   * @param section the requirement's keys
   * @param declarations declarations of the rest of the file
   */
  Source read(RequirementHeader header, Section section, PolicyDeclarations declarations);

  /** A requirement with all its dated and seasonal values. */
  interface Source {

    /**
     * Returns the requirement as in force on a date.
     *
     * @param date business date
     * @param season position of the season in the file
     */
    Requirement on(LocalDate date, int season);

    /** Adds the dates on which the requirement changes. */
    void changes(Set<LocalDate> into);
  }
}
