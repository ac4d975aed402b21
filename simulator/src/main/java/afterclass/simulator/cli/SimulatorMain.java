package afterclass.simulator.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import afterclass.rules.cli.ConsoleLanguage;
import afterclass.rules.cli.UsageFaults;
import afterclass.simulator.words.Words;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The simulator's entry point. */
@Command(
    name = "simulator",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "${bundle:label.COMMAND}")
public final class SimulatorMain implements Callable<Integer> {

  /** The language; it is read before the arguments are parsed. */
  @SuppressWarnings("UnusedVariable")
  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      descriptionKey = "lang",
      scope = ScopeType.INHERIT)
  private String language = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Locale locale;

  private SimulatorMain(Locale locale) {
    this.locale = locale;
  }

  /** Runs a command and exits with its status. */
  public static void main(String[] arguments) {
    // The embedded service logs only what needs a person's attention.
    if (System.getProperty("logback.configurationFile") == null) {
      System.setProperty("logback.configurationFile", "simulator-logback.xml");
    }
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    System.setOut(out);
    PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
    System.exit(
        commands(ConsoleLanguage.of(List.of(arguments)))
            .setOut(new PrintWriter(out, true, UTF_8))
            .setErr(new PrintWriter(err, true, UTF_8))
            .execute(arguments));
  }

  /** Returns the command line in a language, which reports failures in one sentence. */
  static CommandLine commands(Locale locale) {
    Words words = Words.of(locale);
    CommandLine line =
        new CommandLine(new SimulatorMain(locale))
            .addSubcommand(new DemoCommand(words))
            .addSubcommand(new LoadCommand(words))
            .addSubcommand(new IdleCommand(words))
            .addSubcommand(new HistoryCommand(words))
            .addSubcommand(new WhatIfCommand(words))
            .addSubcommand(new FilesCommand(words));
    return new Values(words)
        .register(line)
        .setResourceBundle(words.bundle())
        .setUsageHelpAutoWidth(false)
        .setAdjustLineBreaksForWideCJKCharacters(true)
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setParameterExceptionHandler((wrong, given) -> usage(wrong, locale))
        .setExecutionExceptionHandler(new Failures(words));
  }

  private static int usage(ParameterException wrong, Locale locale) {
    CommandLine line = wrong.getCommandLine();
    line.getErr().println(UsageFaults.in(locale).said(wrong));
    line.usage(line.getErr());
    return CommandLine.ExitCode.USAGE;
  }

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), UsageFaults.in(locale).noCommand(spec.commandLine()));
  }
}
