package afterclass.gateway.cli;

import afterclass.gateway.wiring.EmbeddedGateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** The folder of a service without a broker: its settings and its store. */
record ServiceFolder(Path path) {

  /** Writes the settings into a folder. */
  static ServiceFolder in(Path path) throws IOException {
    ServiceFolder folder = new ServiceFolder(path);
    Files.writeString(
        path.resolve("application.yml"),
        """
        micronaut:
          server:
            port: 0
        attendance:
          store: "%s"
          mqtt:
            broker: none
        """
            .formatted(folder.store()));
    return folder;
  }

  /** Returns the store's file. */
  Path store() {
    return path.resolve("attendance.db");
  }

  /** Starts a service on a store. */
  static EmbeddedGateway serve(Path store) {
    return EmbeddedGateway.start(
        Map.of(
            "micronaut.server.port",
            -1,
            "attendance.store",
            store.toString(),
            "attendance.mqtt.broker",
            "none",
            "attendance.judging.enabled",
            false),
        InstantSource.fixed(Instant.parse("2026-11-24T00:00:00Z")));
  }
}
