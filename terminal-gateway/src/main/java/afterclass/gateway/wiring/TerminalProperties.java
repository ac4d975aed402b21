package afterclass.gateway.wiring;

import afterclass.gateway.settings.SchoolSettings;
import afterclass.gateway.settings.Setting;
import afterclass.gateway.settings.Settings;
import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import org.jspecify.annotations.Nullable;

/** The settings of one terminal under {@code attendance.terminals}. */
@EachProperty("attendance.terminals")
final class TerminalProperties implements AttendanceConfiguration.TerminalEntry {
  private final String key;
  private final SchoolSettings settings;

  TerminalProperties(@Parameter String key, SchoolSettings settings) {
    this.key = key;
    this.settings = settings;
  }

  private String text(Setting<?> setting) {
    return settings.text(setting.of(key));
  }

  private @Nullable String given(Setting<?> setting) {
    String text = text(setting);
    return text.isEmpty() ? null : text;
  }

  @Override
  public String getName() {
    String name = text(Settings.NAME);
    return name.isEmpty() ? key : name;
  }

  @Override
  public String getLink() {
    return text(Settings.LINK);
  }

  @Override
  public String getProtocol() {
    return text(Settings.PROTOCOL);
  }

  @Override
  public @Nullable String getSite() {
    return given(Settings.TERMINAL_SITE);
  }

  @Override
  public String getAddress() {
    return text(Settings.ADDRESS);
  }

  @Override
  public int getBaud() {
    return settings.of(Settings.BAUD.of(key));
  }

  @Override
  public String getStation() {
    return text(Settings.STATION);
  }

  @Override
  public String getPassword() {
    return settings.of(Settings.PASSWORD.of(key));
  }

  @Override
  public @Nullable String getZone() {
    return given(Settings.TERMINAL_ZONE);
  }

  @Override
  public String getCredentialForm() {
    return text(Settings.CREDENTIAL_FORM);
  }
}
