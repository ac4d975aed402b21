package afterclass.gateway.cli;

import afterclass.gateway.wiring.ConfigFile;
import afterclass.gateway.wiring.EmbeddedGateway;
import afterclass.gateway.wiring.TimeFactory;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;

/** Runs the service until a signal ends it. */
@Command(name = "serve")
final class ServeCommand extends Verb {
  private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

  ServeCommand(GatewayMain main) {
    super(main);
  }

  @Override
  public Integer call() throws Exception {
    EmbeddedGateway gateway =
        EmbeddedGateway.start(ConfigFile.read(main().config()), Map.of(), TimeFactory.system());
    Runtime.getRuntime().addShutdownHook(new Thread(gateway::close, "shutdown"));
    LOG.info("serving at {}", gateway.uri());
    gateway.await();
    return DONE;
  }
}
