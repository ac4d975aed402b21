package afterclass.gateway.web.policies;

import afterclass.rules.source.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A file that is not right.
 *
 * @param name name of the file
 * @param lines its lines
 * @param problems everything that is wrong with it, by line
 */
public record BadFile(String name, List<String> lines, List<Problem> problems) {

  /** No such file. */
  static final BadFile NONE = new BadFile("", List.of(), List.of());

  public BadFile {
    lines = List.copyOf(lines);
    problems = List.copyOf(problems);
  }

  static BadFile of(String name, byte[] content, List<Problem> problems) {
    return new BadFile(
        name, new String(content, StandardCharsets.UTF_8).lines().toList(), problems);
  }

  /** What stands on the line of a problem; empty where the file as a whole is meant. */
  public String line(Problem problem) {
    int at = problem.line() - 1;
    return at >= 0 && at < lines.size() ? lines.get(at).strip() : "";
  }
}
