package afterclass.gateway.wiring;

import afterclass.gateway.settings.SchoolSettings;
import afterclass.gateway.settings.Settings;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The settings that the wiring needs, as declared in {@link Settings}. */
@Singleton
public final class AttendanceConfiguration {
  private final SchoolSettings settings;

  AttendanceConfiguration(SchoolSettings settings) {
    this.settings = settings;
  }

  /** Returns the name of the site, as used in topics. */
  public String getSite() {
    return settings.text(Settings.SITE);
  }

  /** Returns the time zone of the school's wall clock. */
  public String getZone() {
    return settings.text(Settings.ZONE);
  }

  /** Returns the policy in use: a bare name inside the jar, or a path. */
  public String getPolicy() {
    return settings.text(Settings.POLICY);
  }

  /** Returns the store's file. */
  public String getStore() {
    return settings.text(Settings.STORE);
  }

  /**
   * Returns the file of the key that encrypts the terminals' secrets; empty for the store's name
   * with {@code .key}.
   */
  public String getKeyFile() {
    return settings.text(Settings.KEY_FILE);
  }

  /** Returns how far a terminal's time may be ahead of its punch's arrival before it is suspect. */
  public Duration getClockAhead() {
    return settings.of(Settings.CLOCK_AHEAD);
  }

  /** The settings of one terminal, read by {@code TerminalProperties}. */
  interface TerminalEntry {

    /** Returns the terminal's name. */
    String getName();

    /** Returns the link: {@code mqtt}, {@code serial} or {@code tcp}. */
    String getLink();

    /** Returns the name of the terminal's protocol. */
    String getProtocol();

    /** Returns the terminal's site, or {@code null} if it is the gateway's own. */
    @Nullable String getSite();

    /** Returns the path of a serial port, or host and port. */
    String getAddress();

    /** Returns the speed of the serial line in bit/s; 9600 by default. */
    int getBaud();

    /** Returns the terminal's address on a shared line; empty if there is none. */
    default String getStation() {
      return "";
    }

    /** Returns the terminal's password; empty if it requires none. */
    default String getPassword() {
      return "";
    }

    /** Returns the time zone of the terminal's clock, or {@code null} if it is the school's. */
    @Nullable String getZone();

    /**
     * Returns how the terminal's readings are converted to card numbers: {@code as-read} or {@code
     * em4100-decimal}.
     */
    String getCredentialForm();
  }
}
