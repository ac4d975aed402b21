package afterclass.gateway.wiring;

import afterclass.gateway.link.mqtt.EmbeddedBroker;
import afterclass.gateway.protocol.Protocols;
import afterclass.gateway.session.FixedDirectory;
import afterclass.gateway.session.TerminalDirectory;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;

/** Everything between the terminals and the journal. */
@Factory
public final class LinkFactory {

  /** Every protocol that this version knows. */
  @Singleton
  Protocols protocols() {
    return Protocols.known();
  }

  /** The registered terminals. */
  @Singleton
  TerminalDirectory directory(
      AttendanceConfiguration school,
      List<AttendanceConfiguration.TerminalEntry> entries,
      Protocols protocols) {
    return new FixedDirectory(ConfiguredTerminals.read(school, entries, protocols));
  }

  /** The broker inside, listening from the moment that somebody asks for it. */
  @Singleton
  @Bean(preDestroy = "close")
  @Requires(property = "attendance.mqtt.broker", value = "embedded", defaultValue = "embedded")
  EmbeddedBroker embeddedBroker(AttendanceConfiguration.Mqtt mqtt) {
    EmbeddedBroker broker = new EmbeddedBroker(mqtt.getHost(), mqtt.getPort());
    broker.start();
    return broker;
  }
}
