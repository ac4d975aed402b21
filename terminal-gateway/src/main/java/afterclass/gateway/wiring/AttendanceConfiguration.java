package afterclass.gateway.wiring;

import afterclass.gateway.settings.SchoolSettings;
import afterclass.gateway.settings.Settings;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The settings that the wiring is made by, as {@link Settings} declares them. */
@Singleton
public final class AttendanceConfiguration {
  private final SchoolSettings settings;

  AttendanceConfiguration(SchoolSettings settings) {
    this.settings = settings;
  }

  /** Name of the site, as in topics. */
  public String getSite() {
    return settings.text(Settings.SITE);
  }

  /** Zone of the school's wall clock. */
  public String getZone() {
    return settings.text(Settings.ZONE);
  }

  /** Policy in use: a bare name inside the jar, or a path. */
  public String getPolicy() {
    return settings.text(Settings.POLICY);
  }

  /** The store's file. */
  public String getStore() {
    return settings.text(Settings.STORE);
  }

  /** Where the key of the terminals' secrets lies; empty for the store's name and {@code .key}. */
  public String getKeyFile() {
    return settings.text(Settings.KEY_FILE);
  }

  /** How far a terminal's time may be after the arrival of its punch before it is suspect. */
  public Duration getClockAhead() {
    return settings.of(Settings.CLOCK_AHEAD);
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
