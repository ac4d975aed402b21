package afterclass.rules.cli;

import afterclass.rules.policy.PolicyException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Runs one command with the streams that it is given. */
public final class CommandLine {

  /** All was well. */
  static final int OK = 0;

  /** A line was malformed, a policy refused, or a file could not be read or written. */
  static final int REFUSED = 1;

  /** The arguments make no command. */
  static final int USAGE = 2;

  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final OutputStream out;
  private final PrintStream err;
  private final ResourceBundle messages;

  /**
   * A command line on given streams; none of them is closed.
   *
   * @param in cases, where no file is named
   * @param out outcomes, UTF-8
   * @param err what went wrong
   * @param locale language of the help: Chinese for {@code zh}, English otherwise
   */
  public CommandLine(InputStream in, OutputStream out, PrintStream err, Locale locale) {
    this.in = in;
    this.out = new BufferedOutputStream(out, BUFFER);
    this.err = err;
    this.messages =
        ResourceBundle.getBundle(
            "afterclass.rules.cli.messages",
            locale.getLanguage().equals("zh") ? Locale.ROOT : Locale.ENGLISH,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** Runs a command and answers its exit status. */
  public int run(List<String> args) {
    try {
      int status = command(args);
      out.flush();
      return status;
    } catch (UsageException wrong) {
      err.println(wrong.getMessage());
      err.println(messages.getString("hint"));
      return USAGE;
    } catch (PolicyException refused) {
      refused.problems().forEach(err::println);
      return REFUSED;
    } catch (NoSuchFileException missing) {
      err.println(missing.getFile() + ": found no such file; expected a file of cases");
      return REFUSED;
    } catch (IOException broken) {
      err.println("found " + broken.getMessage() + " while reading or writing; nothing more done");
      return REFUSED;
    }
  }

  private int command(List<String> args) throws IOException {
    if (args.isEmpty()) {
      throw new UsageException("found no command; expected evaluate, check or diff");
    }
    String verb = args.get(0);
    List<String> rest = args.subList(1, args.size());
    boolean help = args.contains("--help") || args.contains("-h") || verb.equals("help");
    if (help) {
      out.write(messages.getString("help").getBytes(StandardCharsets.UTF_8));
      return OK;
    }
    return switch (verb) {
      case "evaluate" -> evaluate(rest);
      case "check" -> new Check(out, err).run(Arguments.parse(rest, List.of(), List.of()));
      case "diff" -> diff(rest);
      default ->
          throw new UsageException(
              "found the command " + verb + "; expected evaluate, check or diff");
    };
  }

  private int evaluate(List<String> args) throws IOException {
    Arguments arguments = Arguments.parse(args, List.of("--policy"), List.of("--trace"));
    Judge judge = Judge.under(arguments.required("--policy"));
    Evaluate evaluate = new Evaluate(judge, arguments.has("--trace"));
    try (InputStream cases = cases(arguments)) {
      return evaluate.run(new Lines(cases, out::flush), out);
    }
  }

  private int diff(List<String> args) throws IOException {
    Arguments arguments =
        Arguments.parse(args, List.of("--from", "--to", "--policy", "--against"), List.of());
    boolean policyAgainst = arguments.has("--policy") || arguments.has("--against");
    String from = arguments.required(policyAgainst ? "--policy" : "--from");
    String to = arguments.required(policyAgainst ? "--against" : "--to");
    Diff diff = new Diff(Judge.under(from), Judge.under(to));
    try (InputStream cases = cases(arguments)) {
      int status = diff.run(new Lines(cases, out::flush), out);
      out.flush();
      diff.totals().forEach(err::println);
      return status;
    }
  }

  private InputStream cases(Arguments arguments) throws IOException {
    List<String> files = arguments.others();
    if (files.size() > 1) {
      throw new UsageException("found " + files.size() + " files of cases; expected at most one");
    }
    if (files.isEmpty() || files.get(0).equals("-")) {
      return new Uncloseable(in);
    }
    try {
      return Files.newInputStream(Path.of(files.get(0)));
    } catch (InvalidPathException noPath) {
      throw new IOException("a path that is none: " + files.get(0), noPath);
    }
  }
}
