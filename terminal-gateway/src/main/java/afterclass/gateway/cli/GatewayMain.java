package afterclass.gateway.cli;

import afterclass.gateway.i18n.Messages;
import afterclass.rules.cli.ConsoleLanguage;
import afterclass.rules.cli.UsageFaults;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The gateway's command line; without a command it runs the service. */
@Command(
    name = "terminal-gateway",
    mixinStandardHelpOptions = true,
    version = GatewayMain.VERSION,
    synopsisSubcommandLabel = "${bundle:label.COMMAND}")
public final class GatewayMain implements Callable<Integer> {
  /** The version printed by {@code --version}. */
  static final String VERSION = "0.1.0";

  /** The default directory of the configuration. */
  static final Path CONFIG = Path.of("config");

  @Option(
      names = "--config",
      paramLabel = "${bundle:label.DIR}",
      descriptionKey = "config",
      scope = ScopeType.INHERIT)
  private Path config = CONFIG;

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      descriptionKey = "lang",
      scope = ScopeType.INHERIT)
  private String language;

  private final PrintStream out;
  private final PrintWriter errors;

  private GatewayMain(Messages words, PrintStream out, PrintWriter errors) {
    this.language = words.tag();
    this.out = out;
    this.errors = errors;
  }

  /** Runs a command and ends the process with its exit status. */
  public static void main(String[] args) {
    // The console is written in UTF-8 regardless of the platform's encoding, because names are
    // Chinese.
    System.exit(
        execute(
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            args));
  }

  /**
   * Runs a command.
   *
   * @param out receives answers
   * @param err receives errors
   * @return 0 for success, 1 for findings or a failure, 2 for a usage error
   */
  public static int execute(OutputStream out, OutputStream err, String... args) {
    PrintStream print = new PrintStream(plain(out), true, StandardCharsets.UTF_8);
    Messages words = Messages.of(ConsoleLanguage.of(List.of(args)));
    PrintWriter errors =
        new PrintWriter(new OutputStreamWriter(plain(err), StandardCharsets.UTF_8), true);
    GatewayMain main = new GatewayMain(words, print, errors);
    CommandLine line = new CommandLine(main);
    for (GatewayCommand verb : verbs(main)) {
      line.addSubcommand(verb);
    }
    return line.registerConverter(LocalDate.class, text -> date(text, words))
        .registerConverter(Path.class, text -> path(text, words))
        .setResourceBundle(help(words))
        .setOut(new PrintWriter(new OutputStreamWriter(print, StandardCharsets.UTF_8), true))
        .setErr(errors)
        .setParameterExceptionHandler((wrong, given) -> usage(wrong, words))
        .setExecutionExceptionHandler(new CommandFailures(main))
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setUsageHelpAutoWidth(false)
        .setAdjustLineBreaksForWideCJKCharacters(true)
        .execute(args);
  }

  /** Returns a path; Java cannot name a file in Chinese where the system says no encoding. */
  private static Path path(String text, Messages words) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new CommandLine.TypeConversionException(words.text("cli.bad-path", text));
    }
  }

  private static LocalDate date(String text, Messages words) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new CommandLine.TypeConversionException(
          words.text("problem.bad-date.detail", text, words.text("column.date"))
              + " "
              + words.text("problem.bad-date.remedy"));
    }
  }

  private static OutputStream plain(OutputStream shown) {
    return new PlainOutput(new BufferedOutputStream(shown));
  }

  private static List<GatewayCommand> verbs(GatewayMain main) {
    return List.of(
        new ServeCommand(main),
        new ImportCommand(main),
        new TemplateCommand(main),
        new ExportCommand(main),
        new ReportCommand(main),
        new ExplainCommand(main),
        new ReplayCommand(main),
        new VerifyCommand(main),
        new BackupCommand(main),
        new TerminalCommand(main),
        new AccountCommand(main),
        new BelieveClockCommand(main),
        new CheckConfigCommand(main));
  }

  /** Prints what is wrong with the arguments, and how the command is used. */
  private static int usage(CommandLine.ParameterException wrong, Messages words) {
    CommandLine line = wrong.getCommandLine();
    line.getErr().println(UsageFaults.in(words.locale()).said(wrong));
    line.usage(line.getErr());
    return CommandLine.ExitCode.USAGE;
  }

  private static ResourceBundle help(Messages words) {
    return ResourceBundle.getBundle(
        "afterclass.gateway.cli.help",
        words.locale(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** Returns the directory of {@code application.yml}. */
  Path config() {
    return config;
  }

  /** Returns the messages in the language of answers. */
  Messages words() {
    return Messages.ofTag(language);
  }

  /** Returns the stream for answers. */
  PrintStream out() {
    return out;
  }

  /** Returns the stream for errors and remarks. */
  PrintWriter errors() {
    return errors;
  }

  @Override
  public Integer call() throws Exception {
    return new ServeCommand(this).call();
  }
}
