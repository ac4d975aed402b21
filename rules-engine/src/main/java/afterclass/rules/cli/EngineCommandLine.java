package afterclass.rules.cli;

import afterclass.rules.policy.PolicyException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The engine's command line on given streams. */
@Command(name = "rules-engine")
public final class EngineCommandLine implements Runnable {

  /** Exit status for success. */
  static final int OK = 0;

  /**
   * Exit status for a malformed line, a rejected policy, or a file that cannot be read or written.
   */
  static final int REFUSED = 1;

  private static final int BUFFER = 1 << 16;
  private static final String COMMANDS = "; expected evaluate, check or diff";

  private final Streams streams;
  private final ResourceBundle messages;

  /** Whether help was requested; only picocli reads the field. */
  @SuppressWarnings("UnusedVariable")
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      descriptionKey = "help")
  private boolean help;

  @Spec private CommandSpec spec = CommandSpec.create();

  /**
   * Creates a command line; none of the streams is closed.
   *
   * @param in cases if no file is named
   * @param out outcomes in UTF-8
   * @param err errors
   * @param locale language of the help: Chinese for {@code zh}, English otherwise
   */
  public EngineCommandLine(InputStream in, OutputStream out, PrintStream err, Locale locale) {
    this.streams = new Streams(in, new BufferedOutputStream(out, BUFFER), err);
    this.messages =
        ResourceBundle.getBundle(
            "afterclass.rules.cli.messages",
            locale.getLanguage().equals("zh") ? Locale.ROOT : Locale.ENGLISH,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * Runs a command and returns its exit status: 0 success, 1 a rejected line or file, 2 a usage
   * error.
   */
  public int run(List<String> args) {
    List<String> asked = args.equals(List.of("help")) ? List.of("--help") : args;
    PrintWriter shown =
        new PrintWriter(new OutputStreamWriter(streams.out(), StandardCharsets.UTF_8), true);
    return new CommandLine(this)
        .addSubcommand(new Evaluate(streams))
        .addSubcommand(new Check(streams))
        .addSubcommand(new Diff(streams))
        .setResourceBundle(messages)
        .setOut(shown)
        .setExpandAtFiles(false)
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setUsageHelpAutoWidth(false)
        .setAdjustLineBreaksForWideCJKCharacters(true)
        .setParameterExceptionHandler((wrong, given) -> usage(wrong))
        .setExecutionExceptionHandler((failed, command, parsed) -> failed(failed))
        .execute(asked.toArray(String[]::new));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "found no command" + COMMANDS);
  }

  private int usage(ParameterException wrong) {
    streams.err().println(found(wrong));
    streams.err().println(messages.getString("hint"));
    return CommandLine.ExitCode.USAGE;
  }

  private static String found(ParameterException wrong) {
    if (wrong instanceof CommandLine.UnmatchedArgumentException unknown) {
      String first = unknown.getUnmatched().get(0);
      return unknown.isUnknownOption()
          ? "found the unknown option " + first
          : "found the command " + first + COMMANDS;
    }
    if (wrong instanceof CommandLine.OverwrittenOptionException twice) {
      return "found " + name(twice.getOverwritten()) + " twice; expected it once";
    }
    if (wrong instanceof CommandLine.MissingParameterException missing) {
      String option = name(missing.getMissing().get(0));
      return "found " + option + " without its value; expected one behind it";
    }
    return String.valueOf(wrong.getMessage());
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private int failed(Exception failed) throws Exception {
    streams.out().flush();
    if (failed instanceof PolicyException refused) {
      refused.problems().forEach(streams.err()::println);
    } else if (failed instanceof NoSuchFileException missing) {
      streams.err().println(missing.getFile() + ": found no such file; expected a file of cases");
    } else if (failed instanceof IOException broken) {
      streams
          .err()
          .println("found " + broken.getMessage() + " while reading or writing; nothing more done");
    } else {
      throw failed;
    }
    return REFUSED;
  }
}
