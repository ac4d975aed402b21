package afterclass.simulator.it;

import afterclass.gateway.link.mqtt.Mosquitto;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** A broker outside the service: a real mosquitto. Where there is none, the test is skipped. */
final class TestBroker implements AutoCloseable {
  private final Mosquitto mosquitto;

  private TestBroker(Mosquitto mosquitto) {
    this.mosquitto = mosquitto;
  }

  /** Starts it. */
  static TestBroker start(Path directory) throws IOException {
    Path own = Files.createDirectories(directory.resolve("broker"));
    TestBroker broker = new TestBroker(new Mosquitto(own));
    broker.begin();
    return broker;
  }

  /** Starts it again, as it was when it was stopped. */
  void begin() throws IOException {
    mosquitto.start();
  }

  /** Drops every connection. */
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
