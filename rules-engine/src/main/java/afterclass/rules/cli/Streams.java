package afterclass.rules.cli;

import afterclass.rules.source.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * The streams of a command, and the handling of arguments common to all commands.
 *
 * @param in cases if no file is named
 * @param out answers
 * @param err errors
 * @param words texts in the reader's language
 */
record Streams(InputStream in, OutputStream out, PrintStream err, UsageFaults words) {

  /** Prints a problem of a policy file. */
  void problem(Problem problem) {
    String where = problem.line() > 0 ? problem.file() + ":" + problem.line() : problem.file();
    err.println(
        words.text(
            "problem",
            where,
            words.ofPolicy(problem.found()),
            words.ofPolicy(problem.expected()),
            words.ofPolicy(problem.remedy())));
  }

  /**
   * Opens the file of cases; standard input for none or {@code -}.
   *
   * @throws ParameterException if more than one is named
   */
  InputStream cases(List<String> files, CommandSpec command) throws IOException {
    if (files.size() > 1) {
      throw new ParameterException(command.commandLine(), words.text("fault.files", files.size()));
    }
    if (files.isEmpty() || files.get(0).equals("-")) {
      return new FilterInputStream(in) {
        @Override
        public void close() {
          // Standard input must not be closed here.
        }
      };
    }
    try {
      return Files.newInputStream(Path.of(files.get(0)));
    } catch (InvalidPathException noPath) {
      throw new IOException(words.text("fault.no-path", files.get(0)), noPath);
    }
  }

  /**
   * Returns the evaluator under the policy named by an option.
   *
   * @throws ParameterException if it names none
   */
  Judge judge(@Nullable String policy, String option, CommandSpec command) {
    if (policy == null || policy.isEmpty()) {
      throw new ParameterException(
          command.commandLine(),
          words.text(policy == null ? "fault.no-policy" : "fault.no-value", option));
    }
    return Judge.under(policy);
  }
}
