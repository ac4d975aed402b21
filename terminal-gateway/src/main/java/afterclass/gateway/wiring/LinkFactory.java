package afterclass.gateway.wiring;

import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.journal.DiskSpace;
import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.link.ByteLink;
import afterclass.gateway.link.http.HttpCallLink;
import afterclass.gateway.link.http.HttpCallSettings;
import afterclass.gateway.link.mqtt.BrokerUsers;
import afterclass.gateway.link.mqtt.EmbeddedBroker;
import afterclass.gateway.link.mqtt.MqttLink;
import afterclass.gateway.link.mqtt.MqttSettings;
import afterclass.gateway.link.serial.SerialLink;
import afterclass.gateway.link.tcp.HostPort;
import afterclass.gateway.link.tcp.TcpLink;
import afterclass.gateway.protocol.Protocols;
import afterclass.gateway.registry.RefusedClients;
import afterclass.gateway.registry.RegistryChanges;
import afterclass.gateway.registry.RegistryStore;
import afterclass.gateway.registry.SecretBox;
import afterclass.gateway.registry.TerminalBrokerUsers;
import afterclass.gateway.registry.TerminalKeys;
import afterclass.gateway.registry.TerminalRegistry;
import afterclass.gateway.session.DeviceKeyStore;
import afterclass.gateway.session.FixedDirectory;
import afterclass.gateway.session.LineServices;
import afterclass.gateway.session.LiveSessions;
import afterclass.gateway.session.OutageLog;
import afterclass.gateway.session.SessionStores;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.session.TerminalSessions;
import afterclass.gateway.settings.SchoolSettings;
import afterclass.gateway.settings.Settings;
import afterclass.gateway.time.ServiceClock;
import afterclass.gateway.wire.Bytes;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The factory of everything between the terminals and the journal. */
@Factory
public final class LinkFactory {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Creates the list of the terminal protocols that this version supports. */
  @Singleton
  Protocols protocols() {
    return KnownProtocols.all();
  }

  /** Creates the registry of terminals. */
  @Singleton
  TerminalRegistry terminalRegistry(
      AttendanceConfiguration school,
      List<AttendanceConfiguration.TerminalEntry> entries,
      Protocols protocols,
      RegistryStore store,
      TerminalKeys keys) {
    List<Terminal> configured =
        new FixedDirectory(ConfiguredTerminals.read(school, entries, protocols)).all();
    return new TerminalRegistry(
        configured, store, keys, school.getSite(), ZoneId.of(school.getZone()));
  }

  /** Creates the changes to the registry of terminals. */
  @Singleton
  RegistryChanges registryChanges(
      TerminalRegistry registry,
      RegistryStore store,
      AuditTrail audit,
      AttendanceConfiguration school,
      Protocols protocols,
      InstantSource clock) {
    return new RegistryChanges(
        registry, store, audit, asked -> RegistrationEntry.read(asked, school, protocols), clock);
  }

  /** Creates the rules on which terminals need a key of their own. */
  @Singleton
  TerminalKeys terminalKeys(SchoolSettings settings, Protocols protocols) {
    return new TerminalKeys(
        settings.of(Settings.MQTT_BROKER).equals("embedded"), protocols, LinkFactory::random);
  }

  /** Creates the log of clients refused by the embedded broker. */
  @Singleton
  RefusedClients refusedClients() {
    return new RefusedClients();
  }

  /** Creates the access list of the embedded broker. */
  @Singleton
  TerminalBrokerUsers terminalBrokerUsers(
      TerminalRegistry registry,
      Protocols protocols,
      RefusedClients refusedClients,
      InstantSource clock) {
    return new TerminalBrokerUsers(registry, protocols, refusedClients, clock);
  }

  /** Creates the encryption of the terminals' secrets. */
  @Singleton
  SecretBox secretBox(AttendanceConfiguration school) {
    Path file =
        school.getKeyFile().isBlank()
            ? Path.of(school.getStore() + ".key")
            : Path.of(school.getKeyFile());
    return new SecretBox(file.toAbsolutePath(), LinkFactory::random);
  }

  /**
   * Creates the embedded broker. Its port is bound on creation, and accepts connections once the
   * gateway has subscribed.
   */
  @Singleton
  @Bean(preDestroy = "close")
  @Requires(property = "attendance.mqtt.broker", value = "embedded", defaultValue = "embedded")
  EmbeddedBroker embeddedBroker(SchoolSettings settings, BrokerUsers users) {
    EmbeddedBroker broker =
        new EmbeddedBroker(
            settings.of(Settings.MQTT_HOST),
            settings.of(Settings.MQTT_PORT),
            users,
            BrokerCertificate.of(settings));
    broker.start();
    return broker;
  }

  /** Creates the connection to the embedded or an external broker, if any. */
  @Singleton
  @Bean(preDestroy = "close")
  @Requires(property = "attendance.mqtt.broker", notEquals = "none")
  MqttLink mqttLink(SchoolSettings settings, Optional<EmbeddedBroker> inside) {
    return new MqttLink(inside.map(EmbeddedBroker::inside).orElseGet(() -> elsewhere(settings)));
  }

  private static MqttSettings elsewhere(SchoolSettings settings) {
    String authority = settings.of(Settings.MQTT_AUTHORITY);
    return MqttSettings.usual(
            settings.of(Settings.MQTT_BROKER),
            settings.of(Settings.MQTT_CLIENT_ID),
            given(settings.of(Settings.MQTT_USERNAME)),
            given(settings.of(Settings.MQTT_PASSWORD)))
        .trusting(authority.isEmpty() ? null : Path.of(authority));
  }

  /** Creates the port for terminals that connect over HTTP, if enabled. */
  @Singleton
  @Bean(preDestroy = "close")
  @Requires(property = "attendance.http.enabled", value = "true")
  HttpCallLink httpCallLink(SchoolSettings settings) {
    return new HttpCallLink(
        HttpCallSettings.usual(settings.of(Settings.HTTP_HOST), settings.of(Settings.HTTP_PORT)));
  }

  /** Returns the link of a line; the configuration check ensured that a TCP address has a host. */
  private static ByteLink line(Terminal.LinkKind kind, String address, int baud) {
    return kind == Terminal.LinkKind.TCP
        ? new TcpLink(HostPort.of(address).orElseThrow())
        : new SerialLink(address, baud);
  }

  private static Bytes random(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return Bytes.copyOf(bytes);
  }

  private static @Nullable String given(String setting) {
    return setting.isEmpty() ? null : setting;
  }

  /** Creates the sessions of the terminals; {@link LinkStarter} starts them. */
  @Singleton
  @Bean(preDestroy = "close")
  TerminalSessions terminalSessions(
      TerminalRegistry registry,
      Protocols protocols,
      PunchJournal journal,
      DiskSpace room,
      OutageLog outages,
      ServiceClock time,
      DeviceKeyStore keys,
      MeterRegistry meters,
      Optional<MqttLink> broker,
      Optional<HttpCallLink> port) {
    PunchJournal metered = new MeteredJournal(journal, meters);
    return new LiveSessions(
        registry,
        protocols,
        new SessionStores(metered, room, outages),
        time,
        new LineServices(LinkFactory::line, LinkFactory::random, keys, registry),
        broker.orElse(null),
        port.orElse(null));
  }
}
