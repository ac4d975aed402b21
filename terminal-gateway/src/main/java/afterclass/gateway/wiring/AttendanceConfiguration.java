package afterclass.gateway.wiring;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The {@code attendance} part of {@code application.yml}. */
@ConfigurationProperties("attendance")
public interface AttendanceConfiguration {

  /** Name of the site, as in topics. */
  @Bindable(defaultValue = "school")
  String getSite();

  /** Zone of the school's wall clock. */
  @Bindable(defaultValue = "Asia/Shanghai")
  String getZone();

  /** Policy in use: a bare name inside the jar, or a path. */
  @Bindable(defaultValue = "extended-service")
  String getPolicy();

  /** The store's file. */
  @Bindable(defaultValue = "data/attendance.db")
  String getStore();

  /** Where the key of the terminals' secrets lies; empty for the store's name and {@code .key}. */
  @Bindable(defaultValue = "")
  String getKeyFile();

  /** How far a terminal's time may be after the arrival of its punch before it is suspect. */
  @Bindable(defaultValue = "5m")
  Duration getClockAhead();

  /** How the gateway reaches MQTT terminals. */
  @ConfigurationProperties("mqtt")
  interface Mqtt {

    /** {@code embedded}, {@code none}, or an address as {@code tcp://host:1883}. */
    @Bindable(defaultValue = "embedded")
    String getBroker();

    /** Interface that the embedded broker listens on. */
    @Bindable(defaultValue = "127.0.0.1")
    String getHost();

    /** Port that the embedded broker listens on; 0 lets the system choose. */
    @Bindable(defaultValue = "1883")
    int getPort();

    /** The gateway's fixed client id. */
    @Bindable(defaultValue = "attendance-gateway")
    String getClientId();

    /** User name at an external broker; empty if it asks for none. */
    @Bindable(defaultValue = "")
    String getUsername();

    /** Password at an external broker; empty if it asks for none. */
    @Bindable(defaultValue = "")
    String getPassword();
  }

  /** How terminals call the gateway over HTTP. */
  @ConfigurationProperties("http")
  interface Http {

    /** Whether they may. */
    @Bindable(defaultValue = "false")
    boolean isEnabled();

    /** Interface that the port is opened on. */
    @Bindable(defaultValue = "127.0.0.1")
    String getHost();

    /** The port; 0 lets the system choose. */
    @Bindable(defaultValue = "8081")
    int getPort();
  }

  /** One terminal, by name; {@code TerminalProperties} reads it. */
  interface TerminalEntry {

    /** The terminal's name. */
    String getName();

    /** {@code mqtt}, {@code serial} or {@code tcp}. */
    String getLink();

    /** Name of its protocol. */
    String getProtocol();

    /** Site, if another than the gateway's own. */
    @Nullable String getSite();

    /** Serial port path, or host and port. */
    String getAddress();

    /** Serial line speed in bit/s; 9600 if left out. */
    int getBaud();

    /** Its number on a line that it shares with others; empty if there is none. */
    default String getStation() {
      return "";
    }

    /** Its password; empty if it asks for none. */
    default String getPassword() {
      return "";
    }

    /** Zone of its clock, if another than the school's. */
    @Nullable String getZone();

    /** How its readings become card numbers: {@code as-read} or {@code em4100-decimal}. */
    String getCredentialForm();
  }
}
