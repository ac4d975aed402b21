package afterclass.gateway.cli;

import afterclass.gateway.security.FirstAccountLink;
import afterclass.gateway.wiring.ConfigCheck;
import afterclass.gateway.wiring.ConfigurationProblem;
import afterclass.gateway.wiring.EmbeddedGateway;
import afterclass.gateway.wiring.TimeFactory;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;

/** The command {@code serve}: runs the service until a signal ends it. */
@Command(name = "serve")
final class ServeCommand extends GatewayCommand {
  private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

  ServeCommand(GatewayMain main) {
    super(main);
  }

  @Override
  public Integer call() throws Exception {
    Map<String, Object> settings = settings();
    List<String> problems = ConfigCheck.of(settings, words()).problems();
    if (!problems.isEmpty()) {
      throw new ConfigurationProblem(problems);
    }
    tellUnread(settings, errors()::println);
    EmbeddedGateway gateway =
        EmbeddedGateway.start(settings, Map.of(), TimeFactory.system(), TimeFactory.counting());
    Runtime.getRuntime().addShutdownHook(new Thread(gateway::close, "shutdown"));
    opened(gateway);
    LOG.info("serving at {}", gateway.uri());
    FirstAccountLink setUp = gateway.bean(FirstAccountLink.class);
    if (setUp.open()) {
      out().println(words().text("cli.set-up", gateway.uri() + setUp.path()));
    }
    gateway.await();
    return DONE;
  }
}
