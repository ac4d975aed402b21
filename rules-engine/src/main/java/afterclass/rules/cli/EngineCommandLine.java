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
import picocli.CommandLine.Model.CommandSpec;
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

  private final Streams streams;
  private final ResourceBundle messages;
  private final UsageFaults faults;

  /** Whether help was requested; only picocli reads the field. */
  @SuppressWarnings("UnusedVariable")
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      descriptionKey = "help")
  private boolean help;

  /** The language; it is read before the arguments are parsed. */
  @SuppressWarnings("UnusedVariable")
  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      scope = ScopeType.INHERIT,
      descriptionKey = "lang")
  private String language = "";

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
    this.messages = UsageFaults.bundle(locale);
    this.faults = UsageFaults.in(locale);
    this.streams = new Streams(in, new BufferedOutputStream(out, BUFFER), err, faults);
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
    throw new ParameterException(spec.commandLine(), faults.noCommand(spec.commandLine()));
  }

  private int usage(ParameterException wrong) {
    streams.err().println(faults.said(wrong));
    streams.err().println(messages.getString("hint"));
    return CommandLine.ExitCode.USAGE;
  }

  private int failed(Exception failed) throws Exception {
    streams.out().flush();
    if (failed instanceof PolicyException refused) {
      refused.problems().forEach(streams::problem);
    } else if (failed instanceof NoSuchFileException missing) {
      streams.err().println(faults.text("fault.no-such-file", missing.getFile()));
    } else if (failed instanceof IOException broken) {
      streams.err().println(faults.text("fault.io", String.valueOf(broken.getMessage())));
    } else {
      throw failed;
    }
    return REFUSED;
  }
}
