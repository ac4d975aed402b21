package afterclass.gateway.link.mqtt;

import afterclass.gateway.outside.Program;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A real mosquitto in its own directory, which keeps its messages over a restart. */
public final class Mosquitto implements AutoCloseable {
  private final Path directory;
  private final Path program;
  private final int port;
  private @Nullable Process process;

  /**
   * Creates a broker that is not started yet, with its own port; skips the test if none is
   * installed.
   */
  public Mosquitto(Path directory) throws IOException {
    this.directory = directory;
    program = Program.MOSQUITTO.orSkip();
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
                // As root, mosquitto would switch to a user that may not write here.
                "user root",
                "")));
  }

  /** Returns the address for clients. */
  public String uri() {
    return "tcp://127.0.0.1:" + port;
  }

  /** Starts the broker with the messages it held when it was stopped. */
  public void start() throws IOException {
    process =
        new ProcessBuilder(program.toString(), "-c", directory.resolve("mosquitto.conf").toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("mosquitto.log").toFile())
            .start();
  }

  /** Stops the broker with a signal, on which it stores its messages. */
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
