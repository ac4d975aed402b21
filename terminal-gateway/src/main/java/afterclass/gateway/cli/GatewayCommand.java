package afterclass.gateway.cli;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.Sentences;
import afterclass.gateway.settings.Settings;
import afterclass.gateway.wiring.ConfigCheck;
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
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;

/** A command of the command line, with what all of them share: settings, store and streams. */
@Command(mixinStandardHelpOptions = true, version = GatewayMain.VERSION)
abstract class GatewayCommand implements Callable<Integer> {
  /** Exit status for success. */
  static final int DONE = 0;

  /** Exit status for a failure, or for success with findings that need attention. */
  static final int FINDINGS = 1;

  private final GatewayMain main;

  GatewayCommand(GatewayMain main) {
    this.main = main;
  }

  /** Returns the options common to all commands. */
  final GatewayMain main() {
    return main;
  }

  /** Returns the messages in the language of answers. */
  final Messages words() {
    return main.words();
  }

  /** Returns the stream for answers. */
  final PrintStream out() {
    return main.out();
  }

  /** Returns the settings of the configuration file. */
  final Map<String, Object> settings() throws IOException {
    if (!Files.isRegularFile(main.config().resolve(ConfigFile.NAME))) {
      throw new IllegalArgumentException(
          words().text("cli.no-config", main.config().toAbsolutePath(), ConfigFile.NAME));
    }
    return ConfigFile.read(main.config());
  }

  /** Reports the settings of the file that nothing reads. */
  final void tellUnread(Map<String, Object> settings, Consumer<String> line) {
    List<String> unread = ConfigCheck.unread(settings);
    if (!unread.isEmpty()) {
      line.accept(words().text("cli.unread-settings", unread.size()));
      unread.forEach(key -> line.accept("  " + Sentences.ofSetting(key, words())));
    }
  }

  /** Opens the existing store and the beans, without web server and links. */
  final EmbeddedGateway open() throws IOException {
    return open(Map.of(Settings.STORE_MAY_BEGIN.key(), false));
  }

  /**
   * Opens the store and the beans; creates a missing store, unless its path is relative to the
   * working directory: in the wrong directory it would be another school's.
   */
  final EmbeddedGateway openOrBegin() throws IOException {
    boolean here = main.config().normalize().equals(GatewayMain.CONFIG);
    return open(Map.of(Settings.STORE_BEGINS_ABSOLUTE.key(), !here));
  }

  /** Returns the stream for remarks. */
  final PrintWriter errors() {
    return main.errors();
  }

  /** Prints the path of the store that a command read or wrote. */
  final EmbeddedGateway opened(EmbeddedGateway gateway) {
    errors().println(words().text("cli.store", gateway.store()));
    return gateway;
  }

  /** Reads a secret from standard input, because every user can see the command line. */
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
