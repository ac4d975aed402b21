package afterclass.simulator.it;

import afterclass.gateway.link.mqtt.Mosquitto;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** A real mosquitto as external broker; if there is none, the test is skipped. */
final class TestBroker implements AutoCloseable {
  private final Mosquitto mosquitto;

  private TestBroker(Mosquitto mosquitto) {
    this.mosquitto = mosquitto;
  }

  /** Starts a broker. */
  static TestBroker start(Path directory) throws IOException {
    Path own = Files.createDirectories(directory.resolve("broker"));
    TestBroker broker = new TestBroker(new Mosquitto(own));
    broker.begin();
    return broker;
  }

  /** Starts the broker again in the state in which it was stopped. */
  void begin() throws IOException {
    mosquitto.start();
  }

  /** Stops the broker, which drops all connections. */
  void stop() {
    mosquitto.stop();
  }

  URI uri() {
    return URI.create(mosquitto.uri());
  }

  @Override
  public void close() {
    mosquitto.close();
  }
}
