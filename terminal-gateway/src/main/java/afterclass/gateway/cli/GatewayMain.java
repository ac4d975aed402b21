package afterclass.gateway.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The gateway's command line; without a verb it serves. */
@Command(name = "terminal-gateway", mixinStandardHelpOptions = true)
public final class GatewayMain implements Callable<Integer> {

  @Option(names = "--config", paramLabel = "DIR", scope = ScopeType.INHERIT)
  Path config = Path.of("config");

  /** Runs the command and ends the process with its exit status. */
  public static void main(String[] args) {
    System.exit(execute(args));
  }

  /** Runs the command; the exit status is 0, 1 or 2 as the package says. */
  public static int execute(String... args) {
    GatewayMain main = new GatewayMain();
    return new CommandLine(main).addSubcommand(new ServeCommand(main)).execute(args);
  }

  @Override
  public Integer call() throws Exception {
    return new ServeCommand(this).call();
  }
}
