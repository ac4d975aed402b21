package afterclass.gateway.cli;

import afterclass.gateway.report.TextTable;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.ImportResult;
import afterclass.gateway.roster.ImportService;
import afterclass.gateway.roster.RowProblem;
import afterclass.gateway.wiring.EmbeddedGateway;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes one of the office's files; it may be used while the service runs. */
@Command(name = "import")
final class ImportCommand extends Verb {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "KIND", descriptionKey = "kind")
  private String kind = "";

  @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "file")
  private Path file = Path.of("");

  @Option(names = "--partial", descriptionKey = "partial")
  private boolean partial;

  ImportCommand(GatewayMain main) {
    super(main);
  }

  @Override
  public Integer call() throws Exception {
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
    if (result.clean()) {
      return DONE;
    }
    out().print(problems(result.problems()));
    if (result.rowsTaken() == 0) {
      out().println(words().text("cli.import-refused"));
    }
    return FINDINGS;
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
        Arrays.stream(ImportKind.values()).map(ImportKind::verb).collect(Collectors.joining(", "));
    CommandSpec own = spec;
    if (own == null) {
      throw new IllegalStateException("picocli sets the command's description");
    }
    return new ParameterException(own.commandLine(), words().text(key, found, kinds));
  }

  private String problems(List<RowProblem> problems) {
    return TextTable.lines(
        List.of(
            words().text("cli.line"),
            words().text("cli.column"),
            words().text("problem.found"),
            words().text("problem.expected"),
            words().text("problem.remedy")),
        problems.stream()
            .map(
                p ->
                    List.of(Long.toString(p.line()), p.column(), p.found(), p.expected(), p.hint()))
            .toList(),
        List.of(),
        List.of(true, false, false, false, false));
  }
}
