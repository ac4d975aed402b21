package afterclass.gateway.wiring;

import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.link.mqtt.EmbeddedBroker;
import afterclass.gateway.link.mqtt.MqttLink;
import afterclass.gateway.link.mqtt.MqttSettings;
import afterclass.gateway.link.serial.SerialLink;
import afterclass.gateway.protocol.Protocols;
import afterclass.gateway.session.FixedDirectory;
import afterclass.gateway.session.LiveSessions;
import afterclass.gateway.session.OutageLog;
import afterclass.gateway.session.TerminalDirectory;
import afterclass.gateway.session.TerminalSessions;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  /** The connection to the broker inside, or to the school's own; none if it runs without. */
  @Singleton
  @Bean(preDestroy = "close")
  @Requires(property = "attendance.mqtt.broker", notEquals = "none")
  MqttLink mqttLink(AttendanceConfiguration.Mqtt mqtt, Optional<EmbeddedBroker> inside) {
    String uri = inside.map(EmbeddedBroker::uri).orElse(mqtt.getBroker());
    String clientId = inside.map(EmbeddedBroker::insider).orElse(mqtt.getClientId());
    return new MqttLink(
        MqttSettings.usual(uri, clientId, given(mqtt.getUsername()), given(mqtt.getPassword())));
  }

  private static @Nullable String given(String setting) {
    return setting.isEmpty() ? null : setting;
  }

  /** The sessions of the terminals; {@link LinkStarter} begins them. */
  @Singleton
  @Bean(preDestroy = "close")
  TerminalSessions terminalSessions(
      TerminalDirectory directory,
      Protocols protocols,
      PunchJournal journal,
      OutageLog outages,
      InstantSource clock,
      MeterRegistry meters,
      Optional<MqttLink> broker) {
    PunchJournal metered = new MeteredJournal(journal, meters);
    return new LiveSessions(
        directory, protocols, metered, outages, clock, SerialLink::new, broker.orElse(null));
  }
}
