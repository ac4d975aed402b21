package afterclass.gateway.cli;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.settings.Settings;
import afterclass.gateway.wiring.ConfigFile;
import afterclass.gateway.wiring.EmbeddedGateway;
import afterclass.gateway.wiring.TimeFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** One verb of the command line. */
@Command(mixinStandardHelpOptions = true, version = GatewayMain.VERSION)
abstract class Verb implements Callable<Integer> {
  /** Done. */
  static final int DONE = 0;

  /** Done, and something was found that somebody must look at; or it failed. */
  static final int FINDINGS = 1;

  private final GatewayMain main;

  Verb(GatewayMain main) {
    this.main = main;
  }

  /** The options that every verb has. */
  final GatewayMain main() {
    return main;
  }

  /** The language of answers. */
  final Messages words() {
    return main.words();
  }

  /** Where answers go. */
  final PrintStream out() {
    return main.out();
  }

  /** The settings of the configuration's file. */
  final Map<String, Object> settings() throws IOException {
    if (!Files.isRegularFile(main.config().resolve(ConfigFile.NAME))) {
      throw new IllegalArgumentException(
          words().text("cli.no-config", main.config().toAbsolutePath(), ConfigFile.NAME));
    }
    return ConfigFile.read(main.config());
  }

  /** The store that is there and the beans, without web server and links. */
  final EmbeddedGateway open() throws IOException {
    return open(Map.of(Settings.STORE_MAY_BEGIN.key(), false));
  }

  /**
   * The same; a store that is not there begins, unless its place depends on the folder where the
   * command was started: in the wrong one it would be another school's.
   */
  final EmbeddedGateway openOrBegin() throws IOException {
    boolean here = main.config().normalize().equals(GatewayMain.CONFIG);
    return open(Map.of(Settings.STORE_BEGINS_ABSOLUTE.key(), !here));
  }

  /** Where what is said beside an answer goes. */
  final PrintWriter aside() {
    return main.aside();
  }

  /** Names the store that a command read or wrote. */
  final EmbeddedGateway opened(EmbeddedGateway gateway) {
    aside().println(words().text("cli.store", gateway.store()));
    return gateway;
  }

  /** A secret from standard input: what stands on a command line is seen by every user. */
  static String firstLine() throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String line = in.readLine();
    return line == null ? "" : line.strip();
  }

  private EmbeddedGateway open(Map<String, Object> properties) throws IOException {
    return opened(EmbeddedGateway.forCommand(settings(), properties, TimeFactory.system()));
  }
}
