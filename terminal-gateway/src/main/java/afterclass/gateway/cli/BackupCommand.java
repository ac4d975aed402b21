package afterclass.gateway.cli;

import afterclass.gateway.store.file.Backup;
import afterclass.gateway.store.file.PrivateFiles;
import afterclass.gateway.wiring.EmbeddedGateway;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * The command {@code backup}: writes a copy of the whole store, also while the service is running.
 */
@Command(name = "backup")
final class BackupCommand extends GatewayCommand {
  @Parameters(index = "0", paramLabel = "${bundle:label.FILE}", descriptionKey = "backup")
  private Path file = Path.of("");

  BackupCommand(GatewayMain main) {
    super(main);
  }

  @Override
  public Integer call() throws Exception {
    try (EmbeddedGateway gateway = open()) {
      gateway.bean(Backup.class).to(file);
    }
    Path written = file.toAbsolutePath();
    out().println(words().text("cli.backed-up", written));
    List<String> open = PrivateFiles.open(Objects.requireNonNull(written.getParent()), written);
    if (!open.isEmpty()) {
      errors().println(words().text("store.open-to-others", String.join(", ", open)));
    }
    return DONE;
  }
}
