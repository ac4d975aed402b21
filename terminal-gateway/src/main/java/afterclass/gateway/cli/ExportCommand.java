package afterclass.gateway.cli;

import afterclass.gateway.export.ExportLayout;
import afterclass.gateway.export.FactExports;
import afterclass.gateway.export.ListTable;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.roster.Fact;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.wiring.EmbeddedGateway;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code export}: writes facts to a file that an import reads. */
@Command(name = "export")
final class ExportCommand extends GatewayCommand {
  @Parameters(index = "0", paramLabel = "${bundle:label.KIND}", descriptionKey = "fact-kind")
  private String kind = "";

  @Option(names = "--layout", paramLabel = "list|person|post", descriptionKey = "layout")
  private String layout = ExportLayout.LIST.code();

  @Option(names = "--from", paramLabel = "${bundle:label.DATE}", descriptionKey = "export-from")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "${bundle:label.DATE}", descriptionKey = "export-to")
  private @Nullable LocalDate to;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "${bundle:label.FILE}",
      descriptionKey = "out-export")
  private Path file = Path.of("");

  ExportCommand(GatewayMain main) {
    super(main);
  }

  /** Returns the kind of facts with a name. */
  static ImportKind kind(String verb, Messages words) {
    String all =
        Arrays.stream(ImportKind.values()).map(ImportKind::verb).collect(Collectors.joining(", "));
    return ImportKind.ofVerb(verb)
        .orElseThrow(() -> new IllegalArgumentException(words.text("cli.unknown-kind", verb, all)));
  }

  @Override
  public Integer call() throws Exception {
    ImportKind asked = kind(kind, words());
    ExportLayout wanted = layout(asked);
    LocalDate first = from == null ? Fact.ALWAYS : from;
    LocalDate last = to == null ? Fact.NEVER : to;
    if (last.isBefore(first)) {
      throw refused("export-range", first + " – " + last);
    }
    boolean csv = csv(wanted);
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    int rows;
    try (EmbeddedGateway gateway = open()) {
      FactExports exports = gateway.bean(FactExports.class);
      rows =
          wanted == ExportLayout.LIST
              ? list(exports, exports.list(asked, first, last, words()), asked, csv, content)
              : exports.writeGrid(wanted, first, last, words(), content);
    }
    Files.write(file, content.toByteArray());
    out().println(words().text("cli.written", rows, file));
    return DONE;
  }

  private int list(
      FactExports exports, ListTable list, ImportKind asked, boolean csv, ByteArrayOutputStream out)
      throws IOException {
    int rows = list.rows().size();
    if (rows > FactExports.MOST_ROWS) {
      throw refused("export-rows", rows, FactExports.MOST_ROWS);
    }
    if (csv) {
      FactExports.writeCsv(list, words(), out);
    } else {
      exports.writeXlsx(asked, list, words(), out);
    }
    return rows;
  }

  private ExportLayout layout(ImportKind asked) {
    return ExportLayout.named(asked, layout)
        .orElseThrow(
            () ->
                refused(
                    "bad-layout",
                    layout,
                    ExportLayout.of(asked).stream()
                        .map(ExportLayout::code)
                        .collect(Collectors.joining(", "))));
  }

  /** Returns whether the file's name asks for CSV; else it must ask for a workbook. */
  private boolean csv(ExportLayout wanted) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    boolean csv = name.endsWith(".csv") && wanted == ExportLayout.LIST;
    if (!csv && !name.endsWith(".xlsx")) {
      throw refused("unknown-export", name.substring(name.lastIndexOf('.') + 1));
    }
    return csv;
  }

  private IllegalArgumentException refused(String code, Object... values) {
    String problem = "problem." + code;
    return new IllegalArgumentException(
        words()
            .text(
                "cli.refused",
                words().text(problem + ".detail", values),
                words().text(problem + ".expected", values)));
  }
}
