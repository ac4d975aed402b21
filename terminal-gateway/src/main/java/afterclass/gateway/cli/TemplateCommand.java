package afterclass.gateway.cli;

import afterclass.gateway.export.FactExports;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.wiring.EmbeddedGateway;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code template}: writes a workbook to fill in and import. */
@Command(name = "template")
final class TemplateCommand extends GatewayCommand {
  @Parameters(index = "0", paramLabel = "${bundle:label.KIND}", descriptionKey = "fact-kind")
  private String kind = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "${bundle:label.FILE}",
      descriptionKey = "out-xlsx")
  private Path file = Path.of("");

  TemplateCommand(GatewayMain main) {
    super(main);
  }

  @Override
  public Integer call() throws Exception {
    ImportKind asked = ExportCommand.kind(kind, words());
    try (EmbeddedGateway gateway = openOrBegin();
        OutputStream written = Files.newOutputStream(file)) {
      gateway.bean(FactExports.class).template(asked, words(), written);
    }
    out().println(words().text("cli.template-written", file));
    return DONE;
  }
}
