package afterclass.gateway.office.sheet;

import afterclass.gateway.office.reading.School;
import afterclass.gateway.roster.ImportKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A sheet to read, with what the whole file says. */
public final class OfficeSheet {
  private final ImportKind kind;
  private final String fileName;
  private final Grid grid;
  private final List<Grid> sheets;
  private final School school;
  private final Map<Class<?>, Object> found = new HashMap<>();

  /**
   * Creates a sheet to read.
   *
   * @param kind kind as which the file is read
   * @param fileName name of the file; may be empty
   * @param grid the sheet
   * @param sheets all visible sheets of the file, this one included
   * @param school what is known of the school
   */
  public OfficeSheet(
      ImportKind kind, String fileName, Grid grid, List<Grid> sheets, School school) {
    this.kind = kind;
    this.fileName = fileName;
    this.grid = grid;
    this.sheets = List.copyOf(sheets);
    this.school = school;
  }

  /** Returns the kind as which the file is read. */
  public ImportKind kind() {
    return kind;
  }

  /** Returns the name of the file; it may be empty. */
  public String fileName() {
    return fileName;
  }

  /** Returns the sheet. */
  public Grid grid() {
    return grid;
  }

  /** Returns all visible sheets of the file, this one included. */
  public List<Grid> sheets() {
    return sheets;
  }

  /** Returns what is known of the school. */
  public School school() {
    return school;
  }

  /**
   * Returns what layouts that look for the same on a sheet find there; it is looked for once.
   *
   * @param type type of what is found
   * @param search the search
   */
  public <T> T found(Class<T> type, Supplier<T> search) {
    return type.cast(found.computeIfAbsent(type, key -> search.get()));
  }
}
