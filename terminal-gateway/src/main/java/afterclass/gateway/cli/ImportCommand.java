package afterclass.gateway.cli;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.files.CopiedFile;
import afterclass.gateway.files.ExportImporter;
import afterclass.gateway.files.ExportResult;
import afterclass.gateway.files.TerminalChoice;
import afterclass.gateway.imports.AnswersText;
import afterclass.gateway.imports.ImportDrafts;
import afterclass.gateway.office.OfficeFile;
import afterclass.gateway.office.ReadingReport;
import afterclass.gateway.report.TextTable;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.ImportResult;
import afterclass.gateway.roster.RowProblem;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.wiring.EmbeddedGateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  private static final String TABLE = "table";
  private static final String JSON = "json";
  private static final Set<String> FORMATS = Set.of(TABLE, JSON);

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "${bundle:label.KIND}", descriptionKey = "kind")
  private String kind = "";

  @Parameters(index = "1", paramLabel = "${bundle:label.FILE}", descriptionKey = "file")
  private Path file = Path.of("");

  @Option(names = "--partial", descriptionKey = "partial")
  private boolean partial;

  @Option(
      names = "--terminal",
      paramLabel = "${bundle:label.ID}",
      descriptionKey = "attlog-terminal")
  private String terminal = "";

  @Option(
      names = "--copied-at",
      paramLabel = "2026-11-27T18:00",
      descriptionKey = "attlog-copied-at")
  private @Nullable LocalDateTime copiedAt;

  @Option(names = "--dry-run", descriptionKey = "dry-run")
  private boolean dryRun;

  @Option(names = "--answers", paramLabel = "${bundle:label.FILE}", descriptionKey = "answers")
  private @Nullable Path answers;

  @Option(names = "--format", paramLabel = "table|json", descriptionKey = "import-format")
  private String format = TABLE;

  ImportCommand(GatewayMain main) {
    super(main);
  }

  @Override
  public Integer call() throws Exception {
    if (kind.equals(ExportImporter.ATTLOG)) {
      if (dryRun || answers != null) {
        throw misuse("cli.office-attlog", kind);
      }
      return attlog();
    }
    ImportKind asked = ImportKind.ofVerb(kind).orElseThrow(() -> misuse("cli.unknown-kind", kind));
    checkFormat();
    byte[] content = read(file);
    Map<String, String> given = given();
    try (EmbeddedGateway gateway = openOrBegin()) {
      ImportDrafts drafts = gateway.bean(ImportDrafts.class);
      OfficeFile read = drafts.read(asked, content, name(), given);
      return dryRun ? look(asked, read) : take(asked, read, drafts);
    }
  }

  /** Checks that the format is a known one, and that it is asked for where it has a meaning. */
  private void checkFormat() {
    if (!FORMATS.contains(format)) {
      throw misuse("cli.office-format", format);
    }
    if (format.equals(JSON) && !dryRun) {
      throw misuse(words().text("cli.office-json-dry"));
    }
  }

  private String name() {
    return String.valueOf(file.getFileName());
  }

  /** Prints what would be imported. */
  private int look(ImportKind asked, OfficeFile read) throws IOException {
    ReadingReport report = ReadingReport.of(asked, read, words());
    if (format.equals(JSON)) {
      ReadingJson.write(report, out());
      out().println();
    } else {
      ReadingText text = new ReadingText(report, words(), out());
      text.questions();
      text.shown();
      if (!read.file().problems().isEmpty()) {
        out().print(table(read.file().problems(), "problem.expected"));
        out().println();
      }
      text.rows();
    }
    return read.settled() ? DONE : FINDINGS;
  }

  /** Imports what has no open question. */
  private int take(ImportKind asked, OfficeFile read, ImportDrafts drafts) {
    int open = read.reading().open().size();
    if (!read.plain()) {
      ReadingText text = new ReadingText(ReadingReport.of(asked, read, words()), words(), out());
      text.shown();
      if (open > 0) {
        text.questions();
      }
    }
    ImportResult result = read.file().take(partial, name(), Actor.command());
    if (result.rowsTaken() > 0) {
      drafts.remember(asked, read);
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
    if (open > 0) {
      out().println(words().text("cli.office-waiting", open, read.reading().waiting()));
      return FINDINGS;
    }
    return status;
  }

  /** Returns the answers of the file named with {@code --answers}. */
  private Map<String, String> given() throws IOException {
    Path named = answers;
    if (named == null) {
      return Map.of();
    }
    byte[] content = read(named);
    try {
      return AnswersText.read(content);
    } catch (IOException e) {
      throw misuse(words().text("cli.office-bad-answers", named.toAbsolutePath(), firstLine(e)));
    }
  }

  private static String firstLine(IOException fault) {
    return String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
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
    byte[] content = read(file);
    ExportResult result;
    try (EmbeddedGateway gateway = openOrBegin()) {
      TerminalChoice choice = gateway.bean(TerminalChoice.class);
      Terminal from =
          choice
              .find(terminal)
              .orElseThrow(
                  () -> misuse(words().text("cli.which-terminal", terminal, choice.names())));
      CopiedFile copied = new CopiedFile(content, Optional.ofNullable(copiedAt));
      result = gateway.bean(ExportImporter.class).attlog(copied, from, partial, this::progress);
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

  private byte[] read(Path file) throws IOException {
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
