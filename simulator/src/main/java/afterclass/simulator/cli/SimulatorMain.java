package afterclass.simulator.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import afterclass.simulator.scenario.ScenarioException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The simulator. */
@Command(
    name = "simulator",
    description = "Plays a school against the attendance service.",
    mixinStandardHelpOptions = true,
    subcommands = {DemoCommand.class, LoadCommand.class, HistoryCommand.class, WhatIfCommand.class},
    synopsisSubcommandLabel = "COMMAND")
public final class SimulatorMain {

  private SimulatorMain() {}

  /** Runs a command and ends with its status. */
  public static void main(String[] arguments) {
    // The service inside writes its log as the simulator wishes: only what needs a person.
    if (System.getProperty("logback.configurationFile") == null) {
      System.setProperty("logback.configurationFile", "simulator-logback.xml");
    }
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    System.setOut(out);
    CommandLine commands = new CommandLine(new SimulatorMain());
    commands.setExecutionExceptionHandler(SimulatorMain::explain);
    System.exit(commands.execute(arguments));
  }

  private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (failure instanceof ScenarioException scenario) {
      scenario.problems().forEach(System.err::println);
      return CommandLine.ExitCode.USAGE;
    }
    throw failure;
  }
}
