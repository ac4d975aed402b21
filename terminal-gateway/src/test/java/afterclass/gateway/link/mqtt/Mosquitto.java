package afterclass.gateway.link.mqtt;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A real mosquitto in a directory of its own, which keeps what it holds over a restart. */
public final class Mosquitto implements AutoCloseable {
  private final Path directory;
  private final Path program;
  private final int port;
  private @Nullable Process process;

  /** One that is not started yet and listens to a port of its own. */
  public Mosquitto(Path directory, Path program) throws IOException {
    this.directory = directory;
    this.program = program;
    try (ServerSocket probe = new ServerSocket(0)) {
      port = probe.getLocalPort();
    }
    Files.writeString(
        directory.resolve("mosquitto.conf"),
        String.join(
            "\n",
            List.of(
                "listener " + port + " 127.0.0.1",
                "allow_anonymous true",
                "persistence true",
                "persistence_location " + directory + "/",
                "max_queued_messages 0",
                "queue_qos0_messages true",
                "max_inflight_messages 500",
                // It would give up root for a user that may not write here.
                "user root",
                "")));
  }

  /** The program, where it is installed. */
  public static Optional<Path> installed() {
    return Stream.of("/usr/sbin/mosquitto", "/usr/local/sbin/mosquitto", "/usr/bin/mosquitto")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Where clients reach it. */
  public String uri() {
    return "tcp://127.0.0.1:" + port;
  }

  /** Starts it, with what it held when it was stopped. */
  public void start() throws IOException {
    process =
        new ProcessBuilder(program.toString(), "-c", directory.resolve("mosquitto.conf").toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("mosquitto.log").toFile())
            .start();
  }

  /** Ends it with a signal, upon which it writes what it holds. */
  public void stop() {
    Process running = process;
    if (running == null) {
      return;
    }
    process = null;
    running.destroy();
    try {
      if (!running.waitFor(10, TimeUnit.SECONDS)) {
        running.destroyForcibly();
      }
    } catch (InterruptedException e) {
      running.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    stop();
  }
}
