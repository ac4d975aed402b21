package afterclass.gateway.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The exit status and the English output of a command. */
record Told(int status, String out) {

  /** Runs a command with the configuration of a folder. */
  static Told of(Path folder, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String[] all =
        Stream.concat(
                List.of(args).stream(),
                List.of("--config", folder.toString(), "--lang", "en").stream())
            .toArray(String[]::new);
    int status = GatewayMain.execute(out, out, all);
    return new Told(status, out.toString(StandardCharsets.UTF_8));
  }
}
