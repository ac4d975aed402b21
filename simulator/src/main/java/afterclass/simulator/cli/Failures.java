package afterclass.simulator.cli;

import afterclass.simulator.scenario.ScenarioException;
import afterclass.simulator.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;

/**
 * The handler of command failures: prints the reason and the remedy in one sentence. A fault of the
 * program itself keeps its stack trace, which is needed to fix it.
 */
final class Failures implements IExecutionExceptionHandler {
  /**
   * The operating system's message for a port in use, by which that failure is recognised whatever
   * the exception's type.
   */
  private static final String TAKEN = "Address already in use";

  private static final int MOST_CAUSES = 16;

  private final Words words;

  Failures(Words words) {
    this.words = words;
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
    if (failure instanceof ScenarioException scenario) {
      scenario.problems().forEach(problem -> command.getErr().println(words.of(problem)));
      command.getErr().flush();
      return CommandLine.ExitCode.USAGE;
    }
    Optional<String> said = sentence(failure);
    if (said.isEmpty()) {
      throw failure;
    }
    command.getErr().println(words.text("stopped", command.getCommandName(), said.get()));
    command.getErr().flush();
    return CommandLine.ExitCode.SOFTWARE;
  }

  /**
   * Returns a sentence that says what failed, where, and what to do; empty for an error in the
   * program itself.
   */
  Optional<String> sentence(Throwable failure) {
    List<Throwable> causes = new ArrayList<>();
    for (Throwable each = failure; each != null && causes.size() < MOST_CAUSES; ) {
      causes.add(each);
      each = each.getCause();
    }
    for (Throwable each : causes) {
      Optional<String> known = known(each);
      if (known.isPresent()) {
        return known;
      }
    }
    return failure instanceof IllegalStateException
            || failure instanceof IOException
            || failure instanceof UncheckedIOException
        ? Optional.of(words.text("failure.busy", first(causes)))
        : Optional.empty();
  }

  private Optional<String> known(Throwable each) {
    if (each instanceof BindException || String.valueOf(each.getMessage()).contains(TAKEN)) {
      return Optional.of(words.text("failure.port", each.getMessage()));
    }
    if (each instanceof AccessDeniedException || each instanceof NoSuchFileException) {
      String file = ((FileSystemException) each).getFile();
      boolean denied = each instanceof AccessDeniedException;
      return Optional.of(words.text(denied ? "failure.denied" : "failure.no-file", file));
    }
    if (each instanceof FileSystemException file) {
      return Optional.of(words.text("failure.file-system", file.getMessage()));
    }
    return Optional.empty();
  }

  private String first(List<Throwable> causes) {
    return causes.stream()
        .map(Throwable::getMessage)
        .filter(message -> message != null && !message.isBlank())
        .findFirst()
        .map(words::of)
        .orElseGet(() -> words.text("failure.unknown"));
  }
}
