package afterclass.gateway.wiring;

import afterclass.gateway.link.mqtt.BrokerTls;
import afterclass.gateway.settings.SchoolSettings;
import afterclass.gateway.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the settings say of the embedded broker's safety. */
final class BrokerCertificate {
  private BrokerCertificate() {}

  /**
   * What the broker speaks TLS with, or {@code null} if it is to speak without.
   *
   * @throws ConfigurationProblem if only one of the files is named, or one cannot be used
   */
  static @Nullable BrokerTls of(SchoolSettings settings) {
    String certificate = settings.of(Settings.MQTT_CERTIFICATE);
    String key = settings.of(Settings.MQTT_KEY);
    if (certificate.isEmpty() && key.isEmpty()) {
      return null;
    }
    if (certificate.isEmpty() || key.isEmpty()) {
      String missing = certificate.isEmpty() ? certificate() : key();
      throw problem(
          missing
              + ": found nothing, expected a file: "
              + certificate()
              + " and "
              + key()
              + " belong together");
    }
    try {
      return BrokerTls.read(Path.of(certificate), Path.of(key));
    } catch (BrokerTls.UnusableException e) {
      throw problem((e.certificate() ? certificate() : key()) + ": " + e.getMessage());
    }
  }

  private static String certificate() {
    return Settings.MQTT_CERTIFICATE.key();
  }

  private static String key() {
    return Settings.MQTT_KEY.key();
  }

  private static ConfigurationProblem problem(String line) {
    return new ConfigurationProblem(List.of(line));
  }

  /** What is wrong with the files; empty if nothing is. */
  static List<String> problems(SchoolSettings settings) {
    try {
      of(settings);
      return List.of();
    } catch (ConfigurationProblem e) {
      return e.problems();
    }
  }
}
