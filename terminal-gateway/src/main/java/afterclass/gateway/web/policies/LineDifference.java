package afterclass.gateway.web.policies;

import io.micronaut.serde.annotation.Serdeable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The lines in which two policy files differ, with the lines around them. */
public final class LineDifference {
  /** Number of equal lines shown before and after a difference. */
  private static final int AROUND = 2;

  /** Greatest number of line pairs that are compared; beyond it, all lines between are replaced. */
  private static final long MOST_PAIRS = 4_000_000;

  private final List<String> before;
  private final List<String> after;
  private final List<FileLine> lines = new ArrayList<>();

  private LineDifference(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /**
   * A line of the two files.
   *
   * @param mark {@code same}, {@code removed} or {@code added}
   * @param before number of the line in the first file; 0 if it does not have it
   * @param after number of the line in the second file; 0 if it does not have it
   * @param text the line
   */
  @Serdeable
  public record FileLine(String mark, int before, int after, String text) {

    /** Returns the sign in front of the line. */
    public String sign() {
      return mark.equals("added") ? "+" : mark.equals("removed") ? "−" : " ";
    }

    /** Returns the number of the line in the file that has it. */
    public int number() {
      return mark.equals("removed") ? before : after;
    }
  }

  /** Returns the differences between two files in UTF-8, in runs of lines that lie together. */
  static List<List<FileLine>> between(byte[] before, byte[] after) {
    LineDifference difference = new LineDifference(lines(before), lines(after));
    difference.compare();
    return difference.runs();
  }

  private static List<String> lines(byte[] file) {
    return new String(file, StandardCharsets.UTF_8).lines().toList();
  }

  private void compare() {
    int start = 0;
    int most = Math.min(before.size(), after.size());
    while (start < most && before.get(start).equals(after.get(start))) {
      add("same", start, start);
      start++;
    }
    int tail = 0;
    while (tail < most - start
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    middle(start, before.size() - tail, after.size() - tail);
    for (int i = tail; i > 0; i--) {
      add("same", before.size() - i, after.size() - i);
    }
  }

  private void middle(int start, int endBefore, int endAfter) {
    int rows = endBefore - start;
    int columns = endAfter - start;
    boolean compared = (long) rows * columns <= MOST_PAIRS;
    int[][] common = compared ? common(start, rows, columns) : new int[rows + 1][1];
    int i = 0;
    int j = 0;
    while (i < rows || j < columns) {
      boolean both = i < rows && j < columns && compared;
      if (both && before.get(start + i).equals(after.get(start + j))) {
        add("same", start + i++, start + j++);
      } else if (i < rows && (!both || common[i + 1][j] >= common[i][j + 1])) {
        add("removed", start + i++, -1);
      } else {
        add("added", -1, start + j++);
      }
    }
  }

  /** Returns how many lines are common behind each pair of places. */
  private int[][] common(int start, int rows, int columns) {
    int[][] common = new int[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        common[i][j] =
            before.get(start + i).equals(after.get(start + j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private void add(String mark, int at, int to) {
    lines.add(new FileLine(mark, at + 1, to + 1, at >= 0 ? before.get(at) : after.get(to)));
  }

  private List<List<FileLine>> runs() {
    List<List<FileLine>> runs = new ArrayList<>();
    List<FileLine> run = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (nearChange(i)) {
        run.add(lines.get(i));
      } else if (!run.isEmpty()) {
        runs.add(List.copyOf(run));
        run.clear();
      }
    }
    if (!run.isEmpty()) {
      runs.add(List.copyOf(run));
    }
    return List.copyOf(runs);
  }

  private boolean nearChange(int index) {
    int last = Math.min(lines.size() - 1, index + AROUND);
    for (int i = Math.max(0, index - AROUND); i <= last; i++) {
      if (!lines.get(i).mark().equals("same")) {
        return true;
      }
    }
    return false;
  }
}
