package afterclass.gateway.cli;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.wiring.ConfigFile;
import afterclass.gateway.wiring.EmbeddedGateway;
import afterclass.gateway.wiring.TimeFactory;
import java.io.IOException;
import java.io.PrintStream;
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

  /** The store and the beans, without web server and links. */
  final EmbeddedGateway open() throws IOException {
    return EmbeddedGateway.forCommand(
        ConfigFile.read(main.config()), Map.of(), TimeFactory.system());
  }
}
