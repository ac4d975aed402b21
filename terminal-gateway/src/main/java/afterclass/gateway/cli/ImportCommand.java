package afterclass.gateway.cli;

import afterclass.gateway.files.ExportImporter;
import afterclass.gateway.files.ExportResult;
import afterclass.gateway.files.TerminalChoice;
import afterclass.gateway.report.TextTable;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.ImportResult;
import afterclass.gateway.roster.ImportService;
import afterclass.gateway.roster.RowProblem;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.wiring.EmbeddedGateway;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The command {@code import}: imports a file of the office or a terminal's export, also while the
 * service is running.
 */
@Command(name = "import")
final class ImportCommand extends GatewayCommand {
  /** Number of records above which progress is shown. */
  private static final int LONG = 5_000;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "KIND", descriptionKey = "kind")
  private String kind = "";

  @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "file")
  private Path file = Path.of("");

  @Option(names = "--partial", descriptionKey = "partial")
  private boolean partial;

  @Option(names = "--terminal", paramLabel = "ID", descriptionKey = "attlog-terminal")
  private String terminal = "";

  ImportCommand(GatewayMain main) {
    super(main);
  }

  @Override
  public Integer call() throws Exception {
    if (kind.equals(ExportImporter.ATTLOG)) {
      return attlog();
    }
    ImportKind asked = ImportKind.ofVerb(kind).orElseThrow(() -> misuse("cli.unknown-kind", kind));
    byte[] content = read();
    ImportResult result;
    try (EmbeddedGateway gateway = openOrBegin()) {
      result =
          gateway
              .bean(ImportService.class)
              .importCsv(asked, content, partial, String.valueOf(file.getFileName()));
    }
    out()
        .println(
            words()
                .text(
                    "cli.imported",
                    asked.verb(),
                    result.rowsRead(),
                    result.rowsTaken(),
                    result.changed()));
    int status = findings(result.problems(), result.rowsTaken());
    if (!result.warnings().isEmpty()) {
      out().println(words().text("cli.import-warnings"));
      out().print(table(result.warnings(), "roster.why"));
    }
    return status;
  }

  private int findings(List<RowProblem> problems, int taken) {
    if (problems.isEmpty()) {
      return DONE;
    }
    out().print(table(problems, "problem.expected"));
    if (taken == 0) {
      out().println(words().text("cli.import-refused"));
    }
    return FINDINGS;
  }

  /** Imports the attendance file of a ZKTeco terminal into the journal. */
  private Integer attlog() throws Exception {
    byte[] content = read();
    ExportResult result;
    try (EmbeddedGateway gateway = openOrBegin()) {
      TerminalChoice choice = gateway.bean(TerminalChoice.class);
      Terminal from =
          choice
              .find(terminal)
              .orElseThrow(
                  () -> misuse(words().text("cli.which-terminal", terminal, choice.names())));
      result = gateway.bean(ExportImporter.class).attlog(content, from, partial, this::progress);
    }
    out()
        .println(
            words()
                .text(
                    "cli.imported-punches",
                    kind,
                    result.rowsRead(),
                    result.fresh(),
                    result.known(),
                    result.suspect(),
                    result.nobodys(),
                    result.refused()));
    return findings(result.problems(), result.rowsTaken());
  }

  private void progress(int done, int all) {
    if (all > done || done > LONG) {
      command().getErr().println(words().text("cli.import-progress", done, all));
    }
  }

  private byte[] read() throws java.io.IOException {
    if (Files.isDirectory(file)) {
      throw misuse("cli.no-such-file", file.toAbsolutePath());
    }
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw misuse("cli.no-such-file", file.toAbsolutePath());
    }
  }

  private ParameterException misuse(String key, Object found) {
    String kinds =
        Stream.concat(
                Arrays.stream(ImportKind.values()).map(ImportKind::verb),
                Stream.of(ExportImporter.ATTLOG))
            .collect(Collectors.joining(", "));
    return misuse(words().text(key, found, kinds));
  }

  private ParameterException misuse(String text) {
    return new ParameterException(command(), text);
  }

  private CommandLine command() {
    CommandSpec own = spec;
    if (own == null) {
      throw new IllegalStateException("picocli sets the command's description");
    }
    return own.commandLine();
  }

  private String table(List<RowProblem> problems, String reason) {
    return TextTable.lines(
        List.of(
            words().text("cli.line"),
            words().text("cli.column"),
            words().text("problem.found"),
            words().text(reason),
            words().text("problem.remedy")),
        problems.stream()
            .map(
                p ->
                    List.of(
                        Long.toString(p.line()),
                        p.place(words()),
                        p.found(),
                        p.expected(words()),
                        p.hint(words())))
            .toList(),
        List.of(),
        List.of(true, false, false, false, false));
  }
}
