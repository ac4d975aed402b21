package afterclass.gateway.link.mqtt;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a connection to a broker. All durations are real time.
 *
 * @param uri as {@code tcp://127.0.0.1:1883}
 * @param clientId fixed, so that the broker keeps messages while the gateway is away
 * @param username name at the broker, or {@code null} if it asks for none
 * @param password the password to it
 * @param watch how often a message goes through the broker and back, to see that it delivers
 * @param firstWait wait before the first new attempt
 * @param lastWait longest wait between attempts
 * @param settle how long terminals may take to repeat messages that a broker without the session
 *     has lost; longer than their repetition interval
 * @param authority file of the certificates that must have signed the broker's, or {@code null} for
 *     those that Java trusts
 */
public record MqttSettings(
    String uri,
    String clientId,
    @Nullable String username,
    @Nullable String password,
    Duration watch,
    Duration firstWait,
    Duration lastWait,
    Duration settle,
    @Nullable Path authority) {

  /** Returns settings with the usual times: watch 15 s, waits of 0.2 s to 10 s, settle 12 s. */
  public static MqttSettings usual(
      String uri, String clientId, @Nullable String username, @Nullable String password) {
    return new MqttSettings(
        uri,
        clientId,
        username,
        password,
        Duration.ofSeconds(15),
        Duration.ofMillis(200),
        Duration.ofSeconds(10),
        Duration.ofSeconds(12),
        null);
  }

  /** Returns a copy with another interval of the round trips. */
  public MqttSettings watching(Duration other) {
    return new MqttSettings(
        uri, clientId, username, password, other, firstWait, lastWait, settle, authority);
  }

  /** Returns a copy with another time to settle. */
  public MqttSettings settling(Duration other) {
    return new MqttSettings(
        uri, clientId, username, password, watch, firstWait, lastWait, other, authority);
  }

  /** Returns a copy that trusts the certificates of a file. */
  public MqttSettings trusting(@Nullable Path file) {
    return new MqttSettings(
        uri, clientId, username, password, watch, firstWait, lastWait, settle, file);
  }

  @Override
  public String toString() {
    return "MqttSettings[" + uri + " as " + clientId + "]";
  }
}
