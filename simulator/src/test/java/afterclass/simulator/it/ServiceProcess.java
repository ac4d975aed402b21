package afterclass.simulator.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import afterclass.gateway.wiring.EmbeddedGateway;
import afterclass.simulator.api.GatewayApi;
import afterclass.simulator.api.OwnAccount;
import afterclass.simulator.world.SimulatedSite;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The service as a separate process with the system's clock, which can be killed. */
final class ServiceProcess implements AutoCloseable {

  private static final String SETTINGS =
      """
      micronaut:
        server:
          port: %d
      attendance:
        site: school
        store: %s
        first-day: "%s"
        mqtt:
          port: %d
        terminals:
          gate:
            link: mqtt
            protocol: attendance
          canteen:
            link: mqtt
            protocol: attendance
      """;

  private final Path directory;
  private final int webPort = SimulatedSite.freePort();
  private final int brokerPort = SimulatedSite.freePort();
  private final String token;
  private Process process;

  ServiceProcess(Path directory, LocalDate firstDay) throws IOException, InterruptedException {
    this.directory = directory;
    Files.writeString(
        directory.resolve("application.yml"),
        SETTINGS.formatted(webPort, directory.resolve("attendance.db"), firstDay, brokerPort));
    token = token();
    process = launch();
    awaitAnswer();
  }

  /** Creates a token before the start, as a command on the machine does. */
  private String token() {
    String store = directory.resolve("attendance.db").toString();
    try (EmbeddedGateway gateway =
        EmbeddedGateway.forCommand(
            Map.of(), Map.of("attendance.store", store), InstantSource.system())) {
      return OwnAccount.token(gateway);
    }
  }

  private Process launch() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    File log = directory.resolve("service.log").toFile();
    return new ProcessBuilder(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            "afterclass.gateway.cli.GatewayMain",
            "--config",
            directory.toString(),
            "serve")
        .directory(directory.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
        .start();
  }

  private void awaitAnswer() {
    Awaitility.await("the service answers; its log: " + directory.resolve("service.log"))
        .atMost(60, TimeUnit.SECONDS)
        .until(() -> process.isAlive() && api().answers());
  }

  GatewayApi api() {
    return new GatewayApi(URI.create("http://127.0.0.1:" + webPort), token);
  }

  URI broker() {
    return URI.create("tcp://127.0.0.1:" + brokerPort);
  }

  /** Kills the process by {@code kill -9}, so that it cannot clean up. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  void startAgain() throws IOException {
    process = launch();
    awaitAnswer();
  }

  /** Returns the end of the process's log, for the message of a failed test. */
  String logEnd() {
    try {
      String log = Files.readString(directory.resolve("service.log"), UTF_8);
      return log.substring(Math.max(0, log.length() - 3_000));
    } catch (IOException e) {
      return "its log cannot be read: " + e.getMessage();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
