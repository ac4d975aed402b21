package afterclass.gateway.cli;

import afterclass.gateway.store.Backup;
import afterclass.gateway.wiring.EmbeddedGateway;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes a copy of the whole store; the service may run meanwhile. */
@Command(name = "backup")
final class BackupCommand extends Verb {
  @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "backup")
  private Path file = Path.of("");

  BackupCommand(GatewayMain main) {
    super(main);
  }

  @Override
  public Integer call() throws Exception {
    try (EmbeddedGateway gateway = open()) {
      gateway.bean(Backup.class).to(file);
    }
    out().println(words().text("cli.backed-up", file.toAbsolutePath()));
    return DONE;
  }
}
