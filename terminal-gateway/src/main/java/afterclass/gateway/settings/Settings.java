package afterclass.gateway.settings;

import static afterclass.gateway.settings.SettingTypes.choice;
import static afterclass.gateway.settings.SettingTypes.date;
import static afterclass.gateway.settings.SettingTypes.flag;
import static afterclass.gateway.settings.SettingTypes.inner;
import static afterclass.gateway.settings.SettingTypes.list;
import static afterclass.gateway.settings.SettingTypes.number;
import static afterclass.gateway.settings.SettingTypes.port;
import static afterclass.gateway.settings.SettingTypes.secret;
import static afterclass.gateway.settings.SettingTypes.span;
import static afterclass.gateway.settings.SettingTypes.text;
import static afterclass.gateway.settings.SettingTypes.zone;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The registry of all settings of the service. A setting declared here is read, validated and
 * rejected by its declaration alone; {@code config/application.yml} documents it for the school,
 * and a test keeps the two consistent.
 */
public final class Settings {
  /** Key prefix of the service's own settings. */
  public static final String PREFIX = "attendance.";

  /** Key prefix of terminals' settings; followed by the terminal's name and a dot. */
  public static final String TERMINALS = PREFIX + "terminals.";

  /** Address of the interface that serves the pages. */
  public static final Setting<String> SERVER_HOST =
      text("micronaut.server.host", "127.0.0.1", "an address of this machine, such as 127.0.0.1");

  /** Port of the pages; 0 lets the system choose. */
  public static final Setting<Integer> SERVER_PORT = port("micronaut.server.port", 8080);

  /** Name of the site, as used in topics. */
  public static final Setting<String> SITE = text("attendance.site", "school", "a name");

  /** The school's name on printed reports; empty for the product's name. */
  public static final Setting<String> SCHOOL_NAME = text("attendance.school-name", "", "a name");

  /** How the wall screen names people: in full, by surname, or by staff number. */
  public static final Setting<String> BOARD_NAMES =
      choice("attendance.board-names", "surname", "full|surname|number", "full, surname or number");

  /** Time zone of the school's wall clock. */
  public static final Setting<ZoneId> ZONE = zone("attendance.zone", "Asia/Shanghai");

  /** The policy in force from the beginning: a bare name inside the jar, or a path. */
  public static final Setting<String> POLICY =
      text("attendance.policy", "extended-service", "a policy's name or file");

  /** File of the store. */
  public static final Setting<String> STORE =
      text("attendance.store", "data/attendance.db", "a file");

  /** How long the store waits while another program locks its file, in milliseconds. */
  public static final Setting<Integer> STORE_BUSY_MILLIS =
      number("attendance.store-busy-millis", 5_000, 0, 600_000, "milliseconds");

  /** Whether a missing store may be created. */
  public static final Setting<Boolean> STORE_MAY_BEGIN =
      inner(flag("attendance.store-may-begin", true));

  /** Whether a missing store may be created only at a path independent of the working directory. */
  public static final Setting<Boolean> STORE_BEGINS_ABSOLUTE =
      inner(flag("attendance.store-begins-absolute", false));

  /**
   * File of the key that encrypts the terminals' secrets; empty for the store's name with {@code
   * .key} appended.
   */
  public static final Setting<String> KEY_FILE = text("attendance.key-file", "", "a file");

  /**
   * First business date that the service evaluates; empty for the date on which it first listened.
   */
  public static final Setting<Optional<LocalDate>> FIRST_DAY = date("attendance.first-day");

  /** Whether browsers reach the service by HTTPS through a proxy. */
  public static final Setting<Boolean> HTTPS = flag("attendance.https", false);

  /** Host names by which browsers may reach the service, besides localhost and IP addresses. */
  public static final Setting<List<String>> HOSTS = list("attendance.hosts");

  /**
   * Trusted proxies in front of the service; only their forwarded client addresses are believed.
   */
  public static final Setting<List<String>> PROXIES = list("attendance.proxies");

  /** Whether {@code /prometheus} can be read without signing in. */
  public static final Setting<Boolean> OPEN_MEASURES = flag("attendance.open-measures", false);

  /** Whether {@code /openapi} can be read without signing in. */
  public static final Setting<Boolean> OPEN_DESCRIPTION =
      flag("attendance.open-description", false);

  /** How far a punch's timestamp may be ahead of its arrival before it is suspect. */
  public static final Setting<Duration> CLOCK_AHEAD =
      span(
          "attendance.clock-ahead",
          "2m",
          Duration.ZERO,
          Duration.ofDays(1),
          "how far a time clock may be ahead, such as 5m or 90s");

  /** Whether the service listens to terminals. */
  public static final Setting<Boolean> LINKS_ENABLED =
      inner(flag("attendance.links.enabled", true));

  /** Whether days are judged while the service runs. */
  public static final Setting<Boolean> JUDGING_ENABLED =
      inner(flag("attendance.judging.enabled", true));

  /** Maximum pause between two runs of judging. */
  public static final Setting<Duration> JUDGING_EVERY =
      inner(
          span(
              "attendance.judging.every",
              "10s",
              Duration.ofMillis(10),
              Duration.ofMinutes(1),
              "a time from 10ms to 1m"));

  /** Whether terminals may connect over HTTP. */
  public static final Setting<Boolean> HTTP_ENABLED = flag("attendance.http.enabled", false);

  /** Address of the interface for terminals that connect over HTTP. */
  public static final Setting<String> HTTP_HOST =
      text("attendance.http.host", "127.0.0.1", "an address of this machine, such as 0.0.0.0");

  /** Port for terminals that connect over HTTP; 0 lets the system choose. */
  public static final Setting<Integer> HTTP_PORT = port("attendance.http.port", 8081);

  /** The broker for MQTT terminals: embedded, none, or the address of an external broker. */
  public static final Setting<String> MQTT_BROKER =
      choice(
          "attendance.mqtt.broker",
          "embedded",
          "embedded|none|(tcp|ssl|ws|wss)://[^\\s/]+(/\\S*)?",
          "embedded, none or a broker's address, such as tcp://host:1883");

  /** Address of the interface that the embedded broker listens on. */
  public static final Setting<String> MQTT_HOST =
      text("attendance.mqtt.host", "127.0.0.1", "an address of this machine, such as 0.0.0.0");

  /** Port that the embedded broker listens on; 0 lets the system choose. */
  public static final Setting<Integer> MQTT_PORT = port("attendance.mqtt.port", 1883);

  /** File of the embedded broker's certificate, PEM; empty for a broker without TLS. */
  public static final Setting<String> MQTT_CERTIFICATE =
      text("attendance.mqtt.certificate", "", "a file of a certificate, PEM");

  /** File of the embedded broker's private key, PEM; empty for a broker without TLS. */
  public static final Setting<String> MQTT_KEY =
      text("attendance.mqtt.key", "", "a file of the certificate's key, PEM (PKCS#8)");

  /** The gateway's fixed client id at an external broker. */
  public static final Setting<String> MQTT_CLIENT_ID =
      text("attendance.mqtt.client-id", "attendance-gateway", "a name");

  /** User name at an external broker; empty if it requires none. */
  public static final Setting<String> MQTT_USERNAME =
      text("attendance.mqtt.username", "", "a name");

  /** Password at an external broker; empty if it requires none. */
  public static final Setting<String> MQTT_PASSWORD = secret("attendance.mqtt.password");

  /** File of the certificates trusted for an external broker; empty for Java's own. */
  public static final Setting<String> MQTT_AUTHORITY =
      text("attendance.mqtt.authority", "", "the path of a file of certificates (PEM)");

  /** A terminal's link: mqtt, serial, tcp or http. */
  public static final Setting<String> LINK = text("link", "", "a link");

  /** Name of a terminal's protocol. */
  public static final Setting<String> PROTOCOL = text("protocol", "", "a protocol");

  /** A terminal's site; empty for the gateway's own. */
  public static final Setting<String> TERMINAL_SITE = text("site", "", "a name");

  /**
   * A terminal's address, as its protocol defines it: serial port, host and port, topic or number.
   */
  public static final Setting<String> ADDRESS = text("address", "", "an address");

  /** Speed of a terminal's serial line, in bit/s. */
  public static final Setting<Integer> BAUD =
      number("baud", 9_600, 1, 4_000_000, "bit/s, such as 9600");

  /** A terminal's address on a shared line. */
  public static final Setting<String> STATION = text("station", "", "a number on its line");

  /** A terminal's password or key; empty if it requires none. */
  public static final Setting<String> PASSWORD = secret("password");

  /** Time zone of a terminal's clock; empty for the school's. */
  public static final Setting<String> TERMINAL_ZONE =
      text("zone", "", "a zone, such as Asia/Shanghai");

  /** How a terminal's readings are converted to card numbers. */
  public static final Setting<String> CREDENTIAL_FORM =
      text("credential-form", "as-read", "a form of card numbers");

  /** A terminal's name, if it differs from its key. */
  public static final Setting<String> NAME = text("name", "", "a name");

  private static final List<Setting<?>> SERVICE =
      List.of(
          SERVER_HOST,
          SERVER_PORT,
          SITE,
          SCHOOL_NAME,
          BOARD_NAMES,
          ZONE,
          POLICY,
          STORE,
          STORE_BUSY_MILLIS,
          STORE_MAY_BEGIN,
          STORE_BEGINS_ABSOLUTE,
          KEY_FILE,
          FIRST_DAY,
          HTTPS,
          HOSTS,
          PROXIES,
          OPEN_MEASURES,
          OPEN_DESCRIPTION,
          CLOCK_AHEAD,
          LINKS_ENABLED,
          JUDGING_ENABLED,
          JUDGING_EVERY,
          MQTT_BROKER,
          MQTT_HOST,
          MQTT_PORT,
          MQTT_CERTIFICATE,
          MQTT_KEY,
          MQTT_CLIENT_ID,
          MQTT_USERNAME,
          MQTT_PASSWORD,
          MQTT_AUTHORITY,
          HTTP_ENABLED,
          HTTP_HOST,
          HTTP_PORT);

  private static final List<Setting<?>> ALL =
      Stream.concat(SERVICE.stream(), MessageSettings.all().stream()).toList();

  private static final List<Setting<?>> OF_TERMINALS =
      List.of(
          LINK,
          PROTOCOL,
          TERMINAL_SITE,
          ADDRESS,
          BAUD,
          STATION,
          PASSWORD,
          TERMINAL_ZONE,
          CREDENTIAL_FORM,
          NAME);

  private Settings() {}

  /** Returns all settings except those of terminals. */
  public static List<Setting<?>> all() {
    return ALL;
  }

  /** Returns the settings of a terminal. */
  public static List<Setting<?>> ofTerminals() {
    return OF_TERMINALS;
  }

  /** Returns the setting with a full key, including terminals' settings; empty if there is none. */
  public static Optional<Setting<?>> find(String key) {
    if (key.startsWith(TERMINALS)) {
      String rest = key.substring(TERMINALS.length());
      int end = rest.indexOf('.');
      return end < 1 ? Optional.empty() : named(OF_TERMINALS, rest.substring(end + 1));
    }
    return named(ALL, key);
  }

  private static Optional<Setting<?>> named(List<Setting<?>> among, String key) {
    for (Setting<?> each : among) {
      if (each.key().equals(key)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
