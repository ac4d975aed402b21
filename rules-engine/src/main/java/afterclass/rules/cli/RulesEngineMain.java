package afterclass.rules.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The entry point of the engine's jar. */
public final class RulesEngineMain {

  private RulesEngineMain() {}

  /**
   * Runs a command and exits with its status: 0 success, 1 a rejected line or file, 2 a usage
   * error.
   */
  public static void main(String[] args) {
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    EngineCommandLine commandLine =
        new EngineCommandLine(
            System.in,
            new FileOutputStream(FileDescriptor.out),
            err,
            ConsoleLanguage.of(List.of(args)));
    System.exit(commandLine.run(List.of(args)));
  }
}
