package afterclass.simulator.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The simulator's entry point. */
@Command(
    name = "simulator",
    description = "Plays a school against the attendance service.",
    mixinStandardHelpOptions = true,
    subcommands = {
      DemoCommand.class,
      LoadCommand.class,
      IdleCommand.class,
      HistoryCommand.class,
      WhatIfCommand.class,
      FilesCommand.class
    },
    synopsisSubcommandLabel = "COMMAND")
public final class SimulatorMain {

  private SimulatorMain() {}

  /** Runs a command and exits with its status. */
  public static void main(String[] arguments) {
    // The embedded service logs only what needs a person's attention.
    if (System.getProperty("logback.configurationFile") == null) {
      System.setProperty("logback.configurationFile", "simulator-logback.xml");
    }
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    System.setOut(out);
    System.exit(commands().execute(arguments));
  }

  /** Returns the command line, which reports failures in one sentence. */
  static CommandLine commands() {
    return new CommandLine(new SimulatorMain()).setExecutionExceptionHandler(new Failures());
  }
}
