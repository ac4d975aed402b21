package afterclass.gateway.wiring;

import afterclass.gateway.link.mqtt.BrokerTls;
import afterclass.gateway.settings.SchoolSettings;
import afterclass.gateway.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The TLS settings of the embedded broker. */
final class BrokerCertificate {
  private BrokerCertificate() {}

  /**
   * Returns certificate and key of the broker, or {@code null} for a broker without TLS.
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

  /** Returns the problems with the files; empty if there are none. */
  static List<String> problems(SchoolSettings settings) {
    try {
      of(settings);
      return List.of();
    } catch (ConfigurationProblem e) {
      return e.problems();
    }
  }
}
