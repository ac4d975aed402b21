package afterclass.rules.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects everything that is wrong with one file. Not for use by several threads. */
public final class Problems {

  private final String file;
  private final List<Problem> all = new ArrayList<>();

  /**
   * Starts with none.
   *
   * @param file the file as it was named
   */
  public Problems(String file) {
    this.file = file;
  }

  /**
   * Notes a problem.
   *
   * @param line line in the file, from 1; 0 where the file as a whole is meant
   * @param found what stands there
   * @param expected what should stand there
   * @param remedy what to do
   */
  public void add(int line, String found, String expected, String remedy) {
    all.add(new Problem(file, line, found, expected, remedy));
  }

  /** Whether there is none. */
  public boolean none() {
    return all.isEmpty();
  }

  /** How many were noted so far. */
  public int count() {
    return all.size();
  }

  /** All of them, by line. */
  public List<Problem> all() {
    return all.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
  }
}
