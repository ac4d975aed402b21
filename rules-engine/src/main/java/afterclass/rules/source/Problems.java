package afterclass.rules.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The problems found in one file. Not thread-safe. */
public final class Problems {

  private final String file;
  private final List<Problem> all = new ArrayList<>();

  /**
   * Creates an empty collection.
   *
   * @param file name of the file, as given
   */
  public Problems(String file) {
    this.file = file;
  }

  /**
   * Adds a problem.
   *
   * @param line line in the file, from 1; 0 for the file as a whole
   * @param found what the file contains
   * @param expected what was expected
   * @param remedy what to do
   */
  public void add(int line, String found, String expected, String remedy) {
    all.add(new Problem(file, line, found, expected, remedy));
  }

  /** Returns whether no problem was added. */
  public boolean none() {
    return all.isEmpty();
  }

  /** Returns the number of problems added so far. */
  public int count() {
    return all.size();
  }

  /** Returns all problems, by line. */
  public List<Problem> all() {
    return all.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
  }
}
