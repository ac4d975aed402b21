package afterclass.simulator.it;

import afterclass.gateway.link.mqtt.EmbeddedBroker;
import afterclass.gateway.link.mqtt.Mosquitto;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A broker outside the service: a real mosquitto where one is installed, else the embedded one on
 * its own.
 */
final class TestBroker implements AutoCloseable {
  private final Optional<Mosquitto> mosquitto;
  private final EmbeddedBroker embedded = new EmbeddedBroker("127.0.0.1", 0);

  private TestBroker(Optional<Mosquitto> mosquitto) {
    this.mosquitto = mosquitto;
  }

  /** Starts it. */
  static TestBroker start(Path directory) throws IOException {
    Optional<Path> program = Mosquitto.installed();
    Optional<Mosquitto> real = Optional.empty();
    if (program.isPresent()) {
      Path own = Files.createDirectories(directory.resolve("broker"));
      real = Optional.of(new Mosquitto(own, program.get()));
    }
    TestBroker broker = new TestBroker(real);
    broker.begin();
    return broker;
  }

  /** Starts it again, as it was when it was stopped. */
  void begin() throws IOException {
    if (mosquitto.isPresent()) {
      mosquitto.get().start();
    } else {
      embedded.start();
    }
  }

  /** Drops every connection. */
  void stop() {
    mosquitto.ifPresentOrElse(Mosquitto::stop, embedded::stop);
  }

  URI uri() {
    return URI.create(mosquitto.map(Mosquitto::uri).orElseGet(embedded::uri));
  }

  @Override
  public void close() {
    mosquitto.ifPresent(Mosquitto::close);
    embedded.close();
  }
}
